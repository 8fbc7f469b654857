package org.urtext.anchor;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.urtext.anchor.Anchor.Kind;
import org.urtext.article.Span;

/**
 * Puts a month and the number beside it together as one day of the year, and resolves weekdays of a
 * text whose day of publication is known. A day is rarer than either of its parts, and so says
 * more.
 */
final class CalendarDays {

  /**
   * UTF-16 units between a month and its day: {@code de}, {@code th of}, {@code tháng}, a point, 月.
   */
  private static final int WIDEST_GAP = 8;

  private static final int MOST_DAYS = 31;

  private CalendarDays() {}

  /**
   * The days that {@code anchors}, those of one sentence, name together.
   *
   * @param published when the text appeared: a weekday means the last one until then
   */
  static List<Anchor> in(String text, List<Anchor> anchors, @Nullable LocalDate published) {
    List<Anchor> days = new ArrayList<>();
    for (Anchor anchor : anchors) {
      if (anchor.kind() != Kind.TERM) {
        continue;
      }
      if (anchor.value().startsWith("month:")) {
        anchors.stream()
            .filter(other -> isDayBeside(text, anchor.span(), other))
            .min(
                Comparator.comparingInt((Anchor day) -> gap(anchor.span(), day.span()).length())
                    .thenComparing(Anchor::span))
            .ifPresent(day -> days.add(day(number(anchor), Integer.parseInt(day.value()), anchor)));
      } else if (published != null && anchor.value().startsWith("weekday:")) {
        LocalDate day = published.with(TemporalAdjusters.previousOrSame(weekday(number(anchor))));
        days.add(day(day.getMonthValue(), day.getDayOfMonth(), anchor));
      }
    }
    return days;
  }

  private static int number(Anchor anchor) {
    return Integer.parseInt(anchor.value().substring(anchor.value().indexOf(':') + 1));
  }

  /** ICU counts weekdays from Sunday. */
  private static DayOfWeek weekday(int ofIcu) {
    return DayOfWeek.SATURDAY.plus(ofIcu);
  }

  private static Anchor day(int month, int day, Anchor at) {
    return new Anchor(Kind.DAY, String.format(Locale.ROOT, "%d-%d", month, day), at.span());
  }

  private static boolean isDayBeside(String text, Span month, Anchor other) {
    if (other.kind() != Kind.FIGURE
        || other.value().length() > 2
        || other.value().indexOf('.') >= 0
        || other.span().equals(month)) {
      return false;
    }
    int day = Integer.parseInt(other.value());
    Span gap = gap(month, other.span());
    return day >= 1
        && day <= MOST_DAYS
        && gap.length() <= WIDEST_GAP
        && gap.in(text).codePoints().noneMatch(c -> c == '\n' || Figures.isDigit(c));
  }

  private static Span gap(Span one, Span other) {
    int start = Math.min(one.end(), other.end());
    return new Span(start, Math.max(start, Math.max(one.start(), other.start())));
  }
}
