package org.urtext.pipeline;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;
import org.urtext.graph.Delivery;
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

  private final Ingest.Rooms rooms;
  private final Ingest.Settings settings;
  private final ProvenanceRecorder recorder;
  private final Progress progress;
  private final Readers readers;
  private final Tally tally;

  private final Ledger ledger;
  private final Turns turns;
  private final OpenContainers open = new OpenContainers();
  private @Nullable Outcome held;
  private @Nullable Place heldIn;

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
    this.ledger = new Ledger(settings, recorder, progress, readers, tally);
    this.turns = new Turns(settings.threads());
  }

  /**
   * Takes all files that arrive.
   *
   * @return what was met
   * @throws RunEnded if there is no going on
   */
  Met takeAll(Iterator<Arrival> files) {
    Met met = new Met();
    try {
      while (files.hasNext()) {
        Arrival file = files.next();
        met.add(file);
        if (file instanceof Arrival.Document document) {
          long told = takeFile(document.raw());
          progress.advances(document.raw().size() - told);
        } else {
          take(file, null);
        }
      }
      turns.takeAll();
    } finally {
      open.close();
    }
    ledger.commit();
    return met;
  }

  /** Returns how many of its bytes have been told to progress already. */
  private long takeFile(RawDocument file) {
    if (!settings.selection().wants(file.place().path())) {
      end(Endings.of(file.place(), Reason.EXCLUDED, Reason.EXCLUDED.meaning()), file, null);
      return 0;
    }
    if (!settings.byDigest() && !settings.keepRaw() && recorder.isAsItWas(file)) {
      turns.add(
          () -> {
            tally.known(file.place());
            ledger.dealtWith(false);
          });
      return 0;
    }
    Optional<Holdings> unchanged = recogniseContainer(file);
    if (unchanged.isPresent()) {
      turns.add(
          () -> {
            tally.known(file.place(), unchanged.get());
            ledger.dealtWith(false);
          });
      return 0;
    }
    if (isKnown(new Delivery(file, null))) {
      return 0;
    }
    while (!open.hasRoomFor(file.size())) {
      turns.takeNext();
    }
    Optional<Contents> contents;
    try {
      contents = rooms.unpacking().open(file);
    } catch (IOException notReadable) {
      end(
          Endings.of(
              file.place(),
              Reason.NOT_READABLE,
              "The file could not be opened; grant read permission and run again."),
          file,
          null);
      return 0;
    } catch (RuntimeException | StackOverflowError defect) {
      requireToGoOn(defect);
      end(Endings.broken(file.place(), defect), file, null);
      return 0;
    } catch (OutOfMemoryError exhausted) {
      throw Endings.tooLittleMemory(file.place(), exhausted);
    }
    if (contents.isPresent()) {
      return takeContainer(file, contents.get());
    }
    tally.removed(recorder.isNoContainer(file.place()));
    read(new Delivery(file, null));
    return 0;
  }

  private Optional<Holdings> recogniseContainer(RawDocument file) {
    if (settings.keepRaw() && recorder.lacksRawIn(file.place())) {
      return Optional.empty();
    }
    try {
      return recorder.recogniseContainer(ledger.asContainer(file), settings.byDigest());
    } catch (IOException notReadable) {
      // Opening it will fail too, and say so.
      return Optional.empty();
    }
  }

  /**
   * Goes through a container. What it holds may still be under way when this returns; it is closed,
   * and noted as gone through, when that has been recorded.
   *
   * @return how many of its bytes have been told to progress already
   */
  private long takeContainer(RawDocument container, Contents contents) {
    recorder.beginContainer(ledger.asContainer(container));
    Future<@Nullable String> digest = readers.submit(() -> digestOf(container));
    ReadAhead arrivals = new ReadAhead(contents);
    open.add(arrivals, container.size());
    boolean whole = false;
    long gone = 0;
    try {
      if (!arrivals.hasNext()) {
        hold(
            Endings.of(container.place(), Reason.EMPTY, "It holds nothing at all."),
            container.place());
      }
      while (arrivals.hasNext()) {
        long position = Math.min(container.size(), arrivals.position());
        take(arrivals.next(), container.place());
        progress.advances(Math.max(0, position - gone));
        gone = Math.max(gone, position);
      }
      whole = true;
    } catch (ReadAhead.Broken broken) {
      if (broken.failure() instanceof OutOfMemoryError exhausted) {
        throw Endings.tooLittleMemory(container.place(), exhausted);
      }
      hold(Endings.broken(container.place(), broken.failure()), container.place());
    }
    Outcome last = held;
    if (last != null && !last.place().equals(container.place())) {
      endHeld();
      last = null;
    }
    held = null;
    Outcome ofIt = last;
    boolean complete = whole;
    turns.add(() -> close(container, arrivals, complete ? digest : null, ofIt));
    return gone;
  }

  /**
   * @param digest null if the container was not gone through to its end
   * @param last what is to be said of the container itself
   */
  private void close(
      RawDocument container,
      ReadAhead arrivals,
      @Nullable Future<@Nullable String> digest,
      @Nullable Outcome last) {
    Outcome outcome = last;
    String completeAs = null;
    if (digest != null) {
      completeAs = Readers.result(digest);
      if (completeAs == null) {
        outcome =
            Endings.joined(
                outcome,
                Endings.of(
                    container.place(),
                    Reason.NOT_READABLE,
                    "It could not be read a second time for its digest; run again."));
      }
    }
    try {
      open.close(arrivals);
    } catch (IOException notClosed) {
      completeAs = null;
      outcome = Endings.joined(outcome, Endings.broken(container.place(), notClosed));
    }
    if (outcome != null) {
      ledger.recordEnd(outcome, null, container.place());
    }
    if (completeAs != null) {
      tally.removed(recorder.endContainer(ledger.asContainer(container), completeAs));
    }
  }

  /** Whoever interrupts this thread wants the run to end, whatever that looks like. */
  private static void requireToGoOn(Throwable failure) {
    if (Thread.currentThread().isInterrupted() && failure instanceof RuntimeException interrupted) {
      throw interrupted;
    }
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
      endHeld();
      boolean counts = container == null;
      turns.add(() -> tally.sidecar(arrival.place(), counts));
    }
  }

  /** Waits with an outcome, for the next may be of the same place. */
  private void hold(Outcome outcome, @Nullable Place container) {
    Outcome before = held;
    if (before != null && !before.place().equals(outcome.place())) {
      endHeld();
      before = null;
    }
    held = Endings.joined(before, outcome);
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
    turns.finish(document.realPath());
    boolean lacksRaw = settings.keepRaw() && recorder.lacksRawIn(document.place());
    try {
      Familiarity familiarity = recorder.recognise(delivery, settings.byDigest() || lacksRaw);
      if (familiarity == Familiarity.KNOWN || familiarity == Familiarity.KNOWN_ELSEWHERE) {
        turns.add(() -> ledger.known(delivery));
        return true;
      }
    } catch (IOException notReadable) {
      // Reading it will fail too, and say so.
      return false;
    }
    Optional<Outcome> standing =
        settings.byDigest()
            ? Optional.empty()
            : recorder.standingOutcome(ledger.asAsked(document, delivery.container()));
    standing.ifPresent(outcome -> end(outcome, document, delivery.container()));
    return standing.isPresent();
  }

  private void read(Delivery delivery) {
    RawDocument document = delivery.document();
    turns.makeRoomFor(document);
    Readers.Reading<Itinerary.Arrived> reading =
        readers.read(() -> rooms.itinerary().carry(delivery));
    turns.add(document, () -> ledger.settle(delivery, reading));
  }

  private void end(Outcome outcome, @Nullable RawDocument document, @Nullable Place container) {
    turns.add(() -> ledger.recordEnd(outcome, document, container));
  }
}
