package org.urtext.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.LanguageTag;
import org.urtext.article.Place;
import org.urtext.graph.Delivery;
import org.urtext.graph.GivenReview;
import org.urtext.graph.Measurement;
import org.urtext.graph.Observation;
import org.urtext.graph.Outcome;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.graph.Run;
import org.urtext.intake.RawDocument;
import org.urtext.intake.Reason;
import org.urtext.linking.Conflict;
import org.urtext.linking.Decisions;
import org.urtext.linking.LinkableText;
import org.urtext.linking.Review;
import org.urtext.linking.Reviews;
import org.urtext.linking.Subject;
import org.urtext.origin.Dispatch;
import org.urtext.origin.MachineTranslation;
import org.urtext.origin.Testimony;

/** Writes the graph. */
final class StoredRecorder implements ProvenanceRecorder {

  /** Versions that are heard again become durable after so many. */
  private static final int COMMIT_AFTER = 500;

  private final Handle handle;
  private long run;
  private PlaceRows places;
  private OutcomeRows outcomes;
  private ContainerRows containers;
  private Tombstones tombstones;
  private HearingRows hearings;
  private boolean recordedSinceCommit;

  StoredRecorder(Handle handle) {
    this.handle = handle;
    handle.begin();
    enter(0, "", "");
  }

  private void enter(long number, String toolVersion, String registries) {
    run = number;
    places = new PlaceRows(handle, run);
    outcomes = new OutcomeRows(handle, run, toolVersion);
    containers = new ContainerRows(handle, run, toolVersion);
    tombstones = new Tombstones(handle, run);
    hearings = new HearingRows(handle, registries);
  }

  @Override
  public void beginRun(Run begun) {
    rehearseRun(begun);
    commit();
  }

  @Override
  public void rehearseRun(Run begun) {
    long number =
        handle
            .createUpdate(
                """
                insert into run (started, tool_version, settings, registries_digest, rules_digest)
                values (:started, :version, :settings, :registries, :rules)
                """)
            .bind("started", OffsetDateTime.now(ZoneOffset.UTC))
            .bind("version", begun.toolVersion())
            .bind("settings", begun.settings())
            .bind("registries", begun.registriesDigest())
            .bind("rules", begun.rulesDigest())
            .executeAndReturnGeneratedKeys("run_id")
            .mapTo(Long.class)
            .one();
    enter(number, begun.toolVersion(), begun.registriesDigest());
  }

  @Override
  public Optional<String> claimCollection(String name, String realRoot, boolean force) {
    Optional<String> owner =
        handle
            .createQuery("select root from collection where name = :name")
            .bind("name", name)
            .mapTo(String.class)
            .findOne();
    if (owner.isPresent() && !owner.get().equals(realRoot) && !force) {
      return owner;
    }
    String claim =
        owner.isPresent()
            ? "update collection set root = :root where name = :name"
            : "insert into collection (name, root) values (:name, :root)";
    handle.createUpdate(claim).bind("name", name).bind("root", realRoot).execute();
    return Optional.empty();
  }

  @Override
  public boolean isAsItWas(RawDocument file) {
    return places.isAsItWas(file);
  }

  @Override
  public Familiarity recognise(Delivery delivery, boolean byDigest) throws IOException {
    PlaceRows.Recognition recognition = places.recognise(delivery, byDigest);
    recordedSinceCommit |= recognition.changesTheGraph();
    return recognition.familiarity();
  }

  @Override
  public Optional<Outcome> standingOutcome(RawDocument document) {
    return outcomes.ofUnchanged(document, true);
  }

  @Override
  public Optional<Holdings> recogniseContainer(RawDocument container, boolean byDigest)
      throws IOException {
    return containers.holdings(container, byDigest);
  }

  @Override
  public int isNoContainer(Place place) {
    containers.forget(place);
    outcomes.clearUnmetIn(place);
    int removed = places.removeUnmetIn(place);
    recordedSinceCommit |= removed > 0;
    return removed;
  }

  @Override
  public void beginContainer(RawDocument container) {
    containers.forget(container.place());
    clearOutcome(container.place());
    recordedSinceCommit |= places.removeFile(container.place()) > 0;
  }

