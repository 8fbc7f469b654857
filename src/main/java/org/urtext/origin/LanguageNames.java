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
          "vi", "id", "ms", "th", "km", "my", "zh", "ja", "ko", "sw", "am", "ca", "eu", "mn", "ps");

  /** Names that CLDR does not give, among them what follows a bare "from the" in some languages. */
  private static final List<List<String>> OTHERS =
      List.of(
          List.of("英文", "en"),
          List.of("法文", "fr"),
          List.of("德文", "de"),
          List.of("俄文", "ru"),
          List.of("日文", "ja"),
          List.of("韩文", "ko"),
          List.of("韓文", "ko"),
          List.of("中文", "zh"),
          List.of("西文", "es"),
          List.of("mandarin", "zh"),
          List.of("farsi", "fa"),
          List.of("castellano", "es"),
          List.of("angol", "en"),
          List.of("inglés", "en"));

  /** Enough letters for a stem to mean the language and nothing else. */
  private static final int SHORTEST_STEM = 5;

  private final PhraseTrie<String> stems;

  private LanguageNames(PhraseTrie<String> stems) {
    this.stems = stems;
  }

  static LanguageNames load() {
    PhraseTrie.Builder<String> stems = new PhraseTrie.Builder<>();
    Set<String> seen = new HashSet<>();
    for (String in : NAMED) {
      LocaleDisplayNames names = LocaleDisplayNames.getInstance(new ULocale(in));
      for (String language : NAMED) {
        String name = Folding.fold(names.languageDisplayName(language));
        String stem = stem(name);
        if (!name.equals(language) && seen.add(stem + language)) {
          stems.add(stem, language);
        }
      }
    }
    for (List<String> other : OTHERS) {
      stems.add(other.get(0), other.get(1));
    }
    return new LanguageNames(stems.build());
  }

  /** What stays of a name when it is inflected: in alphabets, all but the last two letters. */
  private static String stem(String name) {
    boolean inflects = name.charAt(0) < 0x590 && name.indexOf(' ') < 0;
    int length = inflects ? Math.max(SHORTEST_STEM, name.length() - 2) : name.length();
    return name.substring(0, Math.min(length, name.length()));
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
      boolean glued = i > 0 && "מולבהبلوك".indexOf(folded.charAt(i - 1)) >= 0;
      if (!Words.mayBeginAt(folded, i) && !glued) {
        continue;
      }
      List<PhraseTrie.Hit<String>> hits = stems.at(folded, i, end);
      if (!hits.isEmpty()) {
        int wordEnd = hits.get(0).end();
        while (wordEnd < end
            && Character.isLetter(folded.charAt(wordEnd))
            && !Words.isUnspaced(folded.charAt(wordEnd))) {
          wordEnd++;
        }
        if (wordEnd - hits.get(0).end() <= 5) {
          named.add(new Named(LanguageTag.of(hits.get(0).value()), i, wordEnd));
          i = wordEnd - 1;
        }
      }
    }
    return named;
  }
}
