package org.urtext.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.urtext.article.Place;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;

/** Documents made for tests, and what reading them comes to. */
final class Documents {

  private static final ReadingRoom ROOM = new ReadingRoom();

  private Documents() {}

  static RawDocument raw(String name, byte[] bytes, Hints hints) {
    return new RawDocument(
        new Place("news", name),
        "/news/" + name,
        bytes.length,
        Instant.EPOCH,
        hints,
        "",
        () -> new ByteArrayInputStream(bytes),
        null);
  }

  static Extraction extraction(String name, byte[] bytes, Hints hints) {
    return ROOM.read(raw(name, bytes, hints));
  }

  static Extraction extraction(String name, byte[] bytes) {
    return extraction(name, bytes, Hints.NONE);
  }

  static Extraction.Read read(String name, byte[] bytes, Hints hints) {
    Extraction extraction = extraction(name, bytes, hints);
    Assertions.assertThat(extraction).as(name).isInstanceOf(Extraction.Read.class);
    return (Extraction.Read) extraction;
  }

  static Extraction.Read read(String name, byte[] bytes) {
    return read(name, bytes, Hints.NONE);
  }

  static Extraction.Read read(String name, String content) {
    return read(name, content.getBytes(UTF_8));
  }

  /** The outcome in one word: {@code read}, or the reason why not. */
  static String outcome(String name, byte[] bytes, Hints hints) {
    return word(extraction(name, bytes, hints));
  }

  static String outcome(String name, byte[] bytes) {
    return outcome(name, bytes, Hints.NONE);
  }

  static String word(Extraction extraction) {
    return extraction instanceof Extraction.Skipped skipped
        ? "skipped " + skipped.reason()
        : extraction instanceof Extraction.Failed failed ? "failed " + failed.reason() : "read";
  }

  static String body(Extraction.Read read) {
    return read.body().stream().map(span -> span.in(read.text())).collect(Collectors.joining("\n"));
  }

  static List<String> values(Extraction.Read read, String field) {
    return read.fields().stream()
        .filter(each -> each.name().equals(field))
        .map(Extraction.PageField::value)
        .toList();
  }

  static Hints charset(String name) {
    return Hints.toldBy("sidecar").withCharset(name);
  }

  static Hints url(String url) {
    return Hints.toldBy("sidecar").withUrl(url);
  }
}
