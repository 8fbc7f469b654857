package org.urtext.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.DecidingRun;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.library.Refusal;
import picocli.CommandLine.Option;

/** The run whose answer is to be given again. */
final class AsOfOption {

  private static final int SHOWN = 10;

  @Option(
      names = "--as-of",
      paramLabel = "RUN",
      description = "Tell how things stood when that run had decided on links.")
  private @Nullable Long number;

  AsOfOption() {}

  boolean isGiven() {
    return number != null;
  }

  /** The graph as it is to be told. */
  ProvenanceGraph of(ProvenanceGraph graph) throws Refusal {
    DecidingRun run = run(graph);
    return number == null || run == null ? graph : graph.asOf(run.number());
  }

  /** The run that had decided; the last one if none is named; null if none has. */
  @Nullable DecidingRun run(ProvenanceGraph graph) throws Refusal {
    List<DecidingRun> runs = graph.decidingRuns();
    if (number == null) {
      return runs.isEmpty() ? null : runs.get(runs.size() - 1);
    }
    for (DecidingRun run : runs) {
      if (run.number() == number) {
        return run;
      }
    }
    throw new Refusal(
        "No run "
            + number
            + " decided on links"
            + (runs.isEmpty()
                ? "."
                : "; these did: "
                    + runs.stream()
                        .skip(Math.max(0, runs.size() - SHOWN))
                        .map(run -> run.number() + " (" + run.run().settings() + ")")
                        .collect(Collectors.joining(", "))
                    + "."));
  }
}
