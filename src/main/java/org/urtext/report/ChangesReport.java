package org.urtext.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.comparison.Collation;
import org.urtext.comparison.Comparison;
import org.urtext.comparison.Difference;
import org.urtext.comparison.Difference.Kind;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.Surroundings;
import org.urtext.linking.Correspondence.Verdict;
import org.urtext.linking.Link;
import org.urtext.linking.Relation;
import org.urtext.report.filter.Filter;

/**
 * What was changed on the way: one row a claimed link both of whose texts are in the collection.
 */
public final class ChangesReport implements Report {

  private static final int QUOTED = 200;

  private final Collation collation = new Collation();

  private final Filter filter;

  /** Tells of what {@code filter} admits. */
  public ChangesReport(Filter filter) {
    this.filter = filter;
  }

  @Override
  public List<String> columns() {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "article",
                "article_language",
                "relation",
                "origin",
                "origin_language",
                "covered_share"));
    for (Kind kind : Kind.values()) {
      columns.add(kind.word().replace('-', '_'));
    }
    columns.addAll(List.of("example", "article_id", "origin_id"));
    return List.copyOf(columns);
  }

  @Override
  public Stream<List<@Nullable String>> rows(ProvenanceGraph graph) {
    return graph.surroundings().flatMap(around -> rowsOf(graph, around));
  }

  private record Ends(Link link, Node origin) {}

  private Stream<List<@Nullable String>> rowsOf(ProvenanceGraph graph, Surroundings around) {
    return around.links().stream()
        .filter(link -> link.verdict() == Verdict.LINKED && link.relation() != Relation.CITES)
        .map(link -> new Ends(link, around.other(link.origin())))
        .filter(ends -> filter.admits(ends.link(), around.node(), ends.origin()))
        .sorted(
            Comparator.comparing((Ends ends) -> ends.origin().label())
                .thenComparing(Ends::link, Link.ORDER))
        .flatMap(
            ends ->
                ComparedArticles.of(graph, around.node(), ends.origin(), collation)
                    .map(compared -> row(ends.link(), compared))
                    .stream());
  }

  private static List<@Nullable String> row(Link link, ComparedArticles compared) {
    Comparison comparison = compared.comparison();
    List<@Nullable String> row =
        new ArrayList<>(
            Arrays.asList(
                compared.article().label(),
                Cells.language(compared.article()),
                link.relation().word(),
                compared.origin().label(),
                Cells.language(compared.origin()),
                Cells.share(OptionalDouble.of(comparison.coveredShare()))));
    for (Kind kind : Kind.values()) {
      row.add(String.valueOf(comparison.count(kind)));
    }
    row.add(
        comparison.differences().stream()
            .findFirst()
            .map(each -> example(each, comparison))
            .orElse(null));
    row.add(compared.article().id().value());
    row.add(compared.origin().id().value());
    return row;
  }

  private static String example(Difference first, Comparison comparison) {
    String here = first.article().in(comparison.article().text());
    String there = first.origin().in(comparison.origin().text());
    return first.kind().word()
        + ": "
        + PlainText.brief(there.isEmpty() ? here : there, QUOTED)
        + (here.isEmpty() || there.isEmpty() ? "" : " → " + PlainText.brief(here, QUOTED));
  }
}
