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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.linking.Correspondence.Verdict;
import org.urtext.linking.Link.Basis;
import org.urtext.linking.Link.Evidence;
import org.urtext.linking.Link.TranslationBasis;

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

  /**
   * Confidence below which two texts speak against a declaration. Of true pairs one in a hundred
   * has less.
   */
  private static final double CONTRADICTED = 0.0055;

  private final TextComparison comparison;

  /** A bench that compares texts by {@code comparison}. */
  public Bench(TextComparison comparison) {
    this.comparison = comparison;
  }

  /** Decides on the links among {@code subjects} and to what they declare. */
  public Decisions decide(List<Subject> collection) {
    List<Subject> subjects = collection.stream().sorted(Comparator.comparing(Subject::id)).toList();
    Map<ArticleId, Subject> byId = new HashMap<>();
    subjects.forEach(subject -> byId.put(subject.id(), subject));
    DeclaredLinks declared = new DeclaredLinks(subjects);
    Map<Pair, Correspondence> correspondences = new TreeMap<>();
    List<LinkableText> texts =
        subjects.stream().map(Subject::text).filter(text -> !text.text().isEmpty()).toList();
    for (Correspondence found : comparison.compare(texts, pairs(declared, byId))) {
      correspondences.put(new Pair(found.first(), found.second()), found);
    }

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
      Correspondence found = entry.getValue();
      if (found.verdict() != Verdict.SILENT && settled.add(entry.getKey())) {
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
    links.addAll(new PossibleIdentities(byId, declared.unseen()).among(links));
    links.sort(Link.ORDER);

    Reviews.Nodes nodes = Reviews.Nodes.of(subjects, declared.unseen());
    Families families = new Families(nodes.pages(), nodes.names(), links);
    List<Conflict> conflicts = new ArrayList<>(families.conflicts());
    conflicts.addAll(
        Conflicts.among(subjects, declared, links, ancestry.circles(), correspondences));
    conflicts.sort(null);
    return new Decisions(
        List.copyOf(links), declared.unseen(), List.copyOf(conflicts), families.places());
  }

  /** The pairs of articles of which one declares that it comes from the other. */
  public static Set<Pair> declaredPairs(List<Subject> collection) {
    List<Subject> subjects = collection.stream().sorted(Comparator.comparing(Subject::id)).toList();
    Map<ArticleId, Subject> byId = new HashMap<>();
    subjects.forEach(subject -> byId.put(subject.id(), subject));
    return pairs(new DeclaredLinks(subjects), byId);
  }

  private static Set<Pair> pairs(DeclaredLinks declared, Map<ArticleId, Subject> byId) {
    return declared.links().stream()
        .filter(link -> link.relation().leadsUpstream())
        .filter(link -> byId.containsKey(link.article()) && byId.containsKey(link.origin()))
        .map(link -> Pair.of(link.article(), link.origin()))
        .collect(Collectors.toUnmodifiableSet());
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
    if (found == null || found.verdict() == Verdict.SILENT) {
      evidence.add(new Evidence("text", unsupported(article.text(), origin.text(), found)));
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

  private static String unsupported(
      LinkableText article, LinkableText origin, @Nullable Correspondence found) {
    if (article.text().isEmpty() || origin.text().isEmpty()) {
      return "one of the two is known by its metadata only; no texts were compared";
    }
    if (article.bodyLength() < COMPARABLE || origin.bodyLength() < COMPARABLE) {
      return "too short to tell from the texts alone";
    }
    if (contradicts(article, origin, found)) {
      return "comparing the two texts contradicts it: what they share, and its order, is that of"
          + " texts on different matters";
    }
    return article.outlet() == null && origin.outlet() == null
        ? "comparing the two texts does not support it; that does not rule it out"
        : "comparing the two texts does not support it ("
            + LeftOut.WHAT
            + " does not count); that does not rule it out";
  }

  /** Whether long texts in two languages were found to have next to nothing in common. */
  static boolean contradicts(
      LinkableText article, LinkableText origin, @Nullable Correspondence found) {
    return found != null
        && found.verdict() == Verdict.SILENT
        && found.confidence() < CONTRADICTED
        && Math.min(article.bodyLength(), origin.bodyLength()) >= COMPARABLE;
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
}
