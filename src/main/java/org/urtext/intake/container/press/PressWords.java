package org.urtext.intake.container.press;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and names of languages as press databases print them, in the languages they speak. */
final class PressWords {

  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "fi", "pl", "cs", "ru", "uk",
          "tr", "ro", "hu", "el", "id", "vi");

  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT,
                TextStyle.SHORT_STANDALONE)) {
          MONTHS.putIfAbsent(plain(month.getDisplayName(style, locale)), month.getValue());
        }
      }
    }
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.forLanguageTag(code);
      if (code.length() == 2) {
        for (Locale reader : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, language)) {
          NAMES.putIfAbsent(plain(language.getDisplayLanguage(reader)), code);
        }
      }
    }
  }

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\.?(?:er|º|st|nd|rd|th)?\\s+(?:de\\s+)?(\\p{L}{3,12})\\.?,?\\s+(?:de\\s+)?(\\d{4})(?!\\d)");

  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");

  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<!\\d)(?:(\\d{4})-(\\d\\d)-(\\d\\d)|(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})"
              + "|(\\d{4})年(\\d{1,2})月(\\d{1,2})日)(?!\\d)");

  private PressWords() {}

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace(".", "").strip();
  }

  /** The first day named in {@code line}, by ISO 8601; empty if none is. */
  static Optional<String> day(String line) {
    if (line.length() > 200) {
      return Optional.empty();
    }
    Matcher numeric = NUMERIC.matcher(line);
    if (numeric.find()) {
      int form = numeric.group(1) != null ? 1 : numeric.group(4) != null ? 4 : 7;
      return form == 4
          ? day(numeric.group(6), number(numeric.group(5)), numeric.group(4))
          : day(numeric.group(form), number(numeric.group(form + 1)), numeric.group(form + 2));
    }
    Matcher dayFirst = DAY_FIRST.matcher(line);
    if (dayFirst.find()) {
      return day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(line);
    return monthFirst.find()
        ? day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2))
        : Optional.empty();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int month(String name) {
    return MONTHS.getOrDefault(plain(name), 0);
  }

  private static Optional<String> day(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(number(year), month, number(day)).toString());
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** The code of the language called {@code name}, perhaps with more behind it; null if unknown. */
  static @Nullable String language(@Nullable String name) {
    return name == null ? null : NAMES.get(plain(name.split("[;,/(]| - ", 2)[0]));
  }
}
