package org.urtext.linking;

import org.urtext.article.ArticleId;

/** Two articles, whichever of them came first. */
public record Pair(ArticleId smaller, ArticleId larger) implements Comparable<Pair> {

  public static Pair of(ArticleId one, ArticleId other) {
    return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
  }

  @Override
  public int compareTo(Pair that) {
    int bySmaller = smaller.compareTo(that.smaller);
    return bySmaller != 0 ? bySmaller : larger.compareTo(that.larger);
  }
}
