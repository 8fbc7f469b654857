package org.urtext.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.linking.Correspondence.Verdict;

/** The versions of each text, and what each version leads back to. */
final class Families {

  private final Map<ArticleId, Link> strongestUpstream = new HashMap<>();
  private final Map<ArticleId, ArticleId> parent = new TreeMap<>();
  private final Map<ArticleId, Ending> endings = new HashMap<>();
  private final Set<ArticleId> namesOnly;

  /**
   * Where the strongest links of a text end.
   *
   * @param last the last text; null if they run in a circle
   * @param hops over so many links
   */
  private record Ending(@Nullable ArticleId last, int hops) {}

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
      Ending ending = ending(id);
      boolean hasRoot =
          ending.hops() > 0 && ending.last() != null && !namesOnly.contains(ending.last());
      places.add(
          new FamilyPlace(id, representative(id), hasRoot ? ending.last() : null, ending.hops()));
    }
    return places;
  }

  /** Each text is walked from once, however long the chains are that lead through it. */
  private Ending ending(ArticleId id) {
    Set<ArticleId> way = new LinkedHashSet<>();
    ArticleId at = id;
    Ending beyond = endings.get(at);
    while (beyond == null) {
      if (!way.add(at)) {
        return closeCircle(way, at, id);
      }
      Link link = strongestUpstream.get(at);
      if (link == null) {
        way.remove(at);
        beyond = new Ending(at, 0);
        endings.put(at, beyond);
      } else {
        at = link.origin();
        beyond = endings.get(at);
      }
    }
    unwind(way, beyond);
    return endings.getOrDefault(id, beyond);
  }

  /** From a text on a circle every other one on it can be reached, and none is the first. */
  private Ending closeCircle(Set<ArticleId> way, ArticleId entry, ArticleId asked) {
    List<ArticleId> steps = new ArrayList<>(way);
    List<ArticleId> circle = steps.subList(steps.indexOf(entry), steps.size());
    Ending round = new Ending(null, circle.size() - 1);
    circle.forEach(member -> endings.put(member, round));
    unwind(steps.subList(0, steps.indexOf(entry)), round);
    return endings.getOrDefault(asked, round);
  }

  private void unwind(Collection<ArticleId> way, Ending beyond) {
    List<ArticleId> steps = new ArrayList<>(way);
    int hops = beyond.hops();
    for (int i = steps.size() - 1; i >= 0; i--) {
      hops++;
      endings.put(steps.get(i), new Ending(beyond.last(), hops));
    }
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
    ArticleId root = id;
    ArticleId above = parent.getOrDefault(root, root);
    while (!above.equals(root)) {
      root = above;
      above = parent.getOrDefault(root, root);
    }
    // Shortens the way for whoever asks next; the representative stays the same.
    ArticleId at = id;
    while (!at.equals(root)) {
      ArticleId next = parent.getOrDefault(at, root);
      if (parent.containsKey(at)) {
        parent.put(at, root);
      }
      at = next;
    }
    return root;
  }
}
