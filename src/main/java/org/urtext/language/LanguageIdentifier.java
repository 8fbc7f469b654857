package org.urtext.language;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;

/**
 * Tells which language a text is in: by its script where one script means one language of news;
 * otherwise by its letter sequences, and where these leave doubt, or the language has neighbours
 * that are not known here, by a second opinion (Lingua, 75 languages). Where the two contradict
 * each other, and not over near relatives, the language is unknown.
 *
 * <p>Thread-safe, to be shared. The first call loads a table, about a tenth of a second; the first
 * doubt loads Lingua's models, about a second.
 *
 * @see <a href="https://github.com/pemistahl/lingua">Lingua</a>
 */
public final class LanguageIdentifier {

  /** Fewer letters than this name no language; ideographs and syllables say more each. */
  private static final int FEWEST_LETTERS = 12;

  private static final int FEWEST_IDEOGRAPHS = 4;

  /** Longer samples change few answers. */
  private static final int SAMPLE = 600;

  /** So much of a text decides where it leaves no doubt. */
  private static final int GLANCE = 240;

  private static final double BEYOND_DOUBT = 0.999;

  /** No second opinion is asked for above it. */
  private static final double DECIDED = 0.99;

  /** A language of which there is no second opinion must be as likely as this. */
  private static final double ALONE = 0.9;

  /** Below it the first guess leaves its second language open, which a likely opinion decides. */
  private static final double OPEN = 0.8;

  /**
   * Lingua's margin from which it is believed against a doubtful first guess, or about a language
   * that only Lingua knows.
   */
  private static final double CLEAR_MARGIN = 0.15;

  /** Of short texts margins are smaller. */
  private static final double LIKELY = 0.75;

  /** As likely must be a language whose next of kin are not known. */
  private static final double AMONG_KIN = 0.985;

  /** Never certain: any script can be used for any language. */
  private static final double SURE = 0.99;

