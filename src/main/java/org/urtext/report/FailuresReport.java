package org.urtext.report;

import static java.util.Arrays.asList;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.ProvenanceGraph;

/** What did not become an article, and why: one row a document, skips included. */
public final class FailuresReport implements Report {

  @Override
  public List<String> columns() {
    return List.of("article", "outcome", "stage", "reason", "detail");
  }

  @Override
  public Stream<List<@Nullable String>> rows(ProvenanceGraph graph) {
    return graph
        .outcomes()
        .map(
            outcome ->
                asList(
                    outcome.place().path(),
                    outcome.kind().word(),
                    outcome.stage(),
                    outcome.reason(),
                    outcome.detail()));
  }
}
