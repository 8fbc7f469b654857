package org.urtext.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.urtext.article.ArticleId;
import org.urtext.article.LanguageTag;
import org.urtext.article.Place;
import org.urtext.article.Sighting;
import org.urtext.graph.Observation;
import org.urtext.graph.Outcome;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.intake.RawDocument;
import org.urtext.linking.Conflict;
import org.urtext.linking.Decisions;
import org.urtext.linking.LinkableText;
import org.urtext.linking.Subject;
import org.urtext.origin.MachineTranslation;
import org.urtext.origin.Testimony;

/** Writes the graph. */
final class StoredRecorder implements ProvenanceRecorder {

  private final Handle handle;
  private long run;
  private boolean recordedSinceCommit;

  StoredRecorder(Handle handle) {
    this.handle = handle;
    handle.begin();
  }

  @Override
  public void beginRun(String toolVersion, String settings) {
    run =
        handle
            .createUpdate(
                """
                insert into run (started, tool_version, settings)
                values (:started, :version, :settings)
                """)
            .bind("started", OffsetDateTime.now(ZoneOffset.UTC))
            .bind("version", toolVersion)
            .bind("settings", settings)
            .executeAndReturnGeneratedKeys("run_id")
            .mapTo(Long.class)
            .one();
    commit();
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
  public Familiarity recognise(RawDocument document) {
    Optional<StandingPlace> here =
        places("p.collection = :collection and p.path = :path", document).stream().findFirst();
    if (here.isPresent() && here.get().isUnchanged(document)) {
      if (!here.get().realPath().equals(document.realPath())) {
        // The folder has moved; what lies at its old place from now on is something else.
        see(here.get().version(), document);
      }
      return Familiarity.KNOWN;
    }
    if (here.isEmpty()) {
      Optional<StandingPlace> elsewhere =
          places("p.real_path = :real_path", document).stream()
              .filter(place -> place.isUnchanged(document))
              .findFirst();
      if (elsewhere.isPresent()) {
        see(elsewhere.get().version(), document);
        return Familiarity.KNOWN_ELSEWHERE;
      }
    }
    return here.isPresent() ? Familiarity.CHANGED : Familiarity.NEW;
  }

  private record StandingPlace(
      long version, String realPath, long size, String modified, String hintsDigest) {

    boolean isUnchanged(RawDocument document) {
      return size == document.size()
          && modified.equals(document.modified().toString())
          && hintsDigest.equals(document.hintsDigest());
    }
  }

  private List<StandingPlace> places(String condition, RawDocument document) {
    return handle
        .createQuery(
            """
            select p.version_id, p.real_path, p.file_size, p.modified, p.hints_digest
            from place p where <condition> order by p.version_id
            """)
        .define("condition", condition)
        .bindMap(
            Map.of(
                "collection", document.place().collection(),
                "path", document.place().path(),
                "real_path", document.realPath()))
        .configure(
            org.jdbi.v3.core.statement.SqlStatements.class,
            statements -> statements.setUnusedBindingAllowed(true))
        .map(
            (row, context) ->
                new StandingPlace(
                    row.getLong("version_id"),
                    row.getString("real_path"),
                    row.getLong("file_size"),
                    row.getString("modified"),
                    row.getString("hints_digest")))
        .list();
  }

  private void see(long version, RawDocument document) {
    see(
        version,
        document.place(),
        document.realPath(),
        document.size(),
        document.modified().toString(),
        document.hintsDigest());
  }

  private void see(
      long version, Place place, String realPath, long size, String modified, String hintsDigest) {
    handle
        .createUpdate("delete from place where collection = :collection and path = :path")
        .bind("collection", place.collection())
        .bind("path", place.path())
        .execute();
    handle
        .createUpdate(
            """
            insert into place
              (collection, path, version_id, real_path, file_size, modified, hints_digest)
            values (:collection, :path, :version, :real_path, :size, :modified, :hints_digest)
            """)
        .bind("collection", place.collection())
        .bind("path", place.path())
        .bind("version", version)
        .bind("real_path", realPath)
        .bind("size", size)
        .bind("modified", modified)
        .bind("hints_digest", hintsDigest)
        .execute();
    handle
        .createUpdate(
            """
            insert into sighting (version_id, run_id, collection, path, real_path, modified)
            values (:version, :run, :collection, :path, :real_path, :modified)
            """)
        .bind("version", version)
        .bind("run", run)
        .bind("collection", place.collection())
        .bind("path", place.path())
        .bind("real_path", realPath)
        .bind("modified", modified)
        .execute();
    recordedSinceCommit = true;
  }

  @Override
  public void record(Observation observation) {
    Sighting sighting = observation.sighting();
    String realPath = sighting.realPath() == null ? sighting.place().path() : sighting.realPath();
    Optional<Long> same = sameVersionAt(sighting.place(), observation);
    long version = same.isPresent() ? same.get() : new VersionRows(handle).insert(observation);
    see(
        version,
        sighting.place(),
        realPath,
        sighting.size(),
        sighting.modified().toString(),
        observation.hintsDigest());
    clearOutcome(sighting.place());
  }

  /** A file that was only touched keeps its version. */
  private Optional<Long> sameVersionAt(Place place, Observation observation) {
    return handle
        .createQuery(
            """
            select v.version_id from place p join version v on v.version_id = p.version_id
            where p.collection = :collection and p.path = :path
              and v.raw_sha256 = :sha256 and v.hints_digest = :hints
            """)
        .bind("collection", place.collection())
        .bind("path", place.path())
        .bind("sha256", observation.sighting().sha256())
        .bind("hints", observation.hintsDigest())
        .mapTo(Long.class)
        .findOne();
  }

  @Override
  public void record(Outcome outcome) {
    if (isRecorded(outcome)) {
      return;
    }
    clearOutcome(outcome.place());
    recordedSinceCommit |= holdsAnArticle(outcome.place());
    handle
        .createUpdate(
            """
            insert into outcome (collection, path, run_id, kind, stage, reason, detail)
            values (:collection, :path, :run, :kind, :stage, :reason, :detail)
            """)
        .bind("collection", outcome.place().collection())
        .bind("path", outcome.place().path())
        .bind("run", run)
        .bind("kind", outcome.kind().name())
        .bind("stage", outcome.stage())
        .bind("reason", outcome.reason())
        .bind("detail", outcome.detail())
        .execute();
  }

  private boolean isRecorded(Outcome outcome) {
    return handle
        .createQuery("select * from outcome where path = :path and collection = :collection")
        .bind("collection", outcome.place().collection())
        .bind("path", outcome.place().path())
        .map((row, context) -> Rows.outcome(row))
        .findOne()
        .filter(outcome::equals)
        .isPresent();
  }

  private boolean holdsAnArticle(Place place) {
    return handle
            .createQuery(
                "select count(*) from place where collection = :collection and path = :path")
            .bind("collection", place.collection())
            .bind("path", place.path())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  @Override
  public void clearOutcome(Place place) {
    int cleared =
        handle
            .createUpdate("delete from outcome where collection = :collection and path = :path")
            .bind("collection", place.collection())
            .bind("path", place.path())
            .execute();
    recordedSinceCommit |= cleared > 0 && holdsAnArticle(place);
  }

  @Override
  public void commit() {
    if (recordedSinceCommit) {
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
    return new IdentityRows(handle).settle();
  }

  @Override
  public void subjects(Consumer<Subject> bench) {
    handle
        .createQuery(
            """
            select a.article_id, a.url, v.version_id, v.language, v.full_text, v.body, v.title,
              v.published, v.published_basis, v.outlet, v.home_language, v.slug_language,
              v.declared_language, v.machine_translation, v.traces
            from article a
            join version v on v.version_id = a.version_id
            where a.kind = 'TEXT' order by a.article_id
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
        row.getString("outlet"),
        Rows.language(row.getString("home_language")),
        Rows.language(row.getString("slug_language")),
        declaredLanguage == null ? null : LanguageTag.parse(declaredLanguage).orElse(null),
        new Testimony(
            handle
                .createQuery("select * from declaration where version_id = :id order by ordinal")
                .bind("id", row.getLong("version_id"))
                .map((declaration, context) -> Rows.declaration(declaration))
                .list(),
            MachineTranslation.valueOf(row.getString("machine_translation")),
            Rows.traces(row.getString("traces"))));
  }

  @Override
  public void replaceDecisions(Decisions decisions, List<Conflict> identityConflicts) {
    new DecisionRows(handle).replace(decisions, identityConflicts);
    handle.execute("update standing set decided = recorded");
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
