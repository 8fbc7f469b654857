package org.urtext.pipeline;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;
import org.urtext.graph.Observation;
import org.urtext.graph.Outcome;
import org.urtext.graph.ProvenanceRecorder.Holdings;

/** Counts what becomes of what is found. */
final class Tally {

  private final Consumer<DryRun.Prospect> prospects;

  private int read;
  private int records;
  private int known;
  private int skipped;
  private int failed;
  private int sidecars;
  private int removed;
  private final SortedMap<String, Integer> languages = new TreeMap<>();
  private int declarations;
  private int givenUp;

  /**
   * @param prospects is told what becomes of each thing, in order
   */
  Tally(Consumer<DryRun.Prospect> prospects) {
    this.prospects = prospects;
  }

  /**
   * @param counts whether it is a file of its own: those in containers are not met again while the
   *     container is unchanged, and the same input is to give the same count
   */
  void sidecar(Place place, boolean counts) {
    prospects.accept(new DryRun.Prospect(place, "sidecar", "", ""));
    sidecars += counts ? 1 : 0;
  }

  void known(Place place) {
    prospects.accept(new DryRun.Prospect(place, "known", "", ""));
    known++;
  }

  void known(Place container, Holdings holdings) {
    prospects.accept(
        new DryRun.Prospect(
            container,
            "known",
            "",
            String.format(
                "Unchanged since it was gone through: %d known, %d skipped, %d failed.",
                holdings.known(), holdings.skipped(), holdings.failed())));
    known += holdings.known();
    skipped += holdings.skipped();
    failed += holdings.failed();
  }

  void ended(Outcome outcome) {
    prospects.accept(
        new DryRun.Prospect(
            outcome.place(), outcome.kind().word(), outcome.reason(), outcome.detail()));
    if (outcome.kind() == Outcome.Kind.FAILED) {
      failed++;
    } else {
      skipped++;
    }
  }

  void read(Observation observation) {
    prospects.accept(new DryRun.Prospect(observation.delivery().place(), "read", "", ""));
    read++;
    declarations += observation.hearing().testimony().declarations().size();
    if (observation.read().isRecord()) {
      records++;
    } else {
      languages.merge(observation.language().language().value(), 1, Integer::sum);
    }
  }

  void removed(int documents) {
    removed += documents;
  }

  void givenUp(int documents) {
    givenUp = documents;
  }

  Summary summary(Summary.@Nullable Decided decided, boolean undecided) {
    return new Summary(
        read,
        records,
        known,
        skipped,
        failed,
        sidecars,
        removed,
        givenUp,
        languages,
        declarations,
        decided,
        undecided);
  }
}
