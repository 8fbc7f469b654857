package org.urtext.report;

import static java.util.Arrays.asList;
import static java.util.Comparator.comparing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.Surroundings;
import org.urtext.linking.Link;
import org.urtext.linking.Relation;
import org.urtext.origin.MachineTranslation;
import org.urtext.origin.Outlets;
import org.urtext.report.filter.Filter;

/**
 * What the outlets of a collection published, and how much of it says where it came from: one row
 * an outlet, those with the most articles first.
 */
public final class OutletsReport implements Report {

  private final Filter filter;
  private final Outlets outlets;

  /** Tells of what {@code filter} admits. */
  public OutletsReport(Filter filter) {
    this.filter = filter;
    this.outlets = filter.to().outlets();
  }

  @Override
  public List<String> columns() {
    return List.of(
        "outlet",
        "owner",
        "network",
        "languages",
        "articles",
        "declared",
        "declared_share",
        "undeclared_linked",
        "undeclared_linked_share",
        "machine_translated",
        "machine_translated_share");
  }

  private static final class Output {
    private int articles;
    private int declared;
    private int undeclaredLinked;
    private int machineTranslated;
    private final Map<String, Integer> languages = new HashMap<>();

    void count(Surroundings around) {
      Node article = around.node();
      articles++;
      languages.merge(article.language().value(), 1, Integer::sum);
      boolean declares =
          around.links().stream()
              .anyMatch(link -> link.relation().leadsUpstream() && declared(link));
      boolean linked =
          Stream.concat(around.links().stream(), around.parallels().stream())
              .anyMatch(link -> link.relation() != Relation.CITES && link.isClaimed());
      declared += declares ? 1 : 0;
      undeclaredLinked += !declares && linked ? 1 : 0;
      boolean machine =
          article.reading() != null
              && article.reading().machineTranslation() != MachineTranslation.NONE;
      machineTranslated += machine ? 1 : 0;
    }

    private static boolean declared(Link link) {
      return link.isClaimed() && link.basis().isDeclared();
    }

    String languages() {
      return String.join(
          Cells.BETWEEN,
          languages.entrySet().stream()
              .sorted(
                  comparing((Map.Entry<String, Integer> each) -> -each.getValue())
                      .thenComparing(Map.Entry::getKey))
              .map(Map.Entry::getKey)
              .toList());
    }
  }

  @Override
  public Stream<List<@Nullable String>> rows(ProvenanceGraph graph) {
    Map<String, Output> outputs = new HashMap<>();
    try (Stream<Surroundings> all = graph.surroundings()) {
      all.filter(around -> around.node().isInCollection() && filter.admits(around.node()))
          .forEach(
              around -> {
                String outlet = around.node().outlet();
                outputs
                    .computeIfAbsent(outlet == null ? "" : outlet, each -> new Output())
                    .count(around);
              });
    }
    return outputs.entrySet().stream()
        .sorted(
            comparing((Map.Entry<String, Output> each) -> -each.getValue().articles)
                .thenComparing(Map.Entry::getKey))
        .map(each -> row(each.getKey(), each.getValue()));
  }

  private List<@Nullable String> row(String outlet, Output output) {
    return asList(
        outlet,
        outlets.ownerOf(outlet),
        outlets.networkOf(outlet),
        output.languages(),
        String.valueOf(output.articles),
        String.valueOf(output.declared),
        Cells.share(output.declared, output.articles),
        String.valueOf(output.undeclaredLinked),
        Cells.share(output.undeclaredLinked, output.articles),
        String.valueOf(output.machineTranslated),
        Cells.share(output.machineTranslated, output.articles));
  }
}
