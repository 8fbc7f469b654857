package org.urtext.comparison;

import com.ibm.icu.lang.UCharacter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urtext.anchor.Units;
import org.urtext.anchor.Units.Unit;
import org.urtext.article.Span;

/**
 * A number as it stands in a text.
 *
 * @param span where
 * @param written as written
 * @param values what it may mean, the likeliest first: {@code 1.234} is 1234 or 1.234
 * @param inWords whether it is spelled
 * @param dated whether it stands in a date, beside a month or as part of 30.11.2024
 * @param clock whether minutes follow, or a word for morning or evening
 * @param unit the unit beside it, if it has one that is known
 * @param joined the letters that it is joined to, as in {@code COVID-19} and {@code mid-1990};
 *     empty for a number by itself
 * @param language the text's, by which years may be counted
 */
record Quantity(
    Span span,
    String written,
    List<Double> values,
    boolean inWords,
    boolean dated,
    boolean clock,
    @Nullable Unit unit,
    String joined,
    String language) {

  Quantity {
    values = List.copyOf(values);
  }

  /** 1.5 for the first of May, as many languages write it. */
  private static final Pattern DAY_AND_MONTH =
      Pattern.compile("([12]?\\d|3[01])[.](1[0-2]|[1-9])", Pattern.UNICODE_CHARACTER_CLASS);

  private static final double UNIT_TOLERANCE = 0.06;
  private static final double ROUNDING_TOLERANCE = 0.03;

  /** How far a number agrees with one of the other text. */
  enum Agreement {
    EQUAL,
    /** The same digits, with a word for thousands or millions that is not known. */
    SCALED,
    /** The same year or hour in another way of counting. */
    RECKONED,
    CONVERTED,
    ROUNDED,
    NONE
  }

  double value() {
    return values.get(0);
  }

  /** Whether it belongs to a name in capitals, which a text in another language may do without. */
  boolean isOfName() {
    return joined.length() > 1 && joined.chars().allMatch(Character::isUpperCase);
  }

  /** Whether it may be an hour with its minutes, such as 5.30. */
  boolean mayBeHour() {
    return values.contains(Math.floor(value())) && value() != Math.floor(value());
  }

  /** Whether a single sign stands between this and a number in digits: 2–1, 2 - 1, 15:04. */
  boolean isJoinedTo(Quantity neighbour) {
    int apart =
        Math.max(span.start(), neighbour.span.start()) - Math.min(span.end(), neighbour.span.end());
    return (apart == 1 || apart == 3) && !inWords && !neighbour.inWords;
  }

  /** Whether it is written as the minutes that follow {@code hour}. */
  boolean areMinutesOf(Quantity hour) {
    return hour.clock
        && span.start() == hour.span.end() + 1
        && written.length() == 2
        && value() < 60
        && !inWords;
  }

  /** Whether both are counted in the same known unit. */
  boolean hasUnitOf(Quantity other) {
    return unit != null && other.unit != null && unit.name().equals(other.unit.name());
  }

  /**
   * How far this number of the article agrees with one of the original. An article rounds what its
   * original has exactly; more digits than that come from elsewhere.
   */
  Agreement agreementWith(Quantity other) {
    Agreement amount = amountAgainst(other);
    return amount == Agreement.NONE && isRounded(other.value()) ? Agreement.ROUNDED : amount;
  }

  /** Whether both are one amount, however it is written, counted or measured. */
  boolean isAmountOf(Quantity other) {
    return amountAgainst(other) != Agreement.NONE;
  }

  /** Whether both may mean one value. */
  boolean hasValueOf(Quantity other) {
    for (double mine : values) {
      for (double theirs : other.values) {
        if (same(mine, theirs)) {
          return true;
        }
      }
    }
    return false;
  }

  private Agreement amountAgainst(Quantity other) {
    if (hasValueOf(other)) {
      return Agreement.EQUAL;
    }
    if (isScaled(value(), other.value())) {
      return Agreement.SCALED;
    }
    if (isReckoned(this, other) || isReckoned(other, this)) {
      return Agreement.RECKONED;
    }
    return isConverted(this, other) || isConverted(other, this)
        ? Agreement.CONVERTED
        : Agreement.NONE;
  }

  private static boolean same(double one, double other) {
    return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
  }

  private static boolean isScaled(double one, double other) {
    double more = Math.max(one, other);
    double less = Math.min(one, other);
    if (less <= 0 || more < 1_000) {
      return false;
    }
    for (double factor : new double[] {1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e12}) {
      if (same(more, less * factor)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReckoned(Quantity one, Quantity other) {
    double a = one.value();
    double b = other.value();
    if (other.dated && DAY_AND_MONTH.matcher(one.written).matches() && Math.floor(a) == b) {
      return true;
    }
    if (one.mayBeHour()
        && a < 12
        && ((other.mayBeHour() && same(b, a + 12))
            || (other.clock && same(b, Math.floor(a) + 12)))) {
      return true;
    }
    if (a != Math.rint(a) || b != Math.rint(b)) {
      return false;
    }
    if (isYear(b)) {
      // '98, 18年, 90er and the seventies
      boolean decade = one.inWords && a >= 20 && a % 10 == 0;
      if ((one.written.length() == 2 || decade) && same(b % 100, a)) {
        return true;
      }
      for (int years : calendar(one.language)) {
        if (same(a, b + years)) {
          return true;
        }
      }
    }
    // 1038–40
    if (one.written.length() == 2 && b >= 1_000 && b < 2_100 && same(b % 100, a)) {
      return true;
    }
    boolean hours = one.clock || other.clock;
    return hours && a >= 1 && a <= 12 && (same(b, a + 12) || (same(a, 12) && b == 0));
  }

  static boolean isYear(double value) {
    return value >= 1_500 && value < 2_100 && value == Math.rint(value);
  }

  /** What is added to a year of the common era. */
  private static int[] calendar(String language) {
    return switch (language) {
      case "th" -> new int[] {543};
      case "fa", "ps", "prs" -> new int[] {-621, -622};
      case "ne" -> new int[] {56, 57};
      case "am", "ti" -> new int[] {-7, -8};
      case "zh" -> new int[] {-1911};
      case "ja" -> new int[] {-2018, -1988, -1925};
      default -> new int[0];
    };
  }

  private static boolean isConverted(Quantity one, Quantity other) {
    Unit from = one.unit;
    Unit to = other.unit;
    if (from == null) {
      return false;
    }
    if (to != null && from.dimension() != to.dimension()) {
      // Of „Kilometern pro Stunde“ perhaps only the first word is known.
      Unit length = byTheHour(from);
      Unit otherLength = byTheHour(to);
      return length.dimension() == otherLength.dimension()
          && isConverted(one, length, other, otherLength);
    }
    if (from.dimension() == Units.Dimension.TEMPERATURE) {
      return isTemperature(one.value(), other.value()) || isTemperature(other.value(), one.value());
    }
    if (to == null) {
      return Units.counterparts(from).stream()
          .anyMatch(unit -> isConverted(one, from, other, unit));
    }
    return !from.name().equals(to.name()) && isConverted(one, from, other, to);
  }

  /** Whether one are degrees Fahrenheit and the other Celsius, or differences in them. */
  private static boolean isTemperature(double fahrenheit, double celsius) {
    return Math.abs((fahrenheit - 32) * 5 / 9 - celsius) <= 1
        || Math.abs(fahrenheit * 5 / 9 - celsius) <= 1;
  }

  /** The length that a speed covers in an hour; what is no speed stays what it is. */
  private static Unit byTheHour(Unit unit) {
    return unit.dimension() == Units.Dimension.SPEED
        ? new Unit(unit.name(), Units.Dimension.LENGTH, unit.size() * 3_600, 0)
        : unit;
  }

  private static boolean isConverted(Quantity one, Unit from, Quantity other, Unit to) {
    return one.values.stream().anyMatch(value -> isConverted(value, from, other, to));
  }

  private static boolean isConverted(double value, Unit from, Quantity other, Unit to) {
    double converted = from.convert(value, to);
    double step = lastPlace(other.written) * 1.001;
    double allowed =
        Math.max(UNIT_TOLERANCE * Math.abs(converted), Math.min(step, Math.abs(converted) / 8));
    return Math.abs(converted - other.value()) <= allowed;
  }

  /** The worth of the last digit that is not a padding zero, as far as it can be told. */
  private static double lastPlace(String written) {
    int zeros = 0;
    int decimals = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
    if (decimals >= 0 && written.length() - decimals <= 3) {
      return Math.pow(10, -(written.length() - decimals - 1));
    }
    for (int i = written.length() - 1; i >= 0 && "0.,  ".indexOf(written.charAt(i)) >= 0; i--) {
      zeros += written.charAt(i) == '0' ? 1 : 0;
    }
    return Math.pow(10, zeros);
  }

  /** Whether it is {@code exact} with fewer digits; 7.0 has two. */
  private boolean isRounded(double exact) {
    double round = value();
    if ((exact < 100 && exact == Math.rint(exact)) || isYear(exact) || round <= 0) {
      return false;
    }
    double step = Math.pow(10, Math.floor(Math.log10(round)));
    while (step > 1e-6 && Math.abs(round / step - Math.rint(round / step)) > 1e-9) {
      step /= 10;
    }
    boolean fewer = digits(exact) > Math.max(digits(round), digitsWithDecimals());
    return fewer
        && Math.abs(exact - round) <= 0.501 * step
        && Math.abs(exact - round) <= ROUNDING_TOLERANCE * exact;
  }

  /** How many digits are written of a number with one or two decimals; 0 for others. */
  private int digitsWithDecimals() {
    int separator = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
    int decimals = written.length() - 1 - separator;
    return separator > 0 && decimals <= 2
        ? (int) written.codePoints().filter(UCharacter::isDigit).count()
        : 0;
  }

  /** How many digits it takes, padding zeros left out. */
  private static int digits(double value) {
    return BigDecimal.valueOf(value)
        .setScale(4, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .precision();
  }

  Quantity withUnit(@Nullable Unit other) {
    return new Quantity(span, written, values, inWords, dated, clock, other, joined, language);
  }

  /** The same, which may mean {@code other} as well. */
  Quantity orValue(double other) {
    List<Double> more = new ArrayList<>(values);
    more.add(other);
    return new Quantity(span, written, more, inWords, dated, clock, unit, joined, language);
  }

  /** What the written form of a number may mean beside {@code value}. */
  static List<Double> valuesOf(String written, String after, double value) {
    TreeSet<Double> others = new TreeSet<>();
    if (after.startsWith("割") || after.startsWith("成")) {
      // Tenths, where others write per cent.
      others.add(value * 10);
    }
    int separator = -1;
    int separators = 0;
    int digitsAfter = 0;
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      int digit = UCharacter.digit(written.charAt(i));
      if (digit >= 0) {
        digits.append(digit);
        digitsAfter++;
      } else if (".,٫٬'’".indexOf(written.charAt(i)) >= 0) {
        separator = i;
        separators++;
        digitsAfter = 0;
      }
    }
    if (separators == 1 && separator > 0 && digitsAfter == 3 && digits.length() <= 9) {
      double plain = Double.parseDouble(digits.toString());
      others.add(value / 1_000);
      if (!same(plain, value)) {
        others.add(value * 1_000);
      }
    }
    int whole = (int) value;
    if (separators == 1 && digitsAfter == 2 && whole <= 24 && value - whole < 0.595) {
      // 5.30 is half past five, too; its minutes are a number of their own elsewhere.
      others.add((double) whole);
    }
    others.remove(value);
    List<Double> all = new ArrayList<>();
    all.add(value);
    all.addAll(others);
    return List.copyOf(all);
  }
}
