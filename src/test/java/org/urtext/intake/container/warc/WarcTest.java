package org.urtext.intake.container.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.urtext.intake.container.formats.Crates.arrivals;
import static org.urtext.intake.container.formats.Crates.bz2;
import static org.urtext.intake.container.formats.Crates.detail;
import static org.urtext.intake.container.formats.Crates.document;
import static org.urtext.intake.container.formats.Crates.file;
import static org.urtext.intake.container.formats.Crates.gz;
import static org.urtext.intake.container.formats.Crates.info;
import static org.urtext.intake.container.formats.Crates.left;
import static org.urtext.intake.container.formats.Crates.request;
import static org.urtext.intake.container.formats.Crates.resource;
import static org.urtext.intake.container.formats.Crates.response;
import static org.urtext.intake.container.formats.Crates.storedZip64;
import static org.urtext.intake.container.formats.Crates.tar;
import static org.urtext.intake.container.formats.Crates.told;
import static org.urtext.intake.container.formats.Crates.unpackingWithin;
import static org.urtext.intake.container.formats.Crates.warc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.urtext.intake.Arrival;
import org.urtext.intake.Enclosure;
import org.urtext.intake.RawDocument;
import org.urtext.intake.container.Limits;
import org.urtext.intake.container.Unpacking;
import org.urtext.intake.container.formats.AllFormats;
import org.urtext.intake.container.formats.Crates;
import org.urtext.intake.container.record.FieldMapping;

@Timeout(120)
class WarcTest {

  private static final byte[] PAGE =
      "<html><body><p>The bridge at Lenth is open again.</p></body></html>".getBytes(UTF_8);

