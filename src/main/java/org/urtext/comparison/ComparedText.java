package org.urtext.comparison;

import java.util.List;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;

/**
 * One side of a comparison.
 *
 * @param language decides which words for numbers, months and units are known; undetermined is
 *     allowed
 * @param text the full text, in which offsets count
 * @param body the spans of {@code text} to compare, in order, without overlaps
 */
public record ComparedText(LanguageTag language, String text, List<Span> body) {

  public ComparedText {
    body = List.copyOf(body);
  }

  /** All of {@code text}. */
  public static ComparedText whole(LanguageTag language, String text) {
    return new ComparedText(language, text, List.of(new Span(0, text.length())));
  }
}
