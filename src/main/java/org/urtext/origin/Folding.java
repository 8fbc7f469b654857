package org.urtext.origin;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;
import java.util.HashMap;
import java.util.Map;

/**
 * Folds text so that spellings of one word compare equal, unit by unit: the result has the length
 * of the text, and offsets in one hold in the other.
 */
final class Folding {

  private static final String ACCENTED_GREEK = "άέήίόύώϊϋΐΰς";
  private static final String PLAIN_GREEK = "αεηιουωιυιυσ";

  /**
   * Cyrillic and Greek letters that look like a Latin one (Unicode confusables, UTS 39). They are
   * folded only inside words that mix the scripts, as agency names in copied texts sometimes do,
   * and loaded when the first such word is met.
   */
  private static final class Lookalikes {
    private static final Map<Character, Character> LATIN = latinLookalikes();
  }

  private Folding() {}

  static String fold(String text) {
    char[] folded = text.toCharArray();
    unmixScripts(folded);
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  private static char fold(char unit) {
    if (unit < 0x80) {
      return unit >= 'A' && unit <= 'Z' ? (char) (unit + 32) : unit == '`' ? '\'' : unit;
    }
    if (unit >= 0xFF01 && unit <= 0xFF5E) {
      return fold((char) (unit - 0xFEE0));
    }
    return switch (unit) {
      case '’', '‘', 'ʼ', '´', 'ʻ', '‛' -> '\'';
      case '\u00A0', '\u202F', '\u3000', '\u2009', '\u200A', '\u2002', '\u2003' -> ' ';
      case '∶', '︰', '﹕', '՝', '፦', '፡', '៖' -> ':';
      case 'ي', 'ى' -> 'ی';
      case 'ك' -> 'ک';
      case 'أ', 'إ', 'آ' -> 'ا';
      case 'ё', 'Ё' -> 'е';
      case 'ı' -> 'i';
      default -> {
        char lower = Character.toLowerCase(unit);
        int greek = ACCENTED_GREEK.indexOf(lower);
        yield greek < 0 ? lower : PLAIN_GREEK.charAt(greek);
      }
    };
  }

  private static void unmixScripts(char[] text) {
    int start = -1;
    boolean latin = false;
    boolean other = false;
    for (int i = 0; i <= text.length; i++) {
      if (i < text.length && Character.isLetter(text[i])) {
        if (start < 0) {
          start = i;
          latin = false;
          other = false;
        }
        latin |= isLatin(text[i]);
        other |= text[i] >= 0x370 && text[i] < 0x530;
      } else if (start >= 0) {
        if (latin && other) {
          for (int k = start; k < i; k++) {
            text[k] = Lookalikes.LATIN.getOrDefault(text[k], text[k]);
          }
        }
        start = -1;
      }
    }
  }

  private static boolean isLatin(char unit) {
    return (unit >= 'A' && unit <= 'Z') || (unit >= 'a' && unit <= 'z');
  }

  private static Map<Character, Character> latinLookalikes() {
    SpoofChecker checker = new SpoofChecker.Builder().build();
    Map<String, Character> latin = new HashMap<>();
    for (char c = 'A'; c <= 'z'; c++) {
      if (isLatin(c)) {
        latin.putIfAbsent(checker.getSkeleton(String.valueOf(c)), c);
      }
    }
    Map<Character, Character> lookalikes = new HashMap<>();
    for (char c = 0x370; c < 0x530; c++) {
      int script = UScript.getScript(c);
      Character twin = latin.get(checker.getSkeleton(String.valueOf(c)));
      if (twin != null && (script == UScript.CYRILLIC || script == UScript.GREEK)) {
        lookalikes.put(c, twin);
      }
    }
    return Map.copyOf(lookalikes);
  }
}
