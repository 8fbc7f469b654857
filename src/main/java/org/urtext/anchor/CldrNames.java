package org.urtext.anchor;

import com.ibm.icu.text.CompactDecimalFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.urtext.article.LanguageTag;

/**
 * Fills gazetteers from the Unicode Common Locale Data Repository, as ICU4J carries it.
 *
 * @see <a href="https://cldr.unicode.org/">CLDR</a>
 */
final class CldrNames {

  private static final Set<String> LANGUAGES =
      Arrays.stream(ULocale.getAvailableLocales())
          .map(ULocale::getLanguage)
          .collect(Collectors.toUnmodifiableSet());

  /** Continents and unions that news names like countries (UN M.49). */
  private static final List<String> REGIONS =
      List.of("002", "009", "019", "142", "150", "EU", "XK");

  private static final List<String> CURRENCIES =
      List.of(
          "USD", "EUR", "GBP", "JPY", "CNY", "RUB", "INR", "KRW", "CHF", "CAD", "AUD", "UAH", "TRY",
          "BRL", "PLN", "VND");

  private static final List<MeasureUnit> UNITS =
      List.of(
          MeasureUnit.SECOND,
          MeasureUnit.MINUTE,
          MeasureUnit.HOUR,
          MeasureUnit.DAY,
          MeasureUnit.WEEK,
          MeasureUnit.MONTH,
          MeasureUnit.YEAR,
          MeasureUnit.METER,
          MeasureUnit.KILOMETER,
          MeasureUnit.MILE,
          MeasureUnit.KILOGRAM,
          MeasureUnit.TONNE,
          MeasureUnit.LITER,
          MeasureUnit.HECTARE,
          MeasureUnit.KILOMETER_PER_HOUR,
          MeasureUnit.MEGAWATT);

