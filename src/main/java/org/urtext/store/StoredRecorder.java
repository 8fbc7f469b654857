package org.urtext.store;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.LanguageTag;
import org.urtext.article.Place;
import org.urtext.article.PublicationTime;
import org.urtext.article.Sighting;
import org.urtext.article.WebAddress;
import org.urtext.graph.Identities;
import org.urtext.graph.Identities.SettledArticle;
import org.urtext.graph.Identities.StandingDocument;
import org.urtext.graph.Node;
import org.urtext.graph.Observation;
import org.urtext.graph.Outcome;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.intake.RawDocument;
import org.urtext.linking.Conflict;
import org.urtext.linking.Decisions;
import org.urtext.linking.FamilyPlace;
import org.urtext.linking.Link;
import org.urtext.linking.LinkableText;
import org.urtext.linking.Subject;
import org.urtext.linking.UnseenOriginal;
import org.urtext.origin.Declaration;
import org.urtext.origin.MachineTranslation;
import org.urtext.origin.Testimony;

/** Writes the graph. */
final class StoredRecorder implements ProvenanceRecorder {

  private static final int BATCH = 500;

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

    /** A path that has come to lead to another file counts as changed, whatever that file is. */
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
    long version = same.isPresent() ? same.get() : insertVersion(observation);
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

  private long insertVersion(Observation observation) {
    Sighting sighting = observation.sighting();
    var read = observation.read();
    var language = observation.language();
    var appearance = observation.appearance();
    PublicationTime published = appearance.published();
    long version =
        handle
            .createUpdate(
                """
                insert into version (raw_sha256, raw_size, hints_digest, text_digest, modified,
                  captured, given_url, page_url, title, authors, published, published_basis,
                  outlet, outlet_name, country, home_language, slug_language, declared_language,
                  language, language_confidence, runner_up, script, media_type, charset,
                  machine_translation, characters, full_text, body, page_fields, hyperlinks,
                  traces)
                values (:raw_sha256, :raw_size, :hints_digest, :text_digest, :modified,
                  :captured, :given_url, :page_url, :title, :authors, :published,
                  :published_basis, :outlet, :outlet_name, :country, :home_language,
                  :slug_language, :declared_language, :language, :language_confidence,
                  :runner_up, :script, :media_type, :charset, :machine_translation, :characters,
                  :full_text, :body, :page_fields, :hyperlinks, :traces)
                """)
            .bind("raw_sha256", sighting.sha256())
            .bind("raw_size", sighting.size())
            .bind("hints_digest", observation.hintsDigest())
            .bind("text_digest", textDigest(read.text()))
            .bind("modified", sighting.modified().toString())
            .bind("captured", text(sighting.captured()))
            .bind("given_url", text(read.givenAddress()))
            .bind("page_url", text(read.pageAddress()))
            .bind("title", read.title())
            .bind("authors", Json.write(read.authors()))
            .bind("published", text(published))
            .bind("published_basis", published == null ? null : published.basis().name())
            .bind("outlet", appearance.outlet())
            .bind("outlet_name", appearance.outletName())
            .bind("country", appearance.country())
            .bind("home_language", text(appearance.homeLanguage()))
            .bind("slug_language", text(appearance.slugLanguage()))
            .bind("declared_language", read.declaredLanguage())
            .bind("language", language.language().value())
            .bind("language_confidence", orNull(language.confidence()))
            .bind("runner_up", language.runnerUp().value())
            .bind("script", language.script())
            .bind("media_type", read.mediaType())
            .bind("charset", read.charset())
            .bind("machine_translation", observation.testimony().machineTranslation().name())
            .bind("characters", read.text().length())
            .bind("full_text", read.text())
            .bind("body", Json.write(read.body()))
            .bind("page_fields", Json.write(read.fields()))
            .bind("hyperlinks", Json.write(links(read.hyperlinks())))
            .bind("traces", Json.write(observation.testimony().traces()))
            .executeAndReturnGeneratedKeys("version_id")
            .mapTo(Long.class)
            .one();
    insertDeclarations(version, observation.testimony().declarations());
    return version;
  }

  private record WrittenHyperlink(int start, int end, String target) {}

  private static List<WrittenHyperlink> links(
      List<org.urtext.extraction.Extraction.Hyperlink> hyperlinks) {
    return hyperlinks.stream()
        .map(
            link ->
                new WrittenHyperlink(link.span().start(), link.span().end(), link.target().url()))
        .toList();
  }

