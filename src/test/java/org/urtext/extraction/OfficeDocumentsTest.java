package org.urtext.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.urtext.intake.Hints;

@Timeout(120)
class OfficeDocumentsTest {

  private static byte[] pdf(String password, String... lines) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        content.setLeading(14);
        content.newLineAtOffset(60, 700);
        for (String line : lines) {
          content.showText(line);
          content.newLine();
        }
        content.endText();
      }
      document.getDocumentInformation().setAuthor("Ida Holm");
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] article() throws IOException {
    return pdf(
        "",
        "Ferry returns to the bay",
        "The ferry across the bay will run again from Monday, the harbour office said.",
        "Source: https://wire.example/ferry");
  }

  private static byte[] docx(String... paragraphs) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      for (String paragraph : paragraphs) {
        document.createParagraph().createRun().setText(paragraph);
      }
      document.getProperties().getCoreProperties().setCreator("Ida Holm");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] odt(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      byte[] type = "application/vnd.oasis.opendocument.text".getBytes(UTF_8);
      ZipEntry mimetype = new ZipEntry("mimetype");
      mimetype.setMethod(ZipEntry.STORED);
      mimetype.setSize(type.length);
      CRC32 crc = new CRC32();
      crc.update(type);
      mimetype.setCrc(crc.getValue());
      zip.putNextEntry(mimetype);
      zip.write(type);
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(
          ("""
          <?xml version="1.0" encoding="UTF-8"?>
          <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
              xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2">
          <office:body><office:text>"""
                  + content
                  + "</office:text></office:body></office:document-content>")
              .getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void pdfIsReadLineByLine() throws IOException {
    Extraction.Read read = Documents.read("a.pdf", article());

    assertThat(read.mediaType()).isEqualTo("application/pdf");
    assertThat(read.title()).isEqualTo("Ferry returns to the bay");
    assertThat(read.text().lines()).contains("Source: https://wire.example/ferry");
    assertThat(Documents.body(read)).startsWith("The ferry across").endsWith("/ferry");
    assertThat(read.authors()).containsExactly("Ida Holm");
    assertThat(read.published()).as("a file's date is no publication").isNull();
  }

  @Test
  void linesThatThePageBrokeAreJoinedAndOthersKept() throws IOException {
    byte[] pdf =
        pdf(
            "",
            "Ferry returns to the bay",
            "The ferry across the bay will run again from Monday, 3 March",
            "2025, the harbour office said on the quay, after many weeks",
            "in dock.",
            "By Ida Holm",
            "Source: https://wire.example/ferry");
    assertThat(Documents.read("a.pdf", pdf).text().strip())
        .isEqualTo(
            """
            Ferry returns to the bay
            The ferry across the bay will run again from Monday, 3 March 2025, the harbour office \
            said on the quay, after many weeks in dock.
            By Ida Holm
            Source: https://wire.example/ferry""");
  }

  @Test
  void truncatedPdfIsDamagedWhereverItIsCut() throws IOException {
    byte[] whole = article();
    for (int share = 1; share < 10; share++) {
      byte[] cut = Arrays.copyOf(whole, whole.length * share / 10);
      assertThat(Documents.outcome("a.pdf", cut)).as(share + "0 %").isEqualTo("failed damaged");
    }
  }

  @Test
  void encryptedPdfAndPdfWithoutTextAreTold() throws IOException {
    assertThat(Documents.outcome("a.pdf", pdf("secret", "Words nobody may read")))
        .isEqualTo("failed encrypted");
    assertThat(Documents.outcome("a.pdf", pdf(""))).isEqualTo("skipped no-text-layer");
  }

  @Test
  void scannedPagesWithNothingButTheirNumbersHaveNoTextLayer() throws IOException {
    try (PDDocument scanned = new PDDocument()) {
      for (int number = 1; number <= 4; number++) {
        PDPage page = new PDPage();
        scanned.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(scanned, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
          content.newLineAtOffset(300, 20);
          content.showText("Page " + number + " of 4");
          content.endText();
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      scanned.save(bytes);
      assertThat(Documents.outcome("a.pdf", bytes.toByteArray()))
          .isEqualTo("skipped no-text-layer");
    }
  }

  @Test
  void anExportOfSeveralArticlesIsNotReadAsOne() throws IOException {
    String[] export = {
      "1 of 2 DOCUMENTS", "Ferry returns", "It runs.", "2 of 2 DOCUMENTS", "Bridge shut", "Rust."
    };
    assertThat(Documents.outcome("a.docx", docx(export))).isEqualTo("failed several-articles");
    assertThat(Documents.outcome("a.pdf", pdf("", export))).isEqualTo("failed several-articles");
    assertThat(Documents.outcome("a.txt", String.join("\n\n", export).getBytes(UTF_8)))
        .isEqualTo("failed several-articles");
    assertThat(
            Documents.outcome(
                "a.docx",
                docx("The court lost", "1 of 3 documents", "before the trial, it was said.")))
        .isEqualTo("read");
  }

  @Test
  void docxIsReadByParagraphs() throws IOException {
    Extraction.Read read =
        Documents.read("a.docx", docx("Фері повертається", "Паром знову ходить.", "Джерело: Echo"));

    assertThat(read.text()).isEqualTo("Фері повертається\nПаром знову ходить.\nДжерело: Echo");
    assertThat(read.title()).isEqualTo("Фері повертається");
    assertThat(read.authors()).containsExactly("Ida Holm");
  }

  @Test
  void docxIsKnownByItsContentWhateverItsName() throws IOException {
    assertThat(Documents.outcome("download", docx("Words", "and more words."))).isEqualTo("read");
  }

  @Test
  void truncatedDocxIsDamaged() throws IOException {
    byte[] whole = docx("Title", "Many words.");
    for (int share = 1; share < 10; share += 2) {
      assertThat(Documents.outcome("a.docx", Arrays.copyOf(whole, whole.length * share / 10)))
          .as(share + "0 %")
          .isEqualTo("failed damaged");
    }
  }

  @Test
  void docxThatWouldExpandWithoutEndIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
              + ".relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\""
              + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
              + "</Types>");
      put(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006"
              + "/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(
          ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                  + "<w:body><w:p><w:r><w:t>")
              .getBytes(UTF_8));
      byte[] filling = "a".repeat(1_000_000).getBytes(UTF_8);
      for (int i = 0; i < 300; i++) {
        zip.write(filling);
      }
      zip.write("</w:t></w:r></w:p></w:body></w:document>".getBytes(UTF_8));
    }
    assertThat(bytes.size()).isLessThan(1_000_000);
    assertThat(Documents.outcome("a.docx", bytes.toByteArray()))
        .isEqualTo("failed expands-too-much");
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(UTF_8));
  }

  @Test
  void odtIsReadWithItsLinks() throws IOException {
    byte[] odt =
        odt(
            "<text:h text:outline-level=\"1\">Ferry returns</text:h><text:p>It runs again.</text:p>"
                + "<text:p>Source: <text:a xlink:href=\"https://wire.example/f\">Wire</text:a>"
                + "</text:p>");
    Extraction.Read read = Documents.read("a.odt", odt);

    assertThat(read.text()).isEqualTo("Ferry returns\nIt runs again.\nSource: Wire");
    assertThat(read.title()).isEqualTo("Ferry returns");
    assertThat(read.hyperlinks().get(0).span().in(read.text())).isEqualTo("Wire");
  }

  @Test
  void rtfIsReadWithItsCharacters() {
    String rtf =
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\\f0 F\\'e4hre kehrt zur\\'fcck"
            + "\\par Sie f\\'e4hrt ab Montag.\\par Quelle: \\u272?echo\\par}";
    Extraction.Read read = Documents.read("a.rtf", rtf);

    assertThat(read.text().lines())
        .containsExactly("Fähre kehrt zurück", "Sie fährt ab Montag.", "Quelle: Đecho");
  }

  @Test
  void anyMutilationEndsInAnOutcome() throws IOException {
    Random random = new Random(17);
    byte[][] wholes = {article(), docx("Title", "Words."), odt("<text:p>Words</text:p>")};
    String[] names = {"a.pdf", "a.docx", "a.odt"};
    for (int round = 0; round < 120; round++) {
      byte[] bytes = wholes[round % 3].clone();
      for (int i = 1 + random.nextInt(20); i > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThat(Documents.outcome(names[round % 3], bytes, Hints.NONE))
          .as("round " + round)
          .isNotEmpty();
    }
  }
}
