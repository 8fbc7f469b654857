package org.urtext.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urtext.article.PublicationTime;
import org.urtext.article.PublicationTime.Basis;
import org.urtext.article.PublicationTime.Precision;

/**
 * Times as pages, mails and sidecars write them: ISO 8601 and its common misspellings, the date of
 * RFC 5322, and that of JavaScript. Forms that read differently in different countries ({@code
 * 03/04/2024}) are not read.
 */
final class WrittenTime {

  private static final int LONGEST = 80;

  /** Year first with any separators, or day first with dots; then perhaps a time and an offset. */
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?:(\\d{4})[-/.]?(\\d{1,2})[-/.]?(\\d{1,2})|(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}))"
              + "(?:(?:T|t|,|\\s){1,3}(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
              + "\\s?(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?");

  private static final Pattern SCRIPT =
      Pattern.compile(
          "^(?:\\p{Alpha}{3} )?(\\p{Alpha}{3}) 0?(\\d{1,2}) (\\d{4}) (\\d\\d:\\d\\d:\\d\\d)"
              + " (?:GMT|UTC)([+-]\\d{4})");

  private WrittenTime() {}

  /** Empty if {@code written} is null or no time that can be read in one way only. */
  static Optional<PublicationTime> read(@Nullable String written, Basis basis) {
    if (written == null || written.length() > LONGEST) {
      return Optional.empty();
    }
    return PublicationTime.parse(written, basis)
        .or(() -> numeric(written.strip(), basis))
        .or(() -> ofMail(written.strip(), basis))
        .or(() -> ofMail(mailForm(written.strip()), basis));
  }

  /** {@code Sat Nov 30 2024 10:11:12 GMT+0100 (CET)}, as scripts print dates, in mail's order. */
  private static String mailForm(String written) {
    return SCRIPT.matcher(written).replaceFirst("$2 $1 $3 $4 $5");
  }

  private static Optional<PublicationTime> numeric(String written, Basis basis) {
    Matcher form = NUMERIC.matcher(written);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      boolean yearFirst = form.group(1) != null;
      LocalDate day =
          LocalDate.of(
              number(form.group(yearFirst ? 1 : 6)),
              number(form.group(yearFirst ? 2 : 5)),
              number(form.group(yearFirst ? 3 : 4)));
      if (form.group(7) == null) {
        return Optional.of(PublicationTime.ofDay(day, null, basis));
      }
      ZoneOffset offset = offset(form.group(10));
      int second = form.group(9) == null ? 0 : number(form.group(9));
      return Optional.of(
          new PublicationTime(
              day.atTime(number(form.group(7)), number(form.group(8)), second)
                  .toInstant(offset == null ? ZoneOffset.UTC : offset),
              offset,
              form.group(9) == null ? Precision.MINUTE : Precision.SECOND,
              basis));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static @Nullable ZoneOffset offset(@Nullable String written) {
    if (written == null) {
      return null;
    }
    String sign = written.toUpperCase(Locale.ROOT);
    return sign.equals("Z") || sign.equals("UTC") || sign.equals("GMT")
        ? ZoneOffset.UTC
        : ZoneOffset.of(written);
  }

  private static Optional<PublicationTime> ofMail(String written, Basis basis) {
    // A comment may follow the offset: "+0700 (ICT)"; a wrong weekday must not cost the date.
    String bare =
        written
            .replaceFirst("\\s*\\([^()]*\\)$", "")
            .replaceFirst("^\\p{Alpha}{3,9},\\s*", "")
            .replaceFirst("\\s(?:UTC|UT|Z)$", " GMT");
    try {
      OffsetDateTime read = OffsetDateTime.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(bare));
      boolean seconds = bare.matches(".*\\d:\\d\\d:\\d\\d.*");
      return Optional.of(
          new PublicationTime(
              read.toInstant(),
              read.getOffset(),
              seconds ? Precision.SECOND : Precision.MINUTE,
              basis));
    } catch (DateTimeException otherForm) {
      return Optional.empty();
    }
  }
}
