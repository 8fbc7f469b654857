package org.urtext.linking;

import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;

/**
 * Where an article stands among the versions of its text.
 *
 * @param article the article, seen or unseen
 * @param family the smallest id of the articles that are versions of one text with it; its own id
 *     if it is alone
 * @param root the article that its strongest links lead back to; null if they lead nowhere, only to
 *     a name, or round in a circle
 * @param hops the number of links to the last known source, counted as "at least"; 0 if it has none
 */
public record FamilyPlace(
    ArticleId article, ArticleId family, @Nullable ArticleId root, int hops) {}