  @Override
  public int endContainer(RawDocument container, String sha256) {
    outcomes.clearUnmetIn(container.place());
    containers.insert(container, sha256);
    int removed = places.removeUnmetIn(container.place());
    recordedSinceCommit |= removed > 0;
    return removed;
  }

  @Override
  public int noteRemoved(String collection, Predicate<String> mayBeThere) {
    outcomes.clearUnmet(collection, mayBeThere);
    containers.removeUnmet(collection, mayBeThere);
    int removed = places.removeUnmet(collection, mayBeThere);
    recordedSinceCommit |= removed > 0;
    return removed;
  }

  @Override
  public boolean isForgotten(Observation observation) {
    return tombstones.cover(observation);
  }

  @Override
  public void record(Observation observation) {
    Delivery delivery = observation.delivery();
    long version =
        places
            .sameVersionAt(observation)
            .orElseGet(() -> new VersionRows(handle, hearings).insert(observation));
    places.see(version, observation.sighting().sha256(), delivery);
    recordedSinceCommit = true;
    clearOutcome(delivery.place());
  }

  @Override
  public void keepRaw(RawDocument document) throws IOException {
    byte[] bytes;
    try (InputStream raw = document.openRaw()) {
      bytes = raw.readAllBytes();
    }
    handle
        .createUpdate(
            """
            insert into raw (sha256, bytes) select :sha256, :bytes
            where not exists (select 1 from raw where sha256 = :sha256)
            """)
        .bind("sha256", Hashing.sha256().hashBytes(bytes).toString())
        .bind("bytes", bytes)
        .execute();
  }

  @Override
  public boolean lacksRawIn(Place file) {
    return places.lacksRawIn(file);
  }

  @Override
  public void record(Outcome outcome, @Nullable RawDocument document, @Nullable Place container) {
    if (outcome.reason().equals(Reason.EXCLUDED.word()) && isKnown(outcome.place())) {
      // That it was not asked for this time takes nothing from what is known of it.
      return;
    }
    if (outcomes.says(outcome, document)) {
      outcomes.touch(outcome.place());
      return;
    }
    recordedSinceCommit |= places.holdsAnArticle(outcome.place());
    outcomes.record(outcome, document, container);
  }

  private boolean isKnown(Place place) {
    return places.holdsAnArticle(place)
        || containers.stands(place)
        || outcomes.at(place).isPresent();
  }

  @Override
  public void clearOutcome(Place place) {
    boolean cleared = outcomes.clear(place) > 0;
    recordedSinceCommit |= cleared && places.holdsAnArticle(place);
  }

  @Override
  public int heardByOthers() {
    return hearings.heardByOthers();
  }

  @Override
  public void rehear(Interviewer interviewer, Consumer<Boolean> heard) {
    int uncommitted = 0;
    for (long version : hearings.versions()) {
      boolean differs = hearings.rehear(version, interviewer);
      recordedSinceCommit |= differs;
      heard.accept(differs);
      if (++uncommitted % COMMIT_AFTER == 0) {
        commit();
      }
    }
    commit();
  }

  @Override
  public int forget(ArticleId id) {
    int erased = tombstones.raise(id);
    recordedSinceCommit |= erased > 0;
    return erased;
  }

  @Override
  public void record(Measurement measurement) {
    new MeasurementRows(handle).record(measurement);
  }

  @Override
  public void commit() {
    if (recordedSinceCommit) {
      new FinishedRows(handle).discard();
      handle.execute("update standing set recorded = recorded + 1");
      recordedSinceCommit = false;
    }
    handle.commit();
    handle.begin();
  }

  @Override
  public boolean hasUndecided() {
    return handle
        .createQuery("select recorded <> decided from standing")
        .mapTo(Boolean.class)
        .one();
  }

  @Override
  public List<Conflict> settleIdentities() {
    new FinishedRows(handle).discard();
    return new IdentityRows(handle).settle();
  }

