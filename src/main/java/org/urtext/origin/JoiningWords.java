package org.urtext.origin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.urtext.article.LanguageTag;

/**
 * The words that join names and labels: "and", "with", and the small words within a name. Labels
 * are parted by those of all languages, names by those of the text's language and of a few that are
 * read everywhere, for "in" is "and" in Slovenian. Immutable.
 */
final class JoiningWords {

  /** Arabic and Hebrew write "and" as one letter before the word. */
  private static final String GLUED_AND = "\\s+[وו]-?(?=\\p{L})";

  private static final Pattern NEVER = Pattern.compile("(?!)");

  private static final String MARKS_IN_LIST = "\\s*[/,;|+&、，；，・／]\\s*";

  /** A hyphen parts names only where a space follows or precedes: ΑΠΕ-ΜΠΕ is one name. */
  private static final String DASH_IN_LIST = "\\s*[-–—]\\s+|\\s+[-–—]\\s*";

  private static final String MARKS_IN_LABEL = "\\s*[/&+,、・·／＆]\\s*|\\s+[-–—]\\s+";

  private static final String MARKS_IN_BYLINE = "\\s*[|/／·,]\\s*|\\s+[-–—]\\s+";

  /** Languages whose "and" parts names in any text. */
  private static final Set<String> EVERYWHERE =
      Set.of("en", "de", "fr", "es", "ru", "sv", "da", "tr", "el", "vi", "id", "uk", "ar");

  private final Map<String, Set<String>> and = new HashMap<>();
  private final Set<String> with = new HashSet<>();
  private final Set<String> within = new HashSet<>();
  private final Map<String, Pattern> betweenNames = new HashMap<>();
  private final Map<String, Pattern> inByline = new HashMap<>();
  private final Pattern betweenLabels;

  JoiningWords(List<Markers.Marker> markers) {
    for (Markers.Marker marker : markers) {
      String word = Folding.fold(marker.phrase());
      switch (marker.kind()) {
        case AND -> and.computeIfAbsent(marker.language(), l -> new HashSet<>()).add(word);
        case WITH -> with.add(word);
        case WITHIN -> within.add(word);
        default -> {}
      }
    }
    Set<String> all = new TreeSet<>();
    Set<String> everywhere = new TreeSet<>();
    and.forEach(
        (language, words) -> {
          all.addAll(words);
          everywhere.addAll(EVERYWHERE.contains(language) ? words : Set.of());
        });
    betweenLabels = Pattern.compile(MARKS_IN_LABEL + "|" + spaced(all) + "|" + GLUED_AND);
    addPatterns("", everywhere);
    and.forEach(
        (language, words) -> {
          Set<String> ands = new TreeSet<>(everywhere);
          ands.addAll(words);
          addPatterns(language, ands);
        });
  }

  private void addPatterns(String language, Set<String> ands) {
    betweenNames.put(
        language, Pattern.compile(MARKS_IN_LIST + "|" + DASH_IN_LIST + "|" + spaced(ands)));
    inByline.put(
        language,
        Pattern.compile(
            MARKS_IN_BYLINE
                + "|"
                + spaced(new TreeSet<>(with))
                + "|"
                + spaced(ands)
                + "|"
                + GLUED_AND));
  }

  private static Pattern of(Map<String, Pattern> patterns, LanguageTag language) {
    return patterns.getOrDefault(
        language.isKnown() ? language.language() : "", patterns.getOrDefault("", NEVER));
  }

  private static String spaced(Set<String> words) {
    return words.isEmpty()
        ? "(?!)"
        : words.stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?iu:\\s+(?:", ")\\s+)"));
  }

  /** The names that a credit lists; at most {@code most}, the last with all that is left. */
  String[] names(String value, LanguageTag language, int most) {
    return of(betweenNames, language).split(value, most);
  }

  /** The labels that one label is joined from. */
  String[] labels(String value, int most) {
    return betweenLabels.split(value, most);
  }

  /** The persons, houses and dates of a byline. */
  String[] byline(String value, LanguageTag language, int most) {
    return of(inByline, language).split(value, most);
  }

  /** Whether a folded word stands before an agency whose dispatch was worked in. */
  boolean isWith(String folded) {
    return with.contains(folded);
  }

  /** Whether a word is "and" in {@code language}; in any if the language is unknown. */
  boolean isAnd(String word, LanguageTag language) {
    String folded = Folding.fold(word);
    return folded.equals("&")
        || and.getOrDefault("en", Set.of()).contains(folded)
        || (language.isKnown()
            ? and.getOrDefault(language.language(), Set.of()).contains(folded)
            : and.values().stream().anyMatch(words -> words.contains(folded)));
  }

  /** Whether a small word may stand within a name: Voz do Povo, Bote von der Aar. */
  boolean isWithin(String word) {
    return within.contains(word);
  }
}
