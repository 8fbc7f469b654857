package org.urtext.comparison;

import org.urtext.article.Span;

/** Places in a text where nothing stands. */
final class Spans {

  private Spans() {}

  /** The empty span at the beginning of {@code span}. */
  static Span before(Span span) {
    return new Span(span.start(), span.start());
  }
}
