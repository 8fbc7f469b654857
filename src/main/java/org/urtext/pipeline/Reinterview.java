package org.urtext.pipeline;

import org.urtext.graph.ProvenanceRecorder;

/** Hears again what was read, by other registries or by a newer program. */
public final class Reinterview {

  private int all;
  private int different;

  private Reinterview() {}

  /**
   * What came of it.
   *
   * @param all how many versions of documents were heard
   * @param different how many of them say something else than before
   */
  public record Heard(int all, int different) {}

  /** Hears every version that {@code recorder} holds on {@code itinerary}'s way. */
  public static Heard all(ProvenanceRecorder recorder, Itinerary itinerary, Progress progress) {
    Reinterview tally = new Reinterview();
    progress.begins("interviewing");
    recorder.rehear(
        itinerary::hear,
        differs -> {
          tally.all++;
          tally.different += differs ? 1 : 0;
          progress.dealtWith(false);
        });
    progress.ends();
    return new Heard(tally.all, tally.different);
  }
}
