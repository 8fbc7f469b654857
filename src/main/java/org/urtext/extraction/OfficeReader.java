package org.urtext.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.ToXMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Reason;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads PDF, Word, OpenDocument and RTF texts by Tika's parsers. They are listed by hand, so that
 * none runs an outside program, and what is embedded in a document is left alone.
 */
final class OfficeReader {

  static final String PDF = "application/pdf";

  /** The media types read here. */
  static final Set<String> TYPES =
      Set.of(
          PDF,
          "application/msword",
          "application/rtf",
          "text/rtf",
          "application/vnd.oasis.opendocument.text",
          "application/vnd.oasis.opendocument.text-template",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
          "application/vnd.ms-word.document.macroenabled.12");

  /** PDF demands its end mark among the last 1,024 bytes; some writers pad a little. */
  private static final int TAIL = 2_048;

  /** A page with fewer letters says nothing; one of many pages that do not, twice as many. */
  private static final int FEWEST_LETTERS = 10;

  /** The record itself and its longest comment. */
  private static final int LONGEST_ZIP_END = 22 + 65_535;

  private final Parser parser;

  OfficeReader() {
    PDFParser pdf = new PDFParser();
    pdf.setPDFParserConfig(pdfSettings());
    parser =
        new AutoDetectParser(
            (input, metadata) -> MediaType.parse(metadata.get(Metadata.CONTENT_TYPE)),
            pdf,
            new OfficeParser(),
            new OOXMLParser(),
            new OpenDocumentParser(),
            new RTFParser());
  }

  private static PDFParserConfig pdfSettings() {
    PDFParserConfig settings = new PDFParserConfig();
    settings.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    settings.setExtractInlineImages(false);
    // Neither is text that a reader of the page sees.
    settings.setExtractAnnotationText(false);
    settings.setExtractBookmarksText(false);
    settings.setCatchIntermediateIOExceptions(false);
    return settings;
  }

  /**
   * @param knownTitle the headline as told from outside; null if it is not
   */
  Extraction.Read read(byte[] bytes, String mediaType, @Nullable String knownTitle)
      throws NotAnArticle {
    // The parsers salvage what is left of a file; half an article must not pass for a whole one.
    boolean packed = PackedParts.arePackedIn(bytes);
    if (packed ? !endsAsZip(bytes) : mediaType.equals(PDF) && !endsAsPdf(bytes)) {
      throw new NotAnArticle(
          Reason.DAMAGED, "The file stops before its end; obtain a complete copy.");
    }
    if (packed && PackedParts.unpackToMoreThan(Limits.UNPACKED_BYTES, bytes)) {
      throw new NotAnArticle(
          Reason.EXPANDS_TOO_MUCH,
          "It unpacks to more than "
              + Limits.UNPACKED_BYTES
              + " bytes; save it without what is not text if it is what it should be.");
    }
    Metadata metadata = new Metadata();
    Document page = Jsoup.parse(parse(bytes, mediaType, metadata));
    VisibleText visible =
        mediaType.equals(PDF) ? VisibleText.ofLaidOutPages(page) : VisibleText.of(page);
    String text = mediaType.equals(PDF) ? PrintedLines.joined(visible.text()) : visible.text();
    if (text.isBlank() || (mediaType.equals(PDF) && isStray(text, metadata))) {
      throw mediaType.equals(PDF)
          ? new NotAnArticle(
              Reason.NO_TEXT_LAYER, "No text can be taken from its pages; recognise it first.")
          : new NotAnArticle(Reason.EMPTY, "The document holds no text.");
    }
    String title = title(page, text, metadata);
    return new Extraction.Read(
        text,
        PlainTextReader.bodyAfter(knownTitle == null ? title : knownTitle, text),
        title,
        authors(metadata),
        // The dates in a document's properties are those of the file, not of any publication.
        null,
        null,
        null,
        metadata.get(TikaCoreProperties.LANGUAGE),
        null,
        null,
        List.of(),
        // Joined lines have moved; PDF keeps its links apart from its text anyway.
        mediaType.equals(PDF) ? List.of() : visible.hyperlinks(),
        mediaType,
        null,
        null,
        null);
  }

