package org.urtext.report;

import static java.util.Arrays.asList;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.Surroundings;
import org.urtext.linking.Conflict;
import org.urtext.linking.FamilyPlace;
import org.urtext.linking.Link;
import org.urtext.linking.Relation;
import org.urtext.report.filter.Filter;

/** Where each text came from: one row an article, with its strongest upstream link. */
public final class ProvenanceReport implements Report {

  private final Filter filter;

  /** Tells of everything. */
  public ProvenanceReport() {
    this(Filter.NONE);
  }

  /** Tells of what {@code filter} admits. */
  public ProvenanceReport(Filter filter) {
    this.filter = filter;
  }

  @Override
  public List<String> columns() {
    return List.of(
        "article",
        "title",
        "language",
        "language_confidence",
        "published",
        "outlet",
        "relation",
        "origin",
        "origin_language",
        "origin_outlet",
        "origin_in_collection",
        "basis",
        "verdict",
        "confidence",
        "root",
        "root_language",
        "hops",
        "cites",
        "evidence",
        "declared_text",
        "translation_basis",
        "review",
        "article_url",
        "origin_url",
        "origin_published",
        "delay_minutes",
        "covered_share",
        "conflicts",
        "article_id",
        "sha256");
  }

  @Override
  public Stream<List<@Nullable String>> rows(ProvenanceGraph graph) {
    return graph
        .surroundings()
        .filter(around -> around.node().isInCollection() && filter.admits(around.node()))
        .flatMap(this::row);
  }

  private Stream<List<@Nullable String>> row(Surroundings around) {
    Link link = strongest(around).orElse(null);
    boolean told =
        filter.asksNothingOfLinks()
            || (link != null && filter.from().admits(around.otherEnd(link)) && filter.admits(link));
    return told ? Stream.of(row(around, link)) : Stream.empty();
  }

  private static List<@Nullable String> row(Surroundings around, @Nullable Link link) {
    Node article = around.node();
    Node origin = link == null ? null : around.otherEnd(link);
    FamilyPlace place = around.place();
    Node root = around.root();
    boolean upstream = link != null && link.relation().leadsUpstream();
    List<String> cites =
        around.links().stream()
            .filter(each -> each.relation() == Relation.CITES && !each.isRejected())
            .map(each -> around.other(each.origin()).label())
            .sorted()
            .distinct()
            .toList();
    return asList(
        article.label(),
        article.title(),
        article.language().value(),
        article.reading() == null ? null : Cells.share(article.reading().languageConfidence()),
        Cells.text(article.published()),
        article.outlet(),
        link == null ? null : link.relation().word(),
        origin == null ? null : origin.label(),
        origin == null ? null : Cells.language(origin),
        origin == null ? null : origin.outlet(),
        origin == null ? null : Cells.yesNo(origin.isInCollection()),
        link == null ? null : link.basis().word(),
        link == null ? null : link.claim(),
        link == null ? null : Cells.confidence(link.confidence()),
        root == null ? null : root.label(),
        root == null ? null : Cells.language(root),
        place == null || place.hops() == 0 ? null : String.valueOf(place.hops()),
        String.join(Cells.BETWEEN, cites),
        link == null ? null : Cells.evidence(link),
        link == null || link.declared() == null ? null : link.declared().text(),
        link == null || link.translationBasis() == null ? null : link.translationBasis().word(),
        link == null ? null : Cells.review(link),
        Cells.url(article),
        origin == null ? null : Cells.url(origin),
        origin == null ? null : Cells.text(origin.published()),
        origin == null || !upstream ? null : Cells.delay(article, origin),
        link == null ? null : Cells.share(link.coveredShare()),
        String.join(Cells.BETWEEN, around.conflicts().stream().map(Conflict::statement).toList()),
        article.id().value(),
        article.reading() == null ? null : article.reading().sha256());
  }

  /** A version without a known direction is told where nothing leads upstream. */
  static Optional<Link> strongest(Surroundings around) {
    return Stream.concat(around.links().stream(), around.parallels().stream())
        .filter(link -> link.relation() != Relation.CITES && !link.isRejected())
        .min(Link.STRENGTH);
  }
}
