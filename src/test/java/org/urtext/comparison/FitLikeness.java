package org.urtext.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.urtext.anchor.AnchorExtractor;
import org.urtext.article.Span;

/**
 * Fits what the signs of {@link Likeness} weigh, so that the best alignment of two texts is the
 * true one: a structured perceptron with margins, averaged (Collins 2002). Lines are left out, put
 * in and joined, so that the weights hold for texts that were changed and set anew. Run by hand, as
 * {@code docs/comparing.md} says: TRUTH DOCS PAIRS ROUNDS.
 */
final class FitLikeness {

  /** Which half of the stories is never looked at. */
  static final int HELD_OUT = 0;

  private static final double MARGIN = 1;
  private static final double NEVER = -1e6;
  private static final List<String> DIRECTIONS = List.of("en-x", "x-en", "x-y", "x-y");

  private final AnchorExtractor extractor = new AnchorExtractor();
  private final double[] weights = Likeness.WEIGHTS.clone();
  private final double[] sum = new double[Likeness.SIGNS];
  private long steps;

  public static void main(String[] arguments) throws IOException {
    ParallelTexts texts =
        ParallelTexts.in(Path.of(arguments[0]), Path.of(arguments[1])).half(1 - HELD_OUT);
    Random random = new Random(1);
    FitLikeness fit = new FitLikeness();
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      examples.add(fit.example(texts, DIRECTIONS.get(i % DIRECTIONS.size()), random));
    }
    for (int round = 0; round < Integer.parseInt(arguments[3]); round++) {
      double rate = 0.05 / (1 + round);
      int wrong = examples.stream().mapToInt(example -> fit.learn(example, rate)).sum();
      System.out.printf(Locale.ROOT, "round %d: %d examples with errors%n", round, wrong);
      System.out.println(
          Arrays.stream(fit.sum)
              .mapToObj(each -> String.format(Locale.ROOT, "%.3f", each / fit.steps))
              .collect(Collectors.joining(", ")));
    }
  }

  /**
   * Two texts and the corners through which the true alignment goes.
   *
   * @param corners places, {@code row * (columns + 1) + column}, in order
   * @param firstAlone which sentences of the first have no counterpart
   */
  private record Example(
      List<Sentence> first,
      List<Sentence> second,
      TreeSet<Integer> corners,
      BitSet firstAlone,
      BitSet secondAlone) {

    /** Whether no corner lies within the bead, and it leaves alone only what is. */
    boolean admits(int i0, int i1, int j0, int j1) {
      boolean pair = i1 > i0 && j1 > j0;
      if (pair
          ? firstAlone.get(i0, i1).cardinality() + secondAlone.get(j0, j1).cardinality() > 0
          : !(i1 > i0 ? firstAlone.get(i0) : secondAlone.get(j0))) {
        return false;
      }
      int width = second.size() + 1;
      for (int corner : corners) {
        int i = corner / width;
        int j = corner % width;
        boolean before = i <= i0 && j <= j0;
        boolean after = i >= i1 && j >= j1;
        if (!before && !after) {
          return false;
        }
      }
      return true;
    }
  }

  private Example example(ParallelTexts texts, String direction, Random random) throws IOException {
    ParallelTexts.Pair pair = texts.pair(random, direction);
    List<String> lines = new ArrayList<>(pair.article().lines());
    List<String> originLines = new ArrayList<>(pair.origin().lines());
    boolean[] left = new boolean[lines.size()];
    boolean[] originLeft = new boolean[lines.size()];
    for (int drops = random.nextInt(4); drops > 0; drops--) {
      (random.nextBoolean() ? left : originLeft)[random.nextInt(lines.size())] = true;
    }
    for (int strange = random.nextInt(3); strange > 0; strange--) {
      // What the origin does not have, in the place of something or not.
      int line = random.nextInt(lines.size() + 1);
      if (line < lines.size() && random.nextBoolean()) {
        left[line] = true;
      }
      lines.add(line, texts.strangeLine(random, pair.article()));
      originLines.add(line, "");
      left = withOneMore(left, line, false);
      originLeft = withOneMore(originLeft, line, true);
    }
    boolean joined = random.nextInt(10) < 3;
    Laid here = Laid.of(lines, left, joined ? " " : "\n");
    Laid there = Laid.of(originLines, originLeft, joined && random.nextInt(3) == 0 ? " " : "\n");
    List<Sentence> first =
        Sentence.of(ComparedText.whole(pair.article().language(), here.text()), extractor);
    List<Sentence> second =
        Sentence.of(ComparedText.whole(pair.origin().language(), there.text()), extractor);
    TreeSet<Integer> corners = new TreeSet<>();
    for (int line = 0; line <= lines.size(); line++) {
      int i = place(first, here.starts()[line]);
      int j = place(second, there.starts()[line]);
      if (i >= 0 && j >= 0) {
        corners.add(i * (second.size() + 1) + j);
      }
    }
    return new Example(
        first, second, corners, alone(first, here, originLeft), alone(second, there, left));
  }

  private static boolean[] withOneMore(boolean[] some, int at, boolean value) {
    boolean[] more = new boolean[some.length + 1];
    System.arraycopy(some, 0, more, 0, at);
    more[at] = value;
    System.arraycopy(some, at, more, at + 1, some.length - at);
    return more;
  }

  /** The sentences that consist of lines that were left out of the other text. */
  private static BitSet alone(List<Sentence> sentences, Laid laid, boolean[] leftOut) {
    BitSet alone = new BitSet();
    for (int i = 0; i < sentences.size(); i++) {
      Span span = sentences.get(i).span();
      boolean all = true;
      for (int line = 0; line < leftOut.length; line++) {
        boolean touches =
            laid.starts()[line] < span.end() && laid.starts()[line + 1] > span.start();
        all &= !touches || leftOut[line];
      }
      alone.set(i, all);
    }
    return alone;
  }

  /** Which sentence begins at {@code start}; -1 if it lies within one. */
  private static int place(List<Sentence> sentences, int start) {
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).span().start() >= start) {
        return i > 0 && sentences.get(i - 1).span().end() > start ? -1 : i;
      }
    }
    return sentences.get(sentences.size() - 1).span().end() > start ? -1 : sentences.size();
  }

  /** A text of those lines that are not left out, and where each begins or would. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Laid(String text, int[] starts) {
    static Laid of(List<String> lines, boolean[] left, String between) {
      StringBuilder text = new StringBuilder();
      int[] starts = new int[lines.size() + 1];
      for (int i = 0; i < lines.size(); i++) {
        starts[i] = text.length();
        if (!left[i]) {
          text.append(lines.get(i)).append(between);
        }
      }
      starts[lines.size()] = text.length();
      return new Laid(text.toString(), starts);
    }
  }

  private int learn(Example example, double rate) {
    double[] now = weights.clone();
    SentenceAligner aligner =
        new SentenceAligner(
            example.first(),
            example.second(),
            (grid, ratio, layout) -> new Likeness(grid, ratio, layout, now));
    Likeness likeness = aligner.taught();
    List<Bead> guess = aligner.beads(new Guided(likeness, example, MARGIN));
    boolean wrong =
        guess.stream()
            .anyMatch(
                bead ->
                    !example.admits(
                        bead.firstStart(), bead.firstEnd(), bead.secondStart(), bead.secondEnd()));
    if (wrong) {
      double[] change = new double[Likeness.SIGNS];
      aligner
          .beads(new Guided(likeness, example, NEVER))
          .forEach(bead -> likeness.addSigns(change, rate, bead));
      guess.forEach(bead -> likeness.addSigns(change, -rate, bead));
      for (int s = 0; s < change.length; s++) {
        weights[s] += change[s];
      }
    }
    for (int s = 0; s < weights.length; s++) {
      sum[s] += weights[s];
    }
    steps++;
    return wrong ? 1 : 0;
  }

  /** Adds something to what is wrong, so that the guess errs where it can, or not at all. */
  private static final class Guided extends Likeness {
    private final Likeness likeness;
    private final Example example;
    private final double added;

    Guided(Likeness likeness, Example example, double added) {
      super(likeness);
      this.likeness = likeness;
      this.example = example;
      this.added = added;
    }

    @Override
    double of(int i0, int i1, int j0, int j1) {
      return likeness.of(i0, i1, j0, j1) + (example.admits(i0, i1, j0, j1) ? 0 : added);
    }

    @Override
    double ofRow(int i, int j) {
      return likeness.ofRow(i, j) + (example.admits(i, i + 1, j, j) ? 0 : added);
    }

    @Override
    double ofColumn(int i, int j) {
      return likeness.ofColumn(i, j) + (example.admits(i, i, j, j + 1) ? 0 : added);
    }
  }
}
