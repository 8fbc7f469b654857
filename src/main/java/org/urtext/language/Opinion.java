package org.urtext.language;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What Lingua says of a text.
 *
 * @param best the likeliest language; {@code und} if there is none
 * @param second the next one; {@code und} if there is none
 * @param margin 1 minus the second's value relative to the best one's, from 0 to 1
 * @param probability calibrated, see {@link Margin}
 */
record Opinion(String best, String second, double margin, double probability) {

  private static final String NONE = "und";

  /** So many detectors are kept; each costs little beside the models that they share. */
  private static final int MOST = 500;

  /** What is shorter is read for all languages: a first guess at it is wrong more often. */
  private static final int SHORT = 240;

  /** Lingua's languages by their tags. */
  private static final Map<String, Language> BY_TAG =
      Arrays.stream(Language.values())
          .collect(
              Collectors.toUnmodifiableMap(Opinion::tag, Function.identity(), (one, two) -> one));

  /** Loaded with the first opinion; Lingua keeps the models once for the whole process. */
  private static final class Detectors {

    /** What the letter sequences do not know. */
    static final List<Language> ALWAYS =
        BY_TAG.entrySet().stream()
            .filter(language -> !language.getKey().equals(NONE))
            .filter(language -> !LetterSequences.knows(language.getKey()))
            .map(Map.Entry::getValue)
            .toList();

    static final Map<Set<Language>, LanguageDetector> KEPT = new ConcurrentHashMap<>();

    static LanguageDetector of(Set<Language> languages) {
      LanguageDetector kept = KEPT.get(languages);
      if (kept != null) {
        return kept;
      }
      LanguageDetector made =
          LanguageDetectorBuilder.fromLanguages(languages.toArray(Language[]::new))
              .withLowAccuracyMode()
              .build();
      if (KEPT.size() < MOST) {
        KEPT.put(languages, made);
      }
      return made;
    }
  }

  /** Whether Lingua knows {@code language}. */
  static boolean knows(String language) {
    return !language.equals(NONE) && BY_TAG.containsKey(language);
  }

  /**
   * What Lingua says of {@code sample}, given that it is in one of {@code shortlist} or in a
   * language that its letter sequences do not tell. Its first use loads the models.
   */
  static Opinion of(String sample, List<String> shortlist) {
    Set<Language> languages = EnumSet.copyOf(Detectors.ALWAYS);
    if (sample.length() < SHORT || shortlist.isEmpty()) {
      languages.addAll(Language.all());
    }
    shortlist.forEach(language -> languages.add(BY_TAG.get(language)));
    LanguageDetector detector = Detectors.of(languages);
    // Best first; values relative to the best one.
    Iterator<Map.Entry<Language, Double>> ranking =
        detector.computeLanguageConfidenceValues(sample).entrySet().iterator();
    if (!ranking.hasNext()) {
      return new Opinion(NONE, NONE, 0, 0);
    }
    String best = tag(ranking.next().getKey());
    if (!ranking.hasNext()) {
      return new Opinion(best, NONE, 1, 1);
    }
    Map.Entry<Language, Double> second = ranking.next();
    double margin = 1 - second.getValue();
    return new Opinion(
        best, tag(second.getKey()), margin, Margin.probability(margin, sample.length()));
  }

  private static String tag(Language language) {
    IsoCode639_1 code = language.getIsoCode639_1();
    return code == IsoCode639_1.NONE ? NONE : code.name().toLowerCase(Locale.ROOT);
  }
}
