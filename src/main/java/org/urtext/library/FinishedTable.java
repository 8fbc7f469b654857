package org.urtext.library;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.report.Question;
import org.urtext.report.Report;
import org.urtext.report.filter.Filter;

/**
 * A table that the graph keeps finished: told from its kept rows while nothing has changed, and
 * made anew otherwise. Either way the rows are the same.
 */
public final class FinishedTable implements Report {

  /** What is asked for most, and is the widest. */
  private static final Question KEPT = Question.PROVENANCE;

  private final Question question;
  private final Report report;

  private FinishedTable(Question question, Report report) {
    this.question = question;
    this.report = report;
  }

  /**
   * The answer to {@code question}, from kept rows where it may be.
   *
   * @throws IllegalArgumentException as {@link Question#answeredFor}
   */
  public static Report of(Question question, Filter filter) {
    Report report = question.answeredFor(filter);
    return question == KEPT && filter.parts().isEmpty()
        ? new FinishedTable(question, report)
        : report;
  }

  /** Ends a run, and finishes what is kept of its answers unless links await their decision. */
  public static void endRun(ProvenanceRecorder recorder, ProvenanceGraph graph) {
    recorder.endRun();
    if (!recorder.hasUndecided() && !isFinished(graph)) {
      Report report = KEPT.answeredFor(Filter.NONE);
      recorder.finish(KEPT.word(), edition(report), report.rows(graph));
    }
  }

  /** Whether the graph has not changed since its answers were last finished. */
  public static boolean isFinished(ProvenanceGraph graph) {
    String edition = edition(KEPT.answeredFor(Filter.NONE));
    return graph.finishedRows(KEPT.word(), edition).isPresent();
  }

  private static String edition(Report report) {
    return Version.number() + " " + String.join(" ", report.columns());
  }

  @Override
  public List<String> columns() {
    return report.columns();
  }

  @Override
  public Stream<List<@Nullable String>> rows(ProvenanceGraph graph) {
    return graph.finishedRows(question.word(), edition(report)).orElseGet(() -> report.rows(graph));
  }
}
