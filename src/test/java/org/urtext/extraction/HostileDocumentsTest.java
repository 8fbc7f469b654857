package org.urtext.extraction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.intake.Hints;

/** What is made to break readers ends in an outcome of its own, and harms nothing else. */
@Timeout(300)
class HostileDocumentsTest {

  private static final ReadingCells CELLS =
      new ReadingCells(CellWork.class, 2, Duration.ofSeconds(60), 256);

  private static final ReadingRoom ROOM = new ReadingRoom(CELLS);

  @AfterAll
  static void end() {
    CELLS.close();
  }

  private static Extraction extraction(String name, byte[] bytes) {
    return ROOM.read(Documents.raw(name, bytes, Hints.NONE));
  }

  private static String outcome(String name, byte[] bytes) {
    return Documents.word(extraction(name, bytes));
  }

  private static byte[] zip(Map<String, String> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] odt(String doctype, String paragraph) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("mimetype", "application/vnd.oasis.opendocument.text");
    entries.put(
        "content.xml",
        "<?xml version=\"1.0\"?>"
            + doctype
            + "<office:document-content"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
            + "<office:body><office:text><text:p>The ferry runs again.</text:p><text:p>"
            + paragraph
            + "</text:p></office:text></office:body></office:document-content>");
    return zip(entries);
  }

  private static byte[] docx(String doctype, String paragraph) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
            + " Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
            + ".relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\""
            + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
            + "</Types>");
    entries.put(
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006"
            + "/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
    entries.put(
        "word/document.xml",
        "<?xml version=\"1.0\"?>"
            + doctype
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:body><w:p><w:r><w:t>The ferry runs again.</w:t></w:r></w:p><w:p><w:r><w:t>"
            + paragraph
            + "</w:t></w:r></w:p></w:body></w:document>");
    return zip(entries);
  }

  private static byte[] pdf(String... objects) {
    StringBuilder pdf = new StringBuilder("%PDF-1.5\n");
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < objects.length; i++) {
      table.append(String.format("%010d 00000 n \n", pdf.length()));
      pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int at = pdf.length();
    pdf.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
    pdf.append(table).append("trailer << /Root 1 0 R /Size ").append(objects.length + 1);
    pdf.append(" /Prev ").append(at).append(" >>\nstartxref\n").append(at).append("\n%%EOF\n");
    return pdf.toString().getBytes(ISO_8859_1);
  }

  @Test
  void noParserReadsFilesOrTheNetworkForADocument(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the harbour's password");
    CompletableFuture<Boolean> called;
    try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      called =
          CompletableFuture.supplyAsync(
              () -> {
                try (var caller = listener.accept()) {
                  return caller.isConnected();
                } catch (IOException closed) {
                  return false;
                }
              });
      String web = "http://127.0.0.1:" + listener.getLocalPort();
      String doctype =
          "<!DOCTYPE d SYSTEM \"%s/d.dtd\" [<!ENTITY f SYSTEM \"%s\"><!ENTITY w SYSTEM \"%s/w\"><!ENTITY %% p SYSTEM \"%s/p\"> %%p;]>"
              .formatted(web, secret.toUri(), web, web);
      List<Extraction> read =
          List.of(
              extraction("a.odt", odt(doctype, "&f; &w;")),
              extraction("a.docx", docx(doctype, "&f; &w;")),
              extraction(
                  "a.xhtml", (doctype + "<html><p>Words &f; &w;</p></html>").getBytes(UTF_8)),
              extraction(
                  "a.html",
                  ("<base href='"
                          + web
                          + "'><link rel=stylesheet href=/s><script src=/j></script>"
                          + "<iframe src='"
                          + secret.toUri()
                          + "'></iframe><img src=/i><p>Words</p>")
                      .getBytes(UTF_8)),
              extraction(
                  "a.rtf",
                  ("{\\rtf1\\ansi Words {\\field{\\*\\fldinst INCLUDETEXT \""
                          + secret
                          + "\"}"
                          + "{\\fldrslt here}}}")
                      .getBytes(UTF_8)));

      assertThat(read).allSatisfy(end -> assertThat(end.toString()).doesNotContain("password"));
    }
    assertThat(called.get(30, TimeUnit.SECONDS)).as("called").isFalse();
  }

  @Test
  void entitiesThatMultiplyAreNotExpanded() throws IOException {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"laughs\">");
    for (int i = 1; i < 30; i++) {
      doctype.append("<!ENTITY a%d \"".formatted(i));
      doctype.append("&a%d;".formatted(i - 1).repeat(10)).append("\">");
    }
    doctype.append("]>");

    for (Extraction end :
        List.of(
            extraction("a.odt", odt(doctype.toString(), "&a29;")),
            extraction("a.docx", docx(doctype.toString(), "&a29;")))) {
      assertThat(end.toString()).hasSizeLessThan(10_000);
    }
  }

  @Test
  void deepNestingEndsInAnOutcome() throws IOException {
    int deep = 100_000;
    String tables = "<w:sdt><w:sdtContent>".repeat(deep) + "</w:sdtContent></w:sdt>".repeat(deep);
    String spans = "<text:span>".repeat(deep) + "deep" + "</text:span>".repeat(deep);
    String groups =
        "{\\rtf1\\ansi Words\\par " + "{".repeat(deep) + "deep" + "}".repeat(deep) + "}";

    assertThat(outcome("a.docx", docx("", "</w:t></w:r></w:p>" + tables + "<w:p><w:r><w:t>")))
        .isIn("read", "failed nested-too-deep");
    assertThat(outcome("a.odt", odt("", spans))).isIn("read", "failed nested-too-deep");
    assertThat(outcome("a.rtf", groups.getBytes(UTF_8))).isIn("read", "failed nested-too-deep");
    assertThat(outcome("a.html", ("<b><i>".repeat(500_000) + "Words").getBytes(UTF_8)))
        .isEqualTo("read");
    assertThat(outcome("b.html", ("<div>".repeat(300_000) + "Words").getBytes(UTF_8)))
        .isEqualTo("read");
    assertThat(outcome("c.html", ("<table><tr><td>".repeat(100_000) + "Words").getBytes(UTF_8)))
        .isEqualTo("read");
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void manyEmptyElementsInOneAreReadInAMoment() {
    String page = "<html><p>The ferry runs again from Monday." + "<p>".repeat(600_000);
    assertThat(outcome("a.html", page.getBytes(UTF_8))).isEqualTo("read");
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void titlesOfNothingButMarksAreReadInAMoment() {
    for (String marks : List.of("!", "<!--", "- ", "?a", ": ", "\u0301", "| ")) {
      String run = marks.repeat(500_000 / marks.length());
      String page = "<html><title>x" + run + "x</title><p>The ferry runs again from Monday.";
      assertThat(outcome("a.html", page.getBytes(UTF_8))).as(marks).isEqualTo("read");
    }
  }

  @Test
  void hugeAttributesEndInAnOutcome() {
    String html = "<p title='" + "x".repeat(4_900_000) + "'>Words</p>";
    assertThat(outcome("a.html", html.getBytes(UTF_8))).isEqualTo("read");
    StringBuilder many = new StringBuilder("<p");
    for (int i = 0; i < 150_000; i++) {
      many.append(" a").append(i).append("=1");
    }
    assertThat(outcome("b.html", many.append(">Words</p>").toString().getBytes(UTF_8)))
        .isEqualTo("read");
  }

  @Test
  void pdfsThatReferToThemselvesEndInAnOutcome() {
    String catalog = "<< /Type /Catalog /Pages 2 0 R >>";
    assertThat(outcome("a.pdf", pdf(catalog, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>")))
        .isIn("failed damaged", "failed nested-too-deep", "skipped no-text-layer");
    assertThat(outcome("b.pdf", pdf(catalog, "2 0 R")))
        .isIn("failed damaged", "failed nested-too-deep");
    assertThat(
            outcome(
                "c.pdf",
                pdf(
                    catalog,
                    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                    "<< /Type /Page /Parent 3 0 R /Contents 4 0 R /Resources << /XObject"
                        + " << /X 5 0 R >> >> >>",
                    "<< /Length 5 >>\nstream\n/X Do\nendstream",
                    "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject"
                        + " << /X 5 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream")))
        .isIn("failed damaged", "failed nested-too-deep", "skipped no-text-layer");
    assertThat(
            outcome(
                "d.pdf",
                pdf(
                    catalog,
                    "<< /Type /ObjStm /N 1 /First 4 /Extends 2 0 R /Length 8 >>\nstream\n"
                        + "2 0 2 0 R\nendstream")))
        .isIn("failed damaged", "failed nested-too-deep", "skipped no-text-layer");
  }

  @Test
  void aParserThatDoesNotComeToAnEndIsGivenUp() throws IOException {
    try (ReadingCells cells = new ReadingCells(Endless.class, 1, Duration.ofSeconds(1), 32)) {
      Extraction end =
          new ReadingRoom(cells).read(Documents.raw("a.odt", odt("", "Words"), Hints.NONE));

      assertThat(Documents.word(end)).isEqualTo("failed took-too-long");
      assertThat(((Extraction.Failed) end).detail()).contains("longer than 1 seconds");
    }
  }

  @Test
  void aParserThatEatsAllMemoryIsTheOnlyOneThatDies() throws IOException {
    try (ReadingCells cells = new ReadingCells(CellWork.class, 1, ReadingCells.LIMIT, 32)) {
      ReadingRoom room = new ReadingRoom(cells);
      byte[] large = ("<p>" + "Words <b>and</b> words. ".repeat(500_000)).getBytes(UTF_8);

      assertThat(Documents.word(room.read(Documents.raw("a.html", large, Hints.NONE))))
          .isEqualTo("failed parser-died");
      assertThat(Documents.word(room.read(Documents.raw("a.odt", odt("", "Words"), Hints.NONE))))
          .isEqualTo("read");
    }
  }

  @Test
  void aCellReadsAsThisProcessDoes() throws IOException {
    Map<String, byte[]> documents = new LinkedHashMap<>();
    documents.put("a.odt", odt("", "Source: Echo"));
    documents.put("a.docx", docx("", "Source: Echo"));
    documents.put("a.rtf", "{\\rtf1\\ansi Ferry\\par It runs.\\par}".getBytes(UTF_8));
    documents.put(
        "a.eml",
        "From: Ida Holm <ida@wire.example>\nSubject: Ferry\n\nIt runs again.\n".getBytes(UTF_8));
    documents.put("damaged.docx", "PK\u0003\u0004 and no more".getBytes(ISO_8859_1));
    documents.put("other.zip", zip(Map.of("a", "b")));
    Hints hints = Hints.toldBy("sidecar").withTitle("Ferry").withUrl("https://wire.example/f");
    documents.forEach(
        (name, bytes) ->
            assertThat(ROOM.read(Documents.raw(name, bytes, hints)))
                .as(name)
                .isEqualTo(Documents.extraction(name, bytes, hints)));
  }
}
