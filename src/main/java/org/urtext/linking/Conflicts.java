package org.urtext.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.PublicationTime;
import org.urtext.origin.Testimony;

/** Finds what texts, declarations, times and links say against one another. */
final class Conflicts {

  private Conflicts() {}

  /**
   * What contradicts itself in {@code subjects} and in what was decided about them.
   *
   * @param circles the groups of texts that name each other as source
   * @param compared what comparing the texts came to
   */
  static List<Conflict> among(
      List<Subject> subjects,
      DeclaredLinks declaredLinks,
      List<Link> links,
      List<Set<ArticleId>> circles,
      Map<Pair, Correspondence> compared) {
    Map<ArticleId, Subject> byId = new HashMap<>();
    subjects.forEach(subject -> byId.put(subject.id(), subject));
    List<Conflict> conflicts = new ArrayList<>(declaredLinks.conflicts());
    conflicts.addAll(contradictions(links, byId, compared));
    for (Subject subject : subjects) {
      subject
          .languageConflict()
          .ifPresent(said -> conflicts.add(new Conflict(subject.id(), null, "language", said)));
    }
    for (Subject subject : subjects) {
      for (Testimony.Contradiction said : subject.testimony().contradictions()) {
        conflicts.add(new Conflict(subject.id(), null, said.kind(), said.statement()));
      }
    }
    Map<ArticleId, PublicationTime> times = new HashMap<>();
    declaredLinks.unseen().forEach(source -> putIfKnown(times, source.id(), source.published()));
    subjects.forEach(subject -> putIfKnown(times, subject.id(), subject.published()));
    for (Link link : links) {
      PublicationTime here = times.get(link.article());
      PublicationTime there = times.get(link.origin());
      if (link.relation().leadsUpstream()
          && here != null
          && there != null
          && here.isSurelyBefore(there)) {
        conflicts.add(
            new Conflict(
                link.article(),
                link.origin(),
                "time",
                "dated " + here + ", before its source, " + there));
      }
    }
    for (Set<ArticleId> circle : circles) {
      for (ArticleId id : circle) {
        if (byId.containsKey(id)) {
          conflicts.add(
              new Conflict(
                  id,
                  circle.stream().filter(other -> !other.equals(id)).findFirst().orElse(null),
                  "circle",
                  circle.size() == 2
                      ? "each of two texts names the other as its source"
                      : circle.size() + " texts name each other as source, in a circle"));
        }
      }
    }
    return conflicts.stream().sorted().distinct().collect(Collectors.toUnmodifiableList());
  }

  private static List<Conflict> contradictions(
      List<Link> links, Map<ArticleId, Subject> byId, Map<Pair, Correspondence> correspondences) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Link link : links) {
      Subject article = byId.get(link.article());
      Subject origin = byId.get(link.origin());
      if (article != null
          && origin != null
          && link.basis() == Link.Basis.DECLARED
          && link.relation().leadsUpstream()
          && Bench.contradicts(
              article.text(),
              origin.text(),
              correspondences.get(Pair.of(link.article(), link.origin())))) {
        conflicts.add(
            new Conflict(
                link.article(),
                link.origin(),
                "text",
                "names as its source a text that is on a different matter, as far as comparing the"
                    + " two can tell"));
      }
    }
    return conflicts;
  }

  private static void putIfKnown(
      Map<ArticleId, PublicationTime> times, ArticleId id, @Nullable PublicationTime time) {
    if (time != null) {
      times.put(id, time);
    }
  }
}
