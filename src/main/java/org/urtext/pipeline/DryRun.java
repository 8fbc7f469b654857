package org.urtext.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.urtext.article.Place;
import org.urtext.graph.ProvenanceRecorder;

/**
 * Tells what an ingest would do, and why, without recording anything: an ingest before which the
 * recorder is replaced by its {@link Rehearsal}. New documents are read to know what would become
 * of them; the caller undoes what recognising them touched.
 */
public final class DryRun {

  private final Ingest.Rooms rooms;
  private final Ingest.Settings settings;
  private final ProvenanceRecorder recorder;
  private final Consumer<Prospect> prospects;

  /**
   * @param recorder in a run that is never committed
   * @param prospects is told of everything that arrives, in order
   */
  public DryRun(
      Ingest.Rooms rooms,
      Ingest.Settings settings,
      ProvenanceRecorder recorder,
      Consumer<Prospect> prospects) {
    this.rooms = rooms;
    this.settings = settings;
    this.recorder = recorder;
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
   * @throws RunEnded if it cannot go on, as an ingest could not
   */
  public void run(List<Ingest.Source> sources) throws IOException {
    Tally tally = new Tally(prospects);
    Rehearsal rehearsal = new Rehearsal(recorder);
    try (Readers readers = new Readers(settings.threads())) {
      Ingest.take(
          sources,
          rehearsal,
          new Registrar(rooms, settings, rehearsal, Progress.UNTOLD, readers, tally),
          tally);
    }
  }
}
