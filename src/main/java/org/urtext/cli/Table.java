package org.urtext.cli;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.report.Report;

/** Rows that a command has found itself, printed as a report is. */
record Table(List<String> columns, List<List<@Nullable String>> found) implements Report {

  @Override
  public Stream<List<@Nullable String>> rows(ProvenanceGraph graph) {
    return found.stream();
  }
}