  /** Scripts that in news mean one language. */
  private static final Map<String, String> LANGUAGE_OF_SCRIPT =
      Map.ofEntries(
          Map.entry("Armn", "hy"),
          Map.entry("Geor", "ka"),
          Map.entry("Grek", "el"),
          Map.entry("Gujr", "gu"),
          Map.entry("Guru", "pa"),
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

  private static final Set<String> SCRIPTS_OF_SEVERAL =
      Set.of("Latn", "Cyrl", "Arab", "Deva", "Hebr");

  /**
   * Languages whose next of kin are not known here, and would be taken for them: Sotho and its
   * neighbours, Bantu languages, Polynesian ones.
   */
  private static final Set<String> OF_UNKNOWN_KIN =
      Set.of(
          "eo", "la", "lg", "mi", "nso", "rw", "so", "st", "sn", "sw", "tl", "tn", "ts", "war",
          "wo", "xh", "yo", "zu");

  /**
   * What other languages in Latin letters than their own are taken for: Marathi and Hindi for
   * Telugu, Arabic and Persian for Urdu, Korean for Bangla, Chinese for Min Nan.
   */
  private static final Set<String> ROMANISED = Set.of("bn-Latn", "nan", "te-Latn", "ur-Latn");

  /** Among these the second opinion decides. */
  private static final List<Set<String>> RELATIVES =
      List.of(
          Set.of("bs", "hr", "sr"),
          Set.of("xh", "zu"),
          Set.of("nb", "nn", "da"),
          Set.of("hi", "mr"),
          Set.of("cs", "sk"),
          Set.of("id", "ms"),
          Set.of("af", "nl"),
          Set.of("az", "tr"),
          Set.of("ca", "es", "pt"),
          Set.of("be", "bg", "ru", "uk"));

  private static final Set<String> YAT = Set.of("bs", "hr", "sr");

  /** Short samples may hold no word that tells these apart. */
  private static final double AMONG_YAT = 0.9;

  /** Function words of written Cantonese that Standard Chinese does not have. */
  private static final String CANTONESE = "嘅喺咗啲嚟冇佢哋";

  /** Tigrinya's first letter, Assamese's own, and the above stand in their texts more often. */
  private static final double FEW_AS = 0.004;

  /** Māori has a k in every other word, Tahitian, of which no table is known, in none. */
  private static final double FEW_K = 0.02;

  /** The plural of Dzongkha, where Tibetan has others. */
  private static final Pattern DZONGKHA = Pattern.compile("་ཚུ(?=[་།])|་ཨིན(?=[་།])");

  /** Of the characters of a text, so many per occurrence at most. */
  private static final int DZONGKHA_EVERY = 200;

  /**
   * Tells the language of what stands in {@code body}, and where it changes. Where a fair share of
   * the text is in a second language, that is the runner-up.
   *
   * @param text the full text, in which the spans count
   * @param body the article proper; all of the text if it is empty
   */
  public LanguageFinding identify(String text, List<Span> body) {
    StringBuilder proper = new StringBuilder();
    body.forEach(span -> proper.append(text, span.start(), span.end()).append('\n'));
    boolean all = proper.toString().isBlank();
    LanguageFinding finding = identify(all ? text : proper.toString());
    List<LanguageSpan> passages =
        Passages.in(text, all ? List.of(new Span(0, text.length())) : body, finding.language());
    if (passages.isEmpty()) {
      return finding;
    }
    List<LanguageTag> main = Passages.main(passages);
    LanguageTag first = main.isEmpty() ? finding.language() : main.get(0);
    boolean stands = first.sameLanguageAs(finding.language());
    return new LanguageFinding(
        stands ? finding.language() : first,
        stands ? finding.confidence() : OptionalDouble.of(SURE),
        main.size() > 1 ? main.get(1) : stands ? finding.runnerUp() : finding.language(),
        finding.script(),
        passages);
  }

  /** The language that {@code script} means in news; null if it is that of several or of none. */
  static @Nullable String ofScript(String script) {
    return LANGUAGE_OF_SCRIPT.get(script);
  }

  static boolean isScriptOfSeveral(String script) {
    return SCRIPTS_OF_SEVERAL.contains(script);
  }

  /** Whether short texts in one language are taken for the other. */
  static boolean areRelatives(String one, String other) {
    return RELATIVES.stream().anyMatch(kin -> kin.contains(one) && kin.contains(other));
  }

  /**
   * Tells the language of {@code text} from a bounded sample of it.
   *
   * <p>The confidence is the estimated probability that the answer is right, given that the text is
   * in a language that is known here: where a script decides, the share of its letters; otherwise
   * calibrated on development articles. Where the language is unknown, the runner-up is the one
   * that was likeliest, if there was any.
   */
  public LanguageFinding identify(String text) {
    String sample = TextSample.of(text, SAMPLE);
    ScriptCount count = ScriptCount.of(sample);
    String script = count.dominant();
    if (count.letters() < fewestLetters(script)) {
      return undetermined(script, LanguageTag.UNDETERMINED);
    }
    double share = Math.min(SURE, count.share(script));
    if (script.equals("Ethi")) {
      boolean tigrinya = share(sample, "ኣ") > FEW_AS;
      return decided(tigrinya ? "ti" : "am", share, tigrinya ? "am" : "ti", script);
    }
    if (script.equals("Beng")) {
      boolean assamese = share(sample, "ৰৱ") > FEW_AS;
      return decided(assamese ? "as" : "bn", share, assamese ? "bn" : "as", script);
    }
    if (script.equals("Hani") && share(sample, CANTONESE) > FEW_AS) {
      return decided("yue", share, "zh", ScriptCount.chineseScript(sample));
    }
    if (script.equals("Tibt")) {
      boolean dzongkha =
          DZONGKHA.matcher(sample).results().count() * DZONGKHA_EVERY >= sample.length();
      return decided(dzongkha ? "dz" : "bo", share, dzongkha ? "bo" : "dz", script);
    }
    String language = LANGUAGE_OF_SCRIPT.get(script);
    if (language != null) {
      return new LanguageFinding(
          LanguageTag.of(language),
          OptionalDouble.of(share),
          LanguageTag.UNDETERMINED,
          script.equals("Hani") ? ScriptCount.chineseScript(sample) : script);
    }
    return SCRIPTS_OF_SEVERAL.contains(script)
        ? bySequences(text, sample, script)
        : undetermined(script, LanguageTag.UNDETERMINED);
  }

  private static LanguageFinding bySequences(String text, String sample, String script) {
    if (text.length() > SAMPLE) {
      LetterSequences.Guess first = LetterSequences.guess(TextSample.of(text, GLANCE));
      boolean known = !OF_UNKNOWN_KIN.contains(first.best()) && !ROMANISED.contains(first.best());
      if (known && first.probability() >= BEYOND_DOUBT && !YAT.contains(first.best())) {
        return decided(first.best(), first.probability(), first.runnerUp(), script);
      }
    }
    LetterSequences.Guess guess = LetterSequences.guess(sample);
    String best = guess.best();
    if (best.equals("mi") && share(sample, "kK") < FEW_K) {
      return undetermined(script, LanguageTag.of("ty"));
    }
    if (ROMANISED.contains(best)) {
      return undetermined(script, LanguageTag.of(best));
    }
    if (guess.probability() >= DECIDED && !OF_UNKNOWN_KIN.contains(best)) {
      return among(sample, best, guess.probability(), guess.runnerUp(), script);
    }
    Opinion opinion = Opinion.of(sample, guess.shortlist());
    if (opinion.best().equals(best) && isBelievable(sample, guess, opinion)) {
      double probability = Math.max(guess.probability(), opinion.probability());
      return among(sample, best, probability, runnerUp(guess, opinion), script);
    }
    if (!Opinion.knows(best) && guess.probability() >= least(best)) {
      return decided(best, guess.probability(), guess.runnerUp(), script);
    }
    return overrules(sample, opinion, guess)
        ? among(sample, opinion.best(), opinion.probability(), best, script)
        : undetermined(script, LanguageTag.of(best));
  }

  private static double least(String language) {
    return OF_UNKNOWN_KIN.contains(language) ? AMONG_KIN : ALONE;
  }

  /**
   * Whether a language that both name is the text's: languages that neither knows are taken for the
   * nearest one that both do, but seldom without doubt. Short texts are never without.
   */
  private static boolean isBelievable(String sample, LetterSequences.Guess guess, Opinion opinion) {
    return sample.length() < GLANCE
        || guess.probability() >= least(guess.best())
        || areRelatives(guess.best(), guess.second())
        || isClear(sample, opinion);
  }

  private static boolean isClear(String sample, Opinion opinion) {
    return sample.length() < GLANCE
        ? opinion.probability() >= LIKELY
        : opinion.margin() >= CLEAR_MARGIN;
  }

  /** Whether a second opinion that contradicts the first counts more. */
  private static boolean overrules(String sample, Opinion opinion, LetterSequences.Guess guess) {
    String best = guess.best();
    boolean relatives =
        areRelatives(best, opinion.best())
            && (!OF_UNKNOWN_KIN.contains(best) || areRelatives(best, guess.second()));
    boolean unknownToOne =
        !LetterSequences.knows(opinion.best())
            && isClear(sample, opinion)
            && !(opinion.best().equals("st") && best.equals("tn"));
    boolean decidesBetweenTwo =
        guess.second().equals(opinion.best())
            && guess.probability() < OPEN
            && isClear(sample, opinion)
            && !OF_UNKNOWN_KIN.contains(opinion.best());
    return relatives || unknownToOne || decidesBetweenTwo;
  }

  private static String runnerUp(LetterSequences.Guess guess, Opinion opinion) {
    return guess.runnerUp().equals(opinion.best()) ? opinion.second() : guess.runnerUp();
  }

  /** The languages of Bosnia, Croatia and Serbia are told apart by words. */
  private static LanguageFinding among(
      String sample, String best, double probability, String second, String script) {
    if (!script.equals("Latn") || !YAT.contains(best)) {
      return decided(best, probability, second, script);
    }
    String standard = Yat.standard(sample, best);
    String other = !standard.equals(best) ? best : YAT.contains(second) ? second : "bs";
    return decided(
        standard, Math.min(probability, AMONG_YAT), other.equals(standard) ? "hr" : other, script);
  }

  private static double share(String sample, String letters) {
    long found = sample.chars().filter(unit -> letters.indexOf(unit) >= 0).count();
    return (double) found / sample.length();
  }

  private static LanguageFinding decided(
      String best, double probability, String second, String script) {
    return new LanguageFinding(
        LanguageTag.of(best),
        OptionalDouble.of(Math.min(SURE, probability)),
        LanguageTag.of(second),
        script);
  }

  private static int fewestLetters(String script) {
    return List.of("Hani", "Jpan", "Kore").contains(script) ? FEWEST_IDEOGRAPHS : FEWEST_LETTERS;
  }

  private static LanguageFinding undetermined(String script, LanguageTag likeliest) {
    return new LanguageFinding(LanguageTag.UNDETERMINED, OptionalDouble.empty(), likeliest, script);
  }
}
