package org.urtext.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.ArticleKey;
import org.urtext.article.LanguageTag;
import org.urtext.article.Place;
import org.urtext.article.PublicationTime;
import org.urtext.article.WebAddress;
import org.urtext.graph.Lineage;
import org.urtext.graph.Measurement;
import org.urtext.graph.Neighbourhood;
import org.urtext.graph.Node;
import org.urtext.linking.Conflict;
import org.urtext.linking.Correspondence.Verdict;
import org.urtext.linking.Link;
import org.urtext.linking.Link.Basis;
import org.urtext.linking.Relation;
import org.urtext.origin.MachineTranslation;
import org.urtext.origin.Testimony.Trace;

/** Texts and links as a test wants them. */
final class InventedGraph implements Neighbourhood {

  private final Map<ArticleId, Node> nodes = new LinkedHashMap<>();
  private final List<Link> links = new ArrayList<>();
  private @Nullable Measurement measured;

  static ArticleId id(String name) {
    return ArticleId.of(ArticleKey.ofPlace(new Place("test", name)));
  }

  InventedGraph text(String name, String language, String title) {
    Node.Reading reading =
        new Node.Reading(
            title,
            List.of(),
            OptionalDouble.of(1),
            LanguageTag.UNDETERMINED,
            null,
            "Latn",
            100,
            "text/plain",
            "UTF-8",
            null,
            1,
            false,
            null,
            null,
            "00",
            MachineTranslation.NONE,
            List.of());
    nodes.put(
        id(name),
        new Node(
            id(name),
            Node.Kind.TEXT,
            new Place("test", name),
            null,
            null,
            PublicationTime.parse("2024-01-01", PublicationTime.Basis.METADATA).orElseThrow(),
            LanguageTag.of(language),
            null,
            null,
            reading));
    return this;
  }

  InventedGraph unseen(String name, String url) {
    WebAddress address = WebAddress.parse(url).orElseThrow();
    nodes.put(
        id(name),
        new Node(
            id(name),
            Node.Kind.UNSEEN_PAGE,
            null,
            address,
            null,
            null,
            LanguageTag.UNDETERMINED,
            address.registrableDomain(),
            null,
            null));
    return this;
  }

  InventedGraph declared(String from, Relation relation, String to) {
    return link(from, relation, to, Basis.DECLARED, Verdict.LINKED, OptionalDouble.empty(), 0);
  }

  InventedGraph inferred(
      String from, Relation relation, String to, double confidence, double direction) {
    Verdict verdict = confidence >= 0.8 ? Verdict.LINKED : Verdict.POSSIBLE;
    return link(
        from, relation, to, Basis.INFERRED, verdict, OptionalDouble.of(confidence), direction);
  }

  private InventedGraph link(
      String from,
      Relation relation,
      String to,
      Basis basis,
      Verdict verdict,
      OptionalDouble confidence,
      double direction) {
    links.add(
        new Link(
            id(from),
            id(to),
            relation,
            basis,
            verdict,
            confidence,
            direction > 0 ? OptionalDouble.of(direction) : OptionalDouble.empty(),
            null,
            basis == Basis.DECLARED ? new Link.Citation("Source: " + to, 3, "text") : null,
            OptionalDouble.empty(),
            List.of(new Link.Evidence("declaration", "says “Source: " + to + "” (line 3)")),
            null,
            null));
    return this;
  }

  Lineage upstream(String name) {
    return Lineage.upstream(this, nodes.get(id(name)), Lineage.DEPTH);
  }

  Lineage downstream(String name) {
    return Lineage.downstream(this, nodes.get(id(name)), Lineage.DEPTH);
  }

  @Override
  public Optional<Node> node(ArticleId id) {
    return Optional.ofNullable(nodes.get(id));
  }

  @Override
  public List<Link> linksFrom(ArticleId id) {
    return links.stream().filter(l -> l.article().equals(id)).sorted(Link.STRENGTH).toList();
  }

  @Override
  public List<Link> linksTo(ArticleId id) {
    return links.stream().filter(l -> l.origin().equals(id)).sorted(Link.STRENGTH).toList();
  }

  @Override
  public List<Conflict> conflictsOf(ArticleId id) {
    return List.of();
  }

  @Override
  public List<Trace> tracesOf(ArticleId id) {
    return List.of();
  }

  @Override
  public Optional<Measurement> measured() {
    return Optional.ofNullable(measured);
  }

  /** Somebody has measured it. */
  void measured(Measurement measurement) {
    measured = measurement;
  }
}
