package org.urtext.article;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something appeared, as precisely as that is known, and how it is known.
 *
 * @param instant the beginning of the day, minute or second meant; where the offset is unknown, the
 *     local time read as if it were UTC
 * @param offset the offset from UTC it was given with; absent if it was given without one
 * @param precision how exactly it was given
 * @param basis how it is known
 */
public record PublicationTime(
    Instant instant, @Nullable ZoneOffset offset, Precision precision, Basis basis) {

  /** The unit that a time was given in. */
  public enum Precision {
    DAY(Duration.ofDays(1), "uuuu-MM-dd"),
    MINUTE(Duration.ofMinutes(1), "uuuu-MM-dd'T'HH:mm"),
    SECOND(Duration.ofSeconds(1), "uuuu-MM-dd'T'HH:mm:ss");

    private final Duration length;
    private final DateTimeFormatter form;

    Precision(Duration length, String form) {
      this.length = length;
      this.form = DateTimeFormatter.ofPattern(form);
    }

    /** How long the unit lasts. */
    public Duration length() {
      return length;
    }
  }

  /** How a time is known, strongest first. */
  public enum Basis {
    DECLARED,
    METADATA,
    URL,
    CAPTURE,
    FILE;

    /** The word that reports print. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The westernmost and easternmost local times that are kept anywhere lie this far from UTC. */
  private static final Duration EAST = Duration.ofHours(14);

  private static final Duration WEST = Duration.ofHours(12);

  /**
   * Minutes are optional so that a bare date parses too; an offset may be {@code Z}, {@code +07:00}
   * or {@code +0700}.
   */
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern(
          "uuuu-MM-dd[['T'][' ']HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][.SS][.S]]"
              + "[[' ']XXX][[' ']XX][[' ']X]");

  public PublicationTime {
    Duration unit = precision == Precision.DAY ? Duration.ofSeconds(1) : precision.length;
    instant = Instant.ofEpochSecond(instant.getEpochSecond() / unit.toSeconds() * unit.toSeconds());
  }

  /**
   * Reads an ISO 8601 date or date-time, as metadata and sidecars write them.
   *
   * @return empty if {@code written} is neither
   */
  public static Optional<PublicationTime> parse(String written, Basis basis) {
    PublicationTime own = asPrinted(written, basis);
    if (own != null) {
      return Optional.of(own);
    }
    TemporalAccessor read;
    try {
      read = WRITTEN.parse(written.strip());
    } catch (DateTimeException notIso) {
      return Optional.empty();
    }
    ZoneOffset offset =
        read.isSupported(ChronoField.OFFSET_SECONDS)
            ? ZoneOffset.ofTotalSeconds(read.get(ChronoField.OFFSET_SECONDS))
            : null;
    LocalDate day = LocalDate.from(read);
    if (!read.isSupported(ChronoField.HOUR_OF_DAY)) {
      return Optional.of(ofDay(day, offset, basis));
    }
    LocalDateTime local = LocalDateTime.from(read);
    boolean seconds = written.strip().matches("\\S+?[T ]\\d\\d:\\d\\d:\\d\\d.*");
    return Optional.of(
        new PublicationTime(
            local.toInstant(offset == null ? ZoneOffset.UTC : offset),
            offset,
            seconds ? Precision.SECOND : Precision.MINUTE,
            basis));
  }

  /** Reads the commonest forms that {@link #toString} writes; null for all others. */
  private static @Nullable PublicationTime asPrinted(String written, Basis basis) {
    int length = written.length();
    boolean day = length == "2024-11-30".length();
    boolean moment = length == "2024-11-30T07:18:49+07:00".length();
    if (!(day || moment) || !hasForm(written)) {
      return null;
    }
    try {
      LocalDate date =
          LocalDate.of(number(written, 0, 4), number(written, 5, 7), number(written, 8, 10));
      if (day) {
        return ofDay(date, null, basis);
      }
      int sign = written.charAt(19) == '-' ? -1 : 1;
      ZoneOffset offset =
          ZoneOffset.ofHoursMinutes(sign * number(written, 20, 22), sign * number(written, 23, 25));
      LocalDateTime at =
          date.atTime(number(written, 11, 13), number(written, 14, 16), number(written, 17, 19));
      return new PublicationTime(at.toInstant(offset), offset, Precision.SECOND, basis);
    } catch (DateTimeException noSuchTime) {
      return null;
    }
  }

  /** Whether digits and signs stand where they do in {@code 2024-11-30T07:18:49+07:00}. */
  private static boolean hasForm(String written) {
    for (int i = 0; i < written.length(); i++) {
      char unit = written.charAt(i);
      boolean fits =
          switch (i) {
            case 4, 7 -> unit == '-';
            case 10 -> unit == 'T';
            case 13, 16, 22 -> unit == ':';
            case 19 -> unit == '+' || unit == '-';
            default -> unit >= '0' && unit <= '9';
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int number(String written, int start, int end) {
    return Integer.parseInt(written, start, end, 10);
  }

  /** The day {@code day}, at {@code offset} if that is known. */
  public static PublicationTime ofDay(LocalDate day, @Nullable ZoneOffset offset, Basis basis) {
    return new PublicationTime(
        day.atStartOfDay().toInstant(offset == null ? ZoneOffset.UTC : offset),
        offset,
        Precision.DAY,
        basis);
  }

  /** The second in which {@code moment} lies, in UTC. */
  public static PublicationTime ofMoment(Instant moment, Basis basis) {
    return new PublicationTime(moment, ZoneOffset.UTC, Precision.SECOND, basis);
  }

  /** The same time with its basis replaced, for a time that was read in one place for another. */
  public PublicationTime knownBy(Basis other) {
    return new PublicationTime(instant, offset, precision, other);
  }

  /** The earliest instant that may be meant. */
  public Instant earliest() {
    return offset == null ? instant.minus(EAST) : instant;
  }

  /** The first instant that is too late to be meant. */
  public Instant latest() {
    Instant end = instant.plus(precision.length);
    return offset == null ? end.plus(WEST) : end;
  }

  /** Whether this time lies before {@code other} however both are read. */
  public boolean isSurelyBefore(PublicationTime other) {
    return !latest().isAfter(other.earliest());
  }

  /** As it is known: {@code 2024-11-30} or {@code 2024-11-30T07:18:49+07:00}. */
  @Override
  public String toString() {
    if (offset == null) {
      return precision.form.format(instant.atOffset(ZoneOffset.UTC));
    }
    OffsetDateTime at = instant.atOffset(offset);
    return precision == Precision.DAY
        ? precision.form.format(at)
        : precision.form.format(at) + offset.getId();
  }
}
