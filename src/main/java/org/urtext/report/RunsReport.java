package org.urtext.report;

import static java.util.Arrays.asList;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.ProvenanceGraph;

/** The runs that decided on links: one row a run. It tells of clocks, as no other table does. */
public final class RunsReport implements Report {

  /** Tells of all runs. */
  public RunsReport() {}

  @Override
  public List<String> columns() {
    return List.of(
        "run", "decided", "tool_version", "settings", "registries_digest", "rules_digest");
  }

  @Override
  public Stream<List<@Nullable String>> rows(ProvenanceGraph graph) {
    return graph.decidingRuns().stream()
        .map(
            run ->
                asList(
                    String.valueOf(run.number()),
                    Cells.text(run.decided()),
                    run.run().toolVersion(),
                    run.run().settings(),
                    run.run().registriesDigest(),
                    run.run().rulesDigest()));
  }
}
