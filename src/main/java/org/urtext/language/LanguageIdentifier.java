package org.urtext.language;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.urtext.article.LanguageTag;

/**
 * Tells which language a text is in: by its script where one script means one language of news,
 * otherwise by letter trigrams (Lingua, 75 languages).
 *
 * <p>Thread-safe, to be shared. The first call loads the language models, about a second.
 *
 * @see <a href="https://github.com/pemistahl/lingua">Lingua</a>
 */
public final class LanguageIdentifier {

  /** Fewer letters than this name no language; ideographs and syllables say more each. */
  private static final int FEWEST_LETTERS = 12;

  private static final int FEWEST_IDEOGRAPHS = 4;

  /** Enough for clear cases; what is close is looked at again at more length. */
  private static final int SHORT_SAMPLE = 300;

  private static final int LONG_SAMPLE = 1_500;

  private static final double DECIDED = 0.99;

  /** Never certain: any script can be used for any language. */
  private static final double SURE = 0.99;

  /** Scripts that in news mean one language. */
  private static final Map<String, String> LANGUAGE_OF_SCRIPT =
      Map.ofEntries(
          Map.entry("Armn", "hy"),
          Map.entry("Beng", "bn"),
          Map.entry("Ethi", "am"),
          Map.entry("Geor", "ka"),
          Map.entry("Grek", "el"),
          Map.entry("Gujr", "gu"),
          Map.entry("Guru", "pa"),
          Map.entry("Hebr", "he"),
          Map.entry("Jpan", "ja"),
          Map.entry("Khmr", "km"),
          Map.entry("Knda", "kn"),
          Map.entry("Kore", "ko"),
          Map.entry("Laoo", "lo"),
          Map.entry("Mlym", "ml"),
          Map.entry("Mymr", "my"),
          Map.entry("Orya", "or"),
          Map.entry("Sinh", "si"),
          Map.entry("Taml", "ta"),
          Map.entry("Telu", "te"),
          Map.entry("Thaa", "dv"),
          Map.entry("Thai", "th"),
          Map.entry("Tibt", "bo"),
          Map.entry("Hani", "zh"));

  /** Scripts of several languages that the trigrams know. */
  private static final Set<String> SCRIPTS_OF_SEVERAL = Set.of("Latn", "Cyrl", "Arab", "Deva");

  /** Loaded with its first use; Lingua itself keeps the models once for the whole process. */
  private static final class Trigrams {
    static final LanguageDetector DETECTOR =
        LanguageDetectorBuilder.fromAllLanguages().withLowAccuracyMode().build();
  }

  /**
   * Tells the language of {@code text} from a bounded sample of it.
   *
   * <p>The confidence is the estimated probability that the answer is right, given that the text is
   * in a language that is known here: where a script decides, the share of its letters; otherwise
   * from the margin to the runner-up (see {@link Margin}).
   */
  public LanguageFinding identify(String text) {
    String sample = TextSample.of(text, LONG_SAMPLE);
    ScriptCount count = ScriptCount.of(sample);
    String script = count.dominant();
    if (count.letters() < fewestLetters(script)) {
      return undetermined(script);
    }
    String language = LANGUAGE_OF_SCRIPT.get(script);
    if (language != null) {
      return new LanguageFinding(
          LanguageTag.of(language),
          OptionalDouble.of(Math.min(SURE, count.share(script))),
          LanguageTag.UNDETERMINED,
          script.equals("Hani") ? ScriptCount.chineseScript(sample) : script);
    }
    if (!SCRIPTS_OF_SEVERAL.contains(script)) {
      return undetermined(script);
    }
    LanguageFinding first = byTrigrams(TextSample.of(text, SHORT_SAMPLE), script);
    return first.confidence().orElse(0) >= DECIDED || text.length() <= SHORT_SAMPLE
        ? first
        : byTrigrams(sample, script);
  }

  private static int fewestLetters(String script) {
    return List.of("Hani", "Jpan", "Kore").contains(script) ? FEWEST_IDEOGRAPHS : FEWEST_LETTERS;
  }

  private static LanguageFinding undetermined(String script) {
    return new LanguageFinding(
        LanguageTag.UNDETERMINED, OptionalDouble.empty(), LanguageTag.UNDETERMINED, script);
  }

  private LanguageFinding byTrigrams(String sample, String script) {
    // Best first; values relative to the best one.
    Map<Language, Double> ranking = Trigrams.DETECTOR.computeLanguageConfidenceValues(sample);
    Iterator<Map.Entry<Language, Double>> entries = ranking.entrySet().iterator();
    if (!entries.hasNext()) {
      return undetermined(script);
    }
    LanguageTag best = tag(entries.next().getKey());
    if (!entries.hasNext()) {
      return new LanguageFinding(best, OptionalDouble.of(SURE), LanguageTag.UNDETERMINED, script);
    }
    Map.Entry<Language, Double> second = entries.next();
    double confidence = Math.min(SURE, Margin.probability(1 - second.getValue(), sample.length()));
    return new LanguageFinding(best, OptionalDouble.of(confidence), tag(second.getKey()), script);
  }

  private static LanguageTag tag(Language language) {
    IsoCode639_1 code = language.getIsoCode639_1();
    return LanguageTag.of(code.name().toLowerCase(Locale.ROOT));
  }
}
