package org.urtext.graph;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.LanguageTag;
import org.urtext.article.Place;
import org.urtext.extraction.Extraction;
import org.urtext.intake.RawDocument;
import org.urtext.linking.Conflict;
import org.urtext.linking.Decisions;
import org.urtext.linking.Review;
import org.urtext.linking.Reviews;
import org.urtext.linking.Subject;

/**
 * The provenance graph as the pipeline writes it. What a method has recorded is durable after the
 * next {@link #commit}. Not thread-safe.
 */
public interface ProvenanceRecorder {

  /** Opens a run. */
  void beginRun(Run run);

  /** Opens a run as {@link #beginRun} does, of which nothing is to be committed. */
  void rehearseRun(Run run);

  /**
   * Claims a collection's name for a folder.
   *
   * @param force whether the name was given on purpose, which continues a moved folder
   * @return the real folder that already owns the name if it is another one and {@code force} is
   *     not set; otherwise empty
   */
  Optional<String> claimCollection(String name, String realRoot, boolean force);

  /**
   * Whether a file of its own is an article just as it was last met, by size, time and hints, so
   * that there is nothing to do about it. Most of what an ingest meets again is of this kind.
   */
  boolean isAsItWas(RawDocument file);

  /**
   * Whether a document was read before and is unchanged. Size, time and hints decide; where only
   * the time differs, and always for what lies in a container, the digest of its bytes does. If it
   * was met before under another path only, that becomes another sighting of the same article.
   *
   * @param byDigest whether the digest is to decide in any case
   * @throws IOException if its bytes had to be read and could not be
   */
  Familiarity recognise(Delivery delivery, boolean byDigest) throws IOException;

  /** How well a document is known. */
  enum Familiarity {
    NEW,
    CHANGED,
    KNOWN,
    /** Known from another path; this path is recorded as another sighting. */
    KNOWN_ELSEWHERE
  }

  /**
   * Why an unchanged document did not become an article when it was last looked at by this version
   * of the program; empty if it is worth looking at (again).
   */
  Optional<Outcome> standingOutcome(RawDocument document);

  /**
   * What an unchanged container holds that was gone through to its end; empty if it is to be opened
   * (again). Size, time and hints decide; where only the time differs, the digest of its file does.
   *
   * @param byDigest whether the digest is to decide in any case
   * @throws IOException if its bytes had to be read and could not be
   */
  Optional<Holdings> recogniseContainer(RawDocument container, boolean byDigest) throws IOException;

  /**
   * Notes that the file at {@code place} is no container: what it held as one is there no more.
   *
   * @return how many documents were noted as removed
   */
  int isNoContainer(Place place);

  /**
   * What a container holds.
   *
   * @param known documents that are articles or other sightings of them
   * @param skipped documents deliberately not taken as articles
   * @param failed documents that could not be read
   */
  record Holdings(int known, int skipped, int failed) {}

  /** A container is about to be gone through: what was said of the file as a document is void. */
  void beginContainer(RawDocument container);

  /**
   * A container was gone through to its end. What it held before and does not hold now is noted as
   * removed.
   *
   * @param sha256 of the container's file
   * @return how many documents are noted as removed
   */
  int endContainer(RawDocument container, String sha256);

  /**
   * Notes which files of a collection are no longer there. Their articles stay.
   *
   * @param mayBeThere whether the file at a path was met, or could not be looked for
   * @return how many documents are newly noted as removed
   */
  int noteRemoved(String collection, Predicate<String> mayBeThere);

  /** Whether what was observed was erased on request, by its identity, its bytes or its text. */
  boolean isForgotten(Observation observation);

  /** Records a document that was read, as a new article or a new version. */
  void record(Observation observation);

  /**
   * Keeps the raw bytes of a document that was read.
   *
   * @throws IOException if they cannot be read again
   */
  void keepRaw(RawDocument document) throws IOException;

  /**
   * Whether raw bytes are not kept of an article that lies in the file at {@code file}, or in the
   * container there.
   */
  boolean lacksRawIn(Place file);

  /**
   * Records why a document did not become an article; replaces what was said of it before.
   *
   * @param document what lay there; null if it never became a document
   * @param container the place of the file that holds it; null for a file of its own
   */
  void record(Outcome outcome, @Nullable RawDocument document, @Nullable Place container);

  /** Forgets an earlier outcome of a place whose document has been read since. */
  void clearOutcome(Place place);

  /**
   * Erases all versions of an article: texts, titles, metadata, declarations, kept bytes. What
   * stays are digests and ids by which it is known again and kept out.
   *
   * @return how many versions were erased
   */
  int forget(ArticleId id);

  /** Hears what a document that was read declares. */
  @FunctionalInterface
  interface Interviewer {
    Hearing hear(Extraction.Read document, LanguageTag language);
  }

  /** How many versions were heard by other registries than this run's. */
  int heardByOthers();

  /**
   * Hears every version again as it was read, and records what is heard now in place of what was
   * heard before.
   *
   * @param heard is told of each version whether something else was heard than before
   */
  void rehear(Interviewer interviewer, Consumer<Boolean> heard);

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
   * One that is known by metadata only has an empty text.
   */
  void subjects(Consumer<Subject> bench);

  /** Replaces all links, unseen originals, families and conflicts, in one transaction. */
  void replaceDecisions(Decisions decisions, List<Conflict> identityConflicts);

  /** Records what a person says of two articles. */
  void record(GivenReview review);

  /** What people say, as it stands: the last verdict on each pair, citations apart. */
  List<Review> reviews();

  /**
   * What stands, as the bench decided it before any verdict was laid over it.
   *
   * @param found links and conflicts alone
   * @param nodes what there is to have links
   */
  record Standing(Decisions found, Reviews.Nodes nodes) {}

  /** What was decided last, without the verdicts on it. */
  Standing standing();

  /** Replaces links, families and conflicts, as verdicts change them, in one transaction. */
  void replaceReviewed(Decisions reviewed);

  /** Keeps what was measured of the links; no other answer changes by it. */
  void record(Measurement measurement);

  /**
   * Keeps the rows of a table as they are told now. Whatever changes the graph discards them.
   *
   * @param edition what else the rows depend on, such as the program's version
   */
  void finish(String table, String edition, Stream<List<@Nullable String>> rows);

  /** Closes the run. */
  void endRun();
}
