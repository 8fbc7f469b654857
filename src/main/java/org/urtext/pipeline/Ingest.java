package org.urtext.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.urtext.graph.Observation;
import org.urtext.graph.Outcome;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.graph.ProvenanceRecorder.Familiarity;
import org.urtext.intake.Arrival;
import org.urtext.intake.FolderIntake;
import org.urtext.intake.RawDocument;
import org.urtext.linking.Bench;
import org.urtext.linking.Conflict;
import org.urtext.linking.Correspondence.Verdict;
import org.urtext.linking.Decisions;
import org.urtext.linking.Link;
import org.urtext.linking.Relation;
import org.urtext.linking.Subject;
import org.urtext.linking.UnseenOriginal;

/**
 * The main job: everything found at some paths is read, identified, interviewed, recorded and
 * linked.
 *
 * <p>Documents are read by several threads and recorded by one, in the order in which they were
 * found, so that the number of threads changes nothing. What was recorded survives an interruption;
 * the next run completes it.
 */
public final class Ingest {

  /** Recorded documents become durable after this many, or after the time below. */
  private static final int COMMIT_AFTER = 200;

  private static final Duration COMMIT_WITHIN = Duration.ofSeconds(2);

  /** Documents read ahead of the one that is recorded next, for each thread. */
  private static final int AHEAD = 8;

  private final FolderIntake intake;
  private final Itinerary itinerary;
  private final Bench bench;
  private final ProvenanceRecorder recorder;
  private final Progress progress;
  private final int threads;

  /** An ingest through these rooms into {@code recorder}, reading with {@code threads} threads. */
  public Ingest(
      FolderIntake intake,
      Itinerary itinerary,
      Bench bench,
      ProvenanceRecorder recorder,
      Progress progress,
      int threads) {
    this.intake = intake;
    this.itinerary = itinerary;
    this.bench = bench;
    this.recorder = recorder;
    this.progress = progress;
    this.threads = threads;
  }

  /**
   * A folder or file to take in.
   *
   * @param path where it lies
   * @param collection the collection that what it holds belongs to
   */
  public record Source(Path path, String collection) {}

  /**
   * Takes in {@code sources}, in order.
   *
   * @throws IOException if one of them cannot be looked at; nothing of it was recorded then
   */
  public Summary run(List<Source> sources) throws IOException {
    Tally tally = new Tally();
    ExecutorService readers = Executors.newFixedThreadPool(threads);
    try {
      progress.begins("reading");
      for (Source source : sources) {
        try (Stream<Arrival> arrivals = intake.arrivals(source.path(), source.collection())) {
          read(arrivals.iterator(), readers, tally);
        }
      }
      recorder.commit();
      progress.ends();
    } finally {
      readers.shutdownNow();
    }
    if (recorder.hasUndecided()) {
      progress.begins("linking");
      tally.decided = decide(recorder, bench);
      progress.ends();
    }
    return tally.summary();
  }

  /** Decides again on all links of the graph, as its documents stand now. */
  public static Summary.Decided decide(ProvenanceRecorder recorder, Bench bench) {
    List<Conflict> disputedAddresses = recorder.settleIdentities();
    List<Subject> subjects = new ArrayList<>();
    recorder.subjects(subjects::add);
    Decisions decisions = bench.decide(subjects);
    recorder.replaceDecisions(decisions, disputedAddresses);
    int citations = 0;
    int declared = 0;
    int inferred = 0;
    int possible = 0;
    for (Link link : decisions.links()) {
      if (link.relation() == Relation.CITES) {
        citations++;
      } else if (link.verdict() == Verdict.POSSIBLE) {
        possible++;
      } else if (link.basis().isDeclared()) {
        declared++;
      } else {
        inferred++;
      }
    }
    int unseen = (int) decisions.unseen().stream().filter(UnseenOriginal::isOnePage).count();
    return new Summary.Decided(
        declared,
        inferred,
        possible,
        citations,
        unseen,
        decisions.conflicts().size() + disputedAddresses.size());
  }

