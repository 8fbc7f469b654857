package org.urtext.graph;

import java.util.List;
import org.urtext.article.ArticleId;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;

/**
 * The text of an article's current version.
 *
 * @param id whose text it is
 * @param language detected; may be undetermined
 * @param text the full text, in which all offsets count; never empty
 * @param body the spans of {@code text} that are the article proper, in order; the whole text where
 *     that is not known
 */
public record StoredText(ArticleId id, LanguageTag language, String text, List<Span> body) {}
