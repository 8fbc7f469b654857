package org.urtext.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.LanguageTag;

/** The versions of each text, and what each version leads back to. */
final class Families {

  /** The kind of conflicts that links bring which join nothing. */
  static final String CONFLICT = "family";

  private final Map<ArticleId, Link> strongestUpstream = new HashMap<>();
  private final Map<ArticleId, ArticleId> parent = new TreeMap<>();
  private final Map<ArticleId, Ending> endings = new HashMap<>();
  private final Set<ArticleId> namesOnly;

  /** What each article is no version of, as people say. */
  private final Map<ArticleId, Set<ArticleId>> judged = new HashMap<>();

  /** For each family's representative, the articles that must not be in it. */
  private final Map<ArticleId, Set<ArticleId>> apart = new HashMap<>();

  /** For each family's representative, all who belong to it. */
  private final Map<ArticleId, List<ArticleId>> members = new HashMap<>();

  private final List<Link> keptApart = new ArrayList<>();
  private final List<Link> notBorneOut = new ArrayList<>();

  /**
   * Where the strongest links of a text end.
   *
   * @param last the last text; null if they run in a circle
   * @param hops over so many links
   */
  private record Ending(@Nullable ArticleId last, int hops) {}

  /** What joins first may not be undone by what is less sure. */
  private static final Comparator<Link> SUREST =
      Comparator.comparing((Link link) -> !link.isConfirmed())
          .thenComparing(link -> !link.basis().isDeclared())
          .thenComparing(link -> -link.confidence().orElse(0))
          .thenComparing(Link.ORDER);

  /**
   * @param articles every article and unseen page, with its language
   * @param namesOnly sources known only by name, which can be neither members nor roots
   */
  Families(Map<ArticleId, LanguageTag> articles, Set<ArticleId> namesOnly, List<Link> links) {
    this(articles, namesOnly, links, Set.of());
  }

  /**
   * @param apart articles that a person says are not versions of one text; where links lead from
   *     one to the other all the same, the weakest of them joins nothing
   */
  Families(
      Map<ArticleId, LanguageTag> articles,
      Set<ArticleId> namesOnly,
      List<Link> links,
      Set<Pair> apart) {
    this.namesOnly = namesOnly;
    for (ArticleId id : articles.keySet()) {
      parent.put(id, id);
      members.put(id, new ArrayList<>(List.of(id)));
    }
    for (Pair pair : apart) {
      judged.computeIfAbsent(pair.smaller(), id -> new TreeSet<>()).add(pair.larger());
      judged.computeIfAbsent(pair.larger(), id -> new TreeSet<>()).add(pair.smaller());
    }
    judged.forEach((id, others) -> this.apart.put(id, new TreeSet<>(others)));
    Fusion fusion = new Fusion(articles, links);
    links.stream()
        .filter(Link::isClaimed)
        .sorted(SUREST)
        .forEach(
            link -> {
              boolean joins =
                  link.relation().joinsFamily()
                      && parent.containsKey(link.article())
                      && parent.containsKey(link.origin());
              if ((!joins || join(link, fusion)) && link.relation().leadsUpstream()) {
                strongestUpstream.merge(
                    link.article(),
                    link,
                    (known, other) -> Link.STRENGTH.compare(known, other) <= 0 ? known : other);
              }
            });
  }

  /** The claimed links that join no family, because few other pairs of its texts correspond. */
  List<Conflict> conflicts() {
    return notBorneOut.stream()
        .map(
            link ->
                new Conflict(
                    link.article(),
                    link.origin(),
                    CONFLICT,
                    "this link alone would make one family of texts most of which do not"
                        + " correspond; they are told as two"))
        .toList();
  }

  /** The claimed links that join no family, because a person says that its texts are apart. */
  List<Link> keptApart() {
    return keptApart;
  }

  List<FamilyPlace> places() {
    List<FamilyPlace> places = new ArrayList<>();
    for (ArticleId id : parent.keySet()) {
      Ending ending = judged.containsKey(id) ? endingApart(id) : ending(id);
      boolean hasRoot =
          ending.hops() > 0 && ending.last() != null && !namesOnly.contains(ending.last());
      places.add(
          new FamilyPlace(id, representative(id), hasRoot ? ending.last() : null, ending.hops()));
    }
    return places;
  }

  /** What leads back to a text that this one is no version of says nothing of its own root. */
  private Ending endingApart(ArticleId id) {
    Set<ArticleId> strangers = judged.getOrDefault(id, Set.of());
    Set<ArticleId> way = new LinkedHashSet<>();
    ArticleId at = id;
    while (way.add(at)) {
      Link link = strongestUpstream.get(at);
      if (link == null || strangers.contains(link.origin())) {
        return new Ending(at, way.size() - 1);
      }
      at = link.origin();
    }
    return new Ending(null, way.size() - 1);
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

  /** Whether the link counts for where its article leads back to, whatever it joins. */
  private boolean join(Link link, Fusion fusion) {
    ArticleId one = representative(link.article());
    ArticleId other = representative(link.origin());
    if (one.equals(other)) {
      return true;
    }
    ArticleId first = one.compareTo(other) < 0 ? one : other;
    ArticleId second = first.equals(one) ? other : one;
    Set<ArticleId> strangers = apart.getOrDefault(second, Set.of());
    if (strangers.stream().anyMatch(id -> representative(id).equals(first))) {
      keptApart.add(link);
      return true;
    }
    List<ArticleId> joined = members.getOrDefault(first, List.of());
    List<ArticleId> joining = members.getOrDefault(second, List.of());
    if (!fusion.isBorneOut(link, joined, joining)) {
      notBorneOut.add(link);
      return false;
    }
    if (!strangers.isEmpty()) {
      apart.computeIfAbsent(first, id -> new TreeSet<>()).addAll(strangers);
    }
    parent.put(second, first);
    joined.addAll(joining);
    members.remove(second);
    return true;
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
