package org.urtext.linking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.urtext.linking.Correspondence.Kind;
import org.urtext.linking.Correspondence.Verdict;

/** Finds translations: judges each pair alone first, then once more in the light of the others. */
final class TranslationSearch {

  /** Confidence from which a translation is claimed, or held possible. */
  static final double LINKED = 0.8;

  static final double POSSIBLE = 0.2;

  /** Romanised letters below which a text says too little: about 300 characters of English. */
  private static final int SHORTEST = 200;

  /** Rare anchors in the same order below which nothing is said. */
  private static final int LEAST_ANCHORS = 2;

  private final VerdictModel alone = VerdictModel.named("pairs.tsv");
  private final VerdictModel together = VerdictModel.named("verdicts.tsv");

  List<Correspondence> translations(Reading reading) {
    List<Evidence> evidence = reading.evidence(alone);
    Rivalry rivalry = rivalry(reading, evidence);
    List<Correspondence> found = new ArrayList<>();
    for (Evidence one : evidence) {
      Map<Sign, Double> signs = signs(one, rivalry);
      double confidence = VerdictModel.probability(together.logOdds(signs));
      if (confidence >= POSSIBLE && saysEnough(one, reading)) {
        found.add(correspondence(one, signs, reading));
      }
    }
    return found;
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
    Map<Sign, Double> signs = signs(asked, rivalry(reading, evidence));
    Correspondence would = correspondence(asked, signs, reading);
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

  private Rivalry rivalry(Reading reading, List<Evidence> evidence) {
    return new Rivalry(
        reading.groups(),
        evidence.stream().map(Evidence::pair).toList(),
        evidence.stream().map(one -> alone.logOdds(one.signs())).toList());
  }

  private static Map<Sign, Double> signs(Evidence evidence, Rivalry rivalry) {
    Map<Sign, Double> signs = new EnumMap<>(evidence.signs());
    signs.putAll(rivalry.signs(evidence.pair()));
    return signs;
  }

  private static boolean saysEnough(Evidence evidence, Reading reading) {
    int first = reading.anchored.get(evidence.pair().first()).length();
    int second = reading.anchored.get(evidence.pair().second()).length();
    return Math.min(first, second) >= SHORTEST && evidence.anchorsInOrder() >= LEAST_ANCHORS;
  }

  private Correspondence correspondence(
      Evidence evidence, Map<Sign, Double> signs, Reading reading) {
    LinkableText first = reading.texts.get(evidence.pair().first());
    LinkableText second = reading.texts.get(evidence.pair().second());
    Explanation explanation =
        new Reasons(
                evidence,
                reading.chain(evidence.pair()),
                first,
                second,
                reading.leftOut(evidence.pair().first(), evidence.pair().second()))
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
