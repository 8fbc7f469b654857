package org.urtext.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.urtext.evaluation.LinkStrata;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code review rates}. */
@Command(
    name = "rates",
    mixinStandardHelpOptions = true,
    description = {
      "Print how often the links of a sample were judged wrong, by stratum and over all, with",
      "intervals of 95 % (Wilson's)."
    })
final class ReviewRates extends ReviewTable {

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "By which the sample was drawn (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  ReviewRates() {}

  @Override
  Report table(ProvenanceGraph graph) {
    List<LinkStrata.Rate> rates = new LinkStrata(graph, seed).rates();
    List<List<@Nullable String>> rows = new ArrayList<>();
    int judged = 0;
    int right = 0;
    int wrong = 0;
    for (LinkStrata.Rate rate : rates) {
      boolean any = rate.right() + rate.wrong() > 0;
      rows.add(
          row(
              rate.stratum(),
              rate.links(),
              rate.judged(),
              rate.right(),
              rate.wrong(),
              any ? written(rate.share().value()) : "",
              any ? written(rate.share().low()) : "",
              any ? written(rate.share().high()) : ""));
      judged += rate.judged();
      right += rate.right();
      wrong += rate.wrong();
    }
    LinkStrata.Overall overall = LinkStrata.overall(rates);
    boolean any = overall.links() > 0;
    rows.add(
        row(
            "all strata with verdicts, weighted",
            overall.links(),
            judged,
            right,
            wrong,
            any ? written(overall.value()) : "",
            any ? written(overall.low()) : "",
            any ? written(overall.high()) : ""));
    return new Table(
        List.of("stratum", "links", "judged", "right", "wrong", "error_rate", "low", "high"), rows);
  }

  private static List<@Nullable String> row(
      String stratum,
      int links,
      int judged,
      int right,
      int wrong,
      String rate,
      String low,
      String high) {
    return Arrays.asList(
        stratum,
        Integer.toString(links),
        Integer.toString(judged),
        Integer.toString(right),
        Integer.toString(wrong),
        rate,
        low,
        high);
  }

  private static String written(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
