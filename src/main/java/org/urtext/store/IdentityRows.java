package org.urtext.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.Place;
import org.urtext.article.WebAddress;
import org.urtext.graph.Identities;
import org.urtext.graph.Identities.SettledArticle;
import org.urtext.graph.Identities.StandingDocument;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.linking.Conflict;

/** Writes which documents are which articles. */
final class IdentityRows {

  private final Handle handle;

  IdentityRows(Handle handle) {
    this.handle = handle;
  }

  /** See {@link ProvenanceRecorder#settleIdentities}. */
  List<Conflict> settle() {
    Identities identities = new Identities(standingDocuments());
    Map<Long, ArticleId> before = idsBefore();
    DecisionRows.keepSources(handle);
    handle.execute("delete from article");
    handle.execute(
        "update version set article_id = null where version_id in (select version_id from place)");
    PreparedBatch articles =
        handle.prepareBatch(
            """
            insert into article (article_id, kind, label, collection, path, url, url_key, name,
              version_id, published, published_basis, language, outlet, country, sightings)
            select :id, case when v.metadata_only then 'RECORD' else 'TEXT' end, :label,
              :collection, :path, :url, :url_key, v.outlet_name,
              v.version_id, v.published, v.published_basis, v.language, v.outlet, v.country,
              :sightings
            from version v where v.version_id = :version
            """);
    PreparedBatch versions =
        handle.prepareBatch("update version set article_id = :id where version_id = :version");
    Map<ArticleId, ArticleId> aliases = new TreeMap<>();
    for (SettledArticle article : identities.articles()) {
      for (long version : article.versions()) {
        versions.bind("id", article.id().value()).bind("version", version).add();
        Binding.executeIfFull(versions);
      }
    }
    versions.execute();
    for (SettledArticle article : identities.articles()) {
      WebAddress address = article.address();
      Place shown = article.shownPlace();
      articles
          .bind("id", article.id().value())
          .bind("label", shown == null ? String.valueOf(address) : shown.path())
          .bind("path", shown == null ? null : shown.path())
          .bind("collection", shown == null ? null : shown.collection())
          .bind("url", Binding.text(address))
          .bind("url_key", address == null ? null : address.key())
          .bind("version", article.current())
          .bind("sightings", article.sightings())
          .add();
      Binding.executeIfFull(articles);
      article.aliases().forEach(alias -> aliases.put(alias, article.id()));
      for (long version : article.versions()) {
        // Whoever wrote down the id that it had yesterday still finds it.
        ArticleId former = before.get(version);
        if (former != null) {
          aliases.putIfAbsent(former, article.id());
        }
      }
    }
    articles.execute();
    handle.execute(
        """
        update article set removed = true where not exists (
          select 1 from version v join place p on p.version_id = v.version_id
          where v.article_id = article.article_id and p.removed_in is null)
        """);
    replaceAliases(aliases);
    List<Conflict> conflicts = new ArrayList<>(identities.conflicts());
    conflicts.addAll(vanishedTexts());
    return conflicts;
  }

  private Map<Long, ArticleId> idsBefore() {
    Map<Long, ArticleId> ids = new TreeMap<>();
    handle
        .createQuery("select version_id, article_id from version where article_id is not null")
        .map((row, context) -> Map.entry(row.getLong(1), new ArticleId(row.getString(2))))
        .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
    return ids;
  }

  /** Articles whose file was met again since and could not be read as one. */
  private List<Conflict> vanishedTexts() {
    return handle
        .createQuery(
            """
            select v.article_id, o.path, o.reason from outcome o
            join place p on p.collection = o.collection and p.path = o.path
            join version v on v.version_id = p.version_id
            where v.article_id is not null order by v.article_id, o.path
            """)
        .map(
            (row, context) ->
                new Conflict(
                    new ArticleId(row.getString("article_id")),
                    null,
                    "file",
                    "the file "
                        + row.getString("path")
                        + " was met again and could not be read: "
                        + row.getString("reason")))
        .list();
  }

  private void replaceAliases(Map<ArticleId, ArticleId> aliases) {
    PreparedBatch removed = handle.prepareBatch("delete from alias where alias_id = :alias");
    PreparedBatch added = handle.prepareBatch("insert into alias values (:alias, :id)");
    // What led to an id that has become an alias itself leads on.
    PreparedBatch led =
        handle.prepareBatch("update alias set article_id = :id where article_id = :alias");
    aliases.forEach(
        (alias, id) -> {
          removed.bind("alias", alias.value()).add();
          added.bind("alias", alias.value()).bind("id", id.value()).add();
          led.bind("alias", alias.value()).bind("id", id.value()).add();
        });
    removed.execute();
    led.execute();
    added.execute();
    // An id that an article bears again is no alias.
    handle.execute("delete from alias where alias_id in (select article_id from article)");
  }

  /** A document is what lies in one file; of its versions the one with hints tells more. */
  private List<StandingDocument> standingDocuments() {
    Map<String, List<StandingRow>> byFile = new TreeMap<>();
    handle
        .createQuery(
            """
            select p.collection, p.path, p.real_path, p.version_id, p.hints_digest, p.kind,
                   v.metadata_only, v.given_url, v.page_url, v.text_digest,
                   coalesce(v.captured, v.modified) taken
            from place p join version v on v.version_id = p.version_id
            union all
            -- Records that another took the place of: no longer there, and not forgotten.
            select s.collection, s.path, s.real_path || '#' || v.version_id, v.version_id,
                   v.hints_digest, p.kind, v.metadata_only, v.given_url, v.page_url,
                   v.text_digest, coalesce(v.captured, v.modified) taken
            from version v
            join sighting s on s.version_id = v.version_id
            join place p on p.collection = s.collection and p.path = s.path
              and p.kind in ('RECORD', 'METADATA')
            join version n on n.version_id = p.version_id
            where v.given_url is not null and n.hints_digest = v.hints_digest
              and coalesce(n.given_url, '') <> v.given_url
              and not exists (select 1 from place other where other.version_id = v.version_id)
              and not exists (
                select 1 from version same join place there on there.version_id = same.version_id
                where same.given_url = v.given_url)
            """)
        .map(
            (row, context) ->
                new StandingRow(
                    row.getString("real_path"),
                    new Place(row.getString("collection"), row.getString("path")),
                    row.getLong("version_id"),
                    row.getString("hints_digest"),
                    List.of("RECORD", "METADATA").contains(row.getString("kind")),
                    row.getBoolean("metadata_only"),
                    Rows.address(row.getString("given_url")),
                    Rows.address(row.getString("page_url")),
                    row.getString("text_digest"),
                    row.getString("taken")))
        .forEach(row -> byFile.computeIfAbsent(row.realPath(), key -> new ArrayList<>()).add(row));
    return byFile.values().stream().map(IdentityRows::document).toList();
  }

  private record StandingRow(
      String realPath,
      Place place,
      long version,
      String hintsDigest,
      boolean isRecord,
      boolean metadataOnly,
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
        rows.stream().map(StandingRow::version).distinct().toList(),
        rows.stream().map(StandingRow::place).sorted().toList(),
        telling.isRecord(),
        telling.metadataOnly(),
        telling.givenAddress(),
        telling.pageAddress(),
        telling.textDigest(),
        telling.taken());
  }
}
