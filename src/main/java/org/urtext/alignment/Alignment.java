package org.urtext.alignment;

import java.util.List;

/**
 * Two texts laid side by side, passage by passage, in the order of both.
 *
 * @param steps which passages correspond, in order; a passage that has become two, or two that have
 *     become one, makes two steps
 * @param inOrder the share of all the evidence two texts have in common that lies on these steps
 * @param lift how many times more evidence lies there than would if it lay anywhere
 * @param contrast {@code inOrder}, beyond chance, less what the second text read backwards gives
 * @param coveredOfFirst the share of the first text's length that takes part
 * @param coveredOfSecond the share of the second text's length that takes part
 */
public record Alignment(
    List<Step> steps,
    double inOrder,
    double lift,
    double contrast,
    double coveredOfFirst,
    double coveredOfSecond) {

  /**
   * One passage beside another.
   *
   * @param first index of a passage of the first text
   * @param second index of a passage of the second text
   * @param score evidence in common beyond what chance would put there, as a share of all
   */
  public record Step(int first, int second, double score) {}

  Alignment withContrast(double value) {
    return new Alignment(steps, inOrder, lift, value, coveredOfFirst, coveredOfSecond);
  }

  static final Alignment NONE = new Alignment(List.of(), 0, 0, 0, 0, 0);
}
