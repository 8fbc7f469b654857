package org.urtext.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many letters of a text belong to which script.
 *
 * @param letters in all
 * @param byScript by ICU's script code, letters that all scripts share left out
 */
record ScriptCount(int letters, Map<Integer, Integer> byScript) {

  static final String NO_LETTERS = "Zzzz";

  private static final int SCRIPTS = UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT) + 1;

  static ScriptCount of(String text) {
    int[] counted = new int[SCRIPTS];
    int letters = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c)) {
        int script = c < 0x80 ? UScript.LATIN : UScript.getScript(c);
        if (script != UScript.COMMON && script != UScript.INHERITED) {
          counted[script]++;
          letters++;
        }
      }
    }
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int script = 0; script < counted.length; script++) {
      if (counted[script] > 0) {
        counts.put(script, counted[script]);
      }
    }
    return new ScriptCount(letters, counts);
  }

  int of(int script) {
    return byScript.getOrDefault(script, 0);
  }

  private int kana() {
    return of(UScript.HIRAGANA) + of(UScript.KATAKANA);
  }

  /**
   * The ISO 15924 code of the writing system most letters belong to. Han with a fair share of kana
   * is {@code Jpan}, with Hangul {@code Kore}; Han alone {@code Hani}, to be told apart by {@link
   * #chineseScript}.
   */
  String dominant() {
    int han = of(UScript.HAN);
    Map<String, Integer> systems = new TreeMap<>();
    byScript.forEach(
        (script, count) -> {
          if (script != UScript.HAN && script != UScript.HIRAGANA && script != UScript.KATAKANA) {
            systems.merge(
                script == UScript.HANGUL ? "Kore" : UScript.getShortName(script),
                count,
                Integer::sum);
          }
        });
    // Japanese prose is a third to two thirds kana; Chinese quotes a Japanese word now and then.
    systems.merge(kana() * 10 >= han && kana() > 0 ? "Jpan" : "Hani", han + kana(), Integer::sum);
    return systems.entrySet().stream()
        .filter(system -> system.getValue() > 0)
        .max(Map.Entry.<String, Integer>comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(NO_LETTERS);
  }

  /** The share of letters, between 0 and 1, that belong to {@code system}. */
  double share(String system) {
    if (letters == 0) {
      return 0;
    }
    int members =
        switch (system) {
          case "Jpan" -> kana() + of(UScript.HAN);
          case "Kore" -> of(UScript.HANGUL) + of(UScript.HAN);
          case "Hani" -> of(UScript.HAN);
          default -> of(UScript.getCodeFromName(system));
        };
    return (double) members / letters;
  }

  /**
   * Whether Chinese text is written in simplified or traditional characters: {@code Hans}, {@code
   * Hant}, or {@code Hani} where the characters are common to both.
   */
  static String chineseScript(String text) {
    int simplifiable = changed(text, "Traditional-Simplified");
    int traditionalisable = changed(text, "Simplified-Traditional");
    return simplifiable > traditionalisable
        ? "Hant"
        : traditionalisable > simplifiable ? "Hans" : "Hani";
  }

  private static int changed(String text, String conversion) {
    String converted = Transliterator.getInstance(conversion).transliterate(text);
    int changed = 0;
    for (int i = 0; i < Math.min(text.length(), converted.length()); i++) {
      if (text.charAt(i) != converted.charAt(i)) {
        changed++;
      }
    }
    return changed;
  }
}
