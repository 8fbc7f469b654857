package org.urtext.linking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.urtext.candidate.CandidatePair;
import org.urtext.linking.Correspondence.Kind;
import org.urtext.linking.Correspondence.Verdict;

/**
 * Finds translations: judges each pair alone first, then in the light of the others, and at last by
 * the words that the surest pairs have taught.
 */
final class TranslationSearch {

  /** Confidence from which a translation is claimed, or held possible. */
  static final double LINKED = 0.62;

  static final double POSSIBLE = 0.12;

  /**
   * How much surer the curves are, in log-odds, of stories that they were not fitted to than they
   * should be: measured on stories held out, as {@code docs/linking.md} tells.
   */
  private static final double OVERCONFIDENCE = 0.6;

  /** Romanised letters below which a text says too little: about 300 characters of English. */
  private static final int SHORTEST = 200;

  /** Rare anchors in the same order, and words at their place, below which nothing is said. */
  private static final int LEAST_AGREED = 2;

  private final VerdictModel alone;
  private final VerdictModel worded;
  private final VerdictModel together;
  private final boolean learnsWords;

  /**
   * @param learnsWords whether sure pairs teach a lexicon by which the others are looked at again
   */
  TranslationSearch(boolean learnsWords) {
    this(
        VerdictModel.named("pairs.tsv"),
        VerdictModel.named("words.tsv"),
        VerdictModel.named("verdicts.tsv"),
        learnsWords);
  }

  /**
   * @param alone what is thought of pairs one by one
   * @param worded what is thought of them, one by one, once words are known
   * @param together what is thought of them in the light of the others
   */
  TranslationSearch(
      VerdictModel alone, VerdictModel worded, VerdictModel together, boolean learnsWords) {
    this.alone = alone;
    this.worded = worded;
    this.together = together;
    this.learnsWords = learnsWords;
  }

  List<Correspondence> translations(Reading reading, Set<Pair> declared) {
    Assessment assessment = assess(reading, evidence(reading, declared), declared);
    List<Correspondence> found = new ArrayList<>();
    for (int i = 0; i < assessment.evidence.size(); i++) {
      double logOdds = logOdds(assessment, i, reading);
      boolean says = VerdictModel.probability(logOdds) >= POSSIBLE;
      boolean isAsked = declared.contains(reading.ends(assessment.evidence.get(i)));
      if (says || (isAsked && Double.isFinite(logOdds))) {
        found.add(correspondence(assessment, i, reading));
      }
    }
    return found;
  }

  /** What there is to say of the pairs worth a look, those that are declared included. */
  private List<Evidence> evidence(Reading reading, Set<Pair> declared) {
    List<Evidence> evidence = new ArrayList<>(reading.evidence(alone));
    Set<Pair> met = evidence.stream().map(reading::ends).collect(Collectors.toSet());
    for (Pair pair : new TreeSet<>(declared)) {
      int first = reading.indexOf(pair.smaller());
      int second = reading.indexOf(pair.larger());
      if (first >= 0 && second >= 0 && !reading.areOfOneGroup(first, second) && met.add(pair)) {
        evidence.add(reading.evidenceOn(first, second));
      }
    }
    return evidence;
  }

  /**
   * The log-odds of each of {@code evidence} in the light of the others; negative infinity where
   * there is too little to tell.
   */
  double[] logOdds(Reading reading, List<Evidence> evidence) {
    Assessment assessment = assess(reading, evidence, Set.of());
    return IntStream.range(0, evidence.size())
        .mapToDouble(i -> logOdds(assessment, i, reading))
        .toArray();
  }

  private double logOdds(Assessment assessment, int index, Reading reading) {
    CandidatePair pair = assessment.evidence.get(index).pair();
    return reading.shorter(pair.first(), pair.second()) >= SHORTEST
            && assessment.agreed(index) >= LEAST_AGREED
        ? together.logOdds(assessment.signs.get(index)) - OVERCONFIDENCE
        : Double.NEGATIVE_INFINITY;
  }

  /**
   * All that is known of the pairs of a collection, the other pairs and the words included.
   *
   * @param lexicons null if no words were learnt
   */
  private record Assessment(
      List<Evidence> evidence, List<Map<Sign, Double>> signs, @Nullable Lexicons lexicons) {

    /** How many anchors stand in the same order, and words at their place, in a pair's texts. */
    int agreed(int index) {
      return evidence.get(index).anchorsInOrder()
          + (lexicons == null ? 0 : lexicons.wordsInPlace(index));
    }
  }

