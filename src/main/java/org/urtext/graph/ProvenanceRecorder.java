package org.urtext.graph;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.urtext.article.Place;
import org.urtext.intake.RawDocument;
import org.urtext.linking.Conflict;
import org.urtext.linking.Decisions;
import org.urtext.linking.Subject;

/**
 * The provenance graph as the pipeline writes it. What a method has recorded is durable after the
 * next {@link #commit}. Not thread-safe.
 */
public interface ProvenanceRecorder {

  /**
   * Opens a run.
   *
   * @param toolVersion of the program that runs
   * @param settings what was asked of it, for the record
   */
  void beginRun(String toolVersion, String settings);

  /**
   * Claims a collection's name for a folder.
   *
   * @param force whether the name was given on purpose, which continues a moved folder
   * @return the real folder that already owns the name if it is another one and {@code force} is
   *     not set; otherwise empty
   */
  Optional<String> claimCollection(String name, String realRoot, boolean force);

  /**
   * Whether a document was read before and is unchanged by size, time and hints. If it was met
   * before under another path only, that becomes another sighting of the same article.
   */
  Familiarity recognise(RawDocument document);

  /** How well a document is known. */
  enum Familiarity {
    NEW,
    CHANGED,
    KNOWN,
    /** Known from another path; this path is recorded as another sighting. */
    KNOWN_ELSEWHERE
  }

  /** Records a document that was read, as a new article or a new version. */
  void record(Observation observation);

  /** Records why a document did not become an article; replaces what was said of it before. */
  void record(Outcome outcome);

  /** Forgets an earlier outcome of a place whose document has been read since. */
  void clearOutcome(Place place);

  /** Makes everything recorded so far durable. */
  void commit();

  /** Whether anything was recorded, in this run or an interrupted one, since links were decided. */
  boolean hasUndecided();

  /**
   * Settles which documents are which articles; every change of the collection may change that.
   *
   * @return what contradicts itself about the addresses that documents claim
   */
  List<Conflict> settleIdentities();

  /**
   * Hands each article of the collection to {@code bench}, by id, as its current version stands.
   */
  void subjects(Consumer<Subject> bench);

  /** Replaces all links, unseen originals, families and conflicts, in one transaction. */
  void replaceDecisions(Decisions decisions, List<Conflict> identityConflicts);

  /** Closes the run. */
  void endRun();
}