  @TempDir static Path temporary;
  private static Unpacking unpacking = AllFormats.unpacking(FieldMapping.NONE);

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    unpacking = unpackingWithin(Limits.STANDARD, temporary);
  }

  @AfterAll
  static void close() throws IOException {
    assertThat(left(temporary)).isEmpty();
    unpacking.close();
  }

  private List<Arrival> unpacked(String name, byte[] bytes) throws IOException {
    return arrivals(unpacking, document(Files.write(folder.resolve(name), bytes)));
  }

  private List<Arrival> crawl(WarcRecord... records) throws IOException {
    return unpacked("crawl.warc.gz", warc(WarcCompression.GZIP, records));
  }

  private static RawDocument raw(Arrival arrival) {
    return ((Arrival.Document) arrival).raw();
  }

  private static String text(RawDocument raw) throws IOException {
    try (InputStream in = raw.content().open()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Test
  void pagesBecomeDocumentsThatKnowWhenceTheyCame() throws IOException {
    for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
      byte[] warc =
          warc(
              compression,
              info(),
              request("https://lenth.example/bridge"),
              response("https://lenth.example/bridge", 200, "text/html;charset=ISO-8859-2", PAGE));

      List<Arrival> arrivals = unpacked("crawl.warc", warc);

      assertThat(arrivals).hasSize(2);
      RawDocument raw = raw(arrivals.get(0));
      assertThat(text(raw)).isEqualTo(new String(PAGE, UTF_8));
      assertThat(raw.size()).isEqualTo(PAGE.length);
      assertThat(raw.hints().toldBy()).isEqualTo("warc");
      assertThat(raw.hints().url()).isEqualTo("https://lenth.example/bridge");
      assertThat(raw.hints().captured()).isEqualTo("2024-03-01T12:00:00Z");
      assertThat(raw.enclosure()).isNotNull();
      assertThat(raw.enclosure().kind()).isEqualTo(Enclosure.Kind.RECORD);
      assertThat(raw.enclosure().contentType()).isEqualTo("text/html;charset=ISO-8859-2");
      int offset = (int) raw.enclosure().offset();
      assertThat(raw.place().path()).isEqualTo("crawl.warc!" + offset);
      assertThat(raw.realPath()).endsWith("crawl.warc!" + offset);
      byte[] there = Arrays.copyOfRange(warc, offset, warc.length);
      assertThat(told(unpacked("rest.warc", there))).containsExactly("rest.warc!0 document");
    }
  }

  @Test
  void whatHoldsNoArticleIsCountedInOneArrival() throws IOException {
    List<Arrival> arrivals =
        crawl(
            info(),
            request("https://lenth.example/a"),
            request("https://lenth.example/b"),
            response("https://lenth.example/a.jpg", 200, "image/jpeg", new byte[9]),
            response("https://lenth.example/b.jpg", 200, "IMAGE/JPEG", new byte[9]),
            response("https://lenth.example/c.css", 200, "text/css", new byte[9]),
            response("https://lenth.example/gone", 404, "text/html", PAGE),
            response("https://lenth.example/moved", 301, "text/html", PAGE),
            resource("urn:text:https://lenth.example/a", "text/plain", "derived"),
            response("https://lenth.example/a", 200, "text/html", PAGE));

    assertThat(told(arrivals)).hasSize(2).element(1).isEqualTo("crawl.warc.gz other-records");
    assertThat(detail(arrivals.get(1)))
        .isEqualTo(
            "Other records: 2 requests, 1 resource, 1 warcinfo record, 3 responses of other types"
                + " (image/jpeg 2, text/css 1), 2 responses with other status (301 1, 404 1).");
  }

  @Test
  void bodiesAreDecodedAsTheServerEncodedThem() throws IOException {
    String url = "https://lenth.example/a";
    byte[] zipped = gz(PAGE);
    byte[] deflated = Crates.pressed(PAGE, java.util.zip.DeflaterOutputStream::new);
    byte[] bare =
        Crates.pressed(
            PAGE,
            out ->
                new java.util.zip.DeflaterOutputStream(out, new java.util.zip.Deflater(9, true)));
    byte[] chunked =
        ("5\r\n<html\r\n3e\r\n" + new String(PAGE, UTF_8).substring(5) + "\r\n0\r\n\r\n")
            .getBytes(UTF_8);
    List<Arrival> arrivals =
        crawl(
            response(url, 200, "text/html", zipped, "Content-Encoding", "gzip"),
            response(url, 200, "text/html", deflated, "Content-Encoding", "deflate"),
            response(url, 200, "text/html", bare, "Content-Encoding", "deflate"),
            response(url, 200, "text/html", Crates.zst(PAGE), "Content-Encoding", "zstd"),
            response(url, 200, "text/html", chunked, "Transfer-Encoding", "chunked"),
            response(url, 200, "text/html", PAGE, "Content-Encoding", "gzip"),
            response(url, 200, "text/html", PAGE, "Content-Encoding", "br"),
            response(url, 200, "text/html", PAGE, "Content-Encoding", "UTF-8"));

    assertThat(arrivals).hasSize(8);
    for (Arrival arrival : arrivals) {
      assertThat(text(raw(arrival))).isEqualTo(new String(PAGE, UTF_8));
    }
  }

  @Test
  void bodyThatCannotBeDecodedIsAFailureThatNamesItsUrl() throws IOException {
    List<Arrival> arrivals =
        crawl(
            response(
                "https://lenth.example/br",
                200,
                "text/html",
                new byte[] {(byte) 0x8b, 2, (byte) 0x80, 'x', 3},
                "Content-Encoding",
                "br"),
            response(
                "https://lenth.example/cut",
                200,
                "text/html",
                Arrays.copyOf(gz(PAGE), 30),
                "Content-Encoding",
                "gzip"),
            response("https://lenth.example/a", 200, "text/html", PAGE));

    assertThat(told(arrivals).get(0)).endsWith(" not-readable");
    assertThat(detail(arrivals.get(0))).startsWith("https://lenth.example/br: ").contains("br");
    assertThat(told(arrivals).get(1)).endsWith(" not-readable");
    assertThat(detail(arrivals.get(1))).startsWith("https://lenth.example/cut: ");
    assertThat(told(arrivals).get(2)).endsWith(" document");
  }

  @Test
  void pageLargerThanAnyIsLeftOutByItsUrl() throws IOException {
    byte[] zeros = new byte[WarcPage.MOST_BYTES + 1];
    List<Arrival> arrivals =
        crawl(
            response(
                "https://lenth.example/bomb",
                200,
                "text/plain",
                gz(zeros),
                "Content-Encoding",
                "gzip"),
            response("https://lenth.example/a", 200, "text/html", PAGE));

    assertThat(told(arrivals).get(0)).endsWith(" too-large");
    assertThat(detail(arrivals.get(0))).startsWith("https://lenth.example/bomb: ");
    assertThat(told(arrivals).get(1)).endsWith(" document");
  }

  @Test
  void cutOffArchiveGivesWhatCouldBeReadAndSaysWhere() throws IOException {
    for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
      byte[] warc =
          warc(
              compression,
              request("https://lenth.example/a"),
              response("https://lenth.example/a", 200, "text/html", PAGE),
              response("https://lenth.example/b", 200, "text/html", PAGE));

      List<Arrival> arrivals = unpacked("a.warc", Arrays.copyOf(warc, warc.length - 40));

      assertThat(told(arrivals)).as(compression.name()).hasSize(2);
      assertThat(told(arrivals).get(0)).endsWith(" document");
      assertThat(told(arrivals).get(1)).isEqualTo("a.warc damaged");
      assertThat(detail(arrivals.get(1))).containsPattern("at byte \\d{3}").contains("1 request");
    }
  }

  @Test
  void lineEndsThatAreMissingOrManyAtTheEndAreNoDamage() throws IOException {
    byte[] warc =
        warc(WarcCompression.NONE, response("https://lenth.example/a", 200, "text/html", PAGE));
    for (int less = 0; less <= 4; less++) {
      assertThat(told(unpacked("a.warc", Arrays.copyOf(warc, warc.length - less))))
          .as("%d bytes less", less)
          .containsExactly("a.warc!0 document");
    }
    for (String more : List.of("\r\n", "\r\n\r\n", "\n", "\r\n".repeat(20_000))) {
      byte[] longer = (new String(warc, ISO_8859_1) + more).getBytes(ISO_8859_1);
      List<Arrival> arrivals = unpacked("a.warc", longer);
      assertThat(told(arrivals)).as("%d bytes more", more.length()).startsWith("a.warc!0 document");
      assertThat(arrivals.size()).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void lengthBelowZeroDoesNotLeadBack() throws IOException {
    String record =
        """
        WARC/1.0
        WARC-Type: resource
        WARC-Target-URI: https://lenth.example/
        Content-Type: text/plain
        Content-Length: -60

        text

        """
            .replace("\n", "\r\n");

    assertThat(told(unpacked("a.warc", record.getBytes(UTF_8)))).containsExactly("a.warc damaged");
  }

  @Test
  void endlessHeaderEndsTheArchive() throws IOException {
    byte[] endless = ("WARC/1.0\r\nX: " + "a".repeat(10_000_000)).getBytes(UTF_8);

    List<Arrival> plain = unpacked("a.warc", endless);

    assertThat(told(plain)).containsExactly("a.warc damaged");
    assertThat(detail(plain.get(0))).contains("header");
    assertThat(told(unpacked("a.warc.gz", gz(endless)))).containsExactly("a.warc.gz damaged");
  }

  @Test
  void resourcesAndConversionsFromTheWebAreRead() throws IOException {
    List<Arrival> arrivals =
        crawl(
            resource("https://lenth.example/a.txt", "text/plain; charset=utf-8", "The text."),
            resource("metadata://wget/log", "text/plain", "no article"));

    assertThat(told(arrivals)).hasSize(2);
    assertThat(text(raw(arrivals.get(0)))).isEqualTo("The text.");
    assertThat(detail(arrivals.get(1))).contains("1 resource");
  }

  @Test
  void pageWithoutATypeIsToldByItsBeginning() throws IOException {
    String url = "https://lenth.example/";
    List<Arrival> arrivals =
        unpacked(
            "a.warc",
            (untyped(url, "\n<!DOCTYPE html><p>The ferry runs.") + untyped(url, "GIF89a"))
                .getBytes(UTF_8));

    assertThat(told(arrivals)).containsExactly("a.warc!0 document", "a.warc other-records");
    assertThat(raw(arrivals.get(0)).enclosure().contentType()).isNull();
    assertThat(detail(arrivals.get(1))).contains("type not given 1");
  }

  private static String untyped(String url, String body) {
    String http = "HTTP/1.1 200 OK\r\n\r\n" + body;
    return """
        WARC/1.1
        WARC-Type: response
        WARC-Target-URI: %s
        Content-Type: application/http
        Content-Length: %d

        """
            .replace("\n", "\r\n")
            .formatted(url, http.length())
        + http
        + "\r\n\r\n";
  }

  @Test
  void recordThatContradictsItselfIsAFailureOfItsOwn() throws IOException {
    String twice =
        untyped("https://lenth.example/\r\nWARC-Target-URI: https://other.example/", "text");
    List<Arrival> arrivals =
        unpacked("a.warc", (twice + untyped("https://lenth.example/", "<html>")).getBytes(UTF_8));

    assertThat(told(arrivals)).hasSize(2).startsWith("a.warc!0 damaged");
    assertThat(told(arrivals).get(1)).endsWith(" document");
  }

  @Test
  void recordsCompressedTogetherHaveDifferentPlaces() throws IOException {
    byte[] warc =
        gz(
            warc(
                WarcCompression.NONE,
                response("https://lenth.example/a", 200, "text/html", PAGE),
                response("https://lenth.example/b", 200, "text/html", PAGE),
                response("https://lenth.example/c", 200, "text/html", PAGE)));

    assertThat(told(unpacked("a.warc.gz", warc))).hasSize(3).doesNotHaveDuplicates();
    assertThat(told(unpacked("named.gz", warc)))
        .as("told by what it holds")
        .allMatch(line -> line.matches("named.gz!\\d.* document"));
  }

  @Test
  void webArchivesAreFoundInOtherContainers() throws IOException {
    byte[] plain =
        warc(WarcCompression.NONE, response("https://lenth.example/a", 200, "text/html", PAGE));
    byte[] packed =
        warc(WarcCompression.GZIP, response("https://lenth.example/a", 200, "text/html", PAGE));

    assertThat(told(unpacked("a.tar", tar(file("b.warc.gz", packed)))))
        .containsExactly("a.tar!b.warc.gz!0 document");
    assertThat(told(unpacked("a.warc.bz2", bz2(plain))))
        .containsExactly("a.warc.bz2!a.warc!0 document");
  }

  @Test
  void webArchiveCollectionIsItsWebArchives() throws IOException {
    byte[] first =
        warc(
            WarcCompression.GZIP,
            info(),
            response("https://lenth.example/a", 200, "text/html", PAGE));
    byte[] wacz =
        storedZip64(
            file("archive/data.warc.gz", first),
            file("datapackage.json", "{}"),
            file("indexes/index.cdx.gz", gz("x".getBytes(UTF_8))),
            file("pages/pages.jsonl", "{}\n"),
            file("pages/extra.jsonl", "{}\n"));

    List<Arrival> arrivals = unpacked("a.wacz", wacz);

    assertThat(told(arrivals))
        .hasSize(3)
        .contains("a.wacz!archive/data.warc.gz other-records", "a.wacz other-records");
    assertThat(told(arrivals).get(0)).matches("a.wacz!archive/data.warc.gz!\\d+ document");
    assertThat(detail(arrivals.get(2)))
        .isEqualTo("Files beside the web archives in it: pages 2, datapackage.json 1, indexes 1.");
  }
}
