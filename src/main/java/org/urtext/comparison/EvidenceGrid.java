package org.urtext.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.urtext.anchor.Anchor;

/**
 * What each sentence of one text has in common with each of another, by kind. What stands in many
 * sentences places nothing and weighs little.
 */
final class EvidenceGrid {

  /** The kinds of evidence. */
  static final int FIGURES = 0;

  static final int TERMS = 1;
  static final int NAMES = 2;
  static final int SKELETONS = 3;
  static final int GRAMS = 4;
  static final int WORDS = 5;
  static final int KINDS = 6;

  /** What evidence of each kind is worth beside the others. */
  static final double[] SCALES = {1, 1, 1, 0.5, 0.3, 1};

  /** Features that fill more cells than this place nothing. */
  private static final int MOST_CELLS = 60;

  private final int rows;
  private final int columns;

  /** For each kind, the sums of all cells above and left of a corner. */
  private final float[][] sums;

  private final double[] evidenceOfRows;
  private final double[] evidenceOfColumns;
  private final long[] lettersOfRows;
  private final long[] lettersOfColumns;
  private final int[][] marksOfRows;
  private final int[][] marksOfColumns;
  private final int[] paragraphsOfRows;
  private final int[] paragraphsOfColumns;

  EvidenceGrid(List<Sentence> first, List<Sentence> second) {
    rows = first.size();
    columns = second.size();
    sums = new float[KINDS][(rows + 1) * (columns + 1)];
    lettersOfRows = letters(first);
    lettersOfColumns = letters(second);
    marksOfRows = marks(first);
    marksOfColumns = marks(second);
    paragraphsOfRows = paragraphs(first);
    paragraphsOfColumns = paragraphs(second);
    Map<String, List<int[]>> there = new HashMap<>();
    places(second, (key, place) -> there.computeIfAbsent(key, n -> new ArrayList<>(2)).add(place));
    Map<String, List<int[]>> here = new HashMap<>();
    places(
        first,
        (key, place) -> {
          if (there.containsKey(key)) {
            here.computeIfAbsent(key, n -> new ArrayList<>(2)).add(place);
          }
        });
    here.forEach(
        (key, places) -> {
          int kind = key.charAt(0) - '0';
          spread(kind, information(kind, key), places, there.getOrDefault(key, List.of()));
        });
    grams(first, second);
    for (float[] kind : sums) {
      accumulate(kind);
    }
    evidenceOfRows = new double[rows + 1];
    evidenceOfColumns = new double[columns + 1];
    for (int kind = 0; kind < WORDS; kind++) {
      for (int i = 1; i <= rows; i++) {
        evidenceOfRows[i] += SCALES[kind] * sums[kind][at(i, columns)];
      }
      for (int j = 1; j <= columns; j++) {
        evidenceOfColumns[j] += SCALES[kind] * sums[kind][at(rows, j)];
      }
    }
  }

  /** From now on, what {@code words} tell counts as well. */
  void learn(TaughtWords words) {
    float[] sum = sums[WORDS];
    Arrays.fill(sum, 0);
    words.tell((row, column, each) -> sum[at(row + 1, column + 1)] += (float) each);
    accumulate(sum);
  }

  private static long[] letters(List<Sentence> sentences) {
    long[] sums = new long[sentences.size() + 1];
    for (int i = 0; i < sentences.size(); i++) {
      sums[i + 1] = sums[i] + sentences.get(i).letters();
    }
    return sums;
  }

  private static int[][] marks(List<Sentence> sentences) {
    int[][] sums = new int[sentences.size() + 1][Sentence.MARKS];
    for (int i = 0; i < sentences.size(); i++) {
      for (int sort = 0; sort < Sentence.MARKS; sort++) {
        sums[i + 1][sort] = sums[i][sort] + sentences.get(i).marks()[sort];
      }
    }
    return sums;
  }

  private static int[] paragraphs(List<Sentence> sentences) {
    int[] sums = new int[sentences.size() + 1];
    for (int i = 0; i < sentences.size(); i++) {
      sums[i + 1] = sums[i] + (sentences.get(i).endsParagraph() ? 1 : 0);
    }
    return sums;
  }

