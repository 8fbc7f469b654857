package org.urtext.pipeline;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;
import org.urtext.graph.Delivery;
import org.urtext.graph.Observation;
import org.urtext.graph.Outcome;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.intake.RawDocument;
import org.urtext.intake.Reason;

/**
 * Records what became of each document, counts it, and makes it durable now and then. Belongs to
 * the one thread that records.
 */
final class Ledger {

  /** Recorded documents become durable after this many, or after the time below. */
  private static final int COMMIT_AFTER = 200;

  private static final Duration COMMIT_WITHIN = Duration.ofSeconds(2);

  /**
   * So many documents that were given up may still be worked on: each takes memory and a processor
   * from the others.
   */
  private static final int MOST_GIVEN_UP = 16;

  private final Ingest.Settings settings;
  private final ProvenanceRecorder recorder;
  private final Progress progress;
  private final Readers readers;
  private final Tally tally;
  private int uncommitted;
  private long lastCommit = System.nanoTime();

  Ledger(
      Ingest.Settings settings,
      ProvenanceRecorder recorder,
      Progress progress,
      Readers readers,
      Tally tally) {
    this.settings = settings;
    this.recorder = recorder;
    this.progress = progress;
    this.readers = readers;
    this.tally = tally;
  }

  /** What a container gives depends on the fields that the user says to read. */
  RawDocument asContainer(RawDocument file) {
    return file.withHintsDigest(
        settings.mappingDigest().isEmpty()
            ? file.hintsDigest()
            : Hashing.sha256()
                .hashUnencodedChars(file.hintsDigest() + settings.mappingDigest())
                .toString());
  }

  /** A file's outcome depends on these fields too; what lies in containers tells so itself. */
  RawDocument asAsked(RawDocument document, @Nullable Place container) {
    return container == null ? asContainer(document) : document;
  }

  /** Notes that nothing has to be done about what was delivered. */
  void known(Delivery delivery) {
    RawDocument document = delivery.document();
    recorder.clearOutcome(document.place());
    // One known from elsewhere has a place of its own only now.
    if (settings.keepRaw() && recorder.lacksRawIn(document.place())) {
      try {
        recorder.keepRaw(document);
      } catch (IOException gone) {
        recordEnd(Endings.notKept(document.place(), gone), document, delivery.container());
        return;
      }
    }
    tally.known(document.place());
    dealtWith(false);
  }

  /** Waits for what became of a document that is being read, and records it. */
  void settle(Delivery delivery, Readers.Reading<Itinerary.Arrived> reading) {
    Optional<Itinerary.Arrived> arrived;
    try {
      arrived = reading.await();
    } catch (OutOfMemoryError exhausted) {
      throw Endings.tooLittleMemory(delivery.place(), exhausted);
    }
    if (arrived.isPresent()) {
      settle(delivery, arrived.get());
    } else {
      giveUp(delivery);
    }
  }

  private void giveUp(Delivery delivery) {
    recordEnd(
        Endings.of(
            delivery.place(),
            Reason.TOOK_TOO_LONG,
            "Reading it took longer than "
                + readers.limit().toSeconds()
                + " seconds; save its text in another format and run again."),
        delivery.document(),
        delivery.container());
    if (readers.stillRunning() >= MOST_GIVEN_UP) {
      commit();
      throw new RunEnded(
          readers.givenUp()
              + " documents took too long to read, the last of them "
              + delivery.place().path()
              + ", and the work on them cannot be stopped. What was recorded is kept; run again,"
              + " which passes these by.");
    }
  }

  private void settle(Delivery delivery, Itinerary.Arrived arrived) {
    Observation observation = arrived.observation();
    Outcome outcome = arrived.outcome();
    if (observation != null && recorder.isForgotten(observation)) {
      outcome = Endings.of(delivery.place(), Reason.FORGOTTEN, Reason.FORGOTTEN.meaning());
      observation = null;
    }
    if (observation != null && settings.keepRaw()) {
      try {
        recorder.keepRaw(delivery.document());
      } catch (IOException gone) {
        outcome = Endings.notKept(delivery.place(), gone);
        observation = null;
      }
    }
    if (outcome != null) {
      recordEnd(outcome, delivery.document(), delivery.container());
    }
    if (observation != null) {
      recorder.record(observation);
      tally.read(observation);
      dealtWith(false);
    }
  }

  /**
   * Records that a document did not become an article.
   *
   * @param document null where it is not known
   * @param container the place of the file that holds it; null for a file of its own
   */
  void recordEnd(Outcome outcome, @Nullable RawDocument document, @Nullable Place container) {
    recorder.record(outcome, document == null ? null : asAsked(document, container), container);
    tally.ended(outcome);
    dealtWith(outcome.kind() == Outcome.Kind.FAILED);
  }

  /** Counts one more, and makes what was recorded durable now and then. */
  void dealtWith(boolean failed) {
    progress.dealtWith(failed);
    uncommitted++;
    if (uncommitted >= COMMIT_AFTER || System.nanoTime() - lastCommit > COMMIT_WITHIN.toNanos()) {
      commit();
      uncommitted = 0;
      lastCommit = System.nanoTime();
    }
  }

  /** Makes what was recorded durable. */
  void commit() {
    recorder.commit();
    progress.acknowledges();
  }
}
