package org.urtext.linking;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;

/**
 * Two things that cannot both be true, or are said in different ways.
 *
 * @param article the article it concerns
 * @param other the other article concerned; null if there is none
 * @param kind such as {@code language}, {@code time}, {@code circle}, {@code address}
 * @param statement both sides, in a sentence
 */
public record Conflict(ArticleId article, @Nullable ArticleId other, String kind, String statement)
    implements Comparable<Conflict> {

  private static final Comparator<Conflict> ORDER =
      Comparator.comparing(Conflict::article)
          .thenComparing(Conflict::kind)
          .thenComparing(Conflict::statement)
          .thenComparing(
              conflict -> conflict.other() == null ? "" : String.valueOf(conflict.other()));

  @Override
  public int compareTo(Conflict that) {
    return ORDER.compare(this, that);
  }
}