  /** Whether it is no more than the page numbers and stamps that stand on scanned pages. */
  private static boolean isStray(String text, Metadata metadata) {
    Integer counted = metadata.getInt(PagedText.N_PAGES);
    int pages = counted == null ? 1 : Math.max(1, counted);
    long letters = text.codePoints().filter(Character::isLetter).count();
    return letters < (pages == 1 ? FEWEST_LETTERS : FEWEST_LETTERS * 2L * pages);
  }

  private static boolean endsAsPdf(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && (bytes[end - 1] == 0 || bytes[end - 1] <= ' ')) {
      end--;
    }
    byte[] tail = Arrays.copyOfRange(bytes, Math.max(0, end - TAIL), end);
    return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
  }

  /** A zip file ends with a record of its directory, after which only a comment may stand. */
  private static boolean endsAsZip(byte[] bytes) {
    for (int at = bytes.length - 22; at >= Math.max(0, bytes.length - LONGEST_ZIP_END); at--) {
      if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
        return true;
      }
    }
    return false;
  }

  private String parse(byte[] bytes, String mediaType, Metadata metadata) throws NotAnArticle {
    ContentHandler xhtml = new ToXMLContentHandler();
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    metadata.set(Metadata.CONTENT_TYPE, mediaType);
    try (TikaInputStream input = TikaInputStream.get(bytes)) {
      parser.parse(input, new WriteOutContentHandler(xhtml, Limits.CHARACTERS), metadata, context);
      return xhtml.toString();
    } catch (EncryptedDocumentException encrypted) {
      throw new NotAnArticle(
          Reason.ENCRYPTED, "It is protected by a password; save it without one and run again.");
    } catch (IOException | TikaException | SAXException | RuntimeException failed) {
      // What the parsers throw for malformed input is as varied as the malformations.
      throw outcomeOf(failed);
    }
  }

  private static NotAnArticle outcomeOf(Throwable failed) {
    int depth = 0;
    for (Throwable cause = failed; cause != null && depth < 20; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (cause instanceof WriteLimitReachedException) {
        return new NotAnArticle(
            Reason.TOO_LARGE,
            "It has more than " + Limits.CHARACTERS + " characters, too many for one article.");
      }
      if (message.contains("levels of xml element nesting")) {
        return new NotAnArticle(
            Reason.NESTED_TOO_DEEP, "Its elements lie deeper in one another than is read.");
      }
      if (message.contains("zip bomb") || message.contains("max inflate ratio")) {
        return new NotAnArticle(
            Reason.EXPANDS_TOO_MUCH, "Unpacking it would fill the memory; it was left packed.");
      }
      if (cause instanceof EncryptedDocumentException
          || cause instanceof org.apache.poi.EncryptedDocumentException) {
        return new NotAnArticle(
            Reason.ENCRYPTED, "It is protected by a password; save it without one and run again.");
      }
      depth++;
    }
    return new NotAnArticle(
        Reason.DAMAGED,
        "Its parser gave up ("
            + failed.getClass().getSimpleName()
            + "); open it in its own program, or obtain another copy.");
  }

  /** A heading, else the first line, else the document's property where the text bears it out. */
  private static @Nullable String title(Document page, String text, Metadata metadata) {
    Element heading = page.selectFirst("h1, p.title, p[class~=(?i)^title$]");
    if (heading != null && !heading.text().isBlank()) {
      return TextForm.ofOneLine(heading.text());
    }
    String property = metadata.get(TikaCoreProperties.TITLE);
    String known = property == null ? "" : TextForm.ofOneLine(property);
    String head = TextForm.ofOneLine(text.substring(0, Math.min(1_000, text.length())));
    if (!known.isEmpty() && head.contains(known)) {
      return known;
    }
    return Headline.firstLine(text).orElse(known.isEmpty() ? null : known);
  }

  private static List<String> authors(Metadata metadata) {
    return Arrays.stream(metadata.getValues(TikaCoreProperties.CREATOR))
        .map(TextForm::ofOneLine)
        .filter(author -> !author.isEmpty())
        .distinct()
        .toList();
  }

  /** Leaves embedded files, pictures and attachments alone. */
  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
  }
}
