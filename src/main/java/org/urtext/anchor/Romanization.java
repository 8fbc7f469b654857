package org.urtext.anchor;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes words of any script in the letters a to z.
 *
 * <p>Safe for use by several threads. Words are remembered, for ICU's transliterators are slow and
 * news repeats its words.
 *
 * @see <a href="https://unicode-org.github.io/icu/userguide/transforms/general/">ICU transforms</a>
 */
final class Romanization {

  private static final int MOST_REMEMBERED = 400_000;
  private static final int LONGEST_REMEMBERED = 40;

  private static final int FIRST_SINHALA_VOWEL_SIGN = 0x0DCF;

  private static final List<String> SINHALA_VOWEL_SIGNS =
      List.of("a", "e", "e", "i", "i", "", "u", "u", "", "e", "e", "ai", "o", "o", "au");

  private final Transliterator toAscii = Transliterator.getInstance("Any-Latin; Latin-ASCII");
  private final Transliterator toSimplified = Transliterator.getInstance("Traditional-Simplified");
  private final Map<String, String> remembered = new ConcurrentHashMap<>();
  private final Map<Integer, String> simplified = new ConcurrentHashMap<>();

  /** {@code word} in a to z alone; empty if nothing of it can be said in them. */
  String of(String word) {
    String plain = plainAscii(word);
    if (plain != null) {
      return plain;
    }
    String known = remembered.get(word);
    if (known != null) {
      return known;
    }
    String latin = lettersOf(toAscii.transliterate(throughNames(word)));
    if (word.length() <= LONGEST_REMEMBERED && remembered.size() < MOST_REMEMBERED) {
      remembered.put(word, latin);
    }
    return latin;
  }

  /** A Han character in its simplified form, so that Chinese and Japanese spellings meet. */
  String simplified(int han) {
    return simplified.computeIfAbsent(
        han, character -> toSimplified.transliterate(Character.toString(character)));
  }

  private static @Nullable String plainAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 'A' || c > 'z' || (c > 'Z' && c < 'a')) {
        return null;
      }
    }
    return word.toLowerCase(Locale.ROOT);
  }

  private static String lettersOf(String ascii) {
    StringBuilder letters = new StringBuilder(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      char c = Character.toLowerCase(ascii.charAt(i));
      if (c >= 'a' && c <= 'z') {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  /** ICU has no transform for some scripts; the names of their characters say how they sound. */
  private static String throughNames(String word) {
    StringBuilder spoken = null;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      if (hasNoTransform(UScript.getScript(c))) {
        if (spoken == null) {
          spoken = new StringBuilder(word.substring(0, i));
        }
        spoken.append(soundOf(c));
      } else if (spoken != null) {
        spoken.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return spoken == null ? word : spoken.toString();
  }

  private static boolean hasNoTransform(int script) {
    return switch (script) {
      case UScript.TIBETAN,
          UScript.KHMER,
          UScript.LAO,
          UScript.SINHALA,
          UScript.TIFINAGH,
          UScript.NKO,
          UScript.CHEROKEE,
          UScript.MONGOLIAN,
          UScript.OL_CHIKI,
          UScript.MEITEI_MAYEK,
          UScript.JAVANESE,
          UScript.ADLAM,
          UScript.VAI,
          UScript.SYRIAC ->
          true;
      default -> false;
    };
  }

  private static String soundOf(int character) {
    String name = UCharacter.getName(character);
    if (name == null || name.contains("VIRAMA") || name.contains("SIGN COENG")) {
      return "";
    }
    if (UScript.getScript(character) == UScript.SINHALA) {
      return sinhala(character, name);
    }
    String letter = wordAfter(" LETTER ", name);
    String vowel = letter.isEmpty() ? wordAfter("VOWEL SIGN ", name) : "";
    boolean inherent = letter.length() > 1 && (letter.endsWith("a") || letter.endsWith("o"));
    return inherent ? letter.substring(0, letter.length() - 1) : letter + vowel;
  }

  private static String wordAfter(String mark, String name) {
    int start = name.indexOf(mark);
    if (start < 0) {
      return "";
    }
    String rest = name.substring(start + mark.length());
    int end = rest.indexOf(' ');
    return (end < 0 ? rest : rest.substring(0, end)).toLowerCase(Locale.ROOT);
  }

  /** Sinhala characters are named in words of their own: KAYANNA is the letter ka. */
  private static String sinhala(int character, String name) {
    int vowelSign = character - FIRST_SINHALA_VOWEL_SIGN;
    if (vowelSign >= 0 && vowelSign < SINHALA_VOWEL_SIGNS.size()) {
      return SINHALA_VOWEL_SIGNS.get(vowelSign);
    }
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    if (!last.endsWith("yanna")) {
      return "";
    }
    String sound = last.substring(0, last.length() - "yanna".length());
    return sound.length() > 1 && sound.endsWith("a") && !sound.endsWith("aa")
        ? sound.substring(0, sound.length() - 1)
        : sound;
  }
}
