package org.urtext.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.linking.Correspondence.Verdict;

/** The versions of each text, and what each version leads back to. */
final class Families {

  private final Map<ArticleId, Link> strongestUpstream = new HashMap<>();
  private final Map<ArticleId, ArticleId> parent = new TreeMap<>();
  private final Set<ArticleId> namesOnly;

  /**
   * @param articles every article and unseen page
   * @param namesOnly sources known only by name, which can be neither members nor roots
   */
  Families(Set<ArticleId> articles, Set<ArticleId> namesOnly, List<Link> links) {
    this.namesOnly = namesOnly;
    articles.forEach(id -> parent.put(id, id));
    for (Link link : links) {
      if (link.verdict() != Verdict.LINKED) {
        continue;
      }
      if (link.relation().leadsUpstream()) {
        strongestUpstream.merge(
            link.article(),
            link,
            (known, other) -> Link.STRENGTH.compare(known, other) <= 0 ? known : other);
      }
      if (link.relation().joinsFamily()
          && parent.containsKey(link.article())
          && parent.containsKey(link.origin())) {
        join(link.article(), link.origin());
      }
    }
  }

  List<FamilyPlace> places() {
    List<FamilyPlace> places = new ArrayList<>();
    for (ArticleId id : parent.keySet()) {
      places.add(place(id));
    }
    return places;
  }

  /** Each circle once, as the ids on it, by its smallest id. */
  List<Set<ArticleId>> circles() {
    Set<ArticleId> known = new HashSet<>();
    List<Set<ArticleId>> circles = new ArrayList<>();
    for (ArticleId start : parent.keySet()) {
      Set<ArticleId> path = new HashSet<>();
      ArticleId at = start;
      while (at != null && path.add(at)) {
        at = upstream(at);
      }
      if (at != null && !known.contains(at)) {
        Set<ArticleId> circle = new TreeSet<>();
        while (circle.add(at)) {
          Link next = strongestUpstream.get(at);
          if (next == null) {
            break;
          }
          at = next.origin();
        }
        known.addAll(circle);
        circles.add(circle);
      }
    }
    return circles;
  }

  private @Nullable ArticleId upstream(ArticleId id) {
    Link link = strongestUpstream.get(id);
    return link == null ? null : link.origin();
  }

  private FamilyPlace place(ArticleId id) {
    Set<ArticleId> visited = new HashSet<>();
    ArticleId at = id;
    int hops = 0;
    while (visited.add(at)) {
      ArticleId next = upstream(at);
      if (next == null) {
        boolean isRoot = hops > 0 && !namesOnly.contains(at);
        return new FamilyPlace(id, representative(id), isRoot ? at : null, hops);
      }
      at = next;
      hops++;
    }
    // Round in a circle: the last hop led back to a text already counted.
    return new FamilyPlace(id, representative(id), null, hops - 1);
  }

  private void join(ArticleId one, ArticleId other) {
    ArticleId first = representative(one);
    ArticleId second = representative(other);
    if (first.compareTo(second) < 0) {
      parent.put(second, first);
    } else {
      parent.put(first, second);
    }
  }

  private ArticleId representative(ArticleId id) {
    ArticleId at = id;
    ArticleId above = parent.getOrDefault(at, at);
    while (!above.equals(at)) {
      at = above;
      above = parent.getOrDefault(at, at);
    }
    return at;
  }
}
