package org.urtext.comparison;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urtext.anchor.Anchor;
import org.urtext.anchor.Anchor.Kind;
import org.urtext.anchor.Units;
import org.urtext.article.Span;
import org.urtext.article.UnspacedScript;

/** Reads the numbers of some sentences with what stands beside them. */
final class Figures {

  private static final Pattern CLOCK_AFTER =
      Pattern.compile(
          "^(:\\d\\d|[.h]\\d\\d(?!\\d)|\\s?[ap]\\.?\\s?m\\b|\\s?h\\b|\\s?(Uhr|часов|час|時|时|点|點|시|o'clock|heures?|horas?|ore\\b|godz|óra|timer?|klo|uur|Auer|годин|гадзін|ώρ|[μπ]\\.?\\s?μ|giờ|ساعة|बजे)).*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern CHAINED_BEFORE = Pattern.compile(".*\\d{1,4}[./-]$", Pattern.DOTALL);
  private static final Pattern CHAINED_AFTER =
      Pattern.compile("^[./-]\\d{1,2}([./-]\\d{2,4})?\\b.*", Pattern.DOTALL);

  private static final int NEAR_MONTH = 5;
  private static final int LOOKED_AT = 16;
  private static final int RANGE = 7;
  private static final int FEET = 6;

  private Figures() {}

  static List<Quantity> in(ComparedText side, List<Sentence> sentences, Units units) {
    List<Quantity> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Span> months =
          sentence.anchors().stream()
              .filter(anchor -> anchor.kind() == Kind.TERM && anchor.value().startsWith("month:"))
              .map(Anchor::span)
              .toList();
      Span last = new Span(0, 0);
      for (Anchor anchor : sentence.anchors()) {
        Span span = anchor.span();
        if (anchor.kind() == Kind.FIGURE && !months.contains(span) && !span.overlaps(last)) {
          last = span;
          Quantity read = quantity(side, anchor, months, units);
          if (!isFullHour(side.text(), read)) {
            found.add(read);
          }
        }
      }
    }
    for (int i = found.size() - 2; i >= 0; i--) {
      Quantity next = found.get(i + 1);
      // 2 to 4 inches
      if (found.get(i).unit() == null
          && next.unit() != null
          && next.span().start() - found.get(i).span().end() <= RANGE) {
        found.set(i, found.get(i).withUnit(next.unit()));
      }
      if (isFeet(found.get(i)) && isInches(found.get(i), next)) {
        found.set(i, found.get(i).orValue(found.get(i).value() + next.value() / 12));
      }
    }
    return found;
  }

  private static boolean isFeet(Quantity figure) {
    return figure.unit() != null && figure.unit().name().equals("foot");
  }

  /** Whether {@code next} counts inches beyond {@code feet}, as in 6-foot-5. */
  private static boolean isInches(Quantity feet, Quantity next) {
    return next.value() < 12
        && next.span().start() - feet.span().end() <= FEET
        && (next.unit() == null || next.unit().name().equals("inch"));
  }

  /** Whether these are the two noughts of 5:00, or midnight, which may be called so. */
  private static boolean isFullHour(String text, Quantity read) {
    if (read.clock() && read.value() == 0) {
      return true;
    }
    int before = read.span().start() - 1;
    return read.written().length() == 2
        && read.value() == 0
        && before > 0
        && ":.h".indexOf(text.charAt(before)) >= 0;
  }

  private static Quantity quantity(
      ComparedText side, Anchor anchor, List<Span> months, Units units) {
    Span span = anchor.span();
    String text = side.text();
    String written = span.in(text);
    boolean digits = written.codePoints().anyMatch(UCharacter::isDigit);
    String after = text.substring(span.end(), Math.min(text.length(), span.end() + LOOKED_AT));
    String before = text.substring(Math.max(0, span.start() - LOOKED_AT), span.start());
    double value = Double.parseDouble(anchor.value());
    String language = side.language().language().toLowerCase(Locale.ROOT);
    boolean beside =
        value <= 31
            && months.stream()
                .anyMatch(
                    month ->
                        Math.max(month.start() - span.end(), span.start() - month.end())
                            <= NEAR_MONTH);
    boolean chained =
        value <= 2_100
            && digits
            && ((CHAINED_BEFORE.matcher(before).matches() && value <= 2_100)
                || CHAINED_AFTER.matcher(after).matches())
            && isDate(before, written, after);
    return new Quantity(
        span,
        written,
        digits ? Quantity.valuesOf(written, after, value) : List.of(value),
        !digits,
        beside || chained,
        CLOCK_AFTER.matcher(after).matches()
            || (value <= 24 && DayPeriods.of(language).standBeside(text, span)),
        units.beside(side.language(), text, span).orElse(null),
        joined(before),
        language);
  }

  /** The letters at the end of {@code before}, with a hyphen or without. */
  private static String joined(String before) {
    Matcher letters = JOINED.matcher(before);
    return letters.find()
            && !UnspacedScript.has(
                letters.group(1).codePointBefore(letters.end(1) - letters.start(1)))
        ? letters.group(1)
        : "";
  }

  private static final Pattern JOINED = Pattern.compile("(?<!\\p{L})(\\p{L}{1,15})\\p{Pd}?$");

  private static final Pattern DATE =
      Pattern.compile(
          ".*\\b(\\d{1,2}([./-])\\d{1,2}\\2(\\d{4}|\\d\\d)|\\d{4}([./-])\\d{1,2}\\4\\d{1,2})\\b.*",
          Pattern.DOTALL);

  private static boolean isDate(String before, String written, String after) {
    return DATE.matcher(before.substring(Math.max(0, before.length() - 8)) + written + after)
        .matches();
  }
}
