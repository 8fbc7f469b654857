package org.urtext.linking;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;

/**
 * What a verdict is about: that one of two articles comes from the other, or that one cites it.
 *
 * @param smaller the article with the smaller id
 * @param larger the one with the larger id
 * @param citation whether the claim is a citation
 */
public record Claim(ArticleId smaller, ArticleId larger, boolean citation)
    implements Comparable<Claim> {

  private static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::smaller)
          .thenComparing(Claim::larger)
          .thenComparing(Claim::citation);

  /**
   * The claim that {@code article} stands in {@code relation} to {@code origin}.
   *
   * @param relation null if it is left open, but for its being no citation
   */
  public static Claim of(ArticleId article, ArticleId origin, @Nullable Relation relation) {
    Pair pair = Pair.of(article, origin);
    return new Claim(pair.smaller(), pair.larger(), relation == Relation.CITES);
  }

  Pair pair() {
    return new Pair(smaller, larger);
  }

  @Override
  public int compareTo(Claim that) {
    return ORDER.compare(this, that);
  }
}
