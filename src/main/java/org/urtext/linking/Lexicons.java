package org.urtext.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urtext.alignment.Lexicon;
import org.urtext.alignment.Lexicon.Agreement;
import org.urtext.anchor.AnchoredText.Passage;
import org.urtext.anchor.WordSequence;
import org.urtext.candidate.CandidatePair;

/**
 * What a collection teaches of its languages: for each two of them that have enough sure pairs a
 * lexicon, by which these and the less sure ones are looked at once more.
 */
final class Lexicons {

  /** Log-odds from which a pair teaches. */
  private static final double SURE = 3;

  /** Log-odds below which a pair is not worth another look. */
  static final double HOPELESS = -6;

  /** Sure pairs of two languages below which nothing can be learnt. */
  private static final int FEWEST_PAIRS = 8;

  private final Reading reading;

  /** For each pair what the words say; null where they say nothing. */
  private final List<@Nullable Agreement> agreements;

  /**
   * @param evidence the pairs that were measured
   * @param logOdds what was thought of each of them without any lexicon
   * @param declared pairs that teach too, unless their texts speak against it
   */
  Lexicons(Reading reading, List<Evidence> evidence, double[] logOdds, Set<Pair> declared) {
    this.reading = reading;
    agreements = new ArrayList<>();
    Map<String, List<Integer>> byLanguages = new TreeMap<>();
    for (int i = 0; i < logOdds.length; i++) {
      agreements.add(null);
      String languages = reading.languages(evidence.get(i).pair());
      if (logOdds[i] >= HOPELESS && languages != null) {
        byLanguages.computeIfAbsent(languages, none -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> some : byLanguages.values()) {
      List<Integer> sure =
          some.stream()
              .filter(i -> logOdds[i] >= SURE || declared.contains(reading.ends(evidence.get(i))))
              .sorted(Comparator.comparingDouble(i -> -logOdds[i]))
              .toList();
      if (sure.size() >= FEWEST_PAIRS) {
        ask(some, sure, evidence);
      }
    }
  }

  private void ask(List<Integer> some, List<Integer> sure, List<Evidence> evidence) {
    Map<Integer, WordSequence> words = new HashMap<>();
    Map<Integer, Lexicon.Pair> pairs = new TreeMap<>();
    Set<Integer> taught = new HashSet<>(sure.subList(0, Math.min(sure.size(), Lexicon.MOST_PAIRS)));
    for (int i : some) {
      if (!taught.contains(i)) {
        pairs.put(i, words(evidence.get(i).pair(), words));
      }
    }
    List<Lexicon.Pair> teachers = new ArrayList<>();
    for (int i : sure) {
      teachers.add(words(evidence.get(i).pair(), words));
    }
    Lexicon lexicon = Lexicon.of(teachers);
    pairs.forEach((i, pair) -> agreements.set(i, lexicon.agreement(pair)));
    for (int i = 0; i < lexicon.pairs(); i++) {
      agreements.set(sure.get(i), lexicon.agreementWithout(i));
    }
  }

  private Lexicon.Pair words(CandidatePair pair, Map<Integer, WordSequence> known) {
    WordSequence first = known.computeIfAbsent(pair.first(), this::words);
    WordSequence second = known.computeIfAbsent(pair.second(), this::words);
    return reading.isTurned(pair)
        ? new Lexicon.Pair(second, first)
        : new Lexicon.Pair(first, second);
  }

  private WordSequence words(int text) {
    return WordSequence.of(
        reading.texts.get(text).text(),
        reading.anchored.get(text).passages().stream().map(Passage::span).toList());
  }

  /** Adds to {@code signs} what the words of pair {@code index} say. */
  void addTo(Map<Sign, Double> signs, int index) {
    Agreement agreement = agreements.get(index);
    if (agreement != null) {
      double scale = Math.sqrt(agreement.known() + 5.0);
      signs.put(Sign.LEXICON_TOPIC, agreement.topic() / scale);
      signs.put(Sign.LEXICON_ORDER, agreement.order() / scale);
    }
  }

  /** How many known words of pair {@code index} are found in the other text at their place. */
  int wordsInPlace(int index) {
    Agreement agreement = agreements.get(index);
    return agreement == null ? 0 : agreement.found();
  }

  /**
   * The rarest words by which pair {@code index} agrees, as its texts write them: {@code Ernte ~
   * thu hoạch (seen in 14 linked pairs)}; empty if there are none.
   */
  String quoted(int index, CandidatePair pair) {
    Agreement agreement = agreements.get(index);
    if (agreement == null) {
      return "";
    }
    WordSequence here = words(reading.isTurned(pair) ? pair.second() : pair.first());
    WordSequence there = words(reading.isTurned(pair) ? pair.first() : pair.second());
    return agreement.examples().stream()
        .map(
            example ->
                String.format(
                    Locale.ROOT,
                    "%s ~ %s (seen in %d linked pairs)",
                    here.firstForm(example.first()),
                    there.firstForm(example.second()),
                    example.met()))
        .collect(Collectors.joining(", "));
  }
}
