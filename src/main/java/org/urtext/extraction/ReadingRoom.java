package org.urtext.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urtext.article.PublicationTime;
import org.urtext.article.PublicationTime.Basis;
import org.urtext.article.WebAddress;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;
import org.urtext.intake.Reason;
import org.urtext.intake.container.SeveralArticles;

/**
 * Reads documents, whatever their format: plain text, HTML, saved pages, mail, PDF, Word,
 * OpenDocument and RTF.
 *
 * <p>Thread-safe, to be shared. What the formats need is loaded when the first document needs it.
 */
public final class ReadingRoom {

  /** Loaded with the first document, so that commands that read nothing start fast. */
  private static final class Detection {
    static final MediaTypes TYPES = new MediaTypes();
  }

  /** Loaded with the first document that is neither text nor markup nor mail. */
  private static final class Office {
    static final OfficeReader READER = new OfficeReader();
  }

  /**
   * Reads {@code raw}. Its content is opened once and read to its end, unless it is too large: then
   * it is not opened at all. Never throws for anything that the document holds.
   */
  public Extraction read(RawDocument raw) {
    try {
      return withHints(readUnhinted(raw), raw.hints());
    } catch (NotAnArticle outcome) {
      return outcome.asExtraction();
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      // Both end with the frames that held the document: what one malformed document exhausted is
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

  private static Extraction.Read readUnhinted(RawDocument raw) throws NotAnArticle {
    byte[] bytes = bytes(raw);
    if (bytes.length == 0) {
      throw new NotAnArticle(Reason.EMPTY, "The file has no content.");
    }
    Hints hints = raw.hints();
    WebAddress given = address(hints);
    String type = mediaType(bytes, raw.place().path());
    switch (type) {
      case MediaTypes.PLAIN, "text/x-web-markdown" -> {
        requireTextSize(bytes);
        DecodedText text = DecodedText.plain(bytes, hints.charset());
        return oneArticle(PlainTextReader.read(text, type, hints.title()));
      }
      case MediaTypes.HTML, MediaTypes.XHTML -> {
        requireTextSize(bytes);
        return HtmlReader.page(DecodedText.markup(bytes, hints.charset()), type, given);
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
    requireSize(raw.size(), Limits.BYTES);
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

  private static String mediaType(byte[] bytes, String path) throws NotAnArticle {
    try {
      return Detection.TYPES.of(bytes, path.substring(path.lastIndexOf('/') + 1));
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
        List.copyOf(read.fields()),
        read.hyperlinks(),
        read.mediaType(),
        read.charset(),
        read.captured());
  }

  private static Optional<PublicationTime> published(Hints hints) {
    return WrittenTime.read(hints.published(), Basis.DECLARED);
  }

  private static @Nullable String line(@Nullable String hint) {
    return hint == null ? null : TextForm.ofOneLine(hint);
  }
}
