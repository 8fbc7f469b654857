package org.urtext.pipeline;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;
import org.urtext.graph.Delivery;
import org.urtext.graph.Observation;
import org.urtext.graph.Outcome;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.graph.ProvenanceRecorder.Familiarity;
import org.urtext.graph.ProvenanceRecorder.Holdings;
import org.urtext.intake.Arrival;
import org.urtext.intake.RawDocument;
import org.urtext.intake.Reason;
import org.urtext.intake.container.Contents;

/**
 * Registers what becomes of everything that arrives. What is known is passed by; what is new is
 * read by several threads and recorded by this one, in the order in which it arrived, so that the
 * number of threads changes nothing.
 */
final class Registrar {

  /** Recorded documents become durable after this many, or after the time below. */
  private static final int COMMIT_AFTER = 200;

  private static final Duration COMMIT_WITHIN = Duration.ofSeconds(2);

  /** Documents read ahead of the one that is recorded next, for each thread. */
  private static final int AHEAD = 8;

  /**
   * So many documents that were given up may still be worked on: each takes memory and a processor
   * from the others.
   */
  private static final int MOST_GIVEN_UP = 16;

  /** So many bytes may be under way, whatever their number. */
  private static final long MOST_BYTES = 100_000_000;

  private final Ingest.Rooms rooms;
  private final Ingest.Settings settings;
  private final ProvenanceRecorder recorder;
  private final Progress progress;
  private final Readers readers;
  private final Tally tally;

  private final Deque<Reading> pending = new ArrayDeque<>();
  private long pendingBytes;
  private @Nullable Outcome held;
  private @Nullable Place heldIn;
  private int uncommitted;
  private long lastCommit = System.nanoTime();

  /** A document that is being read, to be recorded when its turn has come. */
  private record Reading(Delivery delivery, Readers.Reading<Itinerary.Arrived> arrived) {}

  Registrar(
      Ingest.Rooms rooms,
      Ingest.Settings settings,
      ProvenanceRecorder recorder,
      Progress progress,
      Readers readers,
      Tally tally) {
    this.rooms = rooms;
    this.settings = settings;
    this.recorder = recorder;
    this.progress = progress;
    this.readers = readers;
    this.tally = tally;
  }

  /**
   * Takes all files that arrive.
   *
   * @return the paths at which something was met
   */
  Set<String> takeAll(Iterator<Arrival> files) {
    Set<String> met = new HashSet<>();
    while (files.hasNext()) {
      Arrival file = files.next();
      met.add(file.place().path());
      if (file instanceof Arrival.Document document) {
        long told = takeFile(document.raw());
        progress.advances(document.raw().size() - told);
      } else {
        take(file, null);
      }
    }
    settleAll();
    commit();
    return met;
  }

  /** Returns how many of its bytes have been told to progress already. */
  private long takeFile(RawDocument file) {
    if (!settings.selection().wants(file.place().path())) {
      end(outcome(file.place(), Reason.EXCLUDED, Reason.EXCLUDED.meaning()), file, null);
      return 0;
    }
    Optional<Holdings> unchanged =
        settings.byDigest() ? Optional.empty() : recorder.recogniseContainer(asContainer(file));
    if (unchanged.isPresent()) {
      tally.known(unchanged.get());
      dealtWith(false);
      return 0;
    }
    if (isKnown(new Delivery(file, null))) {
      return 0;
    }
    Optional<Contents> contents;
    try {
      contents = rooms.unpacking().open(file);
    } catch (IOException notReadable) {
      end(
          outcome(
              file.place(),
              Reason.NOT_READABLE,
              "The file could not be opened; grant read permission and run again."),
          file,
          null);
      return 0;
    }
    if (contents.isPresent()) {
      return takeContainer(file, contents.get());
    }
    tally.removed(recorder.isNoContainer(file.place()));
    read(new Delivery(file, null));
    return 0;
  }

  /** Returns how many of its bytes have been told to progress already. */
  private long takeContainer(RawDocument container, Contents contents) {
    settleAll();
    recorder.beginContainer(asContainer(container));
    Future<@Nullable String> digest = readers.submit(() -> digestOf(container));
    String completeAs = null;
    long gone = 0;
    try (ReadAhead arrivals = new ReadAhead(contents)) {
      try {
        if (!arrivals.hasNext()) {
          end(
              outcome(container.place(), Reason.EMPTY, "It holds nothing at all."),
              container,
              null);
        }
        while (arrivals.hasNext()) {
          long position = Math.min(container.size(), arrivals.position());
          take(arrivals.next(), container.place());
          progress.advances(Math.max(0, position - gone));
          gone = Math.max(gone, position);
        }
        completeAs = Readers.result(digest);
        if (completeAs == null) {
          hold(
              outcome(
                  container.place(),
                  Reason.NOT_READABLE,
                  "It could not be read a second time for its digest; run again."),
              container.place());
        }
      } finally {
        endHeld();
        // What was unpacked is there only while the contents are open.
        settleAll();
      }
    } catch (IOException | RuntimeException broken) {
      completeAs = null;
      end(
          outcome(
              container.place(), Reason.DEFECT, "Urtext itself failed on what it holds: " + broken),
          container,
          null);
    }
    if (completeAs != null) {
      tally.removed(recorder.endContainer(asContainer(container), completeAs));
    }
    return gone;
  }

  /** What a container gives depends on the fields that the user says to read. */
  private RawDocument asContainer(RawDocument file) {
    return file.withHintsDigest(
        settings.mappingDigest().isEmpty()
            ? file.hintsDigest()
            : Hashing.sha256()
                .hashUnencodedChars(file.hintsDigest() + settings.mappingDigest())
                .toString());
  }

