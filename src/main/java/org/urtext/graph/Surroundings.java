package org.urtext.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.linking.Conflict;
import org.urtext.linking.FamilyPlace;
import org.urtext.linking.Link;
import org.urtext.linking.Relation;

/**
 * A node and what stands around it: what a row of a table tells.
 *
 * @param node the node
 * @param links whose derived end it is, the strongest first
 * @param parallels links without a direction whose other end is the smaller id, the strongest first
 * @param others the nodes at the other ends of these, the root, and what conflicts name
 * @param place where it stands in its family; null if nothing was decided about it
 * @param conflicts what contradicts itself about it
 */
public record Surroundings(
    Node node,
    List<Link> links,
    List<Link> parallels,
    Map<ArticleId, Node> others,
    @Nullable FamilyPlace place,
    List<Conflict> conflicts) {

  /** What stands around {@code node}, asked for piece by piece. */
  public static Surroundings of(ProvenanceGraph graph, Node node) {
    List<Link> links = graph.linksFrom(node.id());
    List<Link> parallels =
        graph.linksTo(node.id()).stream()
            .filter(link -> link.relation() == Relation.PARALLEL_TO)
            .toList();
    FamilyPlace place = graph.familyPlaceOf(node.id()).orElse(null);
    List<Conflict> conflicts = graph.conflictsOf(node.id());
    Map<ArticleId, Node> others = new HashMap<>();
    Stream.of(
            links.stream().map(Link::origin),
            parallels.stream().map(Link::article),
            Stream.ofNullable(place == null ? null : place.root()),
            conflicts.stream().map(Conflict::other).filter(Objects::nonNull))
        .flatMap(ids -> ids)
        .forEach(id -> graph.node(id).ifPresent(other -> others.put(id, other)));
    return new Surroundings(node, links, parallels, others, place, conflicts);
  }

  /** The node with this id, which a link or the family leads to. */
  public Node other(ArticleId id) {
    Node other = id.equals(node.id()) ? node : others.get(id);
    if (other == null) {
      throw new IllegalStateException("a link leads to no node: " + id);
    }
    return other;
  }

  /** The end of {@code link} that is not this node. */
  public Node otherEnd(Link link) {
    return other(link.article().equals(node.id()) ? link.origin() : link.article());
  }

  /** What its links lead back to; null if that is not known, or only by name. */
  public @Nullable Node root() {
    return place == null || place.root() == null ? null : other(place.root());
  }
}
