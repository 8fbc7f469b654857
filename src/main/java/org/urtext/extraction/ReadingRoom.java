package org.urtext.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.article.PublicationTime;
import org.urtext.article.PublicationTime.Basis;
import org.urtext.article.WebAddress;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;
import org.urtext.intake.Reason;
import org.urtext.intake.container.press.SeveralArticles;

/**
 * Reads documents, whatever their format: plain text, HTML, saved pages, mail, PDF, Word,
 * OpenDocument and RTF.
 *
 * <p>Thread-safe, to be shared. What the formats need is loaded when the first document needs it.
 */
public final class ReadingRoom {

  /** Text and pages up to this size are read at once, in a moment, whatever they hold. */
  static final int IN_PROCESS = 2_000_000;

  /** Loaded with the first document, so that commands that read nothing start fast. */
  private static final class Detection {
    static final MediaTypes TYPES = new MediaTypes();
  }

  private final @Nullable ReadingCells cells;

  /** A room in which everything is read by this process itself. */
  public ReadingRoom() {
    this.cells = null;
  }

  /**
   * A room that has documents read in {@code cells} where a parser might not come to an end: all
   * that is neither plain text nor HTML, and whatever is large.
   */
  public ReadingRoom(ReadingCells cells) {
    this.cells = cells;
  }

  /** Loaded with the first document that is neither text nor markup nor mail. */
  private static final class Office {
    static final OfficeReader READER = new OfficeReader();
  }

  /**
   * Reads {@code raw}. Its content is opened once and read to its end, unless it is too large: then
   * it is not opened at all. Never throws for anything that the document holds.
   *
   * @throws CancellationException if this thread is interrupted while it waits for a cell
   */
  public Extraction read(RawDocument raw) {
    try {
      return extraction(raw);
    } catch (NotAnArticle outcome) {
      return outcome.asExtraction();
    } catch (CancellationException interrupted) {
      throw interrupted;
    } catch (StackOverflowError tooDeep) {
      return new NotAnArticle(
              Reason.NESTED_TOO_DEEP, "What it holds lies deeper in one another than is read.")
          .asExtraction();
    } catch (OutOfMemoryError exhausted) {
      // It ends with the frames that held the document: what one malformed document exhausted is
      // free again here, and thousands of others wait behind it.
      return new NotAnArticle(
              Reason.DAMAGED,
              "Reading it took more memory than there is; see whether it is intact.")
          .asExtraction();
    } catch (RuntimeException defect) {
      // Parsers report some malformations by whatever went wrong in them.
      return new NotAnArticle(
              Reason.DAMAGED,
              "It cannot be parsed ("
                  + defect.getClass().getSimpleName()
                  + "); obtain another copy.")
          .asExtraction();
    }
  }

  private Extraction extraction(RawDocument raw) throws NotAnArticle {
    if (raw.isMetadataOnly()) {
      return withHints(described(raw.hints()), raw.hints());
    }
    byte[] bytes = bytes(raw);
    if (bytes.length == 0) {
      throw new NotAnArticle(Reason.EMPTY, "The file has no content.");
    }
    ToldType told = ToldType.of(raw);
    MediaTypes types = Detection.TYPES;
    String look = told.isRead() ? told.type() : types.byLook(bytes, name(raw));
    if (cells != null && isRisky(look, bytes.length)) {
      return cells.read(raw, bytes);
    }
    String type = told.isRead() ? look : inside(look, bytes, name(raw));
    return withHints(readUnhinted(bytes, type, told.charset(), raw.hints()), raw.hints());
  }

  /** Whether reading this might not come to an end; what is not read at all needs no cell. */
  private static boolean isRisky(String look, int size) {
    return MediaTypes.isText(look) ? size > IN_PROCESS : MediaTypes.isParsed(look);
  }

  /** A record that describes an article: all that is known of it are its hints. */
  private static Extraction.Read described(Hints hints) throws NotAnArticle {
    if (address(hints) == null && line(hints.title()) == null) {
      throw new NotAnArticle(
          Reason.EMPTY, "The record gives neither a text nor an address nor a title.");
    }
    return new Extraction.Read(
        "", List.of(), null, List.of(), null, null, null, null, null, null, List.of(), List.of(),
        "", null, null, null);
  }

