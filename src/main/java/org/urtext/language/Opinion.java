package org.urtext.language;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

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

  /** Loaded with its first use; Lingua itself keeps the models once for the whole process. */
  private static final class Trigrams {
    static final LanguageDetector DETECTOR =
        LanguageDetectorBuilder.fromAllLanguages().withLowAccuracyMode().build();
  }

  /** Whether Lingua knows {@code language}. */
  static boolean knows(String language) {
    for (Language known : Language.values()) {
      if (tag(known).equals(language)) {
        return true;
      }
    }
    return false;
  }

  static Opinion of(String sample) {
    // Best first; values relative to the best one.
    Iterator<Map.Entry<Language, Double>> ranking =
        Trigrams.DETECTOR.computeLanguageConfidenceValues(sample).entrySet().iterator();
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
