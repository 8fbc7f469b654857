package org.urtext.linking;

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

  @Override
  public int compareTo(Conflict that) {
    int byArticle = article.compareTo(that.article);
    int byKind = byArticle != 0 ? byArticle : kind.compareTo(that.kind);
    return byKind != 0 ? byKind : statement.compareTo(that.statement);
  }
}
