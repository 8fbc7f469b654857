package org.urtext.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.urtext.pipeline.Progress;

/**
 * Shows how far a run has come, at what rate, with how many failures and how long it may still
 * take: a bar on a terminal, a plain line now and then elsewhere, which counts only what is on
 * disk. How much there is in all is measured meanwhile; until that is known no end is promised.
 */
abstract sealed class Gauge implements Progress {

  /** Of less than this share no rate can be told: the first documents wait for what they need. */
  private static final double ENOUGH_TO_JUDGE = 0.02;

  private volatile long expected = -1;
  private long gone;
  private int documents;
  private int failures;
  private long began;

  private Gauge() {}

  static Gauge on(PrintWriter err) {
    return Terminal.isThere() ? new Bar() : new Lines(err);
  }

  /** Measures what lies below {@code paths}, on a thread of its own, and expects that much. */
  void measure(List<Path> paths) {
    Thread measuring = new Thread(() -> expects(bytesBelow(paths)), "measuring");
    measuring.setDaemon(true);
    measuring.start();
  }

  private static long bytesBelow(List<Path> paths) {
    long[] bytes = {0};
    for (Path path : paths) {
      try {
        Files.walkFileTree(
            path,
            EnumSet.of(FileVisitOption.FOLLOW_LINKS),
            64,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes[0] += attributes.size();
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFileFailed(Path file, IOException failure) {
                // Reading it will say what is wrong; here only the estimate suffers.
                return FileVisitResult.CONTINUE;
              }
            });
      } catch (IOException unmeasurable) {
        return -1;
      }
    }
    return bytes[0];
  }

  @Override
  public void begins(String stage) {
    gone = 0;
    documents = 0;
    failures = 0;
    began = System.nanoTime();
    show(stage, stage.equals("reading"));
  }

  @Override
  public void expects(long bytes) {
    expected = bytes;
  }

  @Override
  public void advances(long bytes) {
    gone += bytes;
    moved();
  }

  @Override
  public void dealtWith(boolean failed) {
    documents++;
    failures += failed ? 1 : 0;
    moved();
  }

  /** In bytes; -1 if unknown. */
  long expected() {
    return expected;
  }

  long gone() {
    return gone;
  }

  /** How many documents have been dealt with, how many a second, and how many of them failed. */
  String count() {
    double seconds = Math.max(0.001, (System.nanoTime() - began) / 1e9);
    return String.format(
        Locale.ROOT,
        "%,d documents, %,.0f/s, %,d failed",
        documents,
        documents / seconds,
        failures);
  }

  /** What part is done and how long the rest takes at this rate; empty while that is unknown. */
  String outlook() {
    if (expected <= 0) {
      return "";
    }
    double share = Math.min(1, (double) gone / expected);
    if (share < ENOUGH_TO_JUDGE) {
      return "";
    }
    Duration left = Duration.ofNanos((long) ((System.nanoTime() - began) * (1 - share) / share));
    return String.format(
        Locale.ROOT,
        ", %.0f %%, about %d:%02d:%02d left",
        share * 100,
        left.toHours(),
        left.toMinutesPart(),
        left.toSecondsPart());
  }

  abstract void show(String stage, boolean counts);

  abstract void moved();

  private static final class Lines extends Gauge {
    private static final Duration SELDOM = Duration.ofSeconds(30);

    private final PrintWriter err;
    private String stage = "";
    private long lastLine;
    private Duration pause = Duration.ZERO;

    Lines(PrintWriter err) {
      this.err = err;
    }

    @Override
    void show(String next, boolean counts) {
      stage = next;
      lastLine = System.nanoTime();
      pause = Duration.ofSeconds(1);
      err.println(stage + " …");
    }

    @Override
    void moved() {}

    @Override
    public void acknowledges() {
      if (System.nanoTime() - lastLine > pause.toNanos()) {
        lastLine = System.nanoTime();
        // Often at first, to show that something happens; seldom later, to keep a log short.
        pause = pause.compareTo(SELDOM) < 0 ? pause.multipliedBy(2) : pause;
        err.println(stage + ": " + count() + outlook());
      }
    }

    @Override
    public void ends() {
      err.flush();
    }
  }

  private static final class Bar extends Gauge {
    private static final long MEBIBYTE = 1 << 20;

    private @Nullable ProgressBar bar;

    @Override
    void show(String stage, boolean counts) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(stage)
              .setInitialMax(-1)
              .setUnit(counts ? " MiB" : "", counts ? MEBIBYTE : 1)
              .setConsumer(new ConsoleProgressBarConsumer(new PrintStream(System.err, true)))
              .build();
    }

    @Override
    void moved() {
      ProgressBar shown = bar;
      if (shown != null) {
        if (expected() > 0 && shown.getMax() != expected()) {
          shown.maxHint(expected());
        }
        shown.stepTo(gone());
        shown.setExtraMessage(" " + count());
      }
    }

    @Override
    public void acknowledges() {}

    @Override
    public void ends() {
      if (bar != null) {
        bar.close();
      }
    }
  }
}
