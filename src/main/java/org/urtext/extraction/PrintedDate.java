package org.urtext.extraction;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.article.WebAddress;

/**
 * Days as they are printed for readers, with the names of months that Unicode's Common Locale Data
 * Repository has for some two hundred languages, or in figures. Figures that are read differently
 * in different countries are read only where the page's language says how.
 */
final class PrintedDate {

  private static final int LONGEST = 160;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  /** The years of the Thai calendar are ahead by this. */
  private static final int BUDDHIST = 543;

  private static final Pattern EAST_ASIAN =
      Pattern.compile("(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{1,2})(?!\\d)");

  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<!\\d)(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4})(?!\\d)");

  /** {@code 8.5.12}; what goes on is a version or an address. */
  private static final Pattern YEAR_SHORT =
      Pattern.compile(
          "(?<![\\d.,:/-])(\\d{1,2})([/.])\\s?(\\d{1,2})\\2\\s?(\\d{2})(?![\\d:/-]|[.,]\\d)");

  private static final int LAST_SHORT_YEAR = 39;

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d.:])(\\d{1,2})\\s?[:.h]\\s?(\\d{2})(?![\\d.]\\d)\\s?(?:([AaPp])\\.?\\s?[Mm](?!\\p{L}))?");

  /** How far into a long line a day may begin that stands before its text. */
  private static final int LEAD = 60;

  /** What parts a day from the text of its line. */
  private static final Pattern PARTED = Pattern.compile("^[.,]?\\s{0,2}[|–—/(:-]");

  /** Day, month in letters, year, in either order of the first two, or the year first. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})[.,ºª°]?(?:st|nd|rd|th|er|-?an|\\sde)?[\\s/.-]{1,3}"
              + "([\\p{L}\\p{M}]{2,20})[.,]{0,2}(?:\\s(?:de|del|of|г))?[\\s/.,-]{1,3}(\\d{4})(?!\\d)"
              + "|([\\p{L}\\p{M}]{2,20})[.]?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})(?!\\d)"
              + "|(?<!\\d)(\\d{4})[.,]?\\s([\\p{L}\\p{M}]{2,20})\\s(\\d{1,2})(?!\\d)");

  /** Loaded with the first page that prints a date in letters. */
  private static final class Months {
    static final Map<String, Map<String, Integer>> OF_LANGUAGES = new HashMap<>();
    static final Map<String, Integer> OF_ALL = new HashMap<>();

    static {
      for (ULocale locale : ULocale.getAvailableLocales()) {
        if (locale.getCountry().isEmpty()) {
          add(locale);
        }
      }
      // Austria has a January of its own.
      add(new ULocale("de", "AT"));
      OF_ALL.values().removeIf(month -> month == 0);
    }

    private static void add(ULocale locale) {
      DateFormatSymbols symbols = new DateFormatSymbols(locale);
      Map<String, Integer> names =
          OF_LANGUAGES.computeIfAbsent(locale.getLanguage(), any -> new HashMap<>());
      for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
        for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
          String[] months = symbols.getMonths(context, width);
          for (int i = 0; i < Math.min(12, months.length); i++) {
            String name = bare(months[i]);
            if (name.length() >= 2 && !Character.isDigit(name.charAt(0))) {
              names.putIfAbsent(name, i + 1);
              // A name that is another month elsewhere is read in its own language only.
              OF_ALL.merge(name, i + 1, (one, other) -> one.equals(other) ? one : 0);
            }
          }
        }
      }
    }

    static @Nullable Integer named(String name, String language) {
      String bare = bare(name);
      Map<String, Integer> names = OF_LANGUAGES.getOrDefault(language, Map.of());
      Integer own = names.get(bare);
      return own != null ? own : OF_ALL.getOrDefault(bare, shortened(bare, names));
    }

    /** The only month whose name begins so: {@code Sept}, {@code Septem}. */
    private static @Nullable Integer shortened(String name, Map<String, Integer> names) {
      List<Integer> months =
          name.length() < 3
              ? List.of()
              : names.entrySet().stream()
                  .filter(month -> month.getKey().startsWith(name))
                  .map(Map.Entry::getValue)
                  .distinct()
                  .toList();
      return months.size() == 1 ? months.get(0) : null;
    }

    private static String bare(String name) {
      String lower = name.toLowerCase(Locale.ROOT).strip();
      return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
  }

  private PrintedDate() {}

  /** English-speaking countries, by their domains, that put the day before the month. */
  private static final Set<String> DAY_FIRST =
      Set.of(
          "au", "bd", "bw", "gh", "hk", "ie", "in", "jm", "ke", "lk", "mt", "mw", "my", "na", "ng",
          "nz", "pk", "sg", "tt", "tz", "ug", "uk", "za", "zm", "zw");

  /**
   * {@code tag}, with the country of {@code address} where the tag leaves open how English is
   * written.
   */
  static @Nullable String regional(@Nullable String tag, @Nullable WebAddress address) {
    if (address == null || (tag != null && !tag.toLowerCase(Locale.ROOT).equals("en"))) {
      return tag;
    }
    String country = address.topLevelDomain();
    return DAY_FIRST.contains(country) ? "en-" + country : tag;
  }

  /** A day, and where in its line the words for it stand. */
  private record Found(LocalDate day, int start, int end) {}

  /**
   * The first day printed in {@code line}; of a long line only one that stands before its text, as
   * in {@code Berlin, 2 March 2025 – The ferry}.
   *
   * @param tag the page's language as it declares it; null if it does not
   */
  static Optional<LocalDate> in(String line, @Nullable String tag) {
    boolean isLong = line.length() > LONGEST;
    String written = withFigures(isLong ? line.substring(0, LONGEST) : line);
    return found(written, tag)
        .filter(found -> !isLong || leads(found, written))
        .findFirst()
        .map(Found::day);
  }

  /**
   * The first day printed in {@code line} with the time of day beside it; empty if either is
   * missing, or the line is long.
   */
  static Optional<LocalDateTime> momentIn(String line, @Nullable String tag) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    String written = withFigures(line);
    return found(written, tag)
        .findFirst()
        .flatMap(
            found ->
                clock(written.substring(found.end()) + " " + written.substring(0, found.start()))
                    .map(found.day()::atTime));
  }

  private static Optional<LocalTime> clock(String written) {
    Matcher found = CLOCK.matcher(written);
    if (!found.find()) {
      return Optional.empty();
    }
    int hour = number(found, 1);
    String half = found.group(3);
    if (half != null && hour >= 1 && hour <= 12) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    int minute = number(found, 2);
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }

  /** {@code line} without the first day printed in it, and what follows that. */
  static String before(String line) {
    String written = withFigures(line);
    return found(written, null)
        .findFirst()
        .map(found -> written.substring(0, found.start()))
        .orElse(line);
  }

  private static Stream<Found> found(String written, @Nullable String tag) {
    String language =
        tag == null ? "" : Arrays.asList(tag.toLowerCase(Locale.ROOT).split("[-_]", 2)).get(0);
    return Stream.of(
            inFigures(EAST_ASIAN, written, 1, 2, 3),
            named(written, language),
            inFigures(YEAR_FIRST, written, 1, 3, 4),
            yearLast(YEAR_LAST, written, tag),
            yearLast(YEAR_SHORT, written, tag))
        .flatMap(Optional::stream);
  }

  private static boolean leads(Found found, String written) {
    return found.end() <= LEAD && PARTED.matcher(written.substring(found.end())).find();
  }

  /** With the figures of all scripts as those of ASCII. */
  private static String withFigures(String line) {
    StringBuilder written = new StringBuilder(line.length());
    line.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(
            c -> {
              int figure = Character.isDigit(c) ? Character.digit(c, 10) : -1;
              if (figure >= 0) {
                written.append(figure);
              } else if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                written.append(' ');
              } else {
                written.appendCodePoint(c);
              }
            });
    return written.toString();
  }

  private static Optional<Found> inFigures(
      Pattern form, String written, int year, int month, int day) {
    Matcher found = form.matcher(written);
    return found.find()
        ? day(found, number(found, year), number(found, month), number(found, day))
        : Optional.empty();
  }

  private static Optional<Found> named(String written, String language) {
    Matcher found = NAMED.matcher(written);
    for (int start = 0; found.find(start); start = Math.max(found.start() + 1, start + 1)) {
      int form = found.group(1) != null ? 1 : found.group(4) != null ? 4 : 7;
      Integer month = Months.named(found.group(form == 4 ? 4 : form + 1), language);
      if (month != null) {
        int year = number(found, form == 7 ? 7 : form + 2);
        int day = number(found, form == 1 ? 1 : form == 4 ? 5 : 9);
        return day(found, year, month, day);
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> yearLast(Pattern form, String written, @Nullable String tag) {
    Matcher found = form.matcher(written);
    if (!found.find()) {
      return Optional.empty();
    }
    int first = number(found, 1);
    int second = number(found, 3);
    int year = number(found, 4);
    if (found.group(4).length() == 2) {
      year += year <= LAST_SHORT_YEAR ? 2000 : 1900;
    }
    boolean monthFirst = second > 12;
    if (!monthFirst && first <= 12 && first != second && !found.group(2).equals(".")) {
      String lower = tag == null ? "" : tag.toLowerCase(Locale.ROOT).replace('_', '-');
      if (lower.isEmpty() || lower.equals("en")) {
        return Optional.empty();
      }
      monthFirst = lower.equals("en-us") || lower.equals("en-ph");
    }
    return monthFirst ? day(found, year, first, second) : day(found, year, second, first);
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static Optional<Found> day(Matcher found, int year, int month, int day) {
    int common = year > 2400 && year < 2700 ? year - BUDDHIST : year;
    try {
      return common >= FIRST_YEAR && common <= LAST_YEAR
          ? Optional.of(new Found(LocalDate.of(common, month, day), found.start(), found.end()))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
