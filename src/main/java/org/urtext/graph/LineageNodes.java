package org.urtext.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.urtext.article.ArticleId;
import org.urtext.linking.Link;
import org.urtext.linking.Relation;

/** Which nodes a lineage comprises. */
public final class LineageNodes {

  private LineageNodes() {}

  /**
   * The text, everything that claimed links lead back to from it, and the versions of either whose
   * direction is not established, the nearest first.
   *
   * @param family whether what was made from any of them is comprised too: every version that the
   *     graph knows
   */
  public static List<Node> of(Neighbourhood graph, Node text, boolean family) {
    Map<ArticleId, Node> found = new LinkedHashMap<>();
    Deque<Node> open = new ArrayDeque<>(List.of(text));
    found.put(text.id(), text);
    while (!open.isEmpty()) {
      Node node = open.removeFirst();
      List<Node> next = new ArrayList<>();
      for (Link link : graph.linksFrom(node.id())) {
        if (link.isClaimed() && link.relation() != Relation.CITES) {
          graph.node(link.origin()).ifPresent(next::add);
        }
      }
      for (Link link : graph.linksTo(node.id())) {
        boolean version = family || link.relation() == Relation.PARALLEL_TO;
        if (link.isClaimed() && link.relation() != Relation.CITES && version) {
          graph.node(link.article()).ifPresent(next::add);
        }
      }
      next.sort(Comparator.comparing(Node::label).thenComparing(Node::id));
      for (Node each : next) {
        if (found.putIfAbsent(each.id(), each) == null) {
          open.add(each);
        }
      }
    }
    return List.copyOf(found.values());
  }
}
