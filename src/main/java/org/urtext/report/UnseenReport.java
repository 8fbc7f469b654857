package org.urtext.report;

import static java.util.Arrays.asList;
import static java.util.Comparator.comparing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.Surroundings;
import org.urtext.linking.Link;
import org.urtext.linking.Relation;
import org.urtext.report.filter.Filter;

/**
 * The pages that articles name as their source and the collection does not have: one row a page,
 * those that most articles name first. What is held in memory is a little for each of them.
 */
public final class UnseenReport implements Report {

  private final Filter filter;

  /** Tells of the pages, and counts the articles, that {@code filter} admits. */
  public UnseenReport(Filter filter) {
    this.filter = filter;
  }

  @Override
  public List<String> columns() {
    return List.of(
        "origin",
        "wanted_by",
        "origin_language",
        "origin_outlet",
        "origin_published",
        "languages",
        "example",
        "declared_text",
        "origin_id",
        "origin_country");
  }

  private static final class Wanted {
    private final Node page;
    private final String example;
    private final @Nullable String declared;
    private int times;
    private @Nullable ArticleId counted;
    private final TreeSet<String> languages = new TreeSet<>();

    Wanted(Node page, String example, @Nullable String declared) {
      this.page = page;
      this.example = example;
      this.declared = declared;
    }

    void count(Node article) {
      if (!article.id().equals(counted)) {
        counted = article.id();
        times++;
        languages.add(article.language().value());
      }
    }
  }

  @Override
  public Stream<List<@Nullable String>> rows(ProvenanceGraph graph) {
    Map<ArticleId, Wanted> wanted = new HashMap<>();
    try (Stream<Surroundings> all = graph.surroundings()) {
      all.filter(around -> around.node().isInCollection() && filter.admits(around.node()))
          .forEach(around -> count(around, wanted));
    }
    return wanted.values().stream()
        .sorted(
            comparing((Wanted each) -> -each.times)
                .thenComparing(each -> each.page.label())
                .thenComparing(each -> each.page.id()))
        .map(UnseenReport::row);
  }

  private void count(Surroundings around, Map<ArticleId, Wanted> wanted) {
    for (Link link : around.links()) {
      Node origin = around.other(link.origin());
      if (origin.kind() == Node.Kind.UNSEEN_PAGE
          && link.relation() != Relation.CITES
          && !link.isRejected()
          && filter.from().admits(origin)) {
        String declared = link.declared() == null ? null : link.declared().text();
        wanted
            .computeIfAbsent(origin.id(), id -> new Wanted(origin, around.node().label(), declared))
            .count(around.node());
      }
    }
  }

  private static List<@Nullable String> row(Wanted wanted) {
    return asList(
        wanted.page.label(),
        String.valueOf(wanted.times),
        Cells.language(wanted.page),
        wanted.page.outlet(),
        Cells.text(wanted.page.published()),
        String.join(Cells.BETWEEN, wanted.languages),
        wanted.example,
        wanted.declared,
        wanted.page.id().value(),
        wanted.page.country());
  }
}
