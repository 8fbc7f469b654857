package org.urtext.report;

import static java.util.Arrays.asList;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.Surroundings;
import org.urtext.linking.Link;
import org.urtext.report.filter.Filter;

/** All links, possible and unseen ones included: one row a link. */
public final class LinksReport implements Report {

  private final Filter filter;

  /** Tells of everything. */
  public LinksReport() {
    this(Filter.NONE);
  }

  /** Tells of what {@code filter} admits. */
  public LinksReport(Filter filter) {
    this.filter = filter;
  }

  @Override
  public List<String> columns() {
    return List.of(
        "article",
        "article_language",
        "relation",
        "origin",
        "origin_language",
        "origin_in_collection",
        "basis",
        "verdict",
        "confidence",
        "evidence",
        "declared_text",
        "translation_basis",
        "direction_confidence",
        "review",
        "article_url",
        "origin_url",
        "article_published",
        "origin_published",
        "delay_minutes",
        "covered_share",
        "article_id",
        "origin_id",
        "reviewed_by",
        "review_note");
  }

  @Override
  public Stream<List<@Nullable String>> rows(ProvenanceGraph graph) {
    return graph.surroundings().flatMap(this::rowsOf);
  }

  private record Ends(Link link, Node origin) {}

  private Stream<List<@Nullable String>> rowsOf(Surroundings around) {
    return around.links().stream()
        .map(link -> new Ends(link, around.other(link.origin())))
        .filter(ends -> filter.admits(ends.link(), around.node(), ends.origin()))
        .sorted(
            Comparator.comparing((Ends ends) -> ends.origin().label())
                .thenComparing(Ends::link, Link.ORDER))
        .map(ends -> row(around.node(), ends.link(), ends.origin()));
  }

  private static List<@Nullable String> row(Node article, Link link, Node origin) {
    return asList(
        article.label(),
        Cells.language(article),
        link.relation().word(),
        origin.label(),
        Cells.language(origin),
        Cells.yesNo(origin.isInCollection()),
        link.basis().word(),
        link.claim(),
        Cells.confidence(link.confidence()),
        Cells.evidence(link),
        link.declared() == null ? null : link.declared().text(),
        link.translationBasis() == null ? null : link.translationBasis().word(),
        Cells.confidence(link.directionConfidence()),
        Cells.review(link),
        Cells.url(article),
        Cells.url(origin),
        Cells.text(article.published()),
        Cells.text(origin.published()),
        link.relation().leadsUpstream() ? Cells.delay(article, origin) : null,
        Cells.share(link.coveredShare()),
        article.id().value(),
        origin.id().value(),
        link.review() == null ? null : link.review().reviewer(),
        link.review() == null ? null : link.review().note());
  }
}
