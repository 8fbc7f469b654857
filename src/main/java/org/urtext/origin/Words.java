package org.urtext.origin;

import java.lang.Character.UnicodeScript;
import org.urtext.article.UnspacedScript;

/** Where words begin and end, in scripts with and without spaces between them. */
final class Words {

  /** Thai, before which no script is written without spaces. */
  private static final char FIRST_UNSPACED = 0xE00;

  /** The first combining mark of Unicode. */
  private static final char FIRST_MARK = 0x300;

  private static final char FIRST_GEORGIAN = 0x10D0;
  private static final char LAST_GEORGIAN = 0x10FF;

  private Words() {}

  /** Whether a phrase may begin at {@code start}: not in the middle of a spaced script's word. */
  static boolean mayBeginAt(String text, int start) {
    return start == 0
        || start >= text.length()
        || !(Character.isLetterOrDigit(text.charAt(start - 1)) || isMark(text.charAt(start - 1)))
        || isUnspaced(text.charAt(start))
        || isUnspaced(text.charAt(start - 1));
  }

  /** Whether a phrase that began at {@code start} may end at {@code end}. */
  static boolean mayEndAt(String text, int start, int end) {
    return end >= text.length()
        || end == start
        || !(Character.isLetterOrDigit(text.charAt(end)) || isMark(text.charAt(end)))
        || !(Character.isLetterOrDigit(text.charAt(end - 1)) || isMark(text.charAt(end - 1)))
        || isUnspaced(text.charAt(end))
        || isUnspaced(text.charAt(end - 1));
  }

  /** Whether a word begins behind the one letter that says "and" in Arabic or Hebrew. */
  static boolean isBehindAnd(String text, int start) {
    return start > 0
        && start < text.length()
        && "وفו".indexOf(text.charAt(start - 1)) >= 0
        && Character.isLetter(text.charAt(start))
        && mayBeginAt(text, start - 1);
  }

  /** Whether a letter belongs to a script that does not part its words, or glues particles on. */
  static boolean isUnspaced(char unit) {
    if (unit < FIRST_UNSPACED || isLetterOrSignOfAnAlphabet(unit)) {
      return false;
    }
    return isIdeograph(unit) || isSyllable(unit) || UnspacedScript.has(unit) || isHangul(unit);
  }

  /** Korean, which parts words but glues particles and endings on. */
  static boolean isHangul(char unit) {
    return UnicodeScript.of(unit) == UnicodeScript.HANGUL;
  }

  /** Accented Latin and Greek letters, and the marks and symbols behind them in Unicode. */
  private static boolean isLetterOrSignOfAnAlphabet(char unit) {
    return unit >= 0x1E00 && unit < 0x2C00;
  }

  private static boolean isIdeograph(char unit) {
    return unit >= 0x4E00 && unit <= 0x9FFF;
  }

  private static boolean isSyllable(char unit) {
    return unit >= 0xAC00 && unit <= 0xD7A3;
  }

  /**
   * Whether a letter is a small one that has a large one beside it in running text: Georgian writes
   * in one size, though Unicode pairs its letters.
   */
  static boolean isSmall(int unit) {
    return Character.isLowerCase(unit) && (unit < FIRST_GEORGIAN || unit > LAST_GEORGIAN);
  }

  /** How much text this is, in letters of an alphabet: a Chinese character says more than one. */
  static int weight(String text, int start, int end) {
    int weight = 0;
    for (int i = start; i < end; i++) {
      char unit = text.charAt(i);
      if (unit >= 0x2E80 && unit <= 0xD7A3) {
        weight += 3;
      } else {
        weight++;
      }
    }
    return weight;
  }

  /** As {@link String#indexOf}, but looks no further than {@code end}: work stays linear. */
  static int indexOf(String text, char unit, int from, int end) {
    for (int i = from; i < Math.min(end, text.length()); i++) {
      if (text.charAt(i) == unit) {
        return i;
      }
    }
    return -1;
  }

  /** As {@link String#lastIndexOf}, but looks no further back than {@code start}. */
  static int lastIndexOf(String text, char unit, int from, int start) {
    for (int i = from; i >= start; i--) {
      if (text.charAt(i) == unit) {
        return i;
      }
    }
    return -1;
  }

  /** How many letters of a spaced script follow without a break. */
  static int lettersFrom(String text, int start) {
    int end = start;
    while (end < text.length()
        && Character.isLetter(text.charAt(end))
        && !isUnspaced(text.charAt(end))) {
      end++;
    }
    return end - start;
  }

  /** Vowel signs and the like, which belong to the letter before them. */
  static boolean isMark(char unit) {
    if (unit < FIRST_MARK || isIdeograph(unit)) {
      return false;
    }
    int type = Character.getType(unit);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Space, and signs of format that take none: marks of direction, joiners, byte order marks. */
  static boolean isInvisible(char unit) {
    return Character.isWhitespace(unit)
        || Character.isSpaceChar(unit)
        || Character.getType(unit) == Character.FORMAT;
  }

  /** Signs that spelling may leave out: points over and under letters, joiners, soft hyphens. */
  static boolean isUnread(char unit) {
    if (unit < 0xAD || isIdeograph(unit)) {
      return false;
    }
    return (unit >= 0x64B && unit <= 0x652)
        || (unit >= 0x591 && unit <= 0x5C7 && unit != 0x5BE)
        || unit == 0x640
        || unit == 0x670
        || (unit >= 0x200B && unit <= 0x200D)
        || unit == 0xAD;
  }

  /** The number of words, where spaces part them; an unspaced script counts by weight. */
  static int count(String text) {
    int words = 0;
    boolean inside = false;
    int unspaced = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(unit) || isMark(unit);
      if (letter && !inside) {
        words++;
      }
      inside = letter || (inside && (unit == '\'' || unit == '-' || unit == '.'));
      if (letter && isUnspaced(unit)) {
        unspaced++;
      }
    }
    return words + unspaced / 4;
  }
}
