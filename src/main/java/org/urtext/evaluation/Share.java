package org.urtext.evaluation;

/**
 * How many of some were right, with the interval in which the share lies in 95 of 100 such samples.
 *
 * @param right how many were
 * @param of out of how many
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson 1927, the score interval</a>
 */
public record Share(int right, int of) {

  /** The standard normal deviate that 2.5 % exceed. */
  private static final double DEVIATE = 1.959964;

  /** From 0 to 1; 1 where there was nothing to get wrong. */
  public double value() {
    return of == 0 ? 1 : (double) right / of;
  }

  /** The interval's lower end; 0 where nothing was judged. */
  public double low() {
    return of == 0 ? 0 : Math.max(0, centre() - halfWidth());
  }

  /** The interval's upper end; 1 where nothing was judged. */
  public double high() {
    return of == 0 ? 1 : Math.min(1, centre() + halfWidth());
  }

  private double centre() {
    return (value() + DEVIATE * DEVIATE / (2 * of)) / (1 + DEVIATE * DEVIATE / of);
  }

  private double halfWidth() {
    double p = value();
    return DEVIATE
        * Math.sqrt(p * (1 - p) / of + DEVIATE * DEVIATE / (4.0 * of * of))
        / (1 + DEVIATE * DEVIATE / of);
  }

  /** The interval of a share of {@code of} cases, which may be an effective, broken number. */
  static double[] interval(double share, double of) {
    double square = DEVIATE * DEVIATE;
    double middle = (share + square / (2 * of)) / (1 + square / of);
    double half =
        DEVIATE * Math.sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of);
    return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
  }
}