  private static Extraction.Read readUnhinted(
      byte[] bytes, String type, @Nullable String charset, Hints hints) throws NotAnArticle {
    WebAddress given = address(hints);
    switch (type) {
      case MediaTypes.PLAIN, MediaTypes.MARKDOWN -> {
        requireTextSize(bytes);
        DecodedText text = DecodedText.declared(bytes, hints.charset(), charset);
        return oneArticle(PlainTextReader.read(text, type, hints.title()));
      }
      case MediaTypes.HTML, MediaTypes.XHTML -> {
        requireTextSize(bytes);
        return HtmlReader.page(DecodedText.markup(bytes, hints.charset(), charset), type, given);
      }
      case MediaTypes.MAIL -> {
        return MailReader.read(bytes, type, hints, given);
      }
      case MhtmlReader.TYPE -> {
        return MhtmlReader.read(bytes, hints, given);
      }
      default -> {
        if (OfficeReader.TYPES.contains(type)) {
          return oneArticle(Office.READER.read(bytes, type, hints.title()));
        }
        throw new NotAnArticle(Reason.UNSUPPORTED_TYPE, "Articles are not read from " + type + ".");
      }
    }
  }

  /** An export of several articles read as one would be linked to the originals of all of them. */
  private static Extraction.Read oneArticle(Extraction.Read read) throws NotAnArticle {
    Optional<String> several = SeveralArticles.in(read.text());
    if (several.isPresent()) {
      throw new NotAnArticle(
          Reason.SEVERAL_ARTICLES,
          "It seems to hold several articles ("
              + several.get()
              + "); export them as plain text or HTML, or one article a file.");
    }
    return read;
  }

  private static byte[] bytes(RawDocument raw) throws NotAnArticle {
    if (raw.enclosure() == null) {
      // What a container holds may be much less than the bytes it lies in.
      requireSize(raw.size(), Limits.BYTES);
    }
    try (InputStream content = raw.content().open()) {
      byte[] bytes = content.readNBytes(Limits.BYTES + 1);
      requireSize(bytes.length, Limits.BYTES);
      return bytes;
    } catch (IOException notReadable) {
      throw new NotAnArticle(
          Reason.NOT_READABLE,
          "The file could not be opened or read; see that it is there and may be read.");
    }
  }

  private static void requireTextSize(byte[] bytes) throws NotAnArticle {
    requireSize(bytes.length, Limits.TEXT_BYTES);
  }

  private static void requireSize(long size, int most) throws NotAnArticle {
    if (size > most) {
      throw new NotAnArticle(
          Reason.TOO_LARGE,
          "It has " + size + " bytes; at most " + most + " are read as one article.");
    }
  }

  private static String name(RawDocument raw) {
    String path = raw.place().path();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String inside(String look, byte[] bytes, String name) throws NotAnArticle {
    try {
      return Detection.TYPES.inside(look, bytes, name);
    } catch (IOException malformed) {
      throw new NotAnArticle(
          Reason.DAMAGED, "Its container cannot be looked into; obtain another copy.");
    }
  }

  private static @Nullable WebAddress address(Hints hints) {
    return hints.url() == null ? null : WebAddress.parse(hints.url()).orElse(null);
  }

  /** What came with a document from outside overrides what it says of itself. */
  private static Extraction.Read withHints(Extraction.Read read, Hints hints) {
    WebAddress given = address(hints);
    return new Extraction.Read(
        read.text(),
        read.body(),
        Optional.ofNullable(line(hints.title())).orElse(read.title()),
        hints.authors().isEmpty()
            ? read.authors()
            : hints.authors().stream().map(TextForm::ofOneLine).toList(),
        published(hints).orElse(read.published()),
        read.modified(),
        Optional.ofNullable(line(hints.outlet())).orElse(read.outlet()),
        Optional.ofNullable(line(hints.language())).orElse(read.declaredLanguage()),
        given == null ? read.givenAddress() : given,
        read.pageAddress(),
        Stream.concat(
                hints.fields().stream()
                    .limit(Limits.FIELDS)
                    .flatMap(told -> PageMetadata.field(told.name(), told.value()).stream()),
                read.fields().stream())
            .toList(),
        read.hyperlinks(),
        read.mediaType(),
        read.charset(),
        read.charsetBasis(),
        read.captured());
  }

  private static Optional<PublicationTime> published(Hints hints) {
    return WrittenTime.read(hints.published(), Basis.DECLARED);
  }

  private static @Nullable String line(@Nullable String hint) {
    String line = hint == null ? "" : TextForm.ofOneLine(hint);
    return line.isEmpty() ? null : line;
  }
}
