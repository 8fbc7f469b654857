package org.urtext.origin;

import org.jspecify.annotations.Nullable;

/** Reads a person's name out of a credit. */
final class Persons {

  private static final int LONGEST_NAME = 60;

  private static final int MOST_WORDS = 5;

  private Persons() {}

  /**
   * The name that stands behind {@code from}, perhaps behind a short word such as "by" and a
   * separator.
   *
   * @return null if no name-like words follow
   */
  static @Nullable String after(String text, int from, int end) {
    int start = from;
    while (start < end && !Character.isLetter(text.charAt(start))) {
      start++;
    }
    while (start < end && Words.isSmall(text.charAt(start))) {
      int wordEnd = start;
      while (wordEnd < end && !Character.isWhitespace(text.charAt(wordEnd))) {
        wordEnd++;
      }
      start = wordEnd;
      while (start < end && !Character.isLetter(text.charAt(start))) {
        start++;
      }
    }
    int stop = start;
    while (stop < end && stop - start < LONGEST_NAME && !endsName(text, stop, start)) {
      stop++;
    }
    String name = PrintedNames.strip(text.substring(start, stop));
    int words = Words.count(name);
    return words == 0 || words > MOST_WORDS || stop - start >= LONGEST_NAME ? null : name;
  }

  private static boolean endsName(String text, int at, int start) {
    char unit = text.charAt(at);
    boolean fullStop =
        unit == '.'
            && at - start > 3
            && Character.isLetter(text.charAt(at - 2))
            && Words.isSmall(text.charAt(at - 2));
    return ",;|/()（）。、，；\n\t:–—[]".indexOf(unit) >= 0 || fullStop;
  }
}
