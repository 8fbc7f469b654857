package org.urtext.pipeline;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.Observation;
import org.urtext.graph.Outcome;
import org.urtext.graph.ProvenanceRecorder.Holdings;

/** Counts what becomes of what is found. */
final class Tally {

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

  void sidecar() {
    sidecars++;
  }

  void known() {
    known++;
  }

  void known(Holdings holdings) {
    known += holdings.known();
    skipped += holdings.skipped();
    failed += holdings.failed();
  }

  void ended(Outcome.Kind kind) {
    if (kind == Outcome.Kind.FAILED) {
      failed++;
    } else {
      skipped++;
    }
  }

  void read(Observation observation) {
    read++;
    declarations += observation.testimony().declarations().size();
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
