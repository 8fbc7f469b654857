package org.urtext.intake.container.record;

import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.urtext.article.Place;
import org.urtext.intake.Arrival;
import org.urtext.intake.Enclosure;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;
import org.urtext.intake.Reason;
import org.urtext.intake.container.Packed;

/**
 * The file that records lie in, as each of them names it.
 *
 * @param hints what is said of all of it; a record says it better where both do
 * @param hintsDigest of what is not part of the records' bytes and yet tells how they are read
 */
public record RecordContainer(
    Place place, String realPath, Instant modified, Hints hints, String hintsDigest) {

  /** In bytes: more in one record is no article, and is not held. */
  public static final int LARGEST_RECORD = 20_000_000;

  static final String PLAIN = "text/plain; charset=UTF-8";
  static final String HTML = "text/html; charset=UTF-8";

  /**
   * A file on disk.
   *
   * @param mapping which fields of its records are read
   */
  public static RecordContainer of(Packed packed, FieldMapping mapping) {
    RawDocument document = packed.document();
    return new RecordContainer(
        document.place(),
        document.realPath(),
        document.modified(),
        document.hints(),
        digest(document.hintsDigest(), mapping.digest()));
  }

  private static String digest(String ofHints, String ofMapping) {
    return ofHints.isEmpty() || ofMapping.isEmpty()
        ? ofHints + ofMapping
        : Hashing.sha256()
            .hashString(ofHints + "\n" + ofMapping, StandardCharsets.US_ASCII)
            .toString();
  }

  Place at(String entry) {
    return new Place(place.collection(), place.path() + "!" + entry);
  }

  /**
   * The document that a record is.
   *
   * @param entry what the record is called in the container
   * @param offset of {@code raw} in the container, in bytes; -1 if it has no such thing
   * @param raw the record's own bytes
   */
  public Arrival document(String entry, long offset, byte[] raw, ArticleRecord record) {
    byte[] content = record.content().getBytes(StandardCharsets.UTF_8);
    String type = record.isMetadata() ? null : record.isHtml() ? HTML : PLAIN;
    return new Arrival.Document(
        new RawDocument(
            at(entry),
            realPath + "!" + entry,
            raw.length,
            modified,
            withContainers(record.hints()),
            hintsDigest,
            () -> new ByteArrayInputStream(content),
            new Enclosure(
                record.isMetadata() ? Enclosure.Kind.METADATA : Enclosure.Kind.RECORD,
                offset,
                type,
                () -> new ByteArrayInputStream(raw))));
  }

  /** A sidecar of the whole file may name the outlet and the language of all its records. */
  private Hints withContainers(Hints own) {
    return own.withOutlet(own.outlet() == null ? hints.outlet() : own.outlet())
        .withLanguage(own.language() == null ? hints.language() : own.language())
        .withCaptured(own.captured() == null ? hints.captured() : own.captured());
  }

  /** What arrives in place of the record that is called {@code entry}. */
  public Arrival refused(String entry, Reason reason, String detail) {
    return reason.arrival(at(entry), detail);
  }

  /**
   * The refusal of a record of more than {@link #LARGEST_RECORD} bytes.
   *
   * @param which names it at the beginning of a sentence: {@code Line 17}
   */
  public Arrival tooLarge(String entry, String which) {
    return refused(
        entry,
        Reason.TOO_LARGE,
        which
            + " of "
            + place.path()
            + " has more than "
            + LARGEST_RECORD / 1_000_000
            + " MB, more than any article; it was passed over.");
  }

  /**
   * What was met that is no article, said once for all of it.
   *
   * @param what goes on behind the count
   */
  public Arrival others(long count, String what) {
    return Reason.OTHER_RECORDS.arrival(place, count + " " + what);
  }
}
