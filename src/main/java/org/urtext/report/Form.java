package org.urtext.report;

import java.io.IOException;
import java.io.Writer;
import org.urtext.graph.ProvenanceGraph;

/** A way to write a table, row by row. */
@FunctionalInterface
public interface Form {

  /** Writes {@code report} on {@code graph} to {@code out}, which stays open. */
  void write(Report report, ProvenanceGraph graph, Writer out) throws IOException;
}
