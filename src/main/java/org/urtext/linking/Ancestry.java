package org.urtext.linking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.urtext.article.ArticleId;
import org.urtext.linking.Link.Evidence;

/** Which texts declared links lead back to, over as many hops as there are. */
final class Ancestry {

  /** What declarations say outweighs any other sign; this is a setting, not a measurement. */
  private static final double BY_LINEAGE = 0.98;

  private final Map<ArticleId, Set<ArticleId>> sources = new TreeMap<>();

  Ancestry(List<Link> links) {
    for (Link link : links) {
      if (link.relation().leadsUpstream() && link.basis().isDeclared()) {
        sources.computeIfAbsent(link.article(), id -> new TreeSet<>()).add(link.origin());
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

  /**
   * The groups of texts each of which leads back to all others of its group: the strongly connected
   * components of more than one text, found by Tarjan's algorithm without recursion.
   *
   * @see <a href="https://doi.org/10.1137/0201010">Tarjan 1972</a>
   */
  List<Set<ArticleId>> circles() {
    Map<ArticleId, Integer> number = new TreeMap<>();
    Map<ArticleId, Integer> lowest = new TreeMap<>();
    Deque<ArticleId> component = new ArrayDeque<>();
    Set<ArticleId> inComponent = new HashSet<>();
    List<Set<ArticleId>> circles = new ArrayList<>();
    for (ArticleId start : sources.keySet()) {
      if (number.containsKey(start)) {
        continue;
      }
      Deque<Visit> way = new ArrayDeque<>();
      way.push(visit(start, number, lowest, component, inComponent));
      while (!way.isEmpty()) {
        Visit visit = way.element();
        if (visit.open().hasNext()) {
          ArticleId next = visit.open().next();
          if (!number.containsKey(next)) {
            way.push(visit(next, number, lowest, component, inComponent));
          } else if (inComponent.contains(next)) {
            lowest.merge(visit.id(), number.getOrDefault(next, 0), Math::min);
          }
          continue;
        }
        way.pop();
        int low = lowest.getOrDefault(visit.id(), 0);
        if (!way.isEmpty()) {
          lowest.merge(way.element().id(), low, Math::min);
        }
        if (low == number.getOrDefault(visit.id(), 0)) {
          Set<ArticleId> circle = new TreeSet<>();
          ArticleId member;
          do {
            member = component.pop();
            inComponent.remove(member);
            circle.add(member);
          } while (!member.equals(visit.id()));
          if (circle.size() > 1) {
            circles.add(circle);
          }
        }
      }
    }
    return circles;
  }

  private record Visit(ArticleId id, Iterator<ArticleId> open) {}

  private Visit visit(
      ArticleId id,
      Map<ArticleId, Integer> number,
      Map<ArticleId, Integer> lowest,
      Deque<ArticleId> component,
      Set<ArticleId> inComponent) {
    number.put(id, number.size());
    lowest.put(id, number.size() - 1);
    component.push(id);
    inComponent.add(id);
    return new Visit(id, sources.getOrDefault(id, Set.of()).iterator());
  }
}
