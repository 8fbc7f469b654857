package org.urtext.bench;

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
import org.urtext.comparison.Collation;
import org.urtext.comparison.ComparedText;
import org.urtext.comparison.Comparison;

/** What comparing two texts of a given length costs on one thread, for JMH to measure. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ComparingCost {

  /** Each of the two texts. */
  @Param({"5000", "20000"})
  public int characters;

  private final Collation collation = new Collation();
  private ComparedText article = text(0);
  private ComparedText origin = text(1);

  @Setup
  public void write() {
    article = text(0);
    origin = text(1);
  }

  private ComparedText text(int number) {
    StringBuilder text = new StringBuilder();
    // Multiples of the number of languages: the language stays the same.
    for (int i = number; text.length() < characters; i += 6) {
      text.append(InventedNews.text(i));
    }
    return ComparedText.whole(
        LanguageTag.of(InventedNews.languageOf(number)),
        text.substring(0, Math.min(text.length(), characters)));
  }

  @Benchmark
  public Comparison compare() {
    return collation.compare(article, origin);
  }
}
