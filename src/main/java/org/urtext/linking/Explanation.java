package org.urtext.linking;

import java.util.List;

/**
 * A number taken apart: what it is, and the parts it is the sum of.
 *
 * @param statement for people: {@code 9 figures in common, among them 10000 and 2023}
 * @param value in log-odds, the natural logarithm of the odds it speaks for
 * @param parts whose values add up to {@code value}; empty if it is not divided further
 */
public record Explanation(String statement, double value, List<Explanation> parts) {

  public Explanation(String statement, double value) {
    this(statement, value, List.of());
  }

  /** The sum of {@code parts}, under {@code statement}. */
  public static Explanation sum(String statement, List<Explanation> parts) {
    return new Explanation(
        statement, parts.stream().mapToDouble(Explanation::value).sum(), List.copyOf(parts));
  }
}
