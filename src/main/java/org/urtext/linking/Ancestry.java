package org.urtext.linking;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.urtext.article.ArticleId;
import org.urtext.linking.Link.Evidence;

/** Which texts declared links lead back to, over as many hops as there are. */
final class Ancestry {

  /** What declarations say outweighs any other sign; this is a setting, not a measurement. */
  private static final double BY_LINEAGE = 0.98;

  private final Map<ArticleId, Set<ArticleId>> sources = new HashMap<>();

  Ancestry(List<Link> links) {
    for (Link link : links) {
      if (link.relation().leadsUpstream() && link.basis().isDeclared()) {
        sources.computeIfAbsent(link.article(), id -> new HashSet<>()).add(link.origin());
      }
    }
  }

  /** The direction between two texts of which one leads back to the other; empty in a circle. */
  Optional<Direction> between(Subject one, Subject other) {
    boolean down = leadsBack(one.id(), other.id());
    boolean up = leadsBack(other.id(), one.id());
    if (down == up) {
      return Optional.empty();
    }
    return Optional.of(
        new Direction(
            down ? other : one,
            BY_LINEAGE,
            List.of(new Evidence("direction", "declared links lead from one back to the other"))));
  }

  private boolean leadsBack(ArticleId from, ArticleId to) {
    Set<ArticleId> seen = new HashSet<>();
    Deque<ArticleId> open = new ArrayDeque<>(sources.getOrDefault(from, Set.of()));
    while (!open.isEmpty()) {
      ArticleId next = open.removeFirst();
      if (next.equals(to)) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(sources.getOrDefault(next, Set.of()));
      }
    }
    return false;
  }
}
