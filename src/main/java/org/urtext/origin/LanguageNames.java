package org.urtext.origin;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;

/**
 * Names of languages in many languages, from Unicode CLDR. Inflected forms ("с английского", "aus
 * dem Englischen") are recognised by their stems.
 */
final class LanguageNames {

  private static final List<String> NAMED =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "is", "et", "lv", "lt",
          "pl", "cs", "sk", "sl", "hr", "sr", "bs", "mk", "bg", "ru", "uk", "be", "hu", "ro", "el",
          "sq", "tr", "az", "kk", "uz", "hy", "ka", "ar", "fa", "ur", "he", "hi", "bn", "ta", "te",
          "vi", "id", "ms", "th", "km", "my", "zh", "ja", "ko", "sw", "am", "ca", "eu", "mn", "ps",
          "af", "cy", "eo", "fo", "fy", "ga", "gl", "gu", "ha", "ig", "kn", "ky", "lb", "lo", "mg",
          "ml", "mr", "mt", "ne", "nn", "or", "pa", "rw", "si", "so", "tg", "ti", "tk", "tt", "ug",
          "xh", "yo", "zu", "ku", "as", "bo", "br", "gd", "oc", "om", "sd", "sn", "yi");

  /** Enough letters for a stem to mean the language and nothing else. */
  private static final int SHORTEST_STEM = 5;

  private static final int LONGEST_ENDING = 5;

  /** Shorter names in alphabets that write vowels are words of other languages. */
  private static final int SHORTEST_NAME = 4;

  private final PhraseTrie<String> stems;

  private LanguageNames(PhraseTrie<String> stems) {
    this.stems = stems;
  }

  /**
   * Loads the names.
   *
   * @param others beginnings of names that CLDR does not give, or not in the form that credits use
   */
  static LanguageNames load(List<Markers.Marker> others) {
    PhraseTrie.Builder<String> stems = new PhraseTrie.Builder<>();
    Set<String> seen = new HashSet<>();
    for (String in : NAMED) {
      LocaleDisplayNames names = LocaleDisplayNames.getInstance(new ULocale(in));
      for (String language : NAMED) {
        String name = Folding.fold(names.languageDisplayName(language));
        String stem = stem(name);
        boolean word = stem.length() >= SHORTEST_NAME || stem.charAt(0) >= 0x590;
        if (word && !name.equals(language) && seen.add(stem + language)) {
          stems.add(stem, language);
        }
      }
    }
    for (Markers.Marker other : others) {
      stems.add(other.phrase(), other.language());
    }
    return new LanguageNames(stems.build());
  }

  /** What stays of a name when it is inflected: in alphabets, all but the last two letters. */
  private static String stem(String name) {
    boolean inflects = name.charAt(0) < 0x590 && name.indexOf(' ') < 0;
    int length = inflects ? Math.max(SHORTEST_STEM, name.length() - 2) : name.length();
    return name.substring(0, Math.min(length, name.length()));
  }

  /** Languages that glue their particles on write long endings: ஆங்கிலத்திலிருந்து. */
  private static int longestEnding(char letter) {
    return letter < 0x590 ? LONGEST_ENDING : 4 * LONGEST_ENDING;
  }

  /** A language's name and where it stands; {@code end} is the end of the whole word. */
  record Named(LanguageTag language, int start, int end) {}

  /** The first language named in a stretch of folded text; null if none is. */
  @Nullable Named first(String folded, int start, int end) {
    List<Named> all = in(folded, start, end, 1);
    return all.isEmpty() ? null : all.get(0);
  }

  /** Up to {@code most} languages named in a stretch of folded text, from left to right. */
  List<Named> in(String folded, int start, int end, int most) {
    List<Named> named = new ArrayList<>();
    for (int i = start; i < end && named.size() < most; i++) {
      boolean glued = i > 0 && "מולבהبلوكከለበብ".indexOf(folded.charAt(i - 1)) >= 0;
      if (!Words.mayBeginAt(folded, i) && !glued) {
        continue;
      }
      List<PhraseTrie.Hit<String>> hits = stems.at(folded, i, end);
      if (!hits.isEmpty()) {
        int wordEnd = hits.get(0).end();
        while (wordEnd < end
            && (Character.isLetter(folded.charAt(wordEnd)) || Words.isMark(folded.charAt(wordEnd)))
            && !Words.isUnspaced(folded.charAt(wordEnd))) {
          wordEnd++;
        }
        if (wordEnd - hits.get(0).end() <= longestEnding(folded.charAt(i))) {
          named.add(new Named(LanguageTag.of(hits.get(0).value()), i, wordEnd));
          i = wordEnd - 1;
        }
      }
    }
    return named;
  }
}
