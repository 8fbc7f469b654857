package org.urtext.pipeline;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.Place;
import org.urtext.graph.Delivery;
import org.urtext.graph.GivenReview;
import org.urtext.graph.Measurement;
import org.urtext.graph.Observation;
import org.urtext.graph.Outcome;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.graph.Run;
import org.urtext.intake.RawDocument;
import org.urtext.linking.Conflict;
import org.urtext.linking.Decisions;
import org.urtext.linking.Review;
import org.urtext.linking.Subject;

/** A recorder that knows what the real one knows, and records nothing. Not thread-safe. */
final class Rehearsal implements ProvenanceRecorder {

  private final ProvenanceRecorder real;

  /** The files that would have been read by now, each with the digest of its hints. */
  private final Map<String, String> read = new HashMap<>();

  Rehearsal(ProvenanceRecorder real) {
    this.real = real;
  }

  @Override
  public boolean isAsItWas(RawDocument file) {
    return real.isAsItWas(file);
  }

  @Override
  public Familiarity recognise(Delivery delivery, boolean byDigest) throws IOException {
    Familiarity familiarity = real.recognise(delivery, byDigest);
    RawDocument document = delivery.document();
    return familiarity == Familiarity.NEW
            && document.hintsDigest().equals(read.get(document.realPath()))
        ? Familiarity.KNOWN_ELSEWHERE
        : familiarity;
  }

  @Override
  public Optional<Outcome> standingOutcome(RawDocument document) {
    return real.standingOutcome(document);
  }

  @Override
  public Optional<Holdings> recogniseContainer(RawDocument container, boolean byDigest)
      throws IOException {
    return real.recogniseContainer(container, byDigest);
  }

  @Override
  public boolean isForgotten(Observation observation) {
    return real.isForgotten(observation);
  }

  @Override
  public boolean lacksRawIn(Place file) {
    return real.lacksRawIn(file);
  }

  @Override
  public void record(Observation observation) {
    RawDocument document = observation.delivery().document();
    read.put(document.realPath(), document.hintsDigest());
  }

  @Override
  public void rehearseRun(Run run) {
    real.rehearseRun(run);
  }

  @Override
  public Optional<String> claimCollection(String name, String realRoot, boolean force) {
    return real.claimCollection(name, realRoot, force);
  }

  @Override
  public boolean hasUndecided() {
    return real.hasUndecided();
  }

  @Override
  public int isNoContainer(Place place) {
    return 0;
  }

  @Override
  public void beginContainer(RawDocument container) {}

  @Override
  public int endContainer(RawDocument container, String sha256) {
    return 0;
  }

  @Override
  public int noteRemoved(String collection, Predicate<String> mayBeThere) {
    return 0;
  }

  @Override
  public void keepRaw(RawDocument document) {}

  @Override
  public void record(Outcome outcome, @Nullable RawDocument document, @Nullable Place container) {}

  @Override
  public void clearOutcome(Place place) {}

  @Override
  public void commit() {}

  @Override
  public void beginRun(Run run) {
    throw onlyRehearsed();
  }

  @Override
  public int forget(ArticleId id) {
    throw onlyRehearsed();
  }

  @Override
  public int heardByOthers() {
    return real.heardByOthers();
  }

  @Override
  public void rehear(Interviewer interviewer, Consumer<Boolean> heard) {
    throw onlyRehearsed();
  }

  @Override
  public List<Conflict> settleIdentities() {
    throw onlyRehearsed();
  }

  @Override
  public void subjects(Consumer<Subject> bench) {
    throw onlyRehearsed();
  }

  @Override
  public void replaceDecisions(Decisions decisions, List<Conflict> identityConflicts) {
    throw onlyRehearsed();
  }

  @Override
  public void record(GivenReview review) {
    throw onlyRehearsed();
  }

  @Override
  public void record(Measurement measurement) {
    throw onlyRehearsed();
  }

  @Override
  public List<Review> reviews() {
    return real.reviews();
  }

  @Override
  public Standing standing() {
    return real.standing();
  }

  @Override
  public void replaceReviewed(Decisions reviewed) {
    throw onlyRehearsed();
  }

  @Override
  public void finish(String table, String edition, Stream<List<@Nullable String>> rows) {
    throw onlyRehearsed();
  }

  @Override
  public void endRun() {
    throw onlyRehearsed();
  }

  private static UnsupportedOperationException onlyRehearsed() {
    return new UnsupportedOperationException("nothing is recorded in a rehearsal");
  }
}
