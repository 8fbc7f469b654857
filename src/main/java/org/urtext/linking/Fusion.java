package org.urtext.linking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.urtext.article.ArticleId;
import org.urtext.article.LanguageTag;

/**
 * Whether a link that comparing two texts has made may fuse what both belong to. Versions of one
 * text correspond to one another, all to all: where a link is less than sure, at least half of the
 * other pairs that it would bring together, as far as they could be compared, must be linked or
 * possible themselves.
 */
final class Fusion {

  /** Confidence from which a link needs no other to speak for it. */
  private static final double SURE = 0.91;

  private static final double LEAST_SUPPORT = 0.5;

  /** Of larger families the first members are asked, so that the pairs stay countable. */
  private static final int MOST_ASKED = 40;

  private final Map<ArticleId, LanguageTag> languages;
  private final Set<Pair> correspond = new TreeSet<>();

  /** The texts that comparison has anything to say of. */
  private final Set<ArticleId> compared = new TreeSet<>();

  /**
   * @param languages of every article and page, as far as known
   * @param links all that are claimed or held possible
   */
  Fusion(Map<ArticleId, LanguageTag> languages, List<Link> links) {
    this.languages = languages;
    for (Link link : links) {
      if (link.confidence().isPresent() && !link.isRejected()) {
        correspond.add(Pair.of(link.article(), link.origin()));
        compared.add(link.article());
        compared.add(link.origin());
      }
    }
  }

  /** Whether {@code link} may join the family of {@code one} end and that of the {@code other}. */
  boolean isBorneOut(Link link, List<ArticleId> one, List<ArticleId> other) {
    if (link.basis() != Link.Basis.INFERRED
        || link.isConfirmed()
        || link.confidence().orElse(1) >= SURE) {
      return true;
    }
    Pair itself = Pair.of(link.article(), link.origin());
    int asked = 0;
    int speak = 0;
    for (ArticleId here : one.subList(0, Math.min(one.size(), MOST_ASKED))) {
      for (ArticleId there : other.subList(0, Math.min(other.size(), MOST_ASKED))) {
        Pair pair = Pair.of(here, there);
        boolean corresponds = correspond.contains(pair);
        if (!pair.equals(itself) && (corresponds || areComparable(here, there))) {
          asked++;
          speak += corresponds ? 1 : 0;
        }
      }
    }
    return speak >= LEAST_SUPPORT * asked;
  }

  /** Texts of one language are compared for copies only. */
  private boolean areComparable(ArticleId one, ArticleId other) {
    LanguageTag here = languages.getOrDefault(one, LanguageTag.UNDETERMINED);
    LanguageTag there = languages.getOrDefault(other, LanguageTag.UNDETERMINED);
    return compared.contains(one)
        && compared.contains(other)
        && !(here.isKnown() && there.isKnown() && here.sameLanguageAs(there));
  }
}
