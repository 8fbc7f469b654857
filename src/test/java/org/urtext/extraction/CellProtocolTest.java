package org.urtext.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.urtext.article.Place;
import org.urtext.article.PublicationTime;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;
import org.urtext.intake.Enclosure;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;

class CellProtocolTest {

  private final Random random = new Random(11);

  /** Any characters, halves of surrogate pairs among them. */
  private String words() {
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      words.append(
          (char) (random.nextBoolean() ? 32 + random.nextInt(90) : random.nextInt(65_536)));
    }
    return words.toString();
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  private <T> List<T> several(Supplier<T> value) {
    return Stream.generate(value).limit(random.nextInt(5)).toList();
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private Span span() {
    int start = random.nextInt(1_000);
    return new Span(start, start + random.nextInt(1_000));
  }

  private WebAddress address() {
    List<String> forms =
        List.of(
            "https://Wire.example:8443/a%20b/Über?b=1&a=2#x",
            "https://translate.goog.example/x?u=https://other.example/%D1%84",
            "http://münchen.example/straße/" + random.nextInt(),
            "//host.example/../a/./b//c;d",
            "https://web.archive.org/web/2020/https://wire.example/page/" + random.nextInt(),
            "https://wire.example/ünïcode/" + "ü".repeat(random.nextInt(300)));
    return WebAddress.parse(forms.get(random.nextInt(forms.size()))).orElseThrow();
  }

  private PublicationTime time() {
    return new PublicationTime(
        Instant.ofEpochSecond(random.nextInt()),
        maybe(() -> ZoneOffset.ofTotalSeconds(random.nextInt(64_800) - 32_400)),
        any(PublicationTime.Precision.values()),
        any(PublicationTime.Basis.values()));
  }

  private Extraction.Read read() {
    return new Extraction.Read(
        words(),
        several(this::span),
        maybe(this::words),
        several(this::words),
        maybe(this::time),
        maybe(this::time),
        maybe(this::words),
        maybe(this::words),
        maybe(this::address),
        maybe(this::address),
        several(() -> new Extraction.PageField(words(), words())),
        several(() -> new Extraction.Hyperlink(span(), address())),
        words(),
        maybe(this::words),
        maybe(() -> any(CharsetBasis.values())),
        maybe(this::time));
  }

  private Hints hints() {
    return new Hints(
        words(),
        maybe(this::words),
        maybe(this::words),
        maybe(this::words),
        maybe(this::words),
        maybe(this::words),
        several(this::words),
        maybe(this::words),
        maybe(this::words),
        several(() -> new Hints.Field(words(), words())));
  }

  @Test
  void whatWasReadComesOutAsItWentIn() throws IOException {
    for (int round = 0; round < 500; round++) {
      Extraction.Read read = read();
      assertThat(CellProtocol.extraction(CellProtocol.answer(read))).isEqualTo(read);
    }
  }

  @Test
  void otherOutcomesToo() throws IOException {
    for (Extraction end :
        List.of(
            new Extraction.Skipped("empty", "Nothing — at all."),
            new Extraction.Failed("damaged", "Cut off."))) {
      assertThat(CellProtocol.extraction(CellProtocol.answer(end))).isEqualTo(end);
    }
  }

  @Test
  void aDocumentKeepsItsBytesNameAndHints() throws IOException {
    for (int round = 0; round < 200; round++) {
      byte[] bytes = new byte[random.nextInt(1_000)];
      random.nextBytes(bytes);
      String contentType = maybe(this::words);
      Enclosure enclosure =
          maybe(
              () ->
                  new Enclosure(
                      any(Enclosure.Kind.values()),
                      5,
                      contentType,
                      () -> new ByteArrayInputStream(bytes)));
      RawDocument raw =
          new RawDocument(
              new Place(words(), words()),
              "/real",
              9,
              Instant.EPOCH,
              hints(),
              "digest",
              () -> new ByteArrayInputStream(bytes),
              enclosure);

      RawDocument other = CellProtocol.document(CellProtocol.request(raw, bytes));

      assertThat(other.place()).isEqualTo(raw.place());
      assertThat(other.hints()).isEqualTo(raw.hints());
      assertThat(other.content().open().readAllBytes()).isEqualTo(bytes);
      assertThat(other.openRaw().readAllBytes()).isEqualTo(bytes);
      Enclosure there = other.enclosure();
      assertThat(there == null).isEqualTo(enclosure == null);
      if (there != null && enclosure != null) {
        assertThat(there.kind()).isEqualTo(enclosure.kind());
        assertThat(there.contentType()).isEqualTo(enclosure.contentType());
      }
    }
  }

  @Test
  void anAnswerCutShortIsNoExtraction() {
    byte[] answer = CellProtocol.answer(new Extraction.Skipped("empty", "Nothing."));
    byte[] cut = java.util.Arrays.copyOf(answer, 3);

    assertThatThrownBy(() -> CellProtocol.extraction(cut)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> CellProtocol.extraction(new byte[] {'?'}))
        .isInstanceOf(IOException.class);
  }
}
