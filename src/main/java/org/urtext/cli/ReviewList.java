package org.urtext.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.urtext.evaluation.LinkStrata;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.linking.Appraisal;
import org.urtext.linking.Conflict;
import org.urtext.linking.Link;
import org.urtext.linking.Relation;
import org.urtext.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code review list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = {
      "Print the links that nobody has judged, the most doubtful first: what contradicts itself,",
      "what is declared and not borne out by the texts, then what is nearest to a threshold."
    })
final class ReviewList extends ReviewTable {

  @Option(
      names = "-n",
      paramLabel = "N",
      defaultValue = "50",
      description = "So many at most (default: ${DEFAULT-VALUE}).")
  private int most = 50;

  ReviewList() {}

  private record Doubt(int rank, double distance, String reason, Link link) {}

  @Override
  Report table(ProvenanceGraph graph) {
    List<Doubt> doubts = new ArrayList<>();
    new LinkStrata(graph, 0)
        .all()
        .values()
        .forEach(
            links ->
                links.stream()
                    .filter(link -> link.review() == null)
                    .forEach(link -> addDoubt(graph, link, doubts)));
    doubts.sort(
        Comparator.comparingInt(Doubt::rank)
            .thenComparingDouble(Doubt::distance)
            .thenComparing(Doubt::link, Link.ORDER));
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (Doubt doubt : doubts.subList(0, Math.min(Math.max(0, most), doubts.size()))) {
      List<@Nullable String> row = cells(graph, doubt.link());
      row.add(doubt.reason());
      rows.add(row);
    }
    return new Table(with("doubt"), rows);
  }

  private static void addDoubt(ProvenanceGraph graph, Link link, List<Doubt> doubts) {
    for (Conflict conflict : graph.conflictsOf(link.article())) {
      if (link.origin().equals(conflict.other())) {
        doubts.add(new Doubt(0, 0, conflict.statement(), link));
        return;
      }
    }
    if (link.confidence().isPresent()) {
      double p = Math.min(0.999999, Math.max(0.000001, link.confidence().getAsDouble()));
      double odds = Math.log(p / (1 - p));
      double distance =
          Math.min(Math.abs(odds - Appraisal.LINKED), Math.abs(odds - Appraisal.POSSIBLE));
      doubts.add(
          new Doubt(
              2,
              distance,
              String.format(Locale.ROOT, "%.1f log-odds from a threshold", distance),
              link));
    } else if (link.relation() != Relation.PARALLEL_TO
        && graph.fullText(link.article()).isPresent()
        && graph.fullText(link.origin()).isPresent()) {
      doubts.add(new Doubt(1, 0, "declared, and not borne out by the texts", link));
    }
  }
}
