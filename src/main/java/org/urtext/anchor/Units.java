package org.urtext.anchor;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;
import org.urtext.article.UnspacedScript;

/**
 * Tells which unit stands beside a figure, so that 5 miles and 8 km can be known for the same
 * length. Words are CLDR's for each language; English words and symbols are known in all of them.
 * Safe for use by several threads.
 *
 * @see <a href="https://cldr.unicode.org/">CLDR</a>
 */
public final class Units {

  /** What can be measured. */
  public enum Dimension {
    LENGTH,
    AREA,
    MASS,
    VOLUME,
    SPEED,
    TEMPERATURE,
    DURATION
  }

  /**
   * A unit of measure.
   *
   * @param name CLDR's identifier: {@code mile}, {@code square-foot}
   * @param dimension what it measures
   * @param size how many of the dimension's basic unit it is; 0 for degrees that do not say of
   *     which scale
   * @param zero where its scale begins, in basic units
   */
  public record Unit(String name, Dimension dimension, double size, double zero) {

    /** {@code amount} of this unit in {@code other}, which measures the same. */
    public double convert(double amount, Unit other) {
      return (amount * size + zero - other.zero) / other.size;
    }
  }

  private static final double FAHRENHEIT = 5 / 9.0;
  private static final double FAHRENHEIT_ZERO = -32 * FAHRENHEIT;

  /** Degrees of a scale that nothing names. */
  private static final Unit DEGREES = new Unit("degree", Dimension.TEMPERATURE, 0, 0);

  private static final Map<Unit, MeasureUnit> KNOWN = new HashMap<>();

  private static void know(MeasureUnit unit, Dimension dimension, double size, double zero) {
    KNOWN.put(new Unit(unit.getIdentifier(), dimension, size, zero), unit);
  }

  static {
    know(MeasureUnit.MILLIMETER, Dimension.LENGTH, 0.001, 0);
    know(MeasureUnit.CENTIMETER, Dimension.LENGTH, 0.01, 0);
    know(MeasureUnit.METER, Dimension.LENGTH, 1, 0);
    know(MeasureUnit.KILOMETER, Dimension.LENGTH, 1_000, 0);
    know(MeasureUnit.INCH, Dimension.LENGTH, 0.0254, 0);
    know(MeasureUnit.FOOT, Dimension.LENGTH, 0.3048, 0);
    know(MeasureUnit.YARD, Dimension.LENGTH, 0.9144, 0);
    know(MeasureUnit.MILE, Dimension.LENGTH, 1_609.344, 0);
    know(MeasureUnit.NAUTICAL_MILE, Dimension.LENGTH, 1_852, 0);
    know(MeasureUnit.SQUARE_METER, Dimension.AREA, 1, 0);
    know(MeasureUnit.SQUARE_KILOMETER, Dimension.AREA, 1_000_000, 0);
    know(MeasureUnit.HECTARE, Dimension.AREA, 10_000, 0);
    know(MeasureUnit.ACRE, Dimension.AREA, 4_046.856, 0);
    know(MeasureUnit.SQUARE_FOOT, Dimension.AREA, 0.09290304, 0);
    know(MeasureUnit.SQUARE_MILE, Dimension.AREA, 2_589_988, 0);
    know(MeasureUnit.DUNAM, Dimension.AREA, 1_000, 0);
    know(MeasureUnit.GRAM, Dimension.MASS, 0.001, 0);
    know(MeasureUnit.KILOGRAM, Dimension.MASS, 1, 0);
    know(MeasureUnit.TONNE, Dimension.MASS, 1_000, 0);
    know(MeasureUnit.OUNCE, Dimension.MASS, 0.0283495, 0);
    know(MeasureUnit.POUND, Dimension.MASS, 0.45359237, 0);
    know(MeasureUnit.STONE, Dimension.MASS, 6.35029318, 0);
    know(MeasureUnit.TON, Dimension.MASS, 907.18474, 0);
    know(MeasureUnit.MILLILITER, Dimension.VOLUME, 0.001, 0);
    know(MeasureUnit.LITER, Dimension.VOLUME, 1, 0);
    know(MeasureUnit.CUBIC_METER, Dimension.VOLUME, 1_000, 0);
    know(MeasureUnit.GALLON, Dimension.VOLUME, 3.785411784, 0);
    know(MeasureUnit.GALLON_IMPERIAL, Dimension.VOLUME, 4.54609, 0);
    know(MeasureUnit.BARREL, Dimension.VOLUME, 158.987295, 0);
    know(MeasureUnit.KILOMETER_PER_HOUR, Dimension.SPEED, 1 / 3.6, 0);
    know(MeasureUnit.METER_PER_SECOND, Dimension.SPEED, 1, 0);
    know(MeasureUnit.MILE_PER_HOUR, Dimension.SPEED, 0.44704, 0);
    know(MeasureUnit.KNOT, Dimension.SPEED, 0.514444, 0);
    know(MeasureUnit.CELSIUS, Dimension.TEMPERATURE, 1, 0);
    know(MeasureUnit.FAHRENHEIT, Dimension.TEMPERATURE, FAHRENHEIT, FAHRENHEIT_ZERO);
    know(MeasureUnit.SECOND, Dimension.DURATION, 1, 0);
    know(MeasureUnit.MINUTE, Dimension.DURATION, 60, 0);
    know(MeasureUnit.HOUR, Dimension.DURATION, 3_600, 0);
    know(MeasureUnit.DAY, Dimension.DURATION, 86_400, 0);
    know(MeasureUnit.WEEK, Dimension.DURATION, 604_800, 0);
    know(MeasureUnit.MONTH, Dimension.DURATION, 2_629_746, 0);
    know(MeasureUnit.YEAR, Dimension.DURATION, 31_556_952, 0);
  }

