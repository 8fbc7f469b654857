package org.urtext.language;

/** What Lingua's margin between the best language and the next is worth. */
final class Margin {

  /**
   * With it, news articles in 54 languages that Lingua knows, answered with 0.8 or 0.9, were right
   * in about that share of cases; a margin of nothing is a coin's toss.
   */
  private static final double STEEPNESS = 60;

  private Margin() {}

  /**
   * The probability, from 0.5 to 1, that the best language is the right one and not the runner-up.
   *
   * @param margin 1 minus the runner-up's value relative to the best one's, from 0 to 1
   */
  static double probability(double margin) {
    return 1 / (1 + Math.exp(-STEEPNESS * margin));
  }
}
