package org.urtext.comparison;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much speaks for a stretch of one text being a rendering of a stretch of another, or for a
 * sentence having none, in nats: a weighted sum over what they have in common and how their
 * lengths, marks and paragraphs agree.
 */
class Likeness {

  private static final int BY_KIND = EvidenceGrid.KINDS;

  /** How many signs are weighed of two stretches. */
  private static final int OF_STRETCHES = BY_KIND + 10 + 2 * Sentence.MARKS;

  /** How many signs are weighed of a sentence that is left alone. */
  private static final int OF_ONE = 5;

  /** How many signs there are in all. */
  static final int SIGNS = OF_STRETCHES + OF_ONE;

  /** Found by {@code FitLikeness}, in the order in which signs are added. */
  static final double[] WEIGHTS = {
    // Figures, terms, names, skeletons, letters and taught words in common.
    2.814,
    2.145,
    1.459,
    1.788,
    3.661,
    0.959,
    // That it is a pair; the share in common; what either has alone; lengths; size.
    -0.959,
    5.614,
    -0.256,
    -0.612,
    1.169,
    // Where layouts are alike: both end a paragraph, one does, paragraphs within.
    4.403,
    0.601,
    -3.127,
    // Sentences taken together, and again where layouts are alike.
    -3.004,
    1.559,
    // Marks of each sort that both have, and that one has more of.
    1.633,
    -1.314,
    2.093,
    -4.169,
    1.358,
    -3.901,
    1.006,
    -1.312,
    -1.379,
    -2.620,
    0.358,
    -0.766,
    0.446,
    -0.550,
    // A sentence left alone: that it is; its size; where layouts are alike; what it has in common.
    -2.341,
    0.965,
    0.462,
    1.715,
    0.127
  };

  private static final double[] LOGARITHMS =
      IntStream.range(0, 64).mapToDouble(Math::log1p).toArray();

  private final EvidenceGrid grid;
  private final double ratio;
  private final double likeLayout;
  private final double[] weights;

  /** The signs of what is being weighed. */
  private final double[] weighed = new double[SIGNS];

  /**
   * @param ratio letters of the second text for each letter of the first
   * @param likeLayout how far the paragraphs of both texts end at the same places, 0 to 1
   * @param weights what each sign weighs
   */
  Likeness(EvidenceGrid grid, double ratio, double likeLayout, double[] weights) {
    this.grid = grid;
    this.ratio = ratio;
    this.likeLayout = likeLayout;
    this.weights = weights;
  }

  /** The same as another. */
  Likeness(Likeness other) {
    this(other.grid, other.ratio, other.likeLayout, other.weights);
  }

  /** For the rows and columns, ends excluded, being renderings of each other. */
  double of(int i0, int i1, int j0, int j1) {
    Arrays.fill(weighed, 0);
    addSigns(weighed, 1, i0, i1, j0, j1);
    return sum(0, OF_STRETCHES);
  }

  /** For row {@code i} standing alone before column {@code j}, whose place weighs nothing. */
  double ofRow(int i, int j) {
    Arrays.fill(weighed, 0);
    addRow(weighed, 1, i);
    return sum(OF_STRETCHES, SIGNS);
  }

  /** For column {@code j} standing alone before row {@code i}, whose place weighs nothing. */
  double ofColumn(int i, int j) {
    Arrays.fill(weighed, 0);
    addColumn(weighed, 1, j);
    return sum(OF_STRETCHES, SIGNS);
  }

  private double sum(int from, int to) {
    double sum = 0;
    for (int s = from; s < to; s++) {
      sum += weights[s] * weighed[s];
    }
    return sum;
  }

  private void addRow(double[] signs, double times, int i) {
    addAlone(
        signs,
        times,
        grid.lettersOfRows(i, i + 1),
        grid.paragraphsOfRows(i, i + 1),
        grid.evidenceOfRows(i, i + 1));
  }

  private void addColumn(double[] signs, double times, int j) {
    addAlone(
        signs,
        times,
        grid.lettersOfColumns(j, j + 1),
        grid.paragraphsOfColumns(j, j + 1),
        grid.evidenceOfColumns(j, j + 1));
  }

  private void addAlone(
      double[] signs, double times, long letters, int paragraphs, double evidence) {
    int s = OF_STRETCHES;
    signs[s++] += times;
    signs[s++] += times * Math.log((letters + 12) / 100.0);
    signs[s++] += times * likeLayout;
    signs[s++] += times * likeLayout * paragraphs;
    signs[s] += times * Math.log1p(evidence);
  }

  /** Adds to {@code signs} what a bead has of each, {@code times} over. */
  void addSigns(double[] signs, double times, Bead bead) {
    if (bead.isPair()) {
      addSigns(
          signs, times, bead.firstStart(), bead.firstEnd(), bead.secondStart(), bead.secondEnd());
    } else {
      for (int i = bead.firstStart(); i < bead.firstEnd(); i++) {
        addRow(signs, times, i);
      }
      for (int j = bead.secondStart(); j < bead.secondEnd(); j++) {
        addColumn(signs, times, j);
      }
    }
  }

  private void addSigns(double[] signs, double times, int i0, int i1, int j0, int j1) {
    double here = 0;
    for (int kind = 0; kind < BY_KIND; kind++) {
      double evidence = EvidenceGrid.SCALES[kind] * grid.evidence(kind, i0, i1, j0, j1);
      signs[kind] += evidence == 0 ? 0 : times * Math.log1p(evidence);
      here += kind == EvidenceGrid.WORDS ? 0 : evidence;
    }
    double either = grid.evidenceOfRows(i0, i1) + grid.evidenceOfColumns(j0, j1);
    int s = BY_KIND;
    signs[s++] += times;
    signs[s++] += times * (here + 0.5) / (either - here + 3);
    signs[s++] += times * Math.log1p(Math.max(0, either - 2 * here));
    double first = grid.lettersOfRows(i0, i1) * ratio;
    double second = grid.lettersOfColumns(j0, j1);
    double difference = (second - first) / Math.sqrt((first + second) / 2 + 12);
    signs[s++] += times * Math.min(difference * difference / 10, 6);
    signs[s++] += times * Math.log((first + second) / 200);
    int endHere = grid.paragraphsOfRows(i1 - 1, i1);
    int endThere = grid.paragraphsOfColumns(j1 - 1, j1);
    signs[s++] += times * likeLayout * endHere * endThere;
    signs[s++] += times * likeLayout * Math.abs(endHere - endThere);
    signs[s++] +=
        times
            * likeLayout
            * Math.abs(grid.paragraphsOfRows(i0, i1 - 1) - grid.paragraphsOfColumns(j0, j1 - 1));
    signs[s++] += times * (i1 - i0 + j1 - j0 - 2);
    signs[s++] += times * likeLayout * (i1 - i0 + j1 - j0 - 2);
    for (int sort = 0; sort < Sentence.MARKS; sort++) {
      int one = grid.marksOfRows(sort, i0, i1);
      int other = grid.marksOfColumns(sort, j0, j1);
      signs[s++] += times * log(Math.min(one, other));
      signs[s++] += times * log(Math.abs(one - other));
    }
  }

  /**
   * The share, 0 to 1, of stretches paired with {@code nats} that belong together, as measured on
   * stories that the weights were not fitted to.
   */
  static double probability(double nats) {
    return 1 / (1 + Math.exp(-2.5 - 0.4 * nats));
  }

  /** The logarithm of one more than {@code count}. */
  private static double log(int count) {
    return LOGARITHMS[Math.min(count, LOGARITHMS.length - 1)];
  }
}