  /** Numbers that news writes in words: up to a hundred, whole hundreds, whole thousands. */
  private static final List<Long> CARDINALS =
      LongStream.concat(
              LongStream.rangeClosed(2, 100),
              LongStream.concat(
                  LongStream.rangeClosed(2, 9).map(hundreds -> 100 * hundreds),
                  LongStream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 30, 40, 50, 100)
                      .map(thousands -> 1_000 * thousands)))
          .boxed()
          .toList();

  private static final List<Long> ORDINALS = LongStream.rangeClosed(2, 31).boxed().toList();

  private static final int MOST_ZEROS = 12;

  private CldrNames() {}

  /** What CLDR knows of {@code language}; an empty gazetteer where that is nothing. */
  static Gazetteer gazetteer(LanguageTag language) {
    Gazetteer.Builder names = new Gazetteer.Builder();
    if (!LANGUAGES.contains(language.language())) {
      return names.build();
    }
    for (ULocale locale : locales(language)) {
      calendar(locale, names);
      places(locale, names);
      languages(locale, names);
      measures(locale, names);
      numbers(locale, names);
      multipliers(locale, names);
    }
    return names.build();
  }

  /** The language as a rule, and in each other script that CLDR writes it in. */
  static List<ULocale> locales(LanguageTag language) {
    List<ULocale> locales = new ArrayList<>();
    locales.add(ULocale.forLanguageTag(language.value()));
    Arrays.stream(ULocale.getAvailableLocales())
        .filter(locale -> locale.getLanguage().equals(language.language()))
        .filter(locale -> !locale.getScript().isEmpty() && locale.getCountry().isEmpty())
        .sorted(Comparator.comparing(ULocale::getName))
        .forEach(locales::add);
    return locales;
  }

  private static void calendar(ULocale locale, Gazetteer.Builder names) {
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      String[] months = symbols.getMonths(context, DateFormatSymbols.WIDE);
      for (int month = 0; month < 12; month++) {
        String name = months[month];
        int digits = firstDigit(name);
        if (digits < 0) {
          names.add(name, "month:" + (month + 1));
        } else {
          names.addMonthMark(name.substring(0, digits), afterDigits(name, digits));
        }
      }
      String[] days = symbols.getWeekdays(context, DateFormatSymbols.WIDE);
      for (int day = Calendar.SUNDAY; day <= Calendar.SATURDAY; day++) {
        names.add(days[day], "weekday:" + day);
      }
    }
  }

  private static int firstDigit(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Character.isDigit(name.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static String afterDigits(String name, int from) {
    int end = from;
    while (end < name.length() && Character.isDigit(name.charAt(end))) {
      end++;
    }
    return name.substring(end);
  }

  private static void places(ULocale locale, Gazetteer.Builder names) {
    LocaleDisplayNames displayed = LocaleDisplayNames.getInstance(locale);
    Set<String> regions = new TreeSet<>(Arrays.asList(Locale.getISOCountries()));
    regions.addAll(REGIONS);
    for (String region : regions) {
      String name = displayed.regionDisplayName(region);
      if (!name.equals(region)) {
        names.add(name, "country:" + region);
      }
    }
    TimeZoneNames zones = TimeZoneNames.getInstance(locale);
    for (String id :
        new TreeSet<>(
            TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null))) {
      String name = zones.getExemplarLocationName(TimeZone.getCanonicalID(id));
      if (name != null && !name.isEmpty()) {
        names.add(name, "city:" + id);
      }
    }
  }

  private static void languages(ULocale locale, Gazetteer.Builder names) {
    LocaleDisplayNames displayed = LocaleDisplayNames.getInstance(locale);
    for (String language : new TreeSet<>(Arrays.asList(Locale.getISOLanguages()))) {
      String name = displayed.languageDisplayName(language);
      if (!name.equals(language)) {
        names.add(name, "language:" + language);
      }
    }
  }

  private static void measures(ULocale locale, Gazetteer.Builder names) {
    for (String code : CURRENCIES) {
      Currency currency = Currency.getInstance(code);
      names.add(currency.getName(locale, Currency.LONG_NAME, null), "currency:" + code);
      names.add(
          currency.getName(locale, Currency.PLURAL_LONG_NAME, "other", null), "currency:" + code);
    }
    MeasureFormat format = MeasureFormat.getInstance(locale, MeasureFormat.FormatWidth.WIDE);
    for (MeasureUnit unit : UNITS) {
      for (int amount : new int[] {1, 2, 5, 21}) {
        String written = format.format(new Measure(amount, unit));
        names.add(withoutDigits(written), "unit:" + unit.getIdentifier());
      }
    }
  }

  /** What stands in {@code written} beside digits and the separators between them. */
  static String withoutNumber(String written) {
    return withoutDigits(written).replaceAll("^[.,٫]|[.,٫](?=\\s|$)", "").strip();
  }

  private static String withoutDigits(String written) {
    return written
        .codePoints()
        .filter(c -> !Character.isDigit(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }

  private static void numbers(ULocale locale, Gazetteer.Builder names) {
    RuleBasedNumberFormat spelled =
        new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
    List<String> sets =
        Arrays.stream(spelled.getRuleSetNames()).sorted(Comparator.naturalOrder()).toList();
    for (String set : sets) {
      if (set.startsWith("%spellout-cardinal") || set.equals("%spellout-numbering")) {
        CARDINALS.forEach(number -> number(spelled, number, set, names));
      }
    }
    for (String set : sets) {
      if (set.startsWith("%spellout-ordinal")) {
        ORDINALS.forEach(number -> number(spelled, number, set, names));
      }
    }
  }

  private static void number(
      RuleBasedNumberFormat spelled, long number, String set, Gazetteer.Builder names) {
    String words = spelled.format(number, set).replace("\u00AD", "");
    names.addExact(words, "number:" + number);
  }

  private static void multipliers(ULocale locale, Gazetteer.Builder names) {
    for (CompactDecimalFormat.CompactStyle style : CompactDecimalFormat.CompactStyle.values()) {
      CompactDecimalFormat format = CompactDecimalFormat.getInstance(locale, style);
      long number = 1_000;
      for (int zeros = 3; zeros <= MOST_ZEROS; zeros++, number *= 10) {
        for (long few : new long[] {1, 2, 5}) {
          String written = format.format(few * number);
          String word = withoutDigits(written);
          long shown = shown(written);
          if (!word.isEmpty() && shown > 0 && few * number % shown == 0 && word.length() < 20) {
            names.addMultiplier(word, few * number / shown);
          }
        }
      }
    }
  }

  private static long shown(String written) {
    long value = 0;
    for (int i = 0; i < written.length(); i++) {
      int digit = Character.digit(written.charAt(i), 10);
      value = digit >= 0 ? value * 10 + digit : value;
    }
    return value;
  }
}
