package org.urtext.anchor;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.urtext.article.UnspacedScript;

/**
 * What one language calls the countries, cities, languages, months, weekdays, units and numbers,
 * each mapped to an id that is the same in every language.
 *
 * <p>Immutable once {@linkplain Builder#build built}; safe for use by several threads.
 */
final class Gazetteer {

  /** Where a term was found: {@code words} words, or as many UTF-16 units in unspaced scripts. */
  record Match(String id, int length) {}

  private record Term(List<String> words, String id) {}

  private static final int LONGEST_SUFFIX = 4;
  private static final int LONGEST_PREFIX = 3;

  private final Map<String, List<Term>> byFirstStem;
  private final Map<String, String> whole;
  private final Map<String, Long> multipliers;
  private final List<String> beforeMonthNumber;
  private final List<String> afterMonthNumber;

  /** For the two units a name of an unspaced script begins with, how long such names can be. */
  private final Map<String, Integer> longest;

  private Gazetteer(Builder builder) {
    byFirstStem = Map.copyOf(builder.byFirstStem);
    whole = Map.copyOf(builder.whole);
    multipliers = Map.copyOf(builder.multipliers);
    beforeMonthNumber = List.copyOf(builder.beforeMonthNumber);
    afterMonthNumber = List.copyOf(builder.afterMonthNumber);
    Map<String, Integer> lengths = new HashMap<>();
    whole.keySet().forEach(name -> lengths.merge(name.substring(0, 2), name.length(), Math::max));
    longest = Map.copyOf(lengths);
  }

  /** The form in which words are compared: compatibility-composed, case-folded. */
  static String folded(String word) {
    boolean plain = true;
    for (int i = 0; i < word.length() && plain; i++) {
      char c = word.charAt(i);
      plain = c < 128 && !(c >= 'A' && c <= 'Z');
    }
    return plain ? word : Normalizer2.getNFKCCasefoldInstance().normalize(word);
  }

  /**
   * The term that begins with word {@code at} of a sentence's folded {@code words}, longest first.
   */
  @Nullable Match atWord(List<String> words, int at, boolean prefixed) {
    String word = words.get(at);
    if (word.isEmpty()) {
      // Case folding drops characters that are ignored by default.
      return null;
    }
    Match best = exactly(words, at, word, null);
    if (best == null) {
      int shortest = Math.max(shortestStem(word), word.length() - LONGEST_SUFFIX);
      for (int end = word.length(); end >= shortest && best == null; end--) {
        best = exactly(words, at, word.substring(0, end), best);
      }
    }
    if (best == null && prefixed) {
      for (int cut = 1; cut <= LONGEST_PREFIX && word.length() - cut >= 3 && best == null; cut++) {
        best = exactly(words, at, word.substring(cut), best);
      }
    }
    return best;
  }

  private @Nullable Match exactly(List<String> words, int at, String stem, @Nullable Match before) {
    Match best = before;
    for (Term term : byFirstStem.getOrDefault(stem, List.of())) {
      if (best != null && term.words().size() <= best.length()) {
        continue;
      }
      boolean agrees = at + term.words().size() <= words.size();
      for (int i = 1; agrees && i < term.words().size(); i++) {
        agrees = words.get(at + i).startsWith(stem(term.words().get(i)));
      }
      if (agrees) {
        best = new Match(term.id(), term.words().size());
      }
    }
    return best;
  }

  /** The longest term that begins at {@code start} of folded text in an unspaced script. */
  @Nullable Match atCharacter(String run, int start) {
    int possible =
        start + 2 > run.length() ? 0 : longest.getOrDefault(run.substring(start, start + 2), 0);
    for (int length = Math.min(possible, run.length() - start); length >= 2; length--) {
      String id = whole.get(run.substring(start, start + length));
      if (id != null) {
        return new Match(id, length);
      }
    }
    return null;
  }

  /** What a folded word after a number multiplies it by; 1 if it does not. */
  long multiplier(String word) {
    Long exact = multipliers.get(word);
    for (int end = word.length() - 1;
        exact == null && end >= Math.max(4, word.length() - 3);
        end--) {
      exact = multipliers.get(word.substring(0, end));
    }
    return exact == null ? 1 : exact;
  }

  /** Whether a number from 1 to 12 between these two stretches of folded text is a month. */
  boolean marksMonth(String before, String after) {
    return beforeMonthNumber.stream().anyMatch(before::endsWith)
        || afterMonthNumber.stream().anyMatch(after::startsWith);
  }

  private static int shortestStem(String word) {
    return isHangul(word) ? 2 : 4;
  }

  private static int shortestName(String word) {
    return isHangul(word) ? 2 : 3;
  }

  private static boolean isHangul(String word) {
    char first = word.charAt(0);
    return first >= 0xAC00 && first <= 0xD7A3;
  }

  /** A word without the ending that inflection is likely to change. */
  private static String stem(String word) {
    int length = word.length();
    return length >= 7
        ? word.substring(0, length - 2)
        : length >= 5 ? word.substring(0, length - 1) : word;
  }

  /** Collects one language's names. What is added first stands where two terms share a name. */
  static final class Builder {
    private final Map<String, List<Term>> byFirstStem = new HashMap<>();
    private final Map<String, String> whole = new HashMap<>();
    private final Map<String, Long> multipliers = new HashMap<>();
    private final List<String> beforeMonthNumber = new ArrayList<>();
    private final List<String> afterMonthNumber = new ArrayList<>();

    /** A name that may be met inflected. */
    Builder add(String name, String id) {
      return add(name, id, true);
    }

    /** A name that counts only as it stands. */
    Builder addExact(String name, String id) {
      return add(name, id, false);
    }

    private Builder add(String name, String id, boolean inflects) {
      String folded = folded(name);
      List<String> words = new ArrayList<>();
      StringBuilder word = new StringBuilder();
      for (int i = 0; i <= folded.length(); ) {
        int c = i < folded.length() ? folded.codePointAt(i) : ' ';
        if (UCharacter.isLetter(c) || Script.isMark(c)) {
          word.appendCodePoint(c);
        } else if (word.length() > 0) {
          words.add(word.toString());
          word.setLength(0);
        }
        i += Character.charCount(c);
      }
      if (words.isEmpty() || folded.codePoints().anyMatch(UCharacter::isDigit)) {
        return this;
      }
      if (UnspacedScript.has(words.get(0).codePointAt(0))) {
        // Han numerals are read as figures; what else is exact is too short to stand within a run.
        if (folded.length() >= 2 && inflects) {
          whole.putIfAbsent(folded, id);
        }
        return this;
      }
      if (words.size() == 1
          && words.get(0).length() < (inflects ? shortestName(words.get(0)) : 2)) {
        return this;
      }
      Term term = new Term(List.copyOf(words), id);
      String first = words.get(0);
      enter(first, term);
      if (inflects && !stem(first).equals(first)) {
        enter(stem(first), term);
      }
      return this;
    }

    private void enter(String stem, Term term) {
      List<Term> there = byFirstStem.computeIfAbsent(stem, none -> new ArrayList<>(1));
      if (there.stream().noneMatch(other -> other.words().equals(term.words()))) {
        there.add(term);
      }
    }

    Builder addMultiplier(String word, long factor) {
      multipliers.putIfAbsent(folded(word).strip(), factor);
      return this;
    }

    Builder addMonthMark(String before, String after) {
      if (!before.isBlank()) {
        beforeMonthNumber.add(folded(before));
      }
      if (!after.isBlank()) {
        afterMonthNumber.add(folded(after));
      }
      return this;
    }

    Gazetteer build() {
      return new Gazetteer(this);
    }
  }
}
