package org.urtext.comparison;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.urtext.article.Span;
import org.urtext.article.UnspacedScript;

/**
 * The words that stand beside an hour in a language: in the afternoon, p.m.
 *
 * <p>Thread-safe.
 *
 * @see <a href="https://unicode.org/reports/tr35/tr35-dates.html#Day_Period_Rule_Sets">Unicode
 *     Technical Standard 35, day periods</a>
 */
final class DayPeriods {

  private static final Map<String, DayPeriods> KNOWN = new ConcurrentHashMap<>();

  private static final Pattern NUMBER = Pattern.compile("\\p{N}+");

  private static final int SHORTEST = 2;
  private static final int LONGEST = 30;

  private final Set<String> words = new TreeSet<>();

  private DayPeriods(String language) {
    ULocale locale = new ULocale(language);
    Calendar time = new GregorianCalendar(TimeZone.GMT_ZONE, locale);
    for (String form : List.of("h B", "h a", "h BBBBB")) {
      SimpleDateFormat hours = new SimpleDateFormat(form, locale);
      hours.setTimeZone(TimeZone.GMT_ZONE);
      for (int hour = 0; hour < 24; hour++) {
        time.set(2024, Calendar.NOVEMBER, 30, hour, 0, 0);
        add(hours.format(time));
      }
    }
  }

  private void add(String written) {
    String word = folded(NUMBER.matcher(written).replaceAll("")).strip();
    if (word.length() >= SHORTEST || (!word.isEmpty() && UnspacedScript.has(word.codePointAt(0)))) {
      words.add(word);
    }
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replace('\u202F', ' ').replace('\u00A0', ' ');
  }

  static DayPeriods of(String language) {
    return KNOWN.computeIfAbsent(language, DayPeriods::new);
  }

  /** Whether such a word stands directly before or behind the number at {@code span}. */
  boolean standBeside(String text, Span span) {
    String earlier =
        folded(text.substring(Math.max(0, span.start() - LONGEST), span.start())).stripTrailing();
    String later =
        folded(text.substring(span.end(), Math.min(text.length(), span.end() + LONGEST)))
            .stripLeading();
    return words.stream()
        .anyMatch(
            word ->
                (later.startsWith(word) && ends(later, word.length()))
                    || (earlier.endsWith(word)
                        && begins(earlier, earlier.length() - word.length())));
  }

  /** A letter that follows would make it another word, but in a script without spaces. */
  private static boolean ends(String text, int at) {
    return at >= text.length() || isNoLetter(text.codePointAt(at));
  }

  private static boolean begins(String text, int at) {
    return at <= 0 || isNoLetter(text.codePointBefore(at));
  }

  private static boolean isNoLetter(int character) {
    return !Character.isLetter(character) || UnspacedScript.has(character);
  }
}