  /** Each feature once a sentence. */
  private static void places(List<Sentence> sentences, BiConsumer<String, int[]> met) {
    for (int i = 0; i < sentences.size(); i++) {
      int[] place = {i};
      sentences.get(i).anchors().stream()
          .map(anchor -> kind(anchor) + anchor.value())
          .distinct()
          .forEach(key -> met.accept(key, place));
    }
  }

  private static String kind(Anchor anchor) {
    return switch (anchor.kind()) {
      case FIGURE -> "0";
      case TERM, DAY, MEASURE -> "1";
      case NAME, ADDRESS -> "2";
      case SKELETON, CONCEPT -> "3";
    };
  }

  /** In nats, by how common what has this form usually is. */
  private static double information(int kind, String key) {
    int length = key.length() - 1;
    return switch (kind) {
      case FIGURES -> length == 1 ? 1 : length == 2 ? 2.2 : length == 3 ? 3.2 : 4;
      case TERMS -> key.startsWith("unit:", 1) ? 1.2 : 3;
      case NAMES -> 4.6;
      default -> length <= 3 ? 1.9 : length == 4 ? 2.8 : 3.5;
    };
  }

  private void spread(int kind, double weight, List<int[]> from, List<int[]> to) {
    if (from.size() * to.size() > MOST_CELLS) {
      return;
    }
    double each = weight / Math.max(from.size(), to.size());
    for (int[] row : from) {
      for (int[] column : to) {
        sums[kind][at(row[0] + 1, column[0] + 1)] += (float) each;
      }
    }
  }

  private void grams(List<Sentence> first, List<Sentence> second) {
    Map<Integer, List<int[]>> there = gramPlaces(second, null);
    Map<Integer, List<int[]>> here = gramPlaces(first, there);
    here.forEach((gram, places) -> spread(GRAMS, 1, places, there.getOrDefault(gram, List.of())));
  }

  private static Map<Integer, List<int[]>> gramPlaces(
      List<Sentence> sentences, @org.jspecify.annotations.Nullable Map<Integer, List<int[]>> only) {
    Map<Integer, List<int[]>> places = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      int[] place = {i};
      for (int gram : sentences.get(i).grams()) {
        if (only == null || only.containsKey(gram)) {
          places.computeIfAbsent(gram, none -> new ArrayList<>(2)).add(place);
        }
      }
    }
    return places;
  }

  private int at(int row, int column) {
    return row * (columns + 1) + column;
  }

  private void accumulate(float[] kind) {
    for (int i = 1; i <= rows; i++) {
      float row = 0;
      for (int j = 1; j <= columns; j++) {
        row += kind[at(i, j)];
        kind[at(i, j)] = row + kind[at(i - 1, j)];
      }
    }
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  /**
   * Evidence of a kind in the block of rows {@code i0} to {@code i1} and columns, ends excluded.
   */
  double evidence(int kind, int i0, int i1, int j0, int j1) {
    float[] sum = sums[kind];
    return Math.max(0, sum[at(i1, j1)] - sum[at(i0, j1)] - sum[at(i1, j0)] + sum[at(i0, j0)]);
  }

  /** Scaled evidence of all kinds that these rows have in common with anything. */
  double evidenceOfRows(int i0, int i1) {
    return evidenceOfRows[i1] - evidenceOfRows[i0];
  }

  double evidenceOfColumns(int j0, int j1) {
    return evidenceOfColumns[j1] - evidenceOfColumns[j0];
  }

  long lettersOfRows(int i0, int i1) {
    return lettersOfRows[i1] - lettersOfRows[i0];
  }

  long lettersOfColumns(int j0, int j1) {
    return lettersOfColumns[j1] - lettersOfColumns[j0];
  }

  int marksOfRows(int sort, int i0, int i1) {
    return marksOfRows[i1][sort] - marksOfRows[i0][sort];
  }

  int marksOfColumns(int sort, int j0, int j1) {
    return marksOfColumns[j1][sort] - marksOfColumns[j0][sort];
  }

  /** How many paragraphs end in these rows. */
  int paragraphsOfRows(int i0, int i1) {
    return paragraphsOfRows[i1] - paragraphsOfRows[i0];
  }

  int paragraphsOfColumns(int j0, int j1) {
    return paragraphsOfColumns[j1] - paragraphsOfColumns[j0];
  }
}
