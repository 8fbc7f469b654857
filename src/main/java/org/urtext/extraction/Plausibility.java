package org.urtext.extraction;

import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.urtext.extraction.LetterModels.Model;

/**
 * How plausible characters are as a text in some language: what it costs to write them, as a
 * negative natural logarithm of their likelihood. As the same bytes are told apart in different
 * encodings, the costs of what they come to can be compared; the lowest is the likeliest.
 *
 * <p>Each word is taken to be in the language of the text or, at a price, in another one.
 */
final class Plausibility {

  private static final double OTHER_LANGUAGE = 5;

  /** Digits, spaces, marks that are the same in all encodings. */
  private static final double ASCII = 2.5;

  private static final double CONTROL = 12;
  private static final double STRAY = 16;

  /** Set in most languages, rarely in one word. */
  private static final double QUOTATION_OR_DASH = 5.5;

  private static final double WIDE_PUNCTUATION = 3.5;
  private static final double OTHER_SIGN = 10;

  /** Signs stand between words. */
  private static final double SIGN_WITHIN_WORD = 4;

  private static final double CAPITAL_WITHIN_WORD = 5;

  /** Where a word in Latin letters meets one in a script that is written without spaces. */
  private static final double ANOTHER_SCRIPT = 3;

  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI);

  private static final String QUOTATIONS_AND_DASHES = "«»‹›“”„‘’‚–—…\u00a0";
  private static final String WIDE = "、。，．・：；？！「」『』（）【】〈〉《》〔〕“”‘’—…　ー々";
  private static final String SIGNS_OF_NEWS = "€£°§·•©®™¡¿ªº№´½";
  private static final double SIGN_OF_NEWS = 7;

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private final List<Model> models = LetterModels.all();
  private final double[] ofAll = new double[models.size()];
  private final List<double[]> words = new ArrayList<>();
  private double signs;

  private Plausibility() {}

  /**
   * @param text a sample: all of it is looked at
   */
  static double cost(String text) {
    Plausibility sum = new Plausibility();
    sum.add(NFC.normalize(text).codePoints().toArray());
    return sum.least();
  }

  private void add(int[] text) {
    int[] lower = new int[text.length];
    UnicodeScript[] scripts = new UnicodeScript[text.length];
    for (int i = 0; i < text.length; i++) {
      lower[i] = Character.toLowerCase(text[i]);
      scripts[i] = text[i] < 0x80 ? UnicodeScript.LATIN : UnicodeScript.of(text[i]);
    }
    for (int i = 0; i < text.length; ) {
      int start = i;
      while (i < text.length && isOfWord(text[i])) {
        if (i > start && !goesOn(text, scripts, i)) {
          break;
        }
        i++;
      }
      if (i > start) {
        addWord(lower, scripts, start, i);
        signs += i < text.length && isOfWord(text[i]) ? ANOTHER_SCRIPT : 0;
      } else {
        signs += sign(text, i);
        i++;
      }
    }
  }

  /** Whether the letter at {@code i} belongs to the word of the one before it. */
  private boolean goesOn(int[] text, UnicodeScript[] scripts, int i) {
    if (text[i] < 0x80 && text[i - 1] < 0x80) {
      return true;
    }
    if (Character.isUpperCase(text[i]) && Character.isLowerCase(text[i - 1])) {
      signs += CAPITAL_WITHIN_WORD;
    }
    return WITHOUT_SPACES.contains(scripts[i]) == WITHOUT_SPACES.contains(scripts[i - 1]);
  }

  private void addWord(int[] lower, UnicodeScript[] scripts, int start, int end) {
    double[] costs = new double[models.size()];
    for (int m = 0; m < costs.length; m++) {
      costs[m] = models.get(m).cost(lower, scripts, start, end) / LetterModels.UNITS_A_NAT;
    }
    words.add(costs);
  }

  /** The cost in the language of the text that makes it least. */
  private double least() {
    for (double[] word : words) {
      double best = Double.MAX_VALUE;
      for (double cost : word) {
        best = Math.min(best, cost);
      }
      for (int m = 0; m < word.length; m++) {
        ofAll[m] += Math.min(word[m], best + OTHER_LANGUAGE);
      }
    }
    double least = Double.MAX_VALUE;
    for (double cost : ofAll) {
      least = Math.min(least, cost);
    }
    return least + signs;
  }

  private static boolean isOfWord(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    int type = Character.getType(c);
    return type != Character.OTHER_SYMBOL
        && c != 'ª'
        && c != 'º'
        && WIDE.indexOf(c) < 0
        && (Character.isLetter(c)
            || type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK);
  }

  private static double sign(int[] text, int at) {
    int c = text[at];
    if (c < 0x80) {
      return (c >= ' ' && c < 0x7F) || c == '\n' || c == '\r' || c == '\t' ? ASCII : CONTROL;
    }
    double cost = cost(c);
    boolean apostrophe = "’´·\u00ad".indexOf(c) >= 0;
    boolean within =
        at > 0 && at + 1 < text.length && isCased(text[at - 1]) && isCased(text[at + 1]);
    return cost + (within && !apostrophe ? SIGN_WITHIN_WORD : 0);
  }

  /** In scripts with cases words are set apart by spaces. */
  private static boolean isCased(int c) {
    return Character.isLowerCase(c) || Character.isUpperCase(c);
  }

  private static double cost(int c) {
    if (QUOTATIONS_AND_DASHES.indexOf(c) >= 0) {
      return QUOTATION_OR_DASH;
    }
    if (WIDE.indexOf(c) >= 0 || (c >= 0xFF01 && c <= 0xFF5E)) {
      return WIDE_PUNCTUATION;
    }
    if (SIGNS_OF_NEWS.indexOf(c) >= 0) {
      return SIGN_OF_NEWS;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.PRIVATE_USE, Character.UNASSIGNED -> STRAY;
      case Character.FORMAT -> OTHER_SIGN;
      default -> c == 0xFFFD ? STRAY : c < 0x2E80 ? OTHER_SIGN : OTHER_SIGN + 1;
    };
  }
}
