package org.urtext.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.intake.Arrival;
import org.urtext.intake.RawDocument;
import org.urtext.intake.Selection;
import org.urtext.intake.container.Contents;
import org.urtext.linking.Bench;
import org.urtext.linking.Conflict;
import org.urtext.linking.Decisions;
import org.urtext.linking.Link;
import org.urtext.linking.Relation;
import org.urtext.linking.Reviews;
import org.urtext.linking.Subject;
import org.urtext.linking.UnseenOriginal;

/**
 * The main job: everything that arrives from some sources is read, identified, interviewed,
 * recorded and linked. What was recorded survives an interruption; the next run completes it.
 */
public final class Ingest {

  private final Rooms rooms;
  private final Settings settings;
  private final ProvenanceRecorder recorder;
  private final Progress progress;
  private final Supplier<Readers> threads;

  /** An ingest through these rooms into {@code recorder}. */
  public Ingest(Rooms rooms, Settings settings, ProvenanceRecorder recorder, Progress progress) {
    this(rooms, settings, recorder, progress, () -> new Readers(settings.threads()));
  }

  Ingest(
      Rooms rooms,
      Settings settings,
      ProvenanceRecorder recorder,
      Progress progress,
      Supplier<Readers> threads) {
    this.rooms = rooms;
    this.threads = threads;
    this.settings = settings;
    this.recorder = recorder;
    this.progress = progress;
  }

  /**
   * The rooms that documents pass through.
   *
   * @param unpacking opens what holds several documents
   * @param itinerary the way of one document
   * @param bench decides on links
   */
  public record Rooms(Unpacking unpacking, Itinerary itinerary, Bench bench) {}

  /** Opens containers. */
  @FunctionalInterface
  public interface Unpacking {

    /**
     * What {@code document} holds; empty if it is no container.
     *
     * @throws IOException if it cannot be opened
     */
    Optional<Contents> open(RawDocument document) throws IOException;
  }

  /**
   * How to go about it.
   *
   * @param threads how many documents are read at the same time
   * @param selection which files are wanted
   * @param mappingDigest of the fields that the user says to read of records; empty if none. A
   *     container that was gone through with others is gone through again.
   * @param byDigest whether files whose size and time are unchanged are looked into all the same
   * @param keepRaw whether the raw bytes of what is read are kept in the graph
   * @param link whether links are decided at the end
   */
  public record Settings(
      int threads,
      Selection selection,
      String mappingDigest,
      boolean byDigest,
      boolean keepRaw,
      boolean link) {

    /** Everything is read unless it is known and unchanged, and links are decided. */
    public static Settings usual(int threads) {
      return new Settings(threads, Selection.EVERYTHING, "", false, false, true);
    }
  }

  /**
   * Something to take in.
   *
   * @param collection the collection that what arrives belongs to
   * @param whole whether everything of the collection arrives, so that what does not is gone
   * @param arrivals opens what arrives
   */
  public record Source(String collection, boolean whole, Arrivals arrivals) {}

  /** Opens what arrives from a source. */
  @FunctionalInterface
  public interface Arrivals {

    /**
     * The files that arrive, in order, lazily.
     *
     * @throws IOException if the source cannot be looked at
     */
    Stream<Arrival> open() throws IOException;
  }

  /**
   * Takes in {@code sources}, in order.
   *
   * @throws IOException if one of them cannot be looked at; nothing of it was recorded then
   * @throws RunEnded if it cannot go on; what was recorded until then is kept
   */
  public Summary run(List<Source> sources) throws IOException {
    Tally tally = new Tally(prospect -> {});
    progress.begins("reading");
    try (Readers readers = threads.get()) {
      take(
          sources,
          recorder,
          new Registrar(rooms, settings, recorder, progress, readers, tally),
          tally);
      tally.givenUp(readers.givenUp());
    }
    recorder.commit();
    progress.ends();
    if (!settings.link() || !recorder.hasUndecided()) {
      return tally.summary(null, recorder.hasUndecided());
    }
    progress.begins("linking");
    Summary.Decided decided = decide(recorder, rooms.bench());
    progress.ends();
    return tally.summary(decided, false);
  }

  /** Has {@code registrar} take all that arrives, and note what does not. */
  static void take(
      List<Source> sources, ProvenanceRecorder recorder, Registrar registrar, Tally tally)
      throws IOException {
    for (Source source : sources) {
      try (Stream<Arrival> arrivals = source.arrivals().open()) {
        Met met = registrar.takeAll(arrivals.iterator());
        if (source.whole()) {
          tally.removed(recorder.noteRemoved(source.collection(), met::mayBeThere));
        }
      }
    }
  }

  /** Lays what people say now over what was decided, without deciding again. */
  public static void review(ProvenanceRecorder recorder) {
    ProvenanceRecorder.Standing standing = recorder.standing();
    recorder.replaceReviewed(
        new Reviews(recorder.reviews()).over(standing.found(), standing.nodes()));
  }

  /** Decides again on all links of the graph, as its documents stand now. */
  public static Summary.Decided decide(ProvenanceRecorder recorder, Bench bench) {
    List<Conflict> disputedAddresses = recorder.settleIdentities();
    List<Subject> subjects = new ArrayList<>();
    recorder.subjects(subjects::add);
    Decisions found = bench.decide(subjects);
    Decisions decisions =
        new Reviews(recorder.reviews()).over(found, Reviews.Nodes.of(subjects, found.unseen()));
    recorder.replaceDecisions(decisions, disputedAddresses);
    int citations = 0;
    int declared = 0;
    int inferred = 0;
    int possible = 0;
    for (Link link : decisions.links()) {
      if (link.isRejected() || link.basis() == Link.Basis.NEITHER) {
        continue;
      }
      if (link.relation() == Relation.CITES) {
        citations++;
      } else if (!link.isClaimed()) {
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
}
