package org.urtext.linking;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.urtext.linking.Sign.Topic;

/**
 * Fits a verdict model: logistic regression by iteratively reweighted least squares, with a ridge,
 * which was chosen on stories that were not learnt from.
 */
final class CurveFit {

  private static final double RIDGE = 15;
  private static final int ROUNDS = 15;
  private static final int SWEEPS = 200;
  private static final double[] QUANTILES = {0.15, 0.4, 0.6, 0.85};

  /** What was measured of a pair, and whether both its texts tell one story. */
  record Sample(Map<Sign, Double> signs, boolean right) {}

  private CurveFit() {}

  /** The curves of the signs that {@code which} names, fitted to {@code some}. */
  static VerdictModel fit(List<Sample> some, Predicate<Sign> which) {
    List<Sign> signs = Arrays.stream(Sign.values()).filter(which).toList();
    Map<Sign, double[]> knots = new EnumMap<>(Sign.class);
    int width = 1;
    for (Sign sign : signs) {
      knots.put(sign, knots(some, sign));
      width += knots.get(sign).length + 1;
    }
    double[][] rows = new double[some.size()][];
    double[] wanted = new double[some.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(some.get(i).signs(), signs, knots, width);
      wanted[i] = some.get(i).right() ? 1 : 0;
    }
    double[] scale = new double[width];
    Arrays.fill(scale, 1);
    for (int j = 1; j < width; j++) {
      double sum = 0;
      double squares = 0;
      for (double[] row : rows) {
        sum += row[j];
        squares += row[j] * row[j];
      }
      double mean = sum / rows.length;
      scale[j] = Math.sqrt(Math.max(1e-9, squares / rows.length - mean * mean));
      for (double[] row : rows) {
        row[j] /= scale[j];
      }
    }
    double[] weights = regress(rows, wanted, bounds(signs, knots, width));
    Map<Sign, VerdictModel.Curve> curves = new EnumMap<>(Sign.class);
    int at = 1;
    for (Sign sign : signs) {
      double[] bendsAt = knots.get(sign);
      double[] slopes = new double[bendsAt.length + 1];
      for (int i = 0; i < slopes.length; i++) {
        slopes[i] = weights[at] / scale[at++];
      }
      double[] bends = new double[bendsAt.length];
      for (int i = 0; i < bends.length; i++) {
        bends[i] = slopes[i + 1] - slopes[i];
      }
      curves.put(sign, new VerdictModel.Curve(centre(sign, bendsAt), bendsAt, slopes[0], bends));
    }
    return new VerdictModel(weights[0], curves);
  }

  /** Where a sign speaks neither way: nothing found of a third text, or midway. */
  private static double centre(Sign sign, double[] knots) {
    if (sign.topic() == Topic.FAMILY || sign.topic() == Topic.LEXICON) {
      return 0;
    }
    return knots.length == 0 ? 0 : knots[knots.length / 2];
  }

  /** How far {@code x} has come along piece {@code index} of a curve bent at {@code knots}. */
  private static double piece(double x, double[] knots, int index) {
    double from = index == 0 ? Double.NEGATIVE_INFINITY : knots[index - 1];
    double to = index == knots.length ? Double.POSITIVE_INFINITY : knots[index];
    double within = Math.max(from, Math.min(to, x));
    return index == 0 ? within : within - from;
  }

  /** For each weight whether it must not be negative (1), not positive (-1), or is free (0). */
  private static int[] bounds(List<Sign> signs, Map<Sign, double[]> knots, int width) {
    int[] bounds = new int[width];
    int at = 1;
    for (Sign sign : signs) {
      int bound =
          switch (sign.speaks()) {
            case FOR -> 1;
            case AGAINST -> -1;
            case EITHER -> 0;
          };
      for (int i = 0; i <= knots.get(sign).length; i++) {
        bounds[at++] = bound;
      }
    }
    return bounds;
  }

