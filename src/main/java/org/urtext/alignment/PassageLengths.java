package org.urtext.alignment;

import java.util.List;
import org.urtext.anchor.AnchoredText.Passage;

/**
 * How well the lengths of two texts' passages agree in order: a translation has long sentences
 * where its source has long ones. A passage may stand beside one or two of the other text, or be
 * left out (Gale and Church 1993).
 *
 * <p>A pure function of its input.
 *
 * @param forward how much likelier, in nats, the second text's lengths are beside the first one's
 *     than by themselves
 * @param backward the same when the second text is read backwards: what chance would give
 * @see <a href="https://aclanthology.org/J93-1004/">A program for aligning sentences</a>
 */
public record PassageLengths(double forward, double backward) {

  /** Longer texts are as sure as they can be by then, and the grid stays small. */
  private static final int MOST_PASSAGES = 80;

  /** Spread of the logarithm of how much longer a passage becomes, besides what its length does. */
  private static final double SPREAD = 0.18;

  /** Variance in letters for each letter. */
  private static final double VARIANCE_OF_LETTER = 3;

  /** Lengths that differ by less are those of whole texts, as a logarithm. */
  private static final double LIKE = 0.35;

  private static final double LEAST_SPREAD_OF_TEXT = 0.25;

  private static final double ONE_TO_ONE = Math.log(0.85);
  private static final double ONE_TO_TWO = Math.log(0.04);
  private static final double LEFT_OUT = Math.log(0.035);

  public static PassageLengths of(List<Passage> first, List<Passage> second) {
    double[] one = lengths(first, false);
    double[] other = lengths(second, false);
    if (one.length < 2 || other.length < 2) {
      return new PassageLengths(0, 0);
    }
    return new PassageLengths(best(one, other), best(one, lengths(second, true)));
  }

  private static double[] lengths(List<Passage> passages, boolean reversed) {
    int count = Math.min(MOST_PASSAGES, passages.size());
    double[] lengths = new double[count];
    for (int i = 0; i < count; i++) {
      lengths[i] = 1.0 + passages.get(reversed ? count - 1 - i : i).length();
    }
    return lengths;
  }

  /** Where one text is much longer, the other may be a part of it as well as a terser language. */
  private static double best(double[] first, double[] second) {
    double ratio = sum(second) / sum(first);
    double best = best(first, second, ratio);
    return Math.abs(Math.log(ratio)) < LIKE ? best : Math.max(best, best(first, second, 1));
  }

  private static double best(double[] first, double[] second, double ratio) {
    double mean = 0;
    for (double length : second) {
      mean += Math.log(length) / second.length;
    }
    double squares = 0;
    for (double length : second) {
      squares += Math.pow(Math.log(length) - mean, 2) / second.length;
    }
    double spread = Math.max(LEAST_SPREAD_OF_TEXT, Math.sqrt(squares));
    double[][] best = new double[first.length + 1][second.length + 1];
    for (int i = 0; i <= first.length; i++) {
      for (int j = 0; j <= second.length; j++) {
        if (i == 0 && j == 0) {
          continue;
        }
        double most = Double.NEGATIVE_INFINITY;
        if (i > 0) {
          most = Math.max(most, best[i - 1][j] + LEFT_OUT);
        }
        if (j > 0) {
          most = Math.max(most, best[i][j - 1] + LEFT_OUT);
        }
        if (i > 0 && j > 0) {
          double here = beside(ratio * first[i - 1], second[j - 1], 1, mean, spread);
          most = Math.max(most, best[i - 1][j - 1] + ONE_TO_ONE + here);
        }
        if (i > 1 && j > 0) {
          double here =
              beside(ratio * (first[i - 1] + first[i - 2]), second[j - 1], 1, mean, spread);
          most = Math.max(most, best[i - 2][j - 1] + ONE_TO_TWO + here);
        }
        if (i > 0 && j > 1) {
          double here =
              beside(ratio * first[i - 1], second[j - 1] + second[j - 2], 2, mean, spread);
          most = Math.max(most, best[i - 1][j - 2] + ONE_TO_TWO + here);
        }
        best[i][j] = most;
      }
    }
    return best[first.length][second.length];
  }

  /** How much likelier a length is beside the one expected than among the text's own. */
  private static double beside(double expected, double length, int of, double mean, double spread) {
    double aligned = Math.sqrt(SPREAD * SPREAD + VARIANCE_OF_LETTER / Math.min(expected, length));
    double alone = spread / Math.sqrt(of);
    return normal(Math.log(length / expected), aligned)
        - normal(Math.log(length / of) - mean, alone);
  }

  private static double normal(double deviation, double spread) {
    double share = deviation / spread;
    // A heavier tail than the bell's, so that one odd passage does not decide.
    return -Math.log(spread) - 2 * Math.log1p(share * share / 4);
  }

  private static double sum(double[] lengths) {
    double sum = 0;
    for (double length : lengths) {
      sum += length;
    }
    return sum;
  }
}
