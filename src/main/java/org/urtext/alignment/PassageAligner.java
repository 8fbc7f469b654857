package org.urtext.alignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.urtext.alignment.Alignment.Step;

/**
 * Lays two texts side by side. The evidence they share (weights of features, multiplied) is spread
 * over the grid of their passages; what a cell holds beyond its expected part speaks for its two
 * passages. A path that goes forward in both texts, by steps or over gaps, collects as much of that
 * as it can. A translation keeps the order of what is said; another article on the same event has
 * the same names and figures, but in an order of its own.
 *
 * <p>A pure function of its input.
 */
public final class PassageAligner {

  /** How many times the expected evidence a cell must hold to be worth a step. */
  private static final double EXPECTED_TIMES = 1.6;

  /** Features that fill more cells than this place nothing. */
  private static final int MOST_CELLS = 48;

  public Alignment align(PassageProfile first, PassageProfile second) {
    int rows = first.size();
    int columns = second.size();
    if (rows == 0 || columns == 0) {
      return Alignment.NONE;
    }
    double[][] shared = shared(first, second);
    double[] rowSums = new double[rows];
    double[] columnSums = new double[columns];
    double total = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        rowSums[i] += shared[i][j];
        columnSums[j] += shared[i][j];
        total += shared[i][j];
      }
    }
    if (total <= 0) {
      return Alignment.NONE;
    }
    double[][] gains = new double[rows][columns];
    double[][] expected = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        // Half by what each passage holds, half by its length: neither alone is stable.
        double byEvidence = rowSums[i] * columnSums[j] / (total * total);
        double byLength = first.share(i) * second.share(j);
        expected[i][j] = (byEvidence + byLength) / 2;
        gains[i][j] = shared[i][j] / total - EXPECTED_TIMES * expected[i][j];
      }
    }
    Path forward = new Path(gains, false);
    Path backward = new Path(gains, true);
    return read(forward.steps(), shared, expected, total, first, second)
        .withContrast(forward.gain - backward.gain);
  }

  private static double[][] shared(PassageProfile first, PassageProfile second) {
    double[][] shared = new double[first.size()][second.size()];
    int i = 0;
    int j = 0;
    while (i < first.entries() && j < second.entries()) {
      int left = first.feature(i);
      int right = second.feature(j);
      if (left < right) {
        i++;
      } else if (left > right) {
        j++;
      } else {
        int iEnd = i;
        while (iEnd < first.entries() && first.feature(iEnd) == left) {
          iEnd++;
        }
        int jEnd = j;
        while (jEnd < second.entries() && second.feature(jEnd) == left) {
          jEnd++;
        }
        if ((iEnd - i) * (jEnd - j) <= MOST_CELLS) {
          for (int a = i; a < iEnd; a++) {
            for (int b = j; b < jEnd; b++) {
              shared[first.place(a)][second.place(b)] += first.weight(a) * second.weight(b);
            }
          }
        }
        i = iEnd;
        j = jEnd;
      }
    }
    return shared;
  }

  private static Alignment read(
      List<Step> steps,
      double[][] shared,
      double[][] expected,
      double total,
      PassageProfile first,
      PassageProfile second) {
    double inOrder = 0;
    double chance = 0;
    double ofFirst = 0;
    double ofSecond = 0;
    int lastFirst = -1;
    int lastSecond = -1;
    for (Step step : steps) {
      inOrder += shared[step.first()][step.second()] / total;
      chance += expected[step.first()][step.second()];
      ofFirst += step.first() == lastFirst ? 0 : first.share(step.first());
      ofSecond += step.second() == lastSecond ? 0 : second.share(step.second());
      lastFirst = step.first();
      lastSecond = step.second();
    }
    double lift = chance <= 0 ? 0 : inOrder / chance;
    return new Alignment(steps, inOrder, lift, 0, Math.min(1, ofFirst), Math.min(1, ofSecond));
  }

  /** The best path through the cells that gain, forward in both texts. */
  private static final class Path {
    private final double[][] gains;
    private final boolean reversed;
    private final double[][] best;
    private final int[][] from;
    final double gain;
    private final int end;

    Path(double[][] gains, boolean reversed) {
      this.gains = gains;
      this.reversed = reversed;
      int rows = gains.length;
      int columns = gains[0].length;
      best = new double[rows + 1][columns + 1];
      from = new int[rows + 1][columns + 1];
      // best[i][j]: the most that cells up to row i and column j can gain. A cell may be entered
      // from its left, from above or from across the corner.
      for (int i = 1; i <= rows; i++) {
        for (int j = 1; j <= columns; j++) {
          double here = gainAt(i - 1, j - 1);
          double most = best[i - 1][j - 1] + Math.max(0, here);
          int way = here > 0 ? 3 : 0;
          if (best[i - 1][j] + Math.max(0, here) > most + 1e-12) {
            most = best[i - 1][j] + Math.max(0, here);
            way = here > 0 ? 4 : 1;
          }
          if (best[i][j - 1] + Math.max(0, here) > most + 1e-12) {
            most = best[i][j - 1] + Math.max(0, here);
            way = here > 0 ? 5 : 2;
          }
          best[i][j] = most;
          from[i][j] = way;
        }
      }
      gain = best[rows][columns];
      end = columns;
    }

    private double gainAt(int row, int column) {
      return gains[row][reversed ? gains[0].length - 1 - column : column];
    }

    List<Step> steps() {
      List<Step> steps = new ArrayList<>();
      int i = gains.length;
      int j = end;
      while (i > 0 && j > 0) {
        int way = from[i][j];
        if (way >= 3) {
          steps.add(new Step(i - 1, j - 1, gainAt(i - 1, j - 1)));
        }
        boolean up = way % 3 != 2;
        boolean left = way % 3 != 1;
        i -= up ? 1 : 0;
        j -= left ? 1 : 0;
      }
      Collections.reverse(steps);
      return steps;
    }
  }
}
