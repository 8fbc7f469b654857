package org.urtext.report.filter;

import java.time.Instant;
import java.time.ZoneOffset;
import org.urtext.article.PublicationTime;

/**
 * The first or the last time that a table is to tell of. Without an offset it is held against times
 * as they are printed, whatever offset stands there; with one it is an instant, and a time whose
 * own offset is not known counts where it may lie within.
 *
 * @param time as a person wrote it; a day means all of it
 */
public record Bound(PublicationTime time) {

  /**
   * Reads {@code 2024-11-30}, {@code 2024-11-30T07:18} or {@code 2024-11-30T07:18:49+07:00}.
   *
   * @throws IllegalArgumentException with a sentence if it is none of these
   */
  public static Bound parse(String written) {
    return new Bound(
        PublicationTime.parse(written, PublicationTime.Basis.DECLARED)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "\""
                            + written
                            + "\" is no time; write a day such as 2024-11-30 or a time such as"
                            + " 2024-11-30T07:18:49+07:00")));
  }

  /** Whether {@code other} lies in this bound's unit or after it, or may do so. */
  boolean isReachedBy(PublicationTime other) {
    return time.offset() == null
        ? asPrinted(other).plus(other.precision().length()).isAfter(asPrinted(time))
        : other.latest().isAfter(time.instant());
  }

  /** Whether {@code other} lies in this bound's unit or before it, or may do so. */
  boolean isNotPassedBy(PublicationTime other) {
    return time.offset() == null
        ? asPrinted(other).isBefore(asPrinted(time).plus(time.precision().length()))
        : other.earliest().isBefore(time.latest());
  }

  /** The digits of the printed time, read as UTC. */
  private static Instant asPrinted(PublicationTime time) {
    ZoneOffset offset = time.offset();
    return offset == null ? time.instant() : time.instant().plusSeconds(offset.getTotalSeconds());
  }
}
