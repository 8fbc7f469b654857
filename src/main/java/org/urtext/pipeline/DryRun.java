package org.urtext.pipeline;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;
import org.urtext.extraction.Extraction;
import org.urtext.graph.Delivery;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.graph.ProvenanceRecorder.Familiarity;
import org.urtext.graph.ProvenanceRecorder.Holdings;
import org.urtext.intake.Arrival;
import org.urtext.intake.RawDocument;
import org.urtext.intake.Reason;
import org.urtext.intake.Selection;
import org.urtext.intake.container.Contents;

/**
 * Tells what an ingest would do, and why, without recording anything. New documents are read to
 * know what would become of them; the caller undoes what recognising them touched.
 */
public final class DryRun {

  private final Ingest.Unpacking unpacking;
  private final Function<RawDocument, Extraction> readingRoom;
  private final ProvenanceRecorder recorder;
  private final Selection selection;
  private final Consumer<Prospect> prospects;

  /**
   * @param prospects is told of everything that arrives, in order
   */
  public DryRun(
      Ingest.Unpacking unpacking,
      Function<RawDocument, Extraction> readingRoom,
      ProvenanceRecorder recorder,
      Selection selection,
      Consumer<Prospect> prospects) {
    this.unpacking = unpacking;
    this.readingRoom = readingRoom;
    this.recorder = recorder;
    this.selection = selection;
    this.prospects = prospects;
  }

  /**
   * What would become of something that arrives.
   *
   * @param action {@code read}, {@code known}, {@code skipped}, {@code failed} or {@code sidecar}
   * @param reason from the documented list; empty for what is read or known
   * @param detail a sentence for people; may be empty
   */
  public record Prospect(Place place, String action, String reason, String detail) {}

  /**
   * Goes through {@code sources}, in order.
   *
   * @throws IOException if one of them cannot be looked at
   */
  public void run(List<Ingest.Source> sources) throws IOException {
    for (Ingest.Source source : sources) {
      try (Stream<Arrival> files = source.arrivals().open()) {
        for (Iterator<Arrival> each = files.iterator(); each.hasNext(); ) {
          Arrival arrival = each.next();
          if (arrival instanceof Arrival.Document document) {
            file(document.raw());
          } else {
            tell(arrival);
          }
        }
      }
    }
  }

  private void file(RawDocument file) throws IOException {
    if (!selection.wants(file.place().path())) {
      skipped(file.place(), Reason.EXCLUDED.word(), Reason.EXCLUDED.meaning());
      return;
    }
    Optional<Holdings> unchanged = recorder.recogniseContainer(file);
    if (unchanged.isPresent()) {
      Holdings holdings = unchanged.get();
      known(
          file.place(),
          String.format(
              "Unchanged since it was gone through: %d known, %d skipped, %d failed.",
              holdings.known(), holdings.skipped(), holdings.failed()));
      return;
    }
    if (isKnown(new Delivery(file, null))) {
      return;
    }
    Optional<Contents> opened = unpacking.open(file);
    if (opened.isEmpty()) {
      document(file);
      return;
    }
    try (Contents contents = opened.get()) {
      while (contents.hasNext()) {
        Arrival arrival = contents.next();
        if (!(arrival instanceof Arrival.Document document)) {
          tell(arrival);
        } else if (!isKnown(new Delivery(document.raw(), file.place()))) {
          document(document.raw());
        }
      }
    }
  }

  private boolean isKnown(Delivery delivery) throws IOException {
    Familiarity familiarity = recorder.recognise(delivery, false);
    if (familiarity == Familiarity.KNOWN || familiarity == Familiarity.KNOWN_ELSEWHERE) {
      known(delivery.place(), "");
      return true;
    }
    var standing = recorder.standingOutcome(delivery.document());
    standing.ifPresent(
        outcome ->
            prospects.accept(
                new Prospect(
                    outcome.place(), outcome.kind().word(), outcome.reason(), outcome.detail())));
    return standing.isPresent();
  }

  private void document(RawDocument raw) {
    Extraction extraction = readingRoom.apply(raw);
    if (extraction instanceof Extraction.Skipped skipped) {
      skipped(raw.place(), skipped.reason(), skipped.detail());
    } else if (extraction instanceof Extraction.Failed failed) {
      prospects.accept(new Prospect(raw.place(), "failed", failed.reason(), failed.detail()));
    } else {
      prospects.accept(new Prospect(raw.place(), "read", "", ""));
    }
  }

  private void tell(Arrival arrival) {
    if (arrival instanceof Arrival.LeftOut leftOut) {
      skipped(leftOut.place(), leftOut.reason(), leftOut.detail());
    } else if (arrival instanceof Arrival.Refused refused) {
      prospects.accept(new Prospect(refused.place(), "failed", refused.reason(), refused.detail()));
    } else {
      prospects.accept(new Prospect(arrival.place(), "sidecar", "", ""));
    }
  }

  private void skipped(Place place, String reason, @Nullable String detail) {
    prospects.accept(new Prospect(place, "skipped", reason, detail == null ? "" : detail));
  }

  private void known(Place place, String detail) {
    prospects.accept(new Prospect(place, "known", "", detail));
  }
}
