package org.urtext.report;

import static java.util.Arrays.asList;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.linking.Conflict;
import org.urtext.linking.FamilyPlace;
import org.urtext.linking.Link;
import org.urtext.linking.Relation;

/** Where each text came from: one row an article, with its strongest upstream link. */
public final class ProvenanceReport implements Report {

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
    return graph.nodes().filter(Node::isInCollection).map(article -> row(graph, article));
  }

  private static List<@Nullable String> row(ProvenanceGraph graph, Node article) {
    List<Link> from = graph.linksFrom(article.id());
    Link link = strongest(graph, article, from).orElse(null);
    Node origin = link == null ? null : LinksReport.node(graph, otherEnd(link, article));
    FamilyPlace place = graph.familyPlaceOf(article.id()).orElse(null);
    ArticleId rootId = place == null ? null : place.root();
    Node root = rootId == null ? null : LinksReport.node(graph, rootId);
    boolean upstream = link != null && link.relation().leadsUpstream();
    List<String> cites =
        from.stream()
            .filter(each -> each.relation() == Relation.CITES && !each.isRejected())
            .map(each -> LinksReport.node(graph, each.origin()).label())
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
        String.join(
            Cells.BETWEEN,
            graph.conflictsOf(article.id()).stream().map(Conflict::statement).toList()),
        article.id().value(),
        article.reading() == null ? null : article.reading().sha256());
  }

  /** A version without a known direction is told where nothing leads upstream. */
  private static Optional<Link> strongest(ProvenanceGraph graph, Node article, List<Link> from) {
    return Stream.concat(
            from.stream(),
            graph.linksTo(article.id()).stream()
                .filter(link -> link.relation() == Relation.PARALLEL_TO))
        .filter(link -> link.relation() != Relation.CITES && !link.isRejected())
        .min(Link.STRENGTH);
  }

  private static ArticleId otherEnd(Link link, Node article) {
    return link.article().equals(article.id()) ? link.origin() : link.article();
  }
}
