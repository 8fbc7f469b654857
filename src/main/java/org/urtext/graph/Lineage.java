package org.urtext.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.LanguageTag;
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
 * @param measured how well links agreed with what a person had judged, told of the first node
 *     alone; null if that was never measured
 */
public record Lineage(
    Node node,
    End end,
    List<Hop> hops,
    List<Hop> parallels,
    List<Hop> possibles,
    List<Node> cited,
    List<Conflict> conflicts,
    List<Trace> traces,
    @Nullable Measurement measured) {

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

  /**
   * What {@code start} came from, and what that came from.
   *
   * @param depth over so many links at most
   */
  public static Lineage upstream(Neighbourhood graph, Node start, int depth) {
    return upstream(graph, start, graph.linksFrom(start.id()), depth, new Walk())
        .withMeasured(graph.measured().orElse(null));
  }

  /**
   * What was made from {@code start}, and what was made from that.
   *
   * @param depth over so many links at most
   */
  public static Lineage downstream(Neighbourhood graph, Node start, int depth) {
    return downstream(graph, start, depth, new Walk()).withMeasured(graph.measured().orElse(null));
  }

  /**
   * The languages that the text went through, the last known one first and its own last, by the
   * strongest links: {@code [vi, en, de]}. Each is named where it changes; a step whose language is
   * not known ends the list.
   */
  public List<LanguageTag> languagesPassed() {
    Deque<LanguageTag> passed = new ArrayDeque<>();
    for (Lineage at = this; at.node().language().isKnown(); at = at.hops().get(0).other()) {
      if (at.end() == End.CIRCLE) {
        break;
      }
      if (passed.isEmpty() || !passed.getFirst().sameLanguageAs(at.node().language())) {
        passed.addFirst(at.node().language());
      }
      if (at.hops().isEmpty()) {
        break;
      }
    }
    return List.copyOf(passed);
  }

  Lineage withHops(List<Hop> others) {
    return new Lineage(node, end, others, parallels, possibles, cited, conflicts, traces, measured);
  }

  private Lineage withMeasured(@Nullable Measurement known) {
    return new Lineage(node, end, hops, parallels, possibles, cited, conflicts, traces, known);
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
    Versions versions = new Versions(graph);
    List<Node> cited = new ArrayList<>();
    boolean tooDeep = false;
    for (Link link : links) {
      if (link.isRejected()) {
        continue;
      }
      Node other = graph.node(link.origin()).orElseThrow();
      if (link.relation() == Relation.CITES) {
        cited.add(other);
      } else if (link.relation() == Relation.PARALLEL_TO || !link.isClaimed()) {
        versions.add(link, other);
      } else if (depth == 0) {
        tooDeep = true;
      } else {
        hops.add(
            new Hop(link, upstream(graph, other, graph.linksFrom(other.id()), depth - 1, walk)));
      }
    }
    for (Link link : graph.linksTo(node.id())) {
      if (link.relation() == Relation.PARALLEL_TO && !link.isRejected()) {
        versions.add(link, graph.node(link.article()).orElseThrow());
      }
    }
    walk.onTheWay.remove(node.id());
    hops = Shortcuts.leftOutOf(hops);
    End end = !hops.isEmpty() ? End.GOES_ON : tooDeep ? End.TOO_DEEP : endOf(node);
    return new Lineage(
        node,
        end,
        hops,
        versions.parallels(hops),
        versions.possibles(),
        cited,
        graph.conflictsOf(node.id()),
        graph.tracesOf(node.id()),
        null);
  }

  private static final Comparator<Hop> STRONGEST_FIRST =
      Comparator.comparing(Hop::link, Link.STRENGTH);

  private static Lineage downstream(Neighbourhood graph, Node node, int depth, Walk walk) {
    if (walk.onTheWay.contains(node.id())) {
      return leaf(graph, node, End.CIRCLE);
    }
    List<Link> links = graph.linksTo(node.id());
    if (!walk.told.add(node.id())) {
      return leaf(graph, node, links.isEmpty() ? endOf(node) : End.TOLD_ELSEWHERE);
    }
    walk.onTheWay.add(node.id());
    List<Hop> hops = new ArrayList<>();
    Versions versions = new Versions(graph);
    boolean tooDeep = false;
    for (Link link : links) {
      if (link.relation() == Relation.CITES || link.isRejected()) {
        continue;
      }
      Node other = graph.node(link.article()).orElseThrow();
      if (link.relation() == Relation.PARALLEL_TO || !link.isClaimed()) {
        versions.add(link, other);
      } else if (depth == 0) {
        tooDeep = true;
      } else {
        hops.add(new Hop(link, downstream(graph, other, depth - 1, walk)));
      }
    }
    for (Link link : graph.linksFrom(node.id())) {
      if (link.relation() == Relation.PARALLEL_TO && !link.isRejected()) {
        versions.add(link, graph.node(link.origin()).orElseThrow());
      }
    }
    walk.onTheWay.remove(node.id());
    hops = Shortcuts.leftOutOf(hops);
    hops.sort(
        Comparator.comparing((Hop hop) -> hop.other().node().label())
            .thenComparing(hop -> hop.other().node().id()));
    return new Lineage(
        node,
        !hops.isEmpty() ? End.GOES_ON : tooDeep ? End.TOO_DEEP : endOf(node),
        hops,
        versions.parallels(hops),
        versions.possibles(),
        List.of(),
        graph.conflictsOf(node.id()),
        List.of(),
        null);
  }

  /** What stands beside a node without leading up or down for certain. */
  private static final class Versions {
    private final Neighbourhood graph;
    private final List<Hop> parallels = new ArrayList<>();
    private final List<Hop> possibles = new ArrayList<>();

    Versions(Neighbourhood graph) {
      this.graph = graph;
    }

    void add(Link link, Node other) {
      (link.isClaimed() ? parallels : possibles)
          .add(new Hop(link, leaf(graph, other, endOf(other))));
    }

    /** Those of which {@code hops} do not tell: a person may settle what the texts leave open. */
    List<Hop> parallels(List<Hop> hops) {
      Set<ArticleId> settled = new HashSet<>();
      hops.forEach(hop -> settled.add(hop.other().node().id()));
      return parallels.stream()
          .filter(parallel -> !settled.contains(parallel.other().node().id()))
          .sorted(STRONGEST_FIRST)
          .toList();
    }

    List<Hop> possibles() {
      return possibles.stream().sorted(STRONGEST_FIRST).toList();
    }
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
        List.of(),
        null);
  }

  private static End endOf(Node node) {
    return switch (node.kind()) {
      case TEXT, RECORD, VISITOR -> End.NO_SOURCE_KNOWN;
      case UNSEEN_PAGE -> End.UNSEEN;
      case NAMED_SOURCE -> End.NAME_ONLY;
    };
  }
}