  @Override
  public void subjects(Consumer<Subject> bench) {
    handle
        .createQuery(
            """
            select a.article_id, a.url, v.version_id, v.language, v.full_text, v.body, v.title,
              v.published, v.published_basis, v.outlet, v.home_language, v.slug_language,
              v.declared_language, v.passages, v.machine_translation, v.traces, v.contradictions,
              v.page_fields
            from article a
            join version v on v.version_id = a.version_id
            where a.kind in ('TEXT', 'RECORD') order by a.article_id
            """)
        .map((row, context) -> subject(row))
        .forEach(bench);
  }

  private Subject subject(java.sql.ResultSet row) throws java.sql.SQLException {
    String declaredLanguage = row.getString("declared_language");
    return new Subject(
        new LinkableText(
            new ArticleId(row.getString("article_id")),
            new LanguageTag(row.getString("language")),
            row.getString("full_text"),
            Json.spans(row.getString("body")),
            row.getString("title"),
            Rows.time(row.getString("published"), row.getString("published_basis"))),
        Rows.address(row.getString("url")),
        dispatch(row.getString("page_fields")),
        row.getString("outlet"),
        Rows.language(row.getString("home_language")),
        Rows.language(row.getString("slug_language")),
        declaredLanguage == null ? null : LanguageTag.parse(declaredLanguage).orElse(null),
        Json.passages(row.getString("passages")),
        new Testimony(
            DeclarationRows.of(handle, new ArticleId(row.getString("article_id"))),
            MachineTranslation.valueOf(row.getString("machine_translation")),
            Rows.traces(row.getString("traces")),
            Rows.contradictions(row.getString("contradictions"))));
  }

  private static @Nullable String dispatch(String fields) {
    return Dispatch.mayBeIn(fields)
        ? Dispatch.identifier(Json.list(fields, new TypeReference<>() {}))
        : null;
  }

  @Override
  public void replaceDecisions(Decisions decisions, List<Conflict> identityConflicts) {
    new FinishedRows(handle).discard();
    new DecisionRows(handle, run).replace(decisions, identityConflicts);
    handle.execute("update version set stage = 'LINKED' where stage = 'INTERVIEWED'");
    handle.execute("update standing set decided = recorded");
    commit();
  }

  @Override
  public void record(GivenReview review) {
    new ReviewRows(handle).insert(review, run);
  }

  @Override
  public List<Review> reviews() {
    return new ReviewRows(handle).standing();
  }

  @Override
  public Standing standing() {
    Map<ArticleId, LanguageTag> pages = new TreeMap<>();
    Set<ArticleId> names = new TreeSet<>();
    handle
        .createQuery(
            """
            select article_id, kind, language from article a
            where not (version_id is null
              and exists (select 1 from link l where l.origin_id = a.article_id
                and l.basis = 'NEITHER')
              and not exists (select 1 from link l where l.basis <> 'NEITHER'
                and (l.origin_id = a.article_id or l.article_id = a.article_id)))
            """)
        .map(
            (row, context) ->
                row.getString(2).equals("NAMED_SOURCE")
                    ? names.add(new ArticleId(row.getString(1)))
                    : pages.put(new ArticleId(row.getString(1)), new LanguageTag(row.getString(3))))
        .list();
    List<Conflict> conflicts =
        handle
            .createQuery("select * from conflict where kind <> :review")
            .bind("review", Reviews.CONFLICT)
            .map((row, context) -> Rows.conflict(row))
            .list();
    return new Standing(
        new Decisions(new LinkRows(handle, run).decided(), List.of(), conflicts, List.of()),
        new Reviews.Nodes(pages, names));
  }

  @Override
  public void replaceReviewed(Decisions reviewed) {
    new FinishedRows(handle).discard();
    new DecisionRows(handle, run).replaceReviewed(reviewed);
    commit();
  }

  @Override
  public void finish(String table, String edition, Stream<List<@Nullable String>> rows) {
    new FinishedRows(handle).keep(table, edition, rows);
    commit();
  }

  @Override
  public void endRun() {
    handle
        .createUpdate("update run set ended = :ended where run_id = :run")
        .bind("ended", OffsetDateTime.now(ZoneOffset.UTC))
        .bind("run", run)
        .execute();
    commit();
  }
}
