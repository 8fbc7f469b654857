package org.urtext.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.urtext.article.ArticleId;
import org.urtext.linking.Conflict;
import org.urtext.linking.Link;
import org.urtext.linking.Relation;
import org.urtext.origin.Testimony.Trace;

/**
 * Where a text came from: a node, and hop by hop what it came from in turn.
 *
 * @param node the text itself
 * @param end why nothing is told beyond it, or that something is
 * @param hops to its sources, the strongest first
 * @param parallels to versions of the same text whose direction is not established
 * @param possibles links that may hold and are not claimed
 * @param cited the agencies and outlets it names as information sources
 * @param conflicts what contradicts itself about it
 * @param traces what programs left in its text
 */
public record Lineage(
    Node node,
    End end,
    List<Hop> hops,
    List<Hop> parallels,
    List<Hop> possibles,
    List<Node> cited,
    List<Conflict> conflicts,
    List<Trace> traces) {

  /** More links in a row than any relay of translations has been seen to have. */
  public static final int DEPTH = 50;

  /** Why a lineage ends at a node. */
  public enum End {
    /** It does not: there are hops. */
    GOES_ON,
    /** No source of this text is declared or found. */
    NO_SOURCE_KNOWN,
    /** The collection does not have this page. */
    UNSEEN,
    /** Only a name is known. */
    NAME_ONLY,
    /** It leads back to a text on the way here. */
    CIRCLE,
    /** Its own sources are told at another place of the same lineage. */
    TOLD_ELSEWHERE,
    /** The limit of depth was reached. */
    TOO_DEEP
  }

  /**
   * One link and the node at its other end.
   *
   * @param link the link
   * @param other its other end, with that one's own lineage
   */
  public record Hop(Link link, Lineage other) {}

  /** What {@code id} came from, and what that came from. */
  public static Lineage upstream(Neighbourhood graph, Node start, int depth) {
    return upstream(graph, start, graph.linksFrom(start.id()), depth, new Walk());
  }

  /** What was made from {@code id}, and what was made from that. */
  public static Lineage downstream(Neighbourhood graph, Node start, int depth) {
    return downstream(graph, start, depth, new Walk());
  }

  /** Telling each node once keeps a lineage as small as the graph, however its branches meet. */
  private static final class Walk {
    final Set<ArticleId> onTheWay = new HashSet<>();
    final Set<ArticleId> told = new HashSet<>();
  }

  private static Lineage upstream(
      Neighbourhood graph, Node node, List<Link> links, int depth, Walk walk) {
    if (walk.onTheWay.contains(node.id())) {
      return leaf(graph, node, End.CIRCLE);
    }
    if (!walk.told.add(node.id())) {
      return leaf(graph, node, links.isEmpty() ? endOf(node) : End.TOLD_ELSEWHERE);
    }
    walk.onTheWay.add(node.id());
    List<Hop> hops = new ArrayList<>();
    List<Hop> parallels = new ArrayList<>();
    List<Hop> possibles = new ArrayList<>();
    List<Node> cited = new ArrayList<>();
    boolean tooDeep = false;
    for (Link link : links) {
      Node other = graph.node(link.origin()).orElseThrow();
      if (link.isRejected()) {
        continue;
      }
      if (link.relation() == Relation.CITES) {
        cited.add(other);
      } else if (link.relation() == Relation.PARALLEL_TO || !link.isClaimed()) {
        (link.isClaimed() ? parallels : possibles)
            .add(new Hop(link, leaf(graph, other, endOf(other))));
      } else if (depth == 0) {
        tooDeep = true;
      } else {
        hops.add(
            new Hop(link, upstream(graph, other, graph.linksFrom(other.id()), depth - 1, walk)));
      }
    }
    for (Link link : graph.linksTo(node.id())) {
      if (link.relation() == Relation.PARALLEL_TO && !link.isRejected()) {
        Node other = graph.node(link.article()).orElseThrow();
        (link.isClaimed() ? parallels : possibles)
            .add(new Hop(link, leaf(graph, other, endOf(other))));
      }
    }
    walk.onTheWay.remove(node.id());
    hops.removeIf(hop -> isMereShortcut(hop.link()) && isReachedBy(hops, hop));
    // A person may have settled a direction that the texts leave open.
    parallels.removeIf(
        parallel ->
            hops.stream()
                .anyMatch(hop -> hop.other().node().id().equals(parallel.other().node().id())));
    parallels.sort(STRONGEST_FIRST);
    possibles.sort(STRONGEST_FIRST);
    End end = !hops.isEmpty() ? End.GOES_ON : tooDeep ? End.TOO_DEEP : endOf(node);
    return new Lineage(
        node,
        end,
        hops,
        parallels,
        possibles,
        cited,
        graph.conflictsOf(node.id()),
        graph.tracesOf(node.id()));
  }

  private static boolean isMereShortcut(Link link) {
    return link.basis() == Link.Basis.INFERRED && !link.isConfirmed();
  }

  /** A text that corresponds to its source's source is told once, at the end of the longer way. */
  private static boolean isReachedBy(List<Hop> hops, Hop shortcut) {
    ArticleId id = shortcut.other().node().id();
    return hops.stream().anyMatch(hop -> leadsTo(hop.other(), id));
  }

  private static boolean leadsTo(Lineage lineage, ArticleId id) {
    return lineage.hops().stream()
        .anyMatch(hop -> hop.other().node().id().equals(id) || leadsTo(hop.other(), id));
  }

  private static final Comparator<Hop> STRONGEST_FIRST =
      Comparator.comparing(Hop::link, Link.STRENGTH);

  private static Lineage downstream(Neighbourhood graph, Node node, int depth, Walk walk) {
    if (walk.onTheWay.contains(node.id())) {
      return leaf(graph, node, End.CIRCLE);
    }
    if (!walk.told.add(node.id())) {
      return leaf(graph, node, End.TOLD_ELSEWHERE);
    }
    walk.onTheWay.add(node.id());
    List<Hop> hops = new ArrayList<>();
    for (Link link : graph.linksTo(node.id())) {
      if (link.relation().leadsUpstream() && link.isClaimed() && depth > 0) {
        Node other = graph.node(link.article()).orElseThrow();
        hops.add(new Hop(link, downstream(graph, other, depth - 1, walk)));
      }
    }
    walk.onTheWay.remove(node.id());
    hops.removeIf(hop -> isMereShortcut(hop.link()) && isReachedBy(hops, hop));
    hops.sort(Comparator.comparing((Hop hop) -> hop.other().node().label()));
    return new Lineage(
        node,
        hops.isEmpty() ? endOf(node) : End.GOES_ON,
        hops,
        List.of(),
        List.of(),
        List.of(),
        graph.conflictsOf(node.id()),
        List.of());
  }

  private static Lineage leaf(Neighbourhood graph, Node node, End end) {
    return new Lineage(
        node,
        end,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        graph.conflictsOf(node.id()),
        List.of());
  }

  private static End endOf(Node node) {
    return switch (node.kind()) {
      case TEXT, RECORD, VISITOR -> End.NO_SOURCE_KNOWN;
      case UNSEEN_PAGE -> End.UNSEEN;
      case NAMED_SOURCE -> End.NAME_ONLY;
    };
  }
}
