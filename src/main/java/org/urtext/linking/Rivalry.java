package org.urtext.linking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.urtext.candidate.CandidatePair;

/**
 * Looks at each pair in the light of the others: a text seldom has two translations into one
 * language, and what corresponds to one version of a text should correspond to its other versions.
 */
final class Rivalry {

  /** Log-odds beyond which more certainty changes nothing, and which stand for "no such pair". */
  private static final double BOUND = 6;

  /** Log-odds from which a pair is sure enough to speak for or against others. */
  private static final double SURE = 2;

  /** What is assumed of two texts that were not worth a look. */
  private static final double UNSEEN = -4;

  private final int[] groups;
  private final List<List<Tie>> ties;
  private final Map<Long, Double> logOdds = new HashMap<>();

  private record Tie(int other, double logOdds) {}

  /**
   * @param groups for each text the number of its language
   * @param pairs the pairs that were measured
   * @param first what was thought of each pair alone
   */
  Rivalry(int[] groups, List<CandidatePair> pairs, List<Double> first) {
    this.groups = groups;
    ties = new ArrayList<>();
    for (int i = 0; i < groups.length; i++) {
      ties.add(new ArrayList<>());
    }
    for (int i = 0; i < pairs.size(); i++) {
      CandidatePair pair = pairs.get(i);
      double odds = bounded(first.get(i));
      ties.get(pair.first()).add(new Tie(pair.second(), odds));
      ties.get(pair.second()).add(new Tie(pair.first(), odds));
      logOdds.put(key(pair.first(), pair.second()), odds);
    }
  }

  /** The signs that depend on other pairs. */
  Map<Sign, Double> signs(CandidatePair pair) {
    int a = pair.first();
    int b = pair.second();
    double own = between(a, b);
    double rival = Math.max(rival(a, b), rival(b, a));
    Map<Sign, Double> signs = new EnumMap<>(Sign.class);
    signs.put(Sign.COMPETITION, bounded(own - rival));
    double support = -BOUND;
    for (Tie tie : ties.get(a)) {
      if (tie.other() != b) {
        support = Math.max(support, Math.min(tie.logOdds(), orElse(b, tie.other(), -BOUND)));
      }
    }
    signs.put(Sign.SUPPORT, support);
    signs.put(Sign.CONTRADICTION, Math.max(contradiction(a, b), contradiction(b, a)));
    return signs;
  }

  /** The best other partner that {@code text} might have in the language of {@code partner}. */
  private double rival(int text, int partner) {
    double best = -BOUND;
    for (Tie tie : ties.get(text)) {
      if (tie.other() != partner && groups[tie.other()] == groups[partner]) {
        best = Math.max(best, tie.logOdds());
      }
    }
    return best;
  }

  private double contradiction(int text, int partner) {
    double most = -BOUND;
    for (Tie tie : ties.get(text)) {
      boolean other = tie.other() != partner && groups[tie.other()] != groups[partner];
      if (other && tie.logOdds() >= SURE) {
        most = Math.max(most, Math.min(tie.logOdds(), -orElse(partner, tie.other(), UNSEEN)));
      }
    }
    return most;
  }

  private double between(int a, int b) {
    return orElse(a, b, -BOUND);
  }

  private double orElse(int a, int b, double otherwise) {
    return logOdds.getOrDefault(key(Math.min(a, b), Math.max(a, b)), otherwise);
  }

  private static long key(int first, int second) {
    return ((long) first << 32) | second;
  }

  private static double bounded(double logOdds) {
    return Math.max(-BOUND, Math.min(BOUND, logOdds));
  }
}
