package org.urtext.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.ProvenanceGraph;

/** A table of the graph: fixed columns, rows in a fixed order. */
public interface Report {

  /** The column names, in order; new ones go at the end. */
  List<String> columns();

  /** The rows, a few at a time in memory; a null cell is an empty one. */
  Stream<List<@Nullable String>> rows(ProvenanceGraph graph);
}
