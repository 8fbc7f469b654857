package org.urtext.extraction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.urtext.article.Place;
import org.urtext.intake.Enclosure;
import org.urtext.intake.Enclosure.Kind;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;

/** Documents out of containers, which tell of them what a file cannot. */
class EnclosedDocumentsTest {

  private static final String RUSSIAN =
      "Паром снова ходит через залив с понедельника, сообщили в порту.";

  private final ReadingRoom room = new ReadingRoom();

  private Extraction extraction(
      Kind kind, String name, @Nullable String contentType, byte[] bytes, Hints hints) {
    RawDocument.Content content = () -> new ByteArrayInputStream(bytes);
    return room.read(
        new RawDocument(
            new Place("news", "box!" + name),
            "/news/box!" + name,
            bytes.length,
            Instant.EPOCH,
            hints,
            "",
            content,
            new Enclosure(kind, 0, contentType, content)));
  }

  private Extraction.Read read(
      Kind kind, String name, @Nullable String contentType, byte[] bytes, Hints hints) {
    Extraction extraction = extraction(kind, name, contentType, bytes, hints);
    assertThat(extraction).isInstanceOf(Extraction.Read.class);
    return (Extraction.Read) extraction;
  }

  private static byte[] page(String head, String charset) {
    return ("<html><head>" + head + "</head><body><p>" + RUSSIAN + "</p></body></html>")
        .getBytes(Charset.forName(charset));
  }

  @Test
  void theToldTypeDecidesHowContentIsRead() {
    byte[] bytes = "<p>Ferry &amp; bay</p>".getBytes(UTF_8);

    assertThat(read(Kind.RECORD, "1", "text/plain", bytes, Hints.NONE).text())
        .isEqualTo("<p>Ferry &amp; bay</p>");
    assertThat(read(Kind.RECORD, "1", "TEXT/HTML; charset=utf-8", bytes, Hints.NONE).text())
        .isEqualTo("Ferry & bay");
  }

  @Test
  void whereTheToldTypeSaysNothingTheBytesDo() {
    byte[] bytes = "<!doctype html><html><p>Ferry &amp; bay</p></html>".getBytes(UTF_8);
    for (String told :
        new String[] {null, "", "application/octet-stream", "nonsense", ";;", "a/b"}) {
      assertThat(read(Kind.ENTRY, "page.html", told, bytes, Hints.NONE).text())
          .as(String.valueOf(told))
          .isEqualTo("Ferry & bay");
    }
    assertThat(
            Documents.word(
                extraction(
                    Kind.RECORD,
                    "1",
                    "image/png",
                    "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1),
                    Hints.NONE)))
        .isEqualTo("skipped unsupported-type");
  }

  @Test
  void aHeadersCharsetGoesBeforeThePagesOwnAndAfterUtf8() {
    byte[] mislabelled = page("<meta charset=koi8-r>", "windows-1251");
    assertThat(
            read(Kind.RECORD, "1", "text/html; charset=windows-1251", mislabelled, Hints.NONE)
                .text())
        .isEqualTo(RUSSIAN);

    byte[] utf8 = page("", "UTF-8");
    assertThat(read(Kind.RECORD, "1", "text/html; charset=windows-1251", utf8, Hints.NONE).text())
        .isEqualTo(RUSSIAN);

    byte[] plain = RUSSIAN.getBytes(Charset.forName("koi8-r"));
    Extraction.Read read =
        read(Kind.RECORD, "1", "text/plain;charset=\"koi8-r\"", plain, Hints.NONE);
    assertThat(read.text()).isEqualTo(RUSSIAN);
    assertThat(read.charset()).isEqualTo("KOI8-R");
  }

  @Test
  void aHeadersUnknownCharsetLeavesTheDecisionToThePage() {
    byte[] bytes = page("<meta charset=windows-1251>", "windows-1251");
    for (String charset : List.of("none", "x-no-such", "\u0000", "utf-16")) {
      assertThat(read(Kind.RECORD, "1", "text/html; charset=" + charset, bytes, Hints.NONE).text())
          .as(charset)
          .isEqualTo(RUSSIAN);
    }
  }

  @Test
  void aRecordTakesItsTitleFromOutside() {
    Extraction.Read read =
        read(
            Kind.RECORD,
            "7",
            "text/plain",
            "Short line\nThe ferry runs again.".getBytes(UTF_8),
            Hints.toldBy("manifest").withTitle("Ferry returns"));

    assertThat(read.title()).isEqualTo("Ferry returns");
    assertThat(Documents.body(read)).isEqualTo("Short line\nThe ferry runs again.");
  }

  @Test
  void fieldsToldFromOutsideComeBeforeThePagesOwn() {
    Hints hints =
        Hints.toldBy("manifest")
            .withFields(
                List.of(
                    new Hints.Field("manifest:source_url", " https://wire.example/a\n"),
                    new Hints.Field("manifest:empty", "  "),
                    new Hints.Field("manifest:long", "x".repeat(9_000))));
    Extraction.Read read =
        read(Kind.RECORD, "1", "text/html", page("<html lang=ru>", "UTF-8"), hints);

    assertThat(read.fields().get(0))
        .isEqualTo(new Extraction.PageField("manifest:source_url", "https://wire.example/a"));
    assertThat(read.fields().get(1).value()).hasSize(2_000);
    assertThat(read.fields().get(2).name()).isEqualTo("html:lang");

    Hints endless =
        hints.withFields(Collections.nCopies(5_000, new Hints.Field("manifest:a", "b")));
    assertThat(read(Kind.RECORD, "1", "text/plain", page("", "UTF-8"), endless).fields())
        .hasSizeLessThanOrEqualTo(300);
  }

  @Test
  void aDescriptionWithoutATextIsARecord() {
    RawDocument raw =
        new RawDocument(
            new Place("news", "list.csv!3"),
            "/news/list.csv!3",
            40,
            Instant.EPOCH,
            Hints.toldBy("manifest")
                .withUrl("https://wire.example/a")
                .withTitle(" Ferry  returns ")
                .withPublished("2025-03-03")
                .withAuthors(List.of("Ida Holm"))
                .withFields(List.of(new Hints.Field("manifest:source", "Echo"))),
            "",
            () -> {
              throw new AssertionError("opened");
            },
            new Enclosure(
                Kind.METADATA, 0, "text/plain", () -> new ByteArrayInputStream(new byte[9])));

    Extraction.Read read = (Extraction.Read) room.read(raw);

    assertThat(read.isRecord()).isTrue();
    assertThat(read.body()).isEmpty();
    assertThat(read.title()).isEqualTo("Ferry returns");
    assertThat(read.authors()).containsExactly("Ida Holm");
    assertThat(read.published()).hasToString("2025-03-03");
    assertThat(read.givenAddress()).hasToString("https://wire.example/a");
    assertThat(Documents.values(read, "manifest:source")).containsExactly("Echo");
  }

  @Test
  void aDescriptionOfNothingIsEmpty() {
    for (Hints hints :
        List.of(
            Hints.NONE,
            Hints.toldBy("manifest").withTitle("  "),
            Hints.toldBy("manifest").withUrl("no address").withOutlet("Echo"))) {
      assertThat(Documents.word(extraction(Kind.METADATA, "1", null, new byte[0], hints)))
          .isEqualTo("skipped empty");
    }
  }
}
