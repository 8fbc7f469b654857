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
 * <p>Three passes: the first guesses how much longer one language writes than the other, the second
 * measures it on what the first one paired, and the third knows what words the texts have taught
 * each other by then and how far their paragraphs agree.
 *
 * @see <a href="https://aclanthology.org/J93-1004/">Gale and Church, A Program for Aligning
 *     Sentences in Bilingual Corpora, 1993</a>
 */
final class SentenceAligner {

  /** Sentences of one side that may be taken together. */
  private static final int MOST_TOGETHER = 4;

  private static final int MOST_IN_ALL = 6;

  /**
   * How far a path may lie behind the best one of its row before it is given up: many dozens of
   * sentences left out in a row.
   */
  private static final double BEAM = 200;

  private static final double WIDEST_RATIO = 2.5;

  /** Weighs what a grid of sentences shows. */
  interface Model {
    Likeness over(EvidenceGrid grid, double ratio, double likeLayout);
  }

  private final List<Sentence> first;
  private final List<Sentence> second;
  private final Model model;
  private final int rows;
  private final int columns;

  SentenceAligner(List<Sentence> first, List<Sentence> second) {
    this(
        first,
        second,
        (grid, ratio, likeLayout) -> new Likeness(grid, ratio, likeLayout, Likeness.WEIGHTS));
  }

  SentenceAligner(List<Sentence> first, List<Sentence> second, Model model) {
    this.first = first;
    this.second = second;
    this.model = model;
    this.rows = first.size();
    this.columns = second.size();
  }

  /** The sentences of both texts in order, each in one bead. */
  List<Bead> align() {
    return beads(taught());
  }

  /** What is weighed after the first passes. */
  Likeness taught() {
    EvidenceGrid grid = new EvidenceGrid(first, second);
    double ratio =
        (double) Math.max(1, grid.lettersOfColumns(0, columns))
            / Math.max(1, grid.lettersOfRows(0, rows));
    List<Bead> beads =
        beads(model.over(grid, Math.max(1 / WIDEST_RATIO, Math.min(WIDEST_RATIO, ratio)), 0));
    beads = beads(model.over(grid, measuredRatio(grid, beads, ratio), likeLayout(beads)));
    grid.learn(new TaughtWords(first, second, beads));
    return model.over(grid, measuredRatio(grid, beads, ratio), likeLayout(beads));
  }

  /** Of the places where a paragraph of either text ends, the share where one of both ends. */
  private double likeLayout(List<Bead> beads) {
    int both = 0;
    int either = 0;
    for (Bead bead : beads.subList(0, Math.max(0, beads.size() - 1))) {
      if (bead.isPair()) {
        boolean here = first.get(bead.firstEnd() - 1).endsParagraph();
        boolean there = second.get(bead.secondEnd() - 1).endsParagraph();
        both += here && there ? 1 : 0;
        either += here || there ? 1 : 0;
        either += inner(first, bead.firstStart(), bead.firstEnd() - 1);
        either += inner(second, bead.secondStart(), bead.secondEnd() - 1);
      }
    }
    return either == 0 ? 0 : (double) both / either;
  }

  private static int inner(List<Sentence> sentences, int start, int end) {
    return (int) sentences.subList(start, end).stream().filter(Sentence::endsParagraph).count();
  }

  private static double measuredRatio(EvidenceGrid grid, List<Bead> beads, double otherwise) {
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

  List<Bead> beads(Likeness likeness) {
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
      for (int j = start;
          j <= columns && (j <= end || i == rows || best[i][j - 1] > most - BEAM);
          j++) {
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
      better(best, from, i, j, 1, 0, best[i - 1][j] + likeness.ofRow(i - 1, j));
    }
    if (j > 0) {
      better(best, from, i, j, 0, 1, best[i][j - 1] + likeness.ofColumn(i, j - 1));
    }
    for (int a = 1; a <= Math.min(i, MOST_TOGETHER); a++) {
      for (int b = 1; b <= Math.min(j, MOST_TOGETHER) && a + b <= MOST_IN_ALL; b++) {
        if (best[i - a][j - b] > Double.NEGATIVE_INFINITY) {
          double value = likeness.of(i - a, i, j - b, j);
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
