package org.urtext.comparison;

import java.util.Locale;
import org.urtext.article.Span;

/**
 * Something that one text says and the other does not, or says otherwise.
 *
 * @param kind what sort of change it is
 * @param article where it stands in the article; empty, at the place where it would stand, if the
 *     article does not have it
 * @param origin likewise in the origin
 * @param detail a sentence for people
 */
public record Difference(Kind kind, Span article, Span origin, String detail) {

  /** What sort of change; those that weigh most first. */
  public enum Kind {
    FIGURE_CHANGED,
    QUOTATION_REATTRIBUTED,
    DATE_SHIFTED,
    NAME_MISSING,
    NAME_NEW,
    PASSAGE_DROPPED,
    PASSAGE_ADDED;

    /** As all output writes it: {@code figure-changed}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