  /** Words that CLDR writes otherwise than newspapers do. */
  private static final Map<String, String> NEWSPAPER_WORDS =
      Map.ofEntries(
          Map.entry("kph", "kilometer-per-hour"),
          Map.entry("kmh", "kilometer-per-hour"),
          Map.entry("км/ч", "kilometer-per-hour"),
          Map.entry("foot", "foot"),
          Map.entry("lbs", "pound"),
          Map.entry("公里", "kilometer"),
          Map.entry("千米", "kilometer"),
          Map.entry("キロメートル", "kilometer"),
          Map.entry("キロ", "kilometer"),
          Map.entry("公顷", "hectare"),
          Map.entry("公頃", "hectare"),
          Map.entry("公斤", "kilogram"),
          Map.entry("华氏度", "fahrenheit"),
          Map.entry("華氏", "fahrenheit"),
          Map.entry("摄氏度", "celsius"));

  private static final Map<String, String> COUNTERPARTS =
      Map.ofEntries(
          Map.entry("mile", "kilometer"),
          Map.entry("kilometer", "mile"),
          Map.entry("meter", "foot yard"),
          Map.entry("foot", "meter centimeter"),
          Map.entry("yard", "meter"),
          Map.entry("inch", "centimeter millimeter"),
          Map.entry("centimeter", "inch foot"),
          Map.entry("millimeter", "inch"),
          Map.entry("nautical-mile", "kilometer"),
          Map.entry("kilogram", "pound"),
          Map.entry("pound", "kilogram"),
          Map.entry("ounce", "gram"),
          Map.entry("gram", "ounce"),
          Map.entry("ton", "tonne"),
          Map.entry("tonne", "ton"),
          Map.entry("hectare", "acre square-kilometer"),
          Map.entry("acre", "hectare square-kilometer"),
          Map.entry("square-kilometer", "square-mile acre hectare"),
          Map.entry("square-mile", "square-kilometer"),
          Map.entry("square-meter", "square-foot"),
          Map.entry("square-foot", "square-meter"),
          Map.entry("liter", "gallon"),
          Map.entry("gallon", "liter"),
          Map.entry("kilometer-per-hour", "mile-per-hour"),
          Map.entry("mile-per-hour", "kilometer-per-hour"),
          Map.entry("knot", "kilometer-per-hour"));

  private static final int LONGEST = 24;
  private static final int LONGEST_ENDING = 3;

  private final Map<LanguageTag, Map<String, Unit>> words = new ConcurrentHashMap<>();

  public Units() {}