  private static double[] row(
      Map<Sign, Double> values, List<Sign> signs, Map<Sign, double[]> knots, int width) {
    double[] row = new double[width];
    row[0] = 1;
    int at = 1;
    for (Sign sign : signs) {
      double[] bendsAt = knots.get(sign);
      double centre = centre(sign, bendsAt);
      double x = values.getOrDefault(sign, centre);
      for (int i = 0; i <= bendsAt.length; i++) {
        row[at++] = piece(x, bendsAt, i) - piece(centre, bendsAt, i);
      }
    }
    return row;
  }

  /** Knots where right and wrong pairs, taken in equal measure, are spread evenly. */
  private static double[] knots(List<Sample> samples, Sign sign) {
    double[] right = values(samples, sign, true);
    double[] wrong = values(samples, sign, false);
    int each = 2_000;
    double[] both = new double[2 * each];
    for (int i = 0; i < each; i++) {
      both[i] = right[(int) ((long) i * right.length / each)];
      both[each + i] = wrong[(int) ((long) i * wrong.length / each)];
    }
    Arrays.sort(both);
    return Arrays.stream(QUANTILES)
        .map(q -> Math.round(1e4 * both[(int) (q * both.length)]) / 1e4)
        .distinct()
        .toArray();
  }

  private static double[] values(List<Sample> samples, Sign sign, boolean right) {
    return samples.stream()
        .filter(sample -> sample.right() == right && sample.signs().containsKey(sign))
        .mapToDouble(sample -> sample.signs().getOrDefault(sign, 0.0))
        .sorted()
        .toArray();
  }

  /** Newton's method; each step is solved by coordinate descent within the bounds. */
  private static double[] regress(double[][] rows, double[] wanted, int[] bounds) {
    int width = rows[0].length;
    double[] weights = new double[width];
    weights[0] = -3;
    for (int round = 0; round < ROUNDS; round++) {
      double[][] hessian = new double[width][width];
      double[] gradient = new double[width];
      for (int j = 1; j < width; j++) {
        hessian[j][j] += RIDGE;
        gradient[j] -= RIDGE * weights[j];
      }
      for (int i = 0; i < rows.length; i++) {
        double[] row = rows[i];
        double sum = 0;
        for (int j = 0; j < width; j++) {
          sum += weights[j] * row[j];
        }
        double p = VerdictModel.probability(sum);
        double curvature = Math.max(1e-5, p * (1 - p));
        double error = wanted[i] - p;
        for (int j = 0; j < width; j++) {
          gradient[j] += error * row[j];
          double scaled = curvature * row[j];
          if (scaled != 0) {
            for (int k = 0; k <= j; k++) {
              hessian[j][k] += scaled * row[k];
            }
          }
        }
      }
      double[] step = bounded(hessian, gradient, weights, bounds);
      double longest = 1;
      for (double one : step) {
        longest = Math.max(longest, Math.abs(one) / 2);
      }
      for (int j = 0; j < width; j++) {
        weights[j] += step[j] / longest;
      }
    }
    return weights;
  }

  private static double[] bounded(
      double[][] hessian, double[] gradient, double[] weights, int[] bounds) {
    int width = gradient.length;
    for (int j = 0; j < width; j++) {
      for (int k = 0; k < j; k++) {
        hessian[k][j] = hessian[j][k];
      }
    }
    double[] step = new double[width];
    double[] left = gradient.clone();
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int j = 0; j < width; j++) {
        double to = weights[j] + step[j] + left[j] / Math.max(1e-9, hessian[j][j]);
        to = bounds[j] > 0 ? Math.max(0, to) : bounds[j] < 0 ? Math.min(0, to) : to;
        double change = to - weights[j] - step[j];
        if (change != 0) {
          step[j] += change;
          for (int k = 0; k < width; k++) {
            left[k] -= change * hessian[k][j];
          }
        }
      }
    }
    return step;
  }
}
