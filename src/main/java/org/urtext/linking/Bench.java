package org.urtext.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.PublicationTime;
import org.urtext.linking.Correspondence.Verdict;
import org.urtext.linking.Link.Basis;
import org.urtext.linking.Link.Evidence;
import org.urtext.linking.Link.TranslationBasis;
import org.urtext.origin.Testimony;

/**
 * Decides on all links of a collection: what is declared, what the texts themselves show, and what
 * both come to together.
 *
 * <p>A pure function of the set of subjects: their order changes nothing. Thread-safe if the text
 * comparison is.
 */
public final class Bench {

  /** Shorter texts cannot be expected to show that they correspond, in UTF-16 units. */
  private static final int COMPARABLE = 400;

  private final Function<List<LinkableText>, List<Correspondence>> comparison;

  /** A bench that compares texts by {@code comparison}. */
  public Bench(Function<List<LinkableText>, List<Correspondence>> comparison) {
    this.comparison = comparison;
  }

  /** Decides on the links among {@code subjects} and to what they declare. */
  public Decisions decide(List<Subject> collection) {
    List<Subject> subjects = collection.stream().sorted(Comparator.comparing(Subject::id)).toList();
    Map<ArticleId, Subject> byId = new HashMap<>();
    subjects.forEach(subject -> byId.put(subject.id(), subject));
    Map<Pair, Correspondence> correspondences = new TreeMap<>();
    List<LinkableText> texts =
        subjects.stream().map(Subject::text).filter(text -> !text.text().isEmpty()).toList();
    for (Correspondence found : comparison.apply(texts)) {
      correspondences.put(new Pair(found.first(), found.second()), found);
    }

    Map<String, Subject> byAddress = new HashMap<>();
    for (Subject subject : subjects) {
      if (subject.address() != null) {
        byAddress.put(subject.address().key(), subject);
      }
    }
    DeclaredLinks declared =
        new DeclaredLinks(subjects, address -> Optional.ofNullable(byAddress.get(address.key())));
    List<Link> links = new ArrayList<>();
    Set<Pair> settled = new HashSet<>();
    for (Link link : declared.links()) {
      if (link.relation().leadsUpstream()) {
        Pair pair = Pair.of(link.article(), link.origin());
        settled.add(pair);
        links.add(checked(link, byId, correspondences.get(pair)));
      } else if (link.relation() == Relation.CITES) {
        links.add(link);
      }
    }
    Map<Pair, Link> parallels = new TreeMap<>();
    for (Link link : declared.links()) {
      Pair pair = Pair.of(link.article(), link.origin());
      if (link.relation() == Relation.PARALLEL_TO && !settled.contains(pair)) {
        parallels.put(pair, link);
      }
    }
    Ancestry ancestry = new Ancestry(links);
    for (Map.Entry<Pair, Correspondence> entry : correspondences.entrySet()) {
      if (settled.add(entry.getKey())) {
        Correspondence found = entry.getValue();
        Subject first = require(byId, found.first());
        Subject second = require(byId, found.second());
        Optional<Direction> direction =
            ancestry
                .between(first, second)
                .or(() -> Direction.between(first, second, found.kind()));
        links.add(inferred(found, direction, parallels.get(entry.getKey())));
      }
    }
    parallels.forEach(
        (pair, link) -> {
          if (settled.add(pair)) {
            links.add(link);
          }
        });
    links.sort(Link.ORDER);

    Set<ArticleId> articles = new TreeSet<>(byId.keySet());
    Set<ArticleId> namesOnly = new TreeSet<>();
    for (UnseenOriginal source : declared.unseen()) {
      (source.isOnePage() ? articles : namesOnly).add(source.id());
    }
    Families families = new Families(articles, namesOnly, links);
    return new Decisions(
        List.copyOf(links),
        declared.unseen(),
        conflicts(subjects, byId, declared, links, ancestry.circles()),
        families.places());
  }

