package org.urtext.linking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    List<Double> first = evidence.stream().map(one -> alone.logOdds(one.signs())).toList();
    Rivalry rivalry =
        new Rivalry(reading.groups(), evidence.stream().map(Evidence::pair).toList(), first);
    List<Correspondence> found = new ArrayList<>();
    for (Evidence one : evidence) {
      Map<Sign, Double> signs = new EnumMap<>(one.signs());
      signs.putAll(rivalry.signs(one.pair()));
      double confidence = VerdictModel.probability(together.logOdds(signs));
      if (confidence >= POSSIBLE && saysEnough(one, reading)) {
        found.add(correspondence(one, signs, reading));
      }
    }
    return found;
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