  /** A file's outcome depends on these fields too; what lies in containers tells so itself. */
  private RawDocument asAsked(RawDocument document, @Nullable Place container) {
    return container == null ? asContainer(document) : document;
  }

  /** Null if it can no longer be read. */
  private static @Nullable String digestOf(RawDocument container) {
    try {
      return container.sha256();
    } catch (IOException gone) {
      return null;
    }
  }

  /**
   * @param container the place of the file that holds it; null for a file of its own
   */
  private void take(Arrival arrival, @Nullable Place container) {
    if (arrival instanceof Arrival.Document document) {
      endHeld();
      Delivery delivery = new Delivery(document.raw(), container);
      if (!isKnown(delivery)) {
        read(delivery);
      }
    } else if (arrival instanceof Arrival.LeftOut leftOut) {
      hold(
          new Outcome(
              leftOut.place(), Outcome.Kind.SKIPPED, "intake", leftOut.reason(), leftOut.detail()),
          container);
    } else if (arrival instanceof Arrival.Refused refused) {
      hold(
          new Outcome(
              refused.place(), Outcome.Kind.FAILED, "intake", refused.reason(), refused.detail()),
          container);
    } else {
      tally.sidecar();
    }
  }

  /**
   * A place has one outcome: where a container says one after the other what else it holds and that
   * it is damaged, that is one, and the failure leads.
   */
  private void hold(Outcome outcome, @Nullable Place container) {
    Outcome before = held;
    if (before != null && before.place().equals(outcome.place())) {
      boolean leads = before.kind() == Outcome.Kind.FAILED;
      Outcome leading = leads ? before : outcome;
      Outcome other = leads ? outcome : before;
      held =
          new Outcome(
              leading.place(),
              leading.kind(),
              leading.stage(),
              leading.reason(),
              leading.detail() + " " + other.detail());
    } else {
      endHeld();
      held = outcome;
    }
    heldIn = container;
    if (container == null) {
      endHeld();
    }
  }

  private void endHeld() {
    Outcome outcome = held;
    held = null;
    if (outcome != null) {
      end(outcome, null, heldIn);
    }
  }

  /** Whether nothing has to be done about what was delivered; then it has been counted. */
  private boolean isKnown(Delivery delivery) {
    RawDocument document = delivery.document();
    // A file met again through a link is known once the first meeting has been recorded.
    while (isUnderWay(document)) {
      settleNext();
    }
    try {
      Familiarity familiarity = recorder.recognise(delivery, settings.byDigest());
      if (familiarity == Familiarity.KNOWN || familiarity == Familiarity.KNOWN_ELSEWHERE) {
        recorder.clearOutcome(document.place());
        tally.known();
        dealtWith(false);
        return true;
      }
    } catch (IOException notReadable) {
      // Reading it will fail too, and say so.
      return false;
    }
    Optional<Outcome> standing =
        settings.byDigest()
            ? Optional.empty()
            : recorder.standingOutcome(asAsked(document, delivery.container()));
    standing.ifPresent(outcome -> end(outcome, document, delivery.container()));
    return standing.isPresent();
  }

  private boolean isUnderWay(RawDocument document) {
    return pending.stream()
        .anyMatch(other -> other.delivery.document().realPath().equals(document.realPath()));
  }

  private void read(Delivery delivery) {
    long size = delivery.document().size();
    while (!pending.isEmpty()
        && (pending.size() >= settings.threads() * AHEAD || pendingBytes + size > MOST_BYTES)) {
      settleNext();
    }
    pendingBytes += size;
    pending.addLast(new Reading(delivery, readers.read(() -> rooms.itinerary().carry(delivery))));
  }

  private void settleAll() {
    while (!pending.isEmpty()) {
      settleNext();
    }
  }

  private void settleNext() {
    Reading next = pending.removeFirst();
    pendingBytes -= next.delivery.document().size();
    Optional<Itinerary.Arrived> arrived = next.arrived.await();
    if (arrived.isPresent()) {
      settle(next.delivery, arrived.get());
    } else {
      giveUp(next.delivery);
    }
  }

  private void giveUp(Delivery delivery) {
    end(
        outcome(
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
      outcome = outcome(delivery.place(), Reason.FORGOTTEN, Reason.FORGOTTEN.meaning());
      observation = null;
    }
    if (observation != null && settings.keepRaw()) {
      try {
        recorder.keepRaw(observation);
      } catch (IOException gone) {
        outcome =
            outcome(
                delivery.place(),
                Reason.NOT_READABLE,
                "Its bytes could not be read again to be kept: " + gone.getMessage());
        observation = null;
      }
    }
    if (outcome != null) {
      end(outcome, delivery.document(), delivery.container());
    }
    if (observation != null) {
      recorder.record(observation);
      tally.read(observation);
      dealtWith(false);
    }
  }

  private void end(Outcome outcome, @Nullable RawDocument document, @Nullable Place container) {
    recorder.record(outcome, document == null ? null : asAsked(document, container), container);
    tally.ended(outcome.kind());
    dealtWith(outcome.kind() == Outcome.Kind.FAILED);
  }

  private static Outcome outcome(Place place, Reason reason, String detail) {
    return new Outcome(
        place,
        reason.outcome() == Reason.Outcome.SKIPPED ? Outcome.Kind.SKIPPED : Outcome.Kind.FAILED,
        "intake",
        reason.word(),
        detail);
  }

  private void dealtWith(boolean failed) {
    progress.dealtWith(failed);
    uncommitted++;
    if (uncommitted >= COMMIT_AFTER || System.nanoTime() - lastCommit > COMMIT_WITHIN.toNanos()) {
      commit();
      uncommitted = 0;
      lastCommit = System.nanoTime();
    }
  }

  private void commit() {
    recorder.commit();
    progress.acknowledges();
  }
}