  private void insertDeclarations(long version, List<Declaration> declarations) {
    if (declarations.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into declaration values (:version, :ordinal, :kind, :role, :origin_url,
              :origin_name, :origin_language, :origin_outlet, :origin_published,
              :origin_published_basis, :translator, :declares_translation, :machine_translation,
              :declared_text, :start_offset, :end_offset, :field, :rule)
            """);
    int ordinal = 0;
    for (Declaration declaration : declarations) {
      PublicationTime published = declaration.originPublished();
      batch
          .bind("version", version)
          .bind("ordinal", ordinal++)
          .bind("kind", declaration.kind().name())
          .bind("role", declaration.role().name())
          .bind("origin_url", text(declaration.originUrl()))
          .bind("origin_name", declaration.originName())
          .bind("origin_language", text(declaration.originLanguage()))
          .bind("origin_outlet", declaration.originOutlet())
          .bind("origin_published", text(published))
          .bind("origin_published_basis", published == null ? null : published.basis().name())
          .bind("translator", declaration.translator())
          .bind("declares_translation", declaration.declaresTranslation())
          .bind("machine_translation", declaration.machineTranslation().name())
          .bind("declared_text", declaration.declaredText())
          .bind("start_offset", declaration.span() == null ? null : declaration.span().start())
          .bind("end_offset", declaration.span() == null ? null : declaration.span().end())
          .bind("field", declaration.field())
          .bind("rule", declaration.rule())
          .add();
    }
    batch.execute();
  }

  @Override
  public void record(Outcome outcome) {
    clearOutcome(outcome.place());
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

  @Override
  public void clearOutcome(Place place) {
    handle
        .createUpdate("delete from outcome where collection = :collection and path = :path")
        .bind("collection", place.collection())
        .bind("path", place.path())
        .execute();
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
    Identities identities = new Identities(standingDocuments());
    handle.execute("delete from article");
    handle.execute(
        "update version set article_id = null where version_id in (select version_id from place)");
    PreparedBatch articles =
        handle.prepareBatch(
            """
            insert into article (article_id, kind, label, collection, path, url, url_key, name,
              version_id, published, published_basis, language, outlet, country, sightings)
            select :id, 'TEXT', :path, :collection, :path, :url, :url_key, v.outlet_name,
              v.version_id, v.published, v.published_basis, v.language, v.outlet, v.country,
              (select count(*) from place p where p.version_id in
                (select w.version_id from version w where w.article_id = :id))
            from version v where v.version_id = :version
            """);
    PreparedBatch versions =
        handle.prepareBatch("update version set article_id = :id where version_id = :version");
    Map<ArticleId, ArticleId> aliases = new TreeMap<>();
    for (SettledArticle article : identities.articles()) {
      for (long version : article.versions()) {
        versions.bind("id", article.id().value()).bind("version", version).add();
        executeIfFull(versions);
      }
    }
    versions.execute();
    for (SettledArticle article : identities.articles()) {
      WebAddress address = article.address();
      articles
          .bind("id", article.id().value())
          .bind("path", article.place().path())
          .bind("collection", article.place().collection())
          .bind("url", text(address))
          .bind("url_key", address == null ? null : address.key())
          .bind("version", article.current())
          .add();
      executeIfFull(articles);
      article.aliases().forEach(alias -> aliases.put(alias, article.id()));
    }
    articles.execute();
    replaceAliases(aliases);
    return identities.conflicts();
  }

  private void replaceAliases(Map<ArticleId, ArticleId> aliases) {
    PreparedBatch removed = handle.prepareBatch("delete from alias where alias_id = :alias");
    PreparedBatch added = handle.prepareBatch("insert into alias values (:alias, :id)");
    aliases.forEach(
        (alias, id) -> {
          removed.bind("alias", alias.value()).add();
          added.bind("alias", alias.value()).bind("id", id.value()).add();
        });
    removed.execute();
    added.execute();
  }

  /** A document is what lies in one file; of its versions the one with hints tells more. */
  private List<StandingDocument> standingDocuments() {
    Map<String, List<StandingRow>> byFile = new TreeMap<>();
    handle
        .createQuery(
            """
            select p.collection, p.path, p.real_path, p.version_id, p.hints_digest,
                   v.given_url, v.page_url, v.text_digest, coalesce(v.captured, v.modified) taken
            from place p join version v on v.version_id = p.version_id
            """)
        .map(
            (row, context) ->
                new StandingRow(
                    row.getString("real_path"),
                    new Place(row.getString("collection"), row.getString("path")),
                    row.getLong("version_id"),
                    row.getString("hints_digest"),
                    Rows.address(row.getString("given_url")),
                    Rows.address(row.getString("page_url")),
                    row.getString("text_digest"),
                    row.getString("taken")))
        .forEach(row -> byFile.computeIfAbsent(row.realPath(), key -> new ArrayList<>()).add(row));
    return byFile.values().stream().map(StoredRecorder::document).toList();
  }

  private record StandingRow(
      String realPath,
      Place place,
      long version,
      String hintsDigest,
      @Nullable WebAddress givenAddress,
      @Nullable WebAddress pageAddress,
      String textDigest,
      String taken) {}

  private static StandingDocument document(List<StandingRow> rows) {
    StandingRow telling =
        rows.stream()
            .max(
                java.util.Comparator.comparing((StandingRow row) -> !row.hintsDigest().isEmpty())
                    .thenComparing(StandingRow::taken)
                    .thenComparing(StandingRow::hintsDigest)
                    .thenComparing(StandingRow::version))
            .orElseThrow();
    return new StandingDocument(
        telling.version(),
        rows.stream().map(StandingRow::place).sorted().toList(),
        telling.givenAddress(),
        telling.pageAddress(),
        telling.textDigest(),
        telling.taken());
  }

  @Override
  public void subjects(Consumer<Subject> bench) {
    handle
        .createQuery(
            """
            select a.article_id, a.url, v.* from article a
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
    handle.execute("delete from link");
    handle.execute("delete from family_place");
    handle.execute("delete from conflict");
    handle.execute("delete from article where version_id is null");
    insertUnseen(decisions.unseen());
    insertLinks(decisions.links());
    insertPlaces(decisions.places());
    List<Conflict> conflicts = new ArrayList<>(decisions.conflicts());
    conflicts.addAll(identityConflicts);
    conflicts.sort(null);
    insertConflicts(conflicts);
    handle.execute("update standing set decided = recorded");
    commit();
  }

  private void insertUnseen(List<UnseenOriginal> sources) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into article (article_id, kind, label, url, url_key, name, published,
              published_basis, language, outlet, sightings)
            values (:id, :kind, :label, :url, :url_key, :name, :published, :published_basis,
              :language, :outlet, 0)
            """);
    for (UnseenOriginal source : sources) {
      Node node = Node.of(source);
      batch
          .bind("id", node.id().value())
          .bind("kind", node.kind().name())
          .bind("label", node.label())
          .bind("url", text(node.address()))
          .bind("url_key", node.address() == null ? null : node.address().key())
          .bind("name", node.name())
          .bind("published", text(node.published()))
          .bind(
              "published_basis", node.published() == null ? null : node.published().basis().name())
          .bind("language", node.language().value())
          .bind("outlet", node.outlet())
          .add();
      executeIfFull(batch);
    }
    batch.execute();
  }

  private void insertLinks(List<Link> links) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into link values (:article, :origin, :relation, :basis, :verdict, :confidence,
              :direction_confidence, :translation_basis, :declared_text, :declared_line,
              :declared_field, :covered_share, :evidence)
            """);
    for (Link link : links) {
      Link.Citation declared = link.declared();
      batch
          .bind("article", link.article().value())
          .bind("origin", link.origin().value())
          .bind("relation", link.relation().word())
          .bind("basis", link.basis().name())
          .bind("verdict", link.verdict().name())
          .bind("confidence", orNull(link.confidence()))
          .bind("direction_confidence", orNull(link.directionConfidence()))
          .bind(
              "translation_basis",
              link.translationBasis() == null ? null : link.translationBasis().name())
          .bind("declared_text", declared == null ? null : declared.text())
          .bind("declared_line", declared == null ? null : declared.line())
          .bind("declared_field", declared == null ? null : declared.field())
          .bind("covered_share", orNull(link.coveredShare()))
          .bind(
              "evidence",
              Json.write(
                  new Json.WrittenEvidence(
                      Json.WrittenEvidence.VERSION, link.evidence(), link.score())))
          .add();
      executeIfFull(batch);
    }
    batch.execute();
  }

  private void insertPlaces(List<FamilyPlace> places) {
    PreparedBatch batch =
        handle.prepareBatch("insert into family_place values (:article, :family, :root, :hops)");
    for (FamilyPlace place : places) {
      batch
          .bind("article", place.article().value())
          .bind("family", place.family().value())
          .bind("root", place.root() == null ? null : place.root().value())
          .bind("hops", place.hops())
          .add();
      executeIfFull(batch);
    }
    batch.execute();
  }

  private void insertConflicts(List<Conflict> conflicts) {
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into conflict values (:article, :ordinal, :other, :kind, :statement)");
    ArticleId previous = null;
    int ordinal = 0;
    for (Conflict conflict : conflicts) {
      ordinal = conflict.article().equals(previous) ? ordinal + 1 : 0;
      previous = conflict.article();
      batch
          .bind("article", conflict.article().value())
          .bind("ordinal", ordinal)
          .bind("other", conflict.other() == null ? null : conflict.other().value())
          .bind("kind", conflict.kind())
          .bind("statement", conflict.statement())
          .add();
      executeIfFull(batch);
    }
    batch.execute();
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

  private static void executeIfFull(PreparedBatch batch) {
    if (batch.size() >= BATCH) {
      batch.execute();
    }
  }

  static String textDigest(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable Double orNull(java.util.OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
