package org.urtext.store;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.graph.Node;
import org.urtext.linking.Conflict;
import org.urtext.linking.Decisions;
import org.urtext.linking.FamilyPlace;
import org.urtext.linking.UnseenOriginal;

/** Writes what the bench decided. */
final class DecisionRows {

  private final Handle handle;
  private final long run;

  DecisionRows(Handle handle, long run) {
    this.handle = handle;
    this.run = run;
  }

  /** Replaces what was decided before; the caller commits. */
  void replace(Decisions decisions, List<Conflict> identityConflicts) {
    keepSources(handle);
    handle.execute("delete from article where version_id is null");
    insertUnseen(decisions.unseen());
    List<Conflict> conflicts = new ArrayList<>(decisions.conflicts());
    conflicts.addAll(identityConflicts);
    replaceAllElse(decisions, conflicts);
  }

  /** Replaces what verdicts change of what was decided before; the caller commits. */
  void replaceReviewed(Decisions reviewed) {
    String onlyPeopleName =
        """
         where a.version_id is null
          and exists (select 1 from link l where l.origin_id = a.article_id
            and l.basis = 'NEITHER')
          and not exists (select 1 from link l where l.basis <> 'NEITHER'
            and (l.origin_id = a.article_id or l.article_id = a.article_id))
        """;
    handle.execute(KEEP_SOURCES + onlyPeopleName);
    handle.execute(
        "delete from article where article_id in (select a.article_id from article a"
            + onlyPeopleName
            + ")");
    insertUnseen(reviewed.unseen());
    replaceAllElse(reviewed, new ArrayList<>(reviewed.conflicts()));
  }

  private void replaceAllElse(Decisions decisions, List<Conflict> conflicts) {
    new LinkRows(handle, run).replace(decisions.links());
    handle.execute("delete from family_place");
    insertPlaces(decisions.places());
    conflicts.sort(null);
    replaceConflicts(conflicts);
    handle.execute(
        """
        delete from former_source f
        where exists (select 1 from article a where a.article_id = f.article_id)
          or not exists (select 1 from former_link l where l.origin_id = f.article_id)
        """);
    handle
        .createUpdate(
            "update run set decided = :now, statistics_digest = :digest where run_id = :run")
        .bind("now", OffsetDateTime.now(ZoneOffset.UTC))
        .bind("digest", statisticsDigest())
        .bind("run", run)
        .execute();
  }

  /** The statistics of a collection follow from which texts it has. */
  private String statisticsDigest() {
    Hasher digest = Hashing.sha256().newHasher();
    handle
        .createQuery(
            """
            select a.article_id, a.language, v.text_digest from article a
            join version v on v.version_id = a.version_id order by a.article_id
            """)
        .map((row, context) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
        .forEach(line -> digest.putString(line + "\n", StandardCharsets.UTF_8));
    return digest.hash().toString();
  }

  /** Keeps all unseen originals, of which some may be named no more, for old links to lead to. */
  static void keepSources(Handle handle) {
    handle.execute(KEEP_SOURCES + " where a.version_id is null");
  }

  private static final String KEEP_SOURCES =
      """
      insert into former_source (article_id, kind, label, url, name, published, published_basis,
        language, outlet, country)
      select a.article_id, a.kind, a.label, a.url, a.name, a.published, a.published_basis,
        a.language, a.outlet, a.country
      from article a
      """;

  private void insertUnseen(List<UnseenOriginal> sources) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into article (article_id, kind, label, url, url_key, name, published,
              published_basis, language, outlet, country, sightings)
            values (:id, :kind, :label, :url, :url_key, :name, :published, :published_basis,
              :language, :outlet, :country, 0)
            """);
    for (UnseenOriginal source : sources) {
      Node node = Node.of(source);
      batch
          .bind("id", node.id().value())
          .bind("kind", node.kind().name())
          .bind("label", label(node))
          .bind("url", Binding.text(node.address()))
          .bind("url_key", node.address() == null ? null : node.address().key())
          .bind("name", Binding.words(node.name()))
          .bind("published", Binding.text(node.published()))
          .bind(
              "published_basis", node.published() == null ? null : node.published().basis().name())
          .bind("language", node.language().value())
          .bind("outlet", Binding.words(node.outlet()))
          .bind("country", node.country())
          .add();
      Binding.executeIfFull(batch);
    }
    batch.execute();
  }

  /** What {@link Node#label} will say once the name has come back from its column. */
  private static @Nullable String label(Node node) {
    return node.kind() == Node.Kind.NAMED_SOURCE ? Binding.words(node.label()) : node.label();
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
      Binding.executeIfFull(batch);
    }
    batch.execute();
  }

  /** What contradicts itself as it did is left as it is; the rest is kept as it stood. */
  private void replaceConflicts(List<Conflict> conflicts) {
    Map<Conflict, Long> since = new TreeMap<>();
    handle
        .createQuery("select * from conflict")
        .map((row, context) -> Map.entry(Rows.conflict(row), row.getLong("since_run")))
        .forEach(entry -> since.put(entry.getKey(), entry.getValue()));
    List<Conflict> outdated = new ArrayList<>(since.keySet());
    outdated.removeAll(new TreeSet<>(conflicts));
    insertConflicts(
        "insert into former_conflict values (:article, :ordinal, :other, :kind, :statement, :since,"
            + " :run)",
        outdated,
        since);
    handle.execute("delete from conflict");
    insertConflicts(
        "insert into conflict values (:article, :ordinal, :other, :kind, :statement, :since)",
        conflicts,
        since);
  }

  private void insertConflicts(
      String statement, List<Conflict> conflicts, Map<Conflict, Long> since) {
    PreparedBatch batch = handle.prepareBatch(statement);
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
          .bind("statement", Binding.words(conflict.statement()))
          .bind("since", since.getOrDefault(conflict, run))
          .bind("run", run)
          .add();
      Binding.executeIfFull(batch);
    }
    batch.execute();
  }
}
