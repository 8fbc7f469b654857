package org.urtext.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.urtext.article.ArticleId;
import org.urtext.graph.Lineage.End;
import org.urtext.graph.Lineage.Hop;
import org.urtext.linking.Link;

/**
 * A text that corresponds to its source's source is told once, at the end of the longer way: what
 * was only inferred and is reached over other links as well is left out.
 */
final class Shortcuts {

  private Shortcuts() {}

  static List<Hop> leftOutOf(List<Hop> hops) {
    Set<ArticleId> below = new HashSet<>();
    hops.forEach(hop -> gather(hop.other(), below));
    List<Hop> kept = new ArrayList<>();
    Map<ArticleId, Lineage> moved = new HashMap<>();
    for (Hop hop : hops) {
      ArticleId id = hop.other().node().id();
      if (isMereShortcut(hop.link()) && below.contains(id)) {
        moved.put(id, hop.other());
      } else {
        kept.add(hop);
      }
    }
    return moved.isEmpty()
        ? kept
        : new ArrayList<>(kept.stream().map(hop -> grafted(hop, moved)).toList());
  }

  private static boolean isMereShortcut(Link link) {
    return link.basis() == Link.Basis.INFERRED && !link.isConfirmed();
  }

  private static void gather(Lineage lineage, Set<ArticleId> below) {
    for (Hop hop : lineage.hops()) {
      below.add(hop.other().node().id());
      gather(hop.other(), below);
    }
  }

  /** What was told at the end of the shortcut is told at the end of the longer way instead. */
  private static Hop grafted(Hop hop, Map<ArticleId, Lineage> moved) {
    Lineage other = hop.other();
    Lineage instead = moved.get(other.node().id());
    if (other.end() == End.TOLD_ELSEWHERE && instead != null) {
      moved.remove(other.node().id());
      return grafted(new Hop(hop.link(), instead), moved);
    }
    return new Hop(
        hop.link(),
        other.withHops(other.hops().stream().map(next -> grafted(next, moved)).toList()));
  }
}
