package org.urtext.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.urtext.pipeline.Progress;

/** Shows how far a run has come: a bar on a terminal, plain lines elsewhere. */
final class Gauge {

  private static final int LINE_EVERY = 1_000;

  private Gauge() {}

  static Progress on(PrintWriter err) {
    return Terminal.isThere() ? new Bar() : new Lines(err);
  }

  private static final class Lines implements Progress {
    private final PrintWriter err;
    private String stage = "";
    private int done;

    Lines(PrintWriter err) {
      this.err = err;
    }

    @Override
    public void begins(String next) {
      stage = next;
      done = 0;
      err.println(stage + " …");
    }

    @Override
    public void dealtWith() {
      done++;
      if (done % LINE_EVERY == 0) {
        err.println(stage + ": " + done);
      }
    }

    @Override
    public void ends() {
      err.flush();
    }
  }

  private static final class Bar implements Progress {
    private @Nullable ProgressBar bar;

    @Override
    public void begins(String stage) {
      // How much there is to read shows only at the end, so the bar counts and does not promise.
      bar =
          new ProgressBarBuilder()
              .setTaskName(stage)
              .setInitialMax(-1)
              .setConsumer(new ConsoleProgressBarConsumer(new PrintStream(System.err, true)))
              .build();
    }

    @Override
    public void dealtWith() {
      if (bar != null) {
        bar.step();
      }
    }

    @Override
    public void ends() {
      if (bar != null) {
        bar.close();
      }
    }
  }
}
