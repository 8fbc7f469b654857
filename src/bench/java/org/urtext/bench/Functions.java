package org.urtext.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.urtext.article.LanguageTag;
import org.urtext.article.Place;
import org.urtext.extraction.Extraction;
import org.urtext.extraction.ReadingRoom;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;
import org.urtext.language.LanguageFinding;
import org.urtext.language.LanguageIdentifier;
import org.urtext.origin.Interview;
import org.urtext.origin.Registries;
import org.urtext.origin.Testimony;

/** What the functions on a document's way cost, each by itself, for JMH to measure. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class Functions {

  /** One a language, with and without a source line. */
  @Param({"0", "1", "2", "3", "5"})
  public int number;

  private final ReadingRoom room = new ReadingRoom();
  private final LanguageIdentifier languages = new LanguageIdentifier();
  private final Interview interview = new Interview(Registries.ofTheProgram());

  private RawDocument raw() {
    byte[] bytes =
        (InventedNews.title(number) + "\n\n" + InventedNews.text(number))
            .getBytes(StandardCharsets.UTF_8);
    return new RawDocument(
        new Place("news", "a.txt"),
        "/news/a.txt",
        bytes.length,
        Instant.EPOCH,
        Hints.NONE,
        "",
        () -> new ByteArrayInputStream(bytes),
        null);
  }

  /** The text, read once. */
  @State(Scope.Benchmark)
  public static class Given {
    private RawDocument raw;
    private Extraction.Read read;
    private LanguageTag language;

    @org.openjdk.jmh.annotations.Setup
    public void read(Functions functions) {
      raw = functions.raw();
      read = (Extraction.Read) functions.room.read(raw);
      language = functions.languages.identify(read.text()).language();
    }
  }

  @Benchmark
  public Extraction read(Given given) {
    return room.read(given.raw);
  }

  @Benchmark
  public LanguageFinding identify(Given given) {
    return languages.identify(given.read.text());
  }

  @Benchmark
  public Testimony interview(Given given) {
    return interview.hear(given.read, given.language);
  }
}