  /** A declared link, with what comparing the two texts adds to it. */
  private static Link checked(
      Link link, Map<ArticleId, Subject> byId, @Nullable Correspondence found) {
    Subject article = byId.get(link.article());
    Subject origin = byId.get(link.origin());
    if (article == null || origin == null) {
      return link;
    }
    List<Evidence> evidence = new ArrayList<>(link.evidence());
    if (found == null) {
      evidence.add(new Evidence("text", unsupported(article.text(), origin.text())));
      return link.withEvidence(evidence);
    }
    evidence.add(text(found));
    Relation relation = relation(found.kind());
    return new Link(
        link.article(),
        link.origin(),
        relation,
        Basis.DECLARED_AND_INFERRED,
        Verdict.LINKED,
        OptionalDouble.of(found.confidence()),
        OptionalDouble.empty(),
        relation == Relation.TRANSLATION_OF
            ? link.translationBasis() == null ? TranslationBasis.IMPLIED : link.translationBasis()
            : null,
        link.declared(),
        OptionalDouble.of(covered(found, link.article())),
        evidence,
        found.explanation());
  }

  private static String unsupported(LinkableText article, LinkableText origin) {
    if (article.text().isEmpty() || origin.text().isEmpty()) {
      return "one of the two is known by its metadata only; no texts were compared";
    }
    if (article.bodyLength() < COMPARABLE || origin.bodyLength() < COMPARABLE) {
      return "too short to tell from the texts alone";
    }
    return article.outlet() == null && origin.outlet() == null
        ? "comparing the two texts does not support it"
        : "comparing the two texts does not support it (" + LeftOut.WHAT + " does not count)";
  }

  private static Link inferred(
      Correspondence found, Optional<Direction> direction, @Nullable Link declaredParallel) {
    boolean secondIsDerived =
        direction.isPresent() && direction.get().source().id().equals(found.first());
    ArticleId article = secondIsDerived ? found.second() : found.first();
    ArticleId origin = secondIsDerived ? found.first() : found.second();
    Relation relation = direction.isPresent() ? relation(found.kind()) : Relation.PARALLEL_TO;
    List<Evidence> evidence = new ArrayList<>();
    if (declaredParallel != null) {
      evidence.addAll(declaredParallel.evidence());
    }
    // A page that names another as its language version declares no direction: what is claimed
    // beyond that is inferred.
    boolean declared = declaredParallel != null && direction.isEmpty();
    evidence.add(text(found));
    direction.ifPresent(known -> evidence.addAll(known.evidence()));
    return new Link(
        article,
        origin,
        relation,
        declared ? Basis.DECLARED_AND_INFERRED : Basis.INFERRED,
        declaredParallel == null ? found.verdict() : Verdict.LINKED,
        OptionalDouble.of(found.confidence()),
        direction.isPresent()
            ? OptionalDouble.of(direction.get().confidence())
            : OptionalDouble.empty(),
        relation == Relation.TRANSLATION_OF ? TranslationBasis.IMPLIED : null,
        declaredParallel == null || !declared ? null : declaredParallel.declared(),
        OptionalDouble.of(covered(found, article)),
        evidence,
        found.explanation());
  }

  private static Subject require(Map<ArticleId, Subject> byId, ArticleId id) {
    Subject subject = byId.get(id);
    if (subject == null) {
      throw new IllegalStateException("compared a text that is not in the collection: " + id);
    }
    return subject;
  }

  private static Evidence text(Correspondence found) {
    return new Evidence("text", found.explanation().statement());
  }

  private static double covered(Correspondence found, ArticleId article) {
    return found.first().equals(article) ? found.coveredOfFirst() : found.coveredOfSecond();
  }

  private static Relation relation(Correspondence.Kind kind) {
    return switch (kind) {
      case TRANSLATION -> Relation.TRANSLATION_OF;
      case VERBATIM_COPY, EDITED_COPY -> Relation.COPY_OF;
      case SCRIPT_VARIANT -> Relation.SCRIPT_VARIANT_OF;
    };
  }

  private static List<Conflict> conflicts(
      List<Subject> subjects,
      Map<ArticleId, Subject> byId,
      DeclaredLinks declaredLinks,
      List<Link> links,
      List<Set<ArticleId>> circles) {
    List<Conflict> conflicts = new ArrayList<>(declaredLinks.conflicts());
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

  private static void putIfKnown(
      Map<ArticleId, PublicationTime> times, ArticleId id, @Nullable PublicationTime time) {
    if (time != null) {
      times.put(id, time);
    }
  }
}
