package org.urtext.linking;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.urtext.article.LanguageTag;

/** The script that most letters of a text belong to. */
final class WritingSystem {

  private static final int SAMPLE = 2_000;

  /** In simplified texts hardly a character is changed by simplifying, in traditional ones many. */
  private static final double TRADITIONAL = 0.05;

  /** One text in two scripts has .63 to .77 in Uzbek and Kazakh, its translations at most .21. */
  private static final double ONE_LANGUAGE = 0.45;

  /** Languages that are written in more than one script today. */
  private static final Set<String> DIGRAPHIC =
      Set.of(
          "az", "bs", "kk", "ks", "ku", "ky", "mn", "ms", "pa", "sd", "sr", "tg", "tk", "tt", "ug",
          "uz", "zh");

  private WritingSystem() {}

  /**
   * Whether two corresponding texts are one language in two scripts, rather than two languages.
   * Where a language is not known, their words tell: written in Latin letters those of one language
   * are largely the same.
   *
   * @param wording how alike they are in Latin letters, from 0 to 1
   */
  static boolean isVariant(LinkableText first, LinkableText second, double wording) {
    LanguageTag one = first.language();
    LanguageTag other = second.language();
    boolean oneLanguage =
        (one.isKnown() && other.isKnown())
            ? one.sameLanguageAs(other) && DIGRAPHIC.contains(one.language())
            : wording >= ONE_LANGUAGE;
    return oneLanguage && !of(first.text()).equals(of(second.text()));
  }

  /** The ISO 15924 code; {@code Zzzz} if there are no letters. */
  static String of(String text) {
    Map<Integer, Integer> counts = new TreeMap<>();
    text.codePoints()
        .limit(SAMPLE)
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(UScript.getScript(c), 1, Integer::sum));
    int most =
        counts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(UScript.UNKNOWN);
    return most == UScript.HAN && !counts.containsKey(UScript.HIRAGANA)
        ? han(text)
        : UScript.getShortName(most);
  }

  private static String han(String text) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    String simplified = Transliterator.getInstance("Traditional-Simplified").transliterate(sample);
    int changed = 0;
    for (int i = 0; i < Math.min(sample.length(), simplified.length()); i++) {
      changed += sample.charAt(i) == simplified.charAt(i) ? 0 : 1;
    }
    return changed > TRADITIONAL * sample.length() ? "Hant" : "Hans";
  }
}
