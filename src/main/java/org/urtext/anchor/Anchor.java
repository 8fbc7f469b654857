package org.urtext.anchor;

import org.urtext.article.Span;

/**
 * Something in a text that survives translation, in a form no language owns.
 *
 * @param kind what it is
 * @param value equal in every language: {@code 10000}, {@code country:KP}, {@code month:11}, {@code
 *     tramp}
 * @param span where it stands in the full text
 */
public record Anchor(Kind kind, String value, Span span) {

  /** What an anchor is made from. */
  public enum Kind {
    /** A number, in digits of any script or in words, with its multiplier worked in. */
    FIGURE,
    /** A country, city, language, month, weekday, currency or unit that CLDR can name. */
    TERM,
    /** A word that may be a name, romanised. */
    NAME,
    /** What a word names that there is an emoji of. */
    CONCEPT,
    /** The classes of consonants of such a word. */
    SKELETON,
    /** A day of the year: {@code 11-30}. */
    DAY,
    /** An amount of something that can be measured, whatever the unit. */
    MEASURE,
    /** A web address or the name of an account. */
    ADDRESS
  }
}
