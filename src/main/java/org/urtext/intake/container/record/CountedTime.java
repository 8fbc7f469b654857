package org.urtext.intake.container.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as programs count them: seconds and their fractions since 1970, or all digits in a row. */
public final class CountedTime {

  /** Digits, perhaps with a fraction or an exponent, as JSON writes numbers. */
  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,19}(\\.\\d{1,19})?([eE]\\+?\\d{1,2})?");

  /** {@code 20241130T071849Z}, {@code 20241130071849}. */
  private static final Pattern IN_A_ROW =
      Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)T?(\\d\\d)(\\d\\d)(\\d\\d)(Z?)");

  /** The year 1973: smaller numbers are years, days or nothing. */
  private static final BigDecimal LEAST = BigDecimal.valueOf(100_000_000L);

  /** The year 2286; larger numbers count milliseconds, still larger ones microseconds. */
  private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000_000L);

  private CountedTime() {}

  /**
   * {@code written} in the form of ISO 8601 if it counts; otherwise as it stands.
   *
   * @param utc whether it is known to be in UTC, should it say nothing of that
   */
  public static String iso(String written, boolean utc) {
    String value = written.strip();
    Matcher row = IN_A_ROW.matcher(value);
    if (row.matches() && row.group(1).compareTo("1900") > 0 && row.group(1).compareTo("2200") < 0) {
      return row.group(1)
          + "-"
          + row.group(2)
          + "-"
          + row.group(3)
          + "T"
          + row.group(4)
          + ":"
          + row.group(5)
          + ":"
          + row.group(6)
          + (utc ? "Z" : row.group(7));
    }
    if (NUMBER.matcher(value).matches()) {
      BigDecimal seconds = new BigDecimal(value);
      for (int unit = 0; unit < 3 && seconds.compareTo(MOST) >= 0; unit++) {
        seconds = seconds.movePointLeft(3);
      }
      boolean plausible = seconds.compareTo(LEAST) >= 0 && seconds.compareTo(MOST) < 0;
      return plausible ? Instant.ofEpochSecond(seconds.longValue()).toString() : value;
    }
    return utc && value.matches(".*\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?") ? value + "Z" : value;
  }
}
