package org.urtext.cli;

import org.urtext.graph.ProvenanceGraph;
import org.urtext.report.Report;
import org.urtext.report.ReviewsReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code review export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Print the verdicts that stand as CSV, a row each, as `review import` reads them.")
final class ReviewExport extends ReviewTable {

  @Option(
      names = "--history",
      description = "All verdicts ever given, with the times at which they were.")
  private boolean history;

  ReviewExport() {}

  @Override
  Report table(ProvenanceGraph graph) {
    return history ? ReviewsReport.history() : ReviewsReport.standing();
  }
}
