package org.urtext.article;

import java.lang.Character.UnicodeScript;

/** The scripts that are written without spaces between words. */
public final class UnspacedScript {

  /** The first code point of Thai, before which no script is written so. */
  private static final int FIRST = 0xE00;

  private UnspacedScript() {}

  /** Whether {@code character} is of such a script. */
  public static boolean has(int character) {
    if (character < FIRST) {
      return false;
    }
    return switch (UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> false;
    };
  }
}
