package org.urtext.pipeline;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.PublicationTime;
import org.urtext.article.Sighting;
import org.urtext.article.Span;
import org.urtext.extraction.Extraction;
import org.urtext.graph.Delivery;
import org.urtext.graph.Hearing;
import org.urtext.graph.Observation;
import org.urtext.graph.Outcome;
import org.urtext.intake.RawDocument;
import org.urtext.intake.Reason;
import org.urtext.language.LanguageFinding;
import org.urtext.origin.Appearance;
import org.urtext.origin.Testimony;

/**
 * The way of one document through the rooms: read, identify, interview. Thread-safe if the rooms
 * are.
 */
public final class Itinerary {

  private final Function<RawDocument, Extraction> readingRoom;
  private final BiFunction<String, List<Span>, LanguageFinding> languages;
  private final BiFunction<Extraction.Read, LanguageTag, Testimony> interview;
  private final Function<Extraction.Read, Appearance> appearances;

  /**
   * @param readingRoom turns bytes into text
   * @param languages says which languages what stands in the spans of a text is in
   * @param interview hears what a document declares
   * @param appearances tells from its address and outlet where it appeared
   */
  public Itinerary(
      Function<RawDocument, Extraction> readingRoom,
      BiFunction<String, List<Span>, LanguageFinding> languages,
      BiFunction<Extraction.Read, LanguageTag, Testimony> interview,
      Function<Extraction.Read, Appearance> appearances) {
    this.readingRoom = readingRoom;
    this.languages = languages;
    this.interview = interview;
    this.appearances = appearances;
  }

  /**
   * Where a document's way ended.
   *
   * @param observation what it brought; null if it ended early
   * @param outcome why it ended early; null if it did not
   */
  public record Arrived(@Nullable Observation observation, @Nullable Outcome outcome) {}

  /**
   * Carries what was delivered through the rooms. A defect met on the way is an outcome, not a
   * crash.
   */
  public Arrived carry(Delivery delivery) {
    RawDocument raw = delivery.document();
    String stage = "reading";
    try {
      Extraction extraction = readingRoom.apply(raw);
      if (extraction instanceof Extraction.Skipped skipped) {
        return ended(raw, Outcome.Kind.SKIPPED, stage, skipped.reason(), skipped.detail());
      }
      if (extraction instanceof Extraction.Failed failed) {
        return ended(raw, Outcome.Kind.FAILED, stage, failed.reason(), failed.detail());
      }
      Extraction.Read read = (Extraction.Read) extraction;
      Sighting sighting = sighting(raw, read);
      stage = "language";
      LanguageFinding language = identify(read);
      stage = "interview";
      return new Arrived(
          new Observation(delivery, sighting, read, language, hear(read, language.language())),
          null);
    } catch (IOException unreadable) {
      return ended(
          raw,
          Outcome.Kind.FAILED,
          stage,
          Reason.NOT_READABLE.word(),
          "The file could not be read to its end: " + unreadable.getMessage());
    } catch (RuntimeException | StackOverflowError defect) {
      // One document that breaks a room must not cost the others their place.
      return ended(
          raw,
          Outcome.Kind.FAILED,
          stage,
          Reason.DEFECT.word(),
          "Urtext itself failed on this document: " + defect);
    }
  }

  /** Hears what a document that was read declares, and where it appeared. */
  public Hearing hear(Extraction.Read read, LanguageTag language) {
    return new Hearing(interview.apply(read, language), appearances.apply(read));
  }

  /** The article proper decides the language; of a record without a text the title must do. */
  private LanguageFinding identify(Extraction.Read read) {
    return read.isRecord()
        ? languages.apply(read.title() == null ? "" : read.title(), List.of())
        : languages.apply(read.text(), read.body());
  }

  private static Sighting sighting(RawDocument raw, Extraction.Read read) throws IOException {
    HashCode digest;
    long size;
    try (HashingInputStream bytes = new HashingInputStream(Hashing.sha256(), raw.openRaw())) {
      size = ByteStreams.exhaust(bytes);
      digest = bytes.hash();
    }
    String told = raw.hints().captured();
    PublicationTime captured =
        told == null
            ? null
            : PublicationTime.parse(told, PublicationTime.Basis.CAPTURE).orElse(null);
    String basis = captured == null ? null : raw.hints().toldBy();
    if (captured == null && read.captured() != null) {
      captured = read.captured();
      basis = "page";
    }
    return new Sighting(
        raw.place(), raw.realPath(), digest.toString(), size, raw.modified(), captured, basis);
  }

  private static Arrived ended(
      RawDocument raw, Outcome.Kind kind, String stage, String reason, String detail) {
    return new Arrived(null, new Outcome(raw.place(), kind, stage, reason, detail));
  }
}
