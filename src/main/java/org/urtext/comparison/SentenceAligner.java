package org.urtext.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Finds which sentences render which, going forward in both texts: one by one, several merged into
 * one, one divided, or left out. Dynamic programming over the grid of sentences, as Gale and Church
 * do with lengths; here {@link Likeness} weighs what is in common as well.
 *
 * <p>Two passes: the first guesses how much longer one language writes than the other, the second
 * measures it on what the first one paired.
 *
 * @see <a href="https://aclanthology.org/J93-1004/">Gale and Church, A Program for Aligning
 *     Sentences in Bilingual Corpora, 1993</a>
 */
final class SentenceAligner {

  /** Sentences of one side that may be taken together. */
  private static final int MOST_TOGETHER = 4;

  private static final int MOST_IN_ALL = 6;

  /** What each sentence taken together with another costs, in nats. */
  private static final double MERGING = 4;

  /** What a sentence without a counterpart costs, in nats. */
  private static final double GAP = 4;

  /**
   * How far a path may lie behind the best one of its row before it is given up: some fifty
   * sentences left out in a row.
   */
  private static final double BEAM = 200;

  private static final double WIDEST_RATIO = 2.5;

  private final EvidenceGrid grid;
  private final int rows;
  private final int columns;

  SentenceAligner(EvidenceGrid grid) {
    this.grid = grid;
    this.rows = grid.rows();
    this.columns = grid.columns();
  }

  /** The sentences of both texts in order, each in one bead. */
  List<Bead> align() {
    double ratio =
        (double) Math.max(1, grid.lettersOfColumns(0, columns))
            / Math.max(1, grid.lettersOfRows(0, rows));
    List<Bead> beads = beads(Math.max(1 / WIDEST_RATIO, Math.min(WIDEST_RATIO, ratio)));
    return beads(measuredRatio(beads, ratio));
  }

  private double measuredRatio(List<Bead> beads, double otherwise) {
    double[] ratios =
        beads.stream()
            .filter(bead -> bead.isPair() && bead.score() > 0)
            .mapToDouble(
                bead ->
                    (double) grid.lettersOfColumns(bead.secondStart(), bead.secondEnd())
                        / grid.lettersOfRows(bead.firstStart(), bead.firstEnd()))
            .sorted()
            .toArray();
    return ratios.length < 4 ? otherwise : ratios[ratios.length / 2];
  }

  private List<Bead> beads(double ratio) {
    Likeness likeness = new Likeness(grid, ratio);
    double[][] best = new double[rows + 1][columns + 1];
    byte[][] from = new byte[rows + 1][columns + 1];
    for (double[] row : best) {
      Arrays.fill(row, Double.NEGATIVE_INFINITY);
    }
    best[0][0] = 0;
    int[] firstAlive = new int[rows + 1];
    int[] lastAlive = new int[rows + 1];
    for (int i = 0; i <= rows; i++) {
      int start = i == 0 ? 0 : firstAlive[Math.max(0, i - MOST_TOGETHER)];
      int end = MOST_TOGETHER + (i == 0 ? 0 : lastAlive[i - 1]);
      double most = Double.NEGATIVE_INFINITY;
      for (int j = start; j <= columns && (j <= end || best[i][j - 1] > most - BEAM); j++) {
        cell(i, j, likeness, best, from);
        most = Math.max(most, best[i][j]);
        lastAlive[i] = best[i][j] > most - BEAM ? j : lastAlive[i];
      }
      int alive = start;
      while (alive < lastAlive[i] && best[i][alive] <= most - BEAM) {
        alive++;
      }
      firstAlive[i] = Math.max(alive, i == 0 ? 0 : firstAlive[i - 1]);
      lastAlive[i] = Math.max(lastAlive[i], i == 0 ? 0 : lastAlive[i - 1]);
    }
    return read(from, likeness);
  }

  private void cell(int i, int j, Likeness likeness, double[][] best, byte[][] from) {
    if (i > 0) {
      better(best, from, i, j, 1, 0, best[i - 1][j] - GAP);
    }
    if (j > 0) {
      better(best, from, i, j, 0, 1, best[i][j - 1] - GAP);
    }
    for (int a = 1; a <= Math.min(i, MOST_TOGETHER); a++) {
      for (int b = 1; b <= Math.min(j, MOST_TOGETHER) && a + b <= MOST_IN_ALL; b++) {
        if (best[i - a][j - b] > Double.NEGATIVE_INFINITY) {
          double value = likeness.of(i - a, i, j - b, j) - MERGING * (a + b - 2);
          better(best, from, i, j, a, b, best[i - a][j - b] + value);
        }
      }
    }
  }

  private static void better(
      double[][] best, byte[][] from, int i, int j, int a, int b, double value) {
    if (value > best[i][j]) {
      best[i][j] = value;
      from[i][j] = (byte) (a * (MOST_TOGETHER + 1) + b);
    }
  }

  private List<Bead> read(byte[][] from, Likeness likeness) {
    List<Bead> beads = new ArrayList<>();
    int i = rows;
    int j = columns;
    while (i > 0 || j > 0) {
      int a = from[i][j] / (MOST_TOGETHER + 1);
      int b = from[i][j] % (MOST_TOGETHER + 1);
      double score = a > 0 && b > 0 ? likeness.of(i - a, i, j - b, j) : 0;
      beads.add(new Bead(i - a, i, j - b, j, score));
      i -= a;
      j -= b;
    }
    Collections.reverse(beads);
    return beads;
  }
}