  private void read(Iterator<Arrival> arrivals, ExecutorService readers, Tally tally) {
    Deque<UnderWay> underWay = new ArrayDeque<>();
    long lastCommit = System.nanoTime();
    int uncommitted = 0;
    while (arrivals.hasNext() || !underWay.isEmpty()) {
      if (!arrivals.hasNext() || underWay.size() >= threads * AHEAD) {
        record(result(underWay.removeFirst().arrived()), tally);
        uncommitted++;
      } else {
        Arrival arrival = arrivals.next();
        if (arrival instanceof Arrival.Document document) {
          // A file met again through a link is known once the first meeting has been recorded.
          while (isUnderWay(document.raw(), underWay)) {
            record(result(underWay.removeFirst().arrived()), tally);
          }
          Familiarity familiarity = recorder.recognise(document.raw());
          if (familiarity == Familiarity.NEW || familiarity == Familiarity.CHANGED) {
            underWay.addLast(
                new UnderWay(
                    document.raw(), readers.submit(() -> itinerary.carry(document.raw()))));
            continue;
          }
          recorder.clearOutcome(document.place());
          tally.known++;
        } else if (arrival instanceof Arrival.LeftOut leftOut) {
          record(outcome(leftOut), tally);
        } else if (arrival instanceof Arrival.Refused refused) {
          record(outcome(refused), tally);
        } else {
          tally.sidecars++;
        }
        uncommitted++;
        progress.dealtWith();
      }
      boolean due = System.nanoTime() - lastCommit > COMMIT_WITHIN.toNanos();
      if (uncommitted >= COMMIT_AFTER || (uncommitted > 0 && due)) {
        recorder.commit();
        uncommitted = 0;
        lastCommit = System.nanoTime();
      }
    }
  }

  private record UnderWay(RawDocument raw, Future<Itinerary.Arrived> arrived) {}

  private static boolean isUnderWay(RawDocument raw, Deque<UnderWay> underWay) {
    return underWay.stream().anyMatch(other -> other.raw().realPath().equals(raw.realPath()));
  }

  private static Itinerary.Arrived result(Future<Itinerary.Arrived> future) {
    try {
      return future.get();
    } catch (ExecutionException broken) {
      if (broken.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(broken.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", interrupted);
    }
  }

  private void record(Itinerary.Arrived arrived, Tally tally) {
    Outcome outcome = arrived.outcome();
    Observation observation = arrived.observation();
    if (outcome != null) {
      record(outcome, tally);
    }
    if (observation != null) {
      recorder.record(observation);
      tally.read++;
      tally.languages.merge(observation.language().language().value(), 1, Integer::sum);
      tally.declarations += observation.testimony().declarations().size();
    }
    progress.dealtWith();
  }

  private void record(Outcome outcome, Tally tally) {
    recorder.record(outcome);
    if (outcome.kind() == Outcome.Kind.FAILED) {
      tally.failed++;
    } else {
      tally.skipped++;
    }
  }

  private static Outcome outcome(Arrival.LeftOut leftOut) {
    return new Outcome(
        leftOut.place(), Outcome.Kind.SKIPPED, "intake", leftOut.reason(), leftOut.detail());
  }

  private static Outcome outcome(Arrival.Refused refused) {
    return new Outcome(
        refused.place(), Outcome.Kind.FAILED, "intake", refused.reason(), refused.detail());
  }

  private static final class Tally {
    int read;
    int known;
    int skipped;
    int failed;
    int sidecars;
    final SortedMap<String, Integer> languages = new TreeMap<>();
    int declarations;
    Summary.@org.jspecify.annotations.Nullable Decided decided;

    Summary summary() {
      return new Summary(read, known, skipped, failed, sidecars, languages, declarations, decided);
    }
  }
}
