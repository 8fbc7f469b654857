package org.urtext.linking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urtext.linking.Correspondence.Kind;
import org.urtext.linking.Correspondence.Verdict;

/**
 * Finds translations: judges each pair alone first, then in the light of the others, and at last by
 * the words that the surest pairs have taught.
 */
final class TranslationSearch {

  /** Confidence from which a translation is claimed, or held possible. */
  static final double LINKED = 0.75;

  static final double POSSIBLE = 0.2;

  /** Romanised letters below which a text says too little: about 300 characters of English. */
  private static final int SHORTEST = 200;

  /** Rare anchors in the same order below which nothing is said. */
  private static final int LEAST_ANCHORS = 2;

  private final VerdictModel alone = VerdictModel.named("pairs.tsv");
  private final VerdictModel together = VerdictModel.named("verdicts.tsv");

  private final boolean learnsWords;

  /**
   * @param learnsWords whether sure pairs teach a lexicon by which the others are looked at again
   */
  TranslationSearch(boolean learnsWords) {
    this.learnsWords = learnsWords;
  }

  List<Correspondence> translations(Reading reading) {
    Assessment assessment = assess(reading, reading.evidence(alone));
    List<Correspondence> found = new ArrayList<>();
    for (int i = 0; i < assessment.evidence.size(); i++) {
      double confidence = VerdictModel.probability(together.logOdds(assessment.signs.get(i)));
      if (confidence >= POSSIBLE && saysEnough(assessment.evidence.get(i), reading)) {
        found.add(correspondence(assessment, i, reading));
      }
    }
    return found;
  }

  /**
   * All that is known of the pairs of a collection, the other pairs and the words included.
   *
   * @param lexicons null if no words were learnt
   */
  private record Assessment(
      List<Evidence> evidence, List<Map<Sign, Double>> signs, @Nullable Lexicons lexicons) {}

  private Assessment assess(Reading reading, List<Evidence> evidence) {
    Rivalry rivalry =
        new Rivalry(
            reading.groups(),
            evidence.stream().map(Evidence::pair).toList(),
            evidence.stream().map(one -> alone.logOdds(one.signs())).toList());
    List<Map<Sign, Double>> signs = new ArrayList<>();
    for (Evidence one : evidence) {
      Map<Sign, Double> all = new EnumMap<>(one.signs());
      all.putAll(rivalry.signs(one.pair()));
      signs.add(all);
    }
    if (!learnsWords) {
      return new Assessment(evidence, signs, null);
    }
    double[] logOdds = signs.stream().mapToDouble(together::logOdds).toArray();
    Lexicons lexicons = new Lexicons(reading, evidence, logOdds);
    for (int i = 0; i < logOdds.length; i++) {
      lexicons.addTo(signs.get(i), i);
    }
    return new Assessment(evidence, signs, lexicons);
  }

  /** Says of two texts why they are, or are not, held to be translations. */
  Appraisal appraise(Reading reading, int first, int second) {
    List<Evidence> evidence = new ArrayList<>(reading.evidence(alone));
    Optional<Evidence> met =
        evidence.stream()
            .filter(one -> one.pair().first() == first && one.pair().second() == second)
            .findFirst();
    Evidence asked = met.orElseGet(() -> reading.evidenceOn(first, second));
    if (met.isEmpty()) {
      evidence.add(asked);
    }
    Correspondence would =
        correspondence(assess(reading, evidence), evidence.indexOf(asked), reading);
    List<String> silence = new ArrayList<>();
    if (met.isEmpty()) {
      silence.add(
          "neither is among the texts most like the other, and no third text leads from one to"
              + " the other");
    }
    int length =
        Math.min(reading.anchored.get(first).length(), reading.anchored.get(second).length());
    if (length < SHORTEST) {
      silence.add(
          "the shorter text has "
              + length
              + " letters when written in Latin ones, fewer than the "
              + SHORTEST
              + " that are needed to tell");
    }
    if (asked.anchorsInOrder() < LEAST_ANCHORS) {
      silence.add(
          asked.anchorsInOrder()
              + " rare names, places and figures stand in the same order in both, fewer than the "
              + LEAST_ANCHORS
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

  private static boolean saysEnough(Evidence evidence, Reading reading) {
    int first = reading.anchored.get(evidence.pair().first()).length();
    int second = reading.anchored.get(evidence.pair().second()).length();
    return Math.min(first, second) >= SHORTEST && evidence.anchorsInOrder() >= LEAST_ANCHORS;
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
            .explain(together.intercept(), together.contributions(signs));
    double confidence = VerdictModel.probability(explanation.value());
    return new Correspondence(
        first.id(),
        second.id(),
        WritingSystem.isVariant(first.language(), second.language(), first.text(), second.text())
            ? Kind.SCRIPT_VARIANT
            : Kind.TRANSLATION,
        confidence >= LINKED ? Verdict.LINKED : Verdict.POSSIBLE,
        confidence,
        evidence.coveredOfFirst(),
        evidence.coveredOfSecond(),
        explanation);
  }
}
