package org.urtext.linking;

import java.util.Locale;

/**
 * What a person says of a link. It stands beside what was declared and inferred, and replaces
 * nothing of either.
 *
 * @param value what was said
 * @param reviewer who said it, as signed
 * @param note why, in the reviewer's words; may be empty
 */
public record Judgement(Value value, String reviewer, String note) {

  /** The three things that can be said. */
  public enum Value {
    CONFIRMED,
    REJECTED,
    UNSURE;

    /** The word that reports print in {@code review}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
