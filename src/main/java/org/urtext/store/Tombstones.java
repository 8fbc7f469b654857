package org.urtext.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.urtext.article.ArticleId;
import org.urtext.article.ArticleKey;
import org.urtext.article.Place;
import org.urtext.article.WebAddress;
import org.urtext.graph.Observation;
import org.urtext.intake.Enclosure;
import org.urtext.intake.RawDocument;
import org.urtext.intake.Reason;

/** Erases texts, and knows what was erased. */
final class Tombstones {

  /** Stands for the digest of no text at all, which would cover all records without one. */
  private static final String NO_TEXT = "none";

  private final Handle handle;
  private final long run;

  Tombstones(Handle handle, long run) {
    this.handle = handle;
    this.run = run;
  }

  /** Whether what was observed was erased, by its identity, its bytes or its text. */
  boolean cover(Observation observation) {
    List<String> ids = new ArrayList<>();
    if (!isRecord(observation.delivery().document())) {
      ids.add(ArticleId.of(ArticleKey.ofPlace(observation.delivery().place())).value());
    }
    WebAddress address = observation.read().givenAddress();
    if (address != null) {
      ids.add(ArticleId.of(ArticleKey.ofAddress(address)).value());
    }
    return handle
        .createQuery(
            """
            select 1 from tombstone where article_id in (<ids>)
              or raw_sha256 = :raw or text_digest = :text
            fetch first 1 rows only
            """)
        .bindList("ids", ids.isEmpty() ? List.of("") : ids)
        .bind("raw", observation.sighting().sha256())
        .bind(
            "text",
            observation.read().isRecord()
                ? NO_TEXT
                : VersionRows.textDigest(observation.read().text()))
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** A record's place is a number in a file that moves on; another one may be there tomorrow. */
  private static boolean isRecord(RawDocument document) {
    return document.enclosure() != null && document.enclosure().kind() != Enclosure.Kind.ENTRY;
  }

  /** Erases all versions of an article and raises a tombstone for each; returns how many. */
  int raise(ArticleId id) {
    List<Long> versions =
        handle
            .createQuery(
                """
                select distinct version_id from version where article_id = :id
                union
                select s.version_id from sighting s
                join place p on p.collection = s.collection and p.path = s.path
                join version v on v.version_id = p.version_id
                where v.article_id = :id and p.kind in ('FILE', 'ENTRY')
                order by version_id
                """)
            .bind("id", id.value())
            .mapTo(Long.class)
            .list();
    for (long version : versions) {
      bury(version, id);
    }
    // Links quote, and so may what people say of them.
    for (String table : List.of("link", "former_link", "review")) {
      handle
          .createUpdate(
              """
              delete from <table> where article_id in (<ids>) or origin_id in (<ids>)
              """)
          .define("table", table)
          .bindList("ids", idsOf(id))
          .execute();
    }
    handle
        .createUpdate("delete from former_conflict where article_id in (<ids>)")
        .bindList("ids", idsOf(id))
        .execute();
    return versions.size();
  }

  private List<String> idsOf(ArticleId id) {
    List<String> ids =
        handle
            .createQuery("select alias_id from alias where article_id = :id")
            .bind("id", id.value())
            .mapTo(String.class)
            .list();
    ids.add(id.value());
    return ids;
  }

  private void bury(long version, ArticleId id) {
    List<Place> places =
        handle
            .createQuery("select collection, path from place where version_id = :version")
            .bind("version", version)
            .map((row, context) -> new Place(row.getString(1), row.getString(2)))
            .list();
    raise(version, id, places);
    for (Place place : places) {
      leaveWord(place);
    }
    for (String statement :
        List.of(
            "delete from place where version_id = :version",
            "delete from declaration where version_id = :version",
            """
            update version set article_id = null, text_digest = '', title = null, authors = '[]',
              full_text = '', body = '[]', page_fields = '[]', hyperlinks = '[]', traces = '[]',
              contradictions = '[]', outlet_name = null, given_outlet = null, given_url = null, page_url = null, characters = 0
            where version_id = :version
            """,
            // Another article may have been read from the same bytes.
            """
            delete from raw where sha256 = (select raw_sha256 from version
                where version_id = :version)
              and not exists (select 1 from version other
                where other.raw_sha256 = raw.sha256 and other.text_digest <> '')
            """)) {
      handle.createUpdate(statement).bind("version", version).execute();
    }
  }

  private void raise(long version, ArticleId id, List<Place> places) {
    List<ArticleId> ids = new ArrayList<>(List.of(id));
    places.forEach(place -> ids.add(ArticleId.of(ArticleKey.ofPlace(place))));
    for (ArticleId each : ids.stream().distinct().toList()) {
      handle
          .createUpdate(
              """
              insert into tombstone (run_id, article_id, label, raw_sha256, text_digest)
              select :run, :id, coalesce((select label from article where article_id = :own), ''),
                raw_sha256, case when metadata_only then '' else text_digest end
              from version where version_id = :version
              """)
          .bind("run", run)
          .bind("id", each.value())
          .bind("own", id.value())
          .bind("version", version)
          .execute();
    }
  }

  /** What lies at {@code place} is skipped from now on without being read. */
  private void leaveWord(Place place) {
    handle
        .createUpdate(
            """
            delete from outcome where collection = :collection and path = :path
            """)
        .bind("collection", place.collection())
        .bind("path", place.path())
        .execute();
    handle
        .createUpdate(
            """
            insert into outcome (collection, path, run_id, kind, stage, reason, detail,
              real_path, file_size, modified, hints_digest, container, met_in)
            select collection, path, :run, 'SKIPPED', 'intake', :reason, :detail,
              real_path, file_size, modified, hints_digest, container, :run
            from place where collection = :collection and path = :path
            """)
        .bind("run", run)
        .bind("reason", Reason.FORGOTTEN.word())
        .bind("detail", Reason.FORGOTTEN.meaning())
        .bind("collection", place.collection())
        .bind("path", place.path())
        .execute();
  }
}
