package org.urtext.linking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urtext.anchor.Anchor;
import org.urtext.article.Span;

/**
 * What there is to say of two texts of a collection, whatever the verdict: why they are, or are
 * not, held to be versions of one text. Each list is in the order of the first text.
 *
 * @param first the text with the smaller id
 * @param second the text with the larger id
 * @param found what the bench claims or holds possible of them; null where it is silent
 * @param score what the bench's confidence came from or, where it is silent, would have come from
 * @param silence why nothing is said of them; empty where something is
 * @param agreements the rare anchors that both have in the same order; empty for copies, whose
 *     words themselves agree
 * @param passages the passages that stand side by side; empty for copies
 */
public record Appraisal(
    LinkableText first,
    LinkableText second,
    @Nullable Correspondence found,
    Explanation score,
    List<String> silence,
    List<Agreement> agreements,
    List<Pairing> passages) {

  /** Log-odds from which a pair is claimed to be linked; 0 are even odds. */
  public static final double LINKED = logOdds(TranslationSearch.LINKED);

  /** Log-odds from which a pair is held possible. */
  public static final double POSSIBLE = logOdds(TranslationSearch.POSSIBLE);

  /**
   * An anchor that stands in both texts.
   *
   * @param kind what it is
   * @param first where it stands in the first text
   * @param second where it stands in the second text
   * @param weight what it tells, in nats: the rarer in the collection, the more
   */
  public record Agreement(Anchor.Kind kind, Span first, Span second, double weight) {}

  /**
   * A passage beside another.
   *
   * @param first where it stands in the first text
   * @param second where it stands in the second text
   * @param score what the two have in common beyond chance, as a share of all that the texts have
   *     in common
   */
  public record Pairing(Span first, Span second, double score) {}

  private static double logOdds(double probability) {
    return Math.log(probability / (1 - probability));
  }
}
