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
  private static final double SURE = 3;

  /** Versions of a text that are asked, itself included. */
  private static final int MOST_VERSIONS = 12;

  /**
   * Log-odds of the weakest rival. In a small collection most texts have none, and a pair is no
   * likelier for want of any.
   */
  private static final double WEAKEST = -2;

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
    double rival = Math.max(WEAKEST, Math.max(rival(a, b), rival(b, a)));
    Map<Sign, Double> signs = new EnumMap<>(Sign.class);
    signs.put(Sign.COMPETITION, bounded(own - rival));
    double versions = otherVersions(a, b);
    signs.put(Sign.SUPPORT, Math.max(0, versions));
    signs.put(Sign.CONTRADICTION, Math.max(0, -versions));
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

  /** What was thought on average of the other pairs between both texts' sure versions. */
  private double otherVersions(int a, int b) {
    List<Integer> versionsOfA = versions(a, b);
    List<Integer> versionsOfB = versions(b, a);
    double sum = 0;
    int count = 0;
    for (int one : versionsOfA) {
      for (int other : versionsOfB) {
        boolean itself = one == a && other == b;
        if (!itself && one != other && groups[one] != groups[other]) {
          sum += orElse(one, other, UNSEEN);
          count++;
        }
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private List<Integer> versions(int text, int without) {
    List<Integer> versions = new ArrayList<>();
    versions.add(text);
    for (Tie tie : ties.get(text)) {
      if (tie.other() != without && tie.logOdds() >= SURE && versions.size() < MOST_VERSIONS) {
        versions.add(tie.other());
      }
    }
    return versions;
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
