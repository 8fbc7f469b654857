package org.urtext.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.PublicationTime;
import org.urtext.linking.Link;
import org.urtext.linking.Relation;

/**
 * All known versions of one text, unseen originals included.
 *
 * @param asked the version that was asked for
 * @param members by time, those without one last, then by language and label
 * @param roots the articles that versions lead back to by their strongest links, those of most
 *     versions first
 */
public record Family(Node asked, List<Member> members, List<Root> roots) {

  /** How a version stands to the likeliest root of its family. */
  public enum Standing {
    ROOT("root of this family"),
    TRANSLATION("translation of the root"),
    BACK_TRANSLATION("in the language of the root again, by way of another language"),
    COPY("copy of the root"),
    SCRIPT_VARIANT("the root in another script"),
    DERIVED("derived from the root"),
    OTHER_ROOT("leads back to another root"),
    /** Nothing but undirected links connects it, or they run in a circle. */
    OPEN("direction not established");

    private final String phrase;

    Standing(String phrase) {
      this.phrase = phrase;
    }

    public String phrase() {
      return phrase;
    }

    /** The word that JSON has: {@code back-translation}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A version.
   *
   * @param node the version itself
   * @param standing towards the likeliest root; {@code OPEN} where there is none
   * @param links from it to other versions, the strongest first; where a link has no direction, to
   *     either side
   * @param siblings other versions that were made from the same text as this one
   */
  public record Member(Node node, Standing standing, List<Link> links, List<Node> siblings) {}

  /**
   * A text that versions lead back to.
   *
   * @param node the text
   * @param versions how many other versions do
   */
  public record Root(Node node, int versions) {}

  /** The family of {@code asked}. */
  public static Family of(ProvenanceGraph graph, Node asked) {
    Map<ArticleId, Node> nodes = new LinkedHashMap<>();
    for (ArticleId id : graph.familyOf(asked.id())) {
      nodes.put(id, graph.node(id).orElseThrow());
    }
    Map<ArticleId, List<Link>> links = new HashMap<>();
    Map<ArticleId, List<ArticleId>> madeFrom = new HashMap<>();
    Map<ArticleId, Link> upstream = new HashMap<>();
    for (ArticleId id : nodes.keySet()) {
      for (Link link : graph.linksFrom(id)) {
        if (link.isClaimed() && link.relation() != Relation.CITES) {
          links.computeIfAbsent(id, i -> new ArrayList<>()).add(link);
          if (!link.relation().leadsUpstream()) {
            links.computeIfAbsent(link.origin(), i -> new ArrayList<>()).add(link);
          } else if (upstream.putIfAbsent(id, link) == null) {
            madeFrom.computeIfAbsent(link.origin(), i -> new ArrayList<>()).add(id);
          }
        }
      }
    }
    List<Root> roots = roots(graph, nodes);
    ArticleId root = roots.isEmpty() ? null : roots.get(0).node().id();
    List<Member> members = new ArrayList<>();
    for (Node node : nodes.values()) {
      Link source = upstream.get(node.id());
      List<Node> siblings =
          source == null
              ? List.of()
              : madeFrom.getOrDefault(source.origin(), List.of()).stream()
                  .filter(other -> !other.equals(node.id()))
                  .map(other -> nodes.get(other))
                  .sorted(ORDER)
                  .toList();
      members.add(
          new Member(
              node,
              standing(node, root, upstream, graph),
              links.getOrDefault(node.id(), List.of()).stream().sorted(Link.STRENGTH).toList(),
              siblings));
    }
    members.sort(Comparator.comparing(Member::node, ORDER));
    return new Family(asked, List.copyOf(members), roots);
  }

  private static final Comparator<Node> ORDER =
      Comparator.comparing((Node node) -> node.published() == null)
          .thenComparing(
              node -> node.published() == null ? Instant.MAX : node.published().instant())
          .thenComparing(Node::language)
          .thenComparing(Node::label)
          .thenComparing(Node::id);

  private static List<Root> roots(ProvenanceGraph graph, Map<ArticleId, Node> nodes) {
    Map<ArticleId, Integer> versions = new HashMap<>();
    for (ArticleId id : nodes.keySet()) {
      graph
          .familyPlaceOf(id)
          .map(place -> place.root())
          .ifPresent(root -> versions.merge(root, 1, Integer::sum));
    }
    return versions.entrySet().stream()
        .map(entry -> new Root(graph.node(entry.getKey()).orElseThrow(), entry.getValue()))
        .sorted(
            Comparator.comparing((Root root) -> -root.versions()).thenComparing(Root::node, ORDER))
        .toList();
  }

  private static Standing standing(
      Node node, @Nullable ArticleId root, Map<ArticleId, Link> upstream, ProvenanceGraph graph) {
    if (node.id().equals(root)) {
      return Standing.ROOT;
    }
    Set<ArticleId> passed = new HashSet<>();
    Set<Relation> relations = new HashSet<>();
    ArticleId at = node.id();
    for (Link link = upstream.get(at); link != null; link = upstream.get(at)) {
      if (!passed.add(at)) {
        return Standing.OPEN;
      }
      relations.add(link.relation());
      at = link.origin();
    }
    if (root == null || passed.isEmpty()) {
      return Standing.OPEN;
    }
    if (!at.equals(root)) {
      return Standing.OTHER_ROOT;
    }
    Node source = graph.node(root).orElseThrow();
    if (relations.contains(Relation.TRANSLATION_OF)) {
      return source.language().isKnown() && source.language().sameLanguageAs(node.language())
          ? Standing.BACK_TRANSLATION
          : Standing.TRANSLATION;
    }
    return relations.contains(Relation.DERIVED_FROM)
        ? Standing.DERIVED
        : relations.contains(Relation.SCRIPT_VARIANT_OF) ? Standing.SCRIPT_VARIANT : Standing.COPY;
  }

  /**
   * The version at hand that is dated before all others at hand however their times are read; empty
   * if none has a time or the earliest times overlap.
   */
  public Optional<Node> earliestKnown() {
    List<Node> dated =
        members.stream()
            .map(Member::node)
            .filter(node -> node.isInCollection() && node.published() != null)
            .toList();
    return dated.stream()
        .filter(
            node ->
                dated.stream()
                    .filter(other -> !other.id().equals(node.id()))
                    .allMatch(other -> isSurelyBefore(node.published(), other.published())))
        .findFirst();
  }

  private static boolean isSurelyBefore(
      @Nullable PublicationTime one, @Nullable PublicationTime other) {
    return one != null && other != null && one.isSurelyBefore(other);
  }
}
