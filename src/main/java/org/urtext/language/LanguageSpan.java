package org.urtext.language;

import org.urtext.article.LanguageTag;
import org.urtext.article.Span;

/**
 * A stretch of a text in one language.
 *
 * @param span where it stands in the full text
 * @param language what it is in
 */
public record LanguageSpan(Span span, LanguageTag language) {}
