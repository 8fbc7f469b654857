package org.urtext.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.LanguageTag;
import org.urtext.article.PublicationTime;
import org.urtext.linking.Correspondence.Verdict;
import org.urtext.linking.Link.Basis;
import org.urtext.linking.Link.Evidence;

/**
 * Where a text declares a source that the collection does not have, and has a version in the
 * collection that fits what is declared, that version may be the source. Nothing is merged by that:
 * it is a link that is possible.
 */
final class PossibleIdentities {

  private final Map<ArticleId, Subject> subjects;
  private final Map<ArticleId, UnseenOriginal> unseen = new TreeMap<>();

  PossibleIdentities(Map<ArticleId, Subject> subjects, List<UnseenOriginal> unseen) {
    this.subjects = subjects;
    unseen.forEach(source -> this.unseen.put(source.id(), source));
  }

  /** A link from each unseen original that {@code links} lead to, to each text that may be it. */
  List<Link> among(List<Link> links) {
    Map<ArticleId, List<ArticleId>> versions = new TreeMap<>();
    for (Link link : links) {
      if (link.basis() == Basis.INFERRED && link.verdict() == Verdict.LINKED) {
        add(versions, link.article(), link.origin());
        if (!link.relation().leadsUpstream()) {
          add(versions, link.origin(), link.article());
        }
      }
    }
    Map<Pair, Link> possible = new TreeMap<>();
    for (Link link : links) {
      UnseenOriginal source = unseen.get(link.origin());
      if (source != null && link.relation().leadsUpstream() && link.basis() == Basis.DECLARED) {
        for (ArticleId version : versions.getOrDefault(link.article(), List.of())) {
          Evidence fit = fit(source, link.article(), version);
          if (fit != null) {
            possible.putIfAbsent(Pair.of(source.id(), version), possible(source, version, fit));
          }
        }
      }
    }
    return List.copyOf(possible.values());
  }

  private static void add(
      Map<ArticleId, List<ArticleId>> versions, ArticleId of, ArticleId version) {
    versions.computeIfAbsent(of, none -> new ArrayList<>()).add(version);
  }

  private static Link possible(UnseenOriginal source, ArticleId version, Evidence fit) {
    Pair ends = Pair.of(source.id(), version);
    return new Link(
        ends.smaller(),
        ends.larger(),
        Relation.PARALLEL_TO,
        Basis.INFERRED,
        Verdict.POSSIBLE,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        null,
        null,
        OptionalDouble.empty(),
        List.of(fit),
        null);
  }

  /**
   * What of a declared source fits {@code version}; null if something does not, or nothing does.
   */
  private @Nullable Evidence fit(UnseenOriginal source, ArticleId article, ArticleId version) {
    Subject text = subjects.get(version);
    Subject declaring = subjects.get(article);
    // A text at an address of its own is not the page at another one.
    if (text == null || declaring == null || (source.isOnePage() && text.address() != null)) {
      return null;
    }
    List<String> fitting = new ArrayList<>();
    if (source.outlet() != null && text.outletDomain() != null) {
      if (!source.outlet().equals(text.outletDomain())) {
        return null;
      }
      fitting.add("it appeared at " + source.outlet());
    }
    LanguageTag language = source.language();
    if (language != null && language.isKnown() && text.language().isKnown()) {
      if (!language.sameLanguageAs(text.language())) {
        return null;
      }
      if (declaring.differsInLanguageFrom(language)) {
        fitting.add("it is in " + language.englishName() + " too");
      }
    }
    PublicationTime here = text.published();
    PublicationTime there = source.published();
    if (here != null && there != null) {
      if (here.isSurelyBefore(there) || there.isSurelyBefore(here)) {
        return null;
      }
      fitting.add("its date is the same");
    }
    return fitting.isEmpty()
        ? null
        : new Evidence(
            "identity",
            "the text that names this source is a version of it, and "
                + String.join(", and ", fitting)
                + "; no address shows that it is this one");
  }
}