  private Assessment assess(Reading reading, List<Evidence> evidence, Set<Pair> declared) {
    List<Map<Sign, Double>> signs = evidence.stream().map(Evidence::signs).toList();
    List<Map<Sign, Double>> first = amongOthers(reading, evidence, signs, alone);
    if (!learnsWords) {
      return new Assessment(evidence, first, null);
    }
    Lexicons lexicons =
        new Lexicons(
            reading, evidence, first.stream().mapToDouble(together::logOdds).toArray(), declared);
    List<Map<Sign, Double>> withWords = new ArrayList<>();
    for (int i = 0; i < evidence.size(); i++) {
      Map<Sign, Double> both = new EnumMap<>(signs.get(i));
      lexicons.addTo(both, i);
      withWords.add(both);
    }
    return new Assessment(evidence, amongOthers(reading, evidence, withWords, worded), lexicons);
  }

  /**
   * Adds to {@code signs} how each pair stands among the others.
   *
   * @param thought what is thought of each of them by itself
   */
  static List<Map<Sign, Double>> amongOthers(
      Reading reading,
      List<Evidence> evidence,
      List<Map<Sign, Double>> signs,
      VerdictModel thought) {
    Rivalry rivalry =
        new Rivalry(
            reading.groups(),
            evidence.stream().map(Evidence::pair).toList(),
            signs.stream().map(thought::logOdds).toList());
    List<Map<Sign, Double>> among = new ArrayList<>();
    for (int i = 0; i < evidence.size(); i++) {
      Map<Sign, Double> all = new EnumMap<>(signs.get(i));
      all.putAll(rivalry.signs(evidence.get(i).pair()));
      among.add(all);
    }
    return among;
  }

  /** Says of two texts why they are, or are not, held to be translations. */
  Appraisal appraise(Reading reading, Set<Pair> declared, int first, int second) {
    List<Evidence> evidence = evidence(reading, declared);
    Optional<Evidence> met =
        evidence.stream()
            .filter(one -> one.pair().first() == first && one.pair().second() == second)
            .findFirst();
    Evidence asked = met.orElseGet(() -> reading.evidenceOn(first, second));
    if (met.isEmpty()) {
      evidence.add(asked);
    }
    Assessment assessment = assess(reading, evidence, declared);
    int index = evidence.indexOf(asked);
    Correspondence would = correspondence(assessment, index, reading);
    List<String> silence = new ArrayList<>();
    if (met.isEmpty()) {
      silence.add(
          "neither is among the texts most like the other, and no third text leads from one to"
              + " the other");
    }
    int length = reading.shorter(first, second);
    if (length < SHORTEST) {
      silence.add(
          "the shorter text has "
              + length
              + " letters when written in Latin ones, fewer than the "
              + SHORTEST
              + " that are needed to tell");
    }
    if (assessment.agreed(index) < LEAST_AGREED) {
      silence.add(
          assessment.agreed(index)
              + " rare names, places, figures and known words stand in the same order in both,"
              + " fewer than the "
              + LEAST_AGREED
              + " that are needed");
    }
    if (would.confidence() < POSSIBLE) {
      silence.add(
          String.format(
              Locale.ROOT,
              "the confidence would be %.3f, below the %.2f from which a pair is held possible",
              would.confidence(),
              POSSIBLE));
    }
    return new Appraisal(
        reading.texts.get(first),
        reading.texts.get(second),
        silence.isEmpty() ? would : null,
        would.explanation(),
        silence,
        reading.agreements(asked.pair()),
        reading.pairings(asked.pair()));
  }

  private Correspondence correspondence(Assessment assessment, int index, Reading reading) {
    Evidence evidence = assessment.evidence.get(index);
    Map<Sign, Double> signs = assessment.signs.get(index);
    LinkableText first = reading.texts.get(evidence.pair().first());
    LinkableText second = reading.texts.get(evidence.pair().second());
    Explanation explanation =
        new Reasons(
                evidence,
                reading.chain(evidence.pair()),
                first,
                second,
                reading.leftOut(evidence.pair().first(), evidence.pair().second()),
                assessment.lexicons == null
                    ? ""
                    : assessment.lexicons.quoted(index, evidence.pair()))
            .explain(together.intercept() - OVERCONFIDENCE, together.contributions(signs));
    double confidence = VerdictModel.probability(explanation.value());
    return new Correspondence(
        first.id(),
        second.id(),
        WritingSystem.isVariant(first, second, signs.getOrDefault(Sign.WORDING, 0.0))
            ? Kind.SCRIPT_VARIANT
            : Kind.TRANSLATION,
        confidence >= LINKED
            ? Verdict.LINKED
            : confidence >= POSSIBLE ? Verdict.POSSIBLE : Verdict.SILENT,
        confidence,
        evidence.coveredOfFirst(),
        evidence.coveredOfSecond(),
        explanation);
  }
}