  /** The unit that is written after the figure at {@code figure}, or else the word before it. */
  public Optional<Unit> beside(LanguageTag language, String text, Span figure) {
    Map<String, Unit> known = words.computeIfAbsent(language, Units::wordsOf);
    int start = figure.end();
    while (start < text.length() && start < figure.end() + 2 && isJoint(text.charAt(start))) {
      start++;
    }
    String after =
        Gazetteer.folded(text.substring(start, Math.min(text.length(), start + LONGEST)));
    for (int length = after.length(); length > 0; length--) {
      Unit unit = known.get(after.substring(0, length));
      if (unit != null && endsWord(after, length)) {
        return Optional.of(unit);
      }
    }
    int end = figure.start();
    while (end > 0 && end > figure.start() - 2 && isJoint(text.charAt(end - 1))) {
      end--;
    }
    int from = end;
    while (from > 0 && end - from < LONGEST && UCharacter.isLetter(text.charAt(from - 1))) {
      from--;
    }
    Unit before = end - from < 3 ? null : known.get(Gazetteer.folded(text.substring(from, end)));
    return Optional.ofNullable(before);
  }

  /** What amounts in {@code unit} are converted to for readers who measure otherwise. */
  public static List<Unit> counterparts(Unit unit) {
    String names = COUNTERPARTS.getOrDefault(unit.name(), "");
    return KNOWN.keySet().stream()
        .filter(other -> List.of(names.split(" ")).contains(other.name()))
        .sorted(Comparator.comparing(Unit::name))
        .toList();
  }

  private static boolean isJoint(char c) {
    return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '-' || c == '‑';
  }

  /** Whether a word of that length ends there, inflected perhaps if it is long enough. */
  private static boolean endsWord(String after, int length) {
    int end = length;
    int last = after.codePointBefore(length);
    int point = last == '.' ? length - 1 : length;
    if (point + 1 < after.length()
        && after.charAt(point) == '.'
        && UCharacter.isLetter(after.charAt(point + 1))) {
      // μ. is a metre, μ.Χ. is Anno Domini.
      return false;
    }
    if (UnspacedScript.has(last) || !UCharacter.isLetterOrDigit(last)) {
      return true;
    }
    while (end < after.length() && UCharacter.isLetter(after.charAt(end))) {
      end++;
    }
    return end == length || (length >= 4 && end - length <= LONGEST_ENDING);
  }

  private static Map<String, Unit> wordsOf(LanguageTag language) {
    Map<String, Unit> words = new HashMap<>();
    if (language.isKnown()) {
      CldrNames.locales(language).forEach(locale -> enter(locale, words));
    }
    enter(ULocale.ENGLISH, words);
    for (String word : List.copyOf(words.keySet())) {
      // Cases that follow a figure have other endings than the forms CLDR gives.
      int cut = word.length() >= 8 ? 2 : word.length() >= 6 ? 1 : 0;
      if (cut > 0 && word.codePoints().allMatch(UCharacter::isLetter)) {
        words.merge(
            word.substring(0, word.length() - cut),
            Objects.requireNonNull(words.get(word)),
            Units::first);
      }
    }
    words.put("°", DEGREES);
    words.put("degrees", DEGREES);
    NEWSPAPER_WORDS.forEach(
        (word, name) ->
            KNOWN.keySet().stream()
                .filter(unit -> unit.name().equals(name))
                .forEach(unit -> words.put(Gazetteer.folded(word), unit)));
    return Map.copyOf(words);
  }

  private static void enter(ULocale locale, Map<String, Unit> words) {
    for (MeasureFormat.FormatWidth width :
        List.of(MeasureFormat.FormatWidth.WIDE, MeasureFormat.FormatWidth.SHORT)) {
      MeasureFormat format = MeasureFormat.getInstance(locale, width);
      KNOWN.forEach(
          (unit, measure) -> {
            for (double amount : new double[] {1, 2, 5, 21, 1.5}) {
              String word =
                  Gazetteer.folded(
                      CldrNames.withoutNumber(format.format(new Measure(amount, measure))));
              boolean ambiguous = word.length() < 2 && unit.dimension() == Dimension.DURATION;
              if (!word.isEmpty() && !ambiguous) {
                words.merge(word, unit, Units::first);
              }
            }
          });
    }
  }

  /** Which of two units that share a word is meant is not known; the choice is always the same. */
  private static Unit first(Unit one, Unit other) {
    return one.name().compareTo(other.name()) <= 0 ? one : other;
  }
}
