package org.urtext.comparison;

import java.util.stream.IntStream;

/**
 * How much speaks for a stretch of one text being a rendering of a stretch of another, in nats: a
 * logistic curve over what they have in common and how their lengths agree.
 */
final class Likeness {

  static final int SIGNS = 9 + 2 * Sentence.MARKS;

  private static final double[] WEIGHTS = {
    0.368, 0.332, 0.491, 0.128, 0.382, 0.616, 4.132, -0.629, -2.079, 0.405, 0.647, -1.302, 1.85,
    -3.936, 1.429, -4.724, 0.099, -0.401, 0.389, -1.729, -0.061, -0.663, 0.093, -0.301
  };

  private static final double[] LOGARITHMS =
      IntStream.range(0, 64).mapToDouble(Math::log1p).toArray();

  private final EvidenceGrid grid;
  private final double ratio;

  /**
   * @param ratio letters of the second text for each letter of the first
   */
  Likeness(EvidenceGrid grid, double ratio) {
    this.grid = grid;
    this.ratio = ratio;
  }

  double of(int i0, int i1, int j0, int j1) {
    double[] signs = signs(i0, i1, j0, j1);
    double sum = WEIGHTS[0];
    for (int s = 0; s < SIGNS; s++) {
      sum += WEIGHTS[s + 1] * signs[s];
    }
    return sum;
  }

  /** What {@link #of} weighs. */
  double[] signs(int i0, int i1, int j0, int j1) {
    double[] signs = new double[SIGNS];
    double here = 0;
    for (int kind = 0; kind < EvidenceGrid.KINDS; kind++) {
      double evidence = EvidenceGrid.SCALES[kind] * grid.evidence(kind, i0, i1, j0, j1);
      signs[kind] = evidence == 0 ? 0 : Math.log1p(evidence);
      here += evidence;
    }
    double either = grid.evidenceOfRows(i0, i1) + grid.evidenceOfColumns(j0, j1);
    signs[5] = (here + 0.5) / (either - here + 3);
    signs[6] = Math.log1p(Math.max(0, either - 2 * here));
    double first = grid.lettersOfRows(i0, i1) * ratio;
    double second = grid.lettersOfColumns(j0, j1);
    double difference = (second - first) / Math.sqrt((first + second) / 2 + 12);
    signs[7] = Math.min(difference * difference / 10, 6);
    signs[8] = Math.log((first + second) / 200);
    for (int sort = 0; sort < Sentence.MARKS; sort++) {
      int one = grid.marksOfRows(sort, i0, i1);
      int other = grid.marksOfColumns(sort, j0, j1);
      signs[9 + 2 * sort] = log(Math.min(one, other));
      signs[10 + 2 * sort] = log(Math.abs(one - other));
    }
    return signs;
  }

  /** The logarithm of one more than {@code count}. */
  private static double log(int count) {
    return LOGARITHMS[Math.min(count, LOGARITHMS.length - 1)];
  }
}
