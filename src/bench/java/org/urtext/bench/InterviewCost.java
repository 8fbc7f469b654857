package org.urtext.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.urtext.article.LanguageTag;
import org.urtext.extraction.Extraction;
import org.urtext.origin.Interview;
import org.urtext.origin.Registries;
import org.urtext.origin.Testimony;

/** What hearing a document of a given length costs on one thread, for JMH to measure. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class InterviewCost {

  /** English, German, Russian, Vietnamese, Chinese. */
  @Param({"0", "1", "2", "3", "5"})
  public int number;

  /** Ten times the length must cost ten times as much. */
  @Param({"3000", "30000"})
  public int characters;

  private final Interview interview = new Interview(Registries.ofTheProgram());
  private Extraction.Read read = document("");
  private LanguageTag language = LanguageTag.UNDETERMINED;

  @Setup
  public void write() {
    StringBuilder text = new StringBuilder(InventedNews.title(number)).append("\n\n");
    // Multiples of the number of languages: the language stays the same.
    for (int i = number; text.length() < characters; i += 6) {
      text.append(InventedNews.text(i));
    }
    read = document(text.substring(0, characters));
    language = LanguageTag.of(InventedNews.languageOf(number));
  }

  private static Extraction.Read document(String text) {
    return new Extraction.Read(
        text,
        List.of(),
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        "text/plain",
        "UTF-8",
        null,
        null);
  }

  @Benchmark
  public Testimony hear() {
    return interview.hear(read, language);
  }
}
