package org.urtext.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.urtext.article.ArticleId;
import org.urtext.graph.DecidingRun;
import org.urtext.graph.LinkChange;
import org.urtext.graph.Node;
import org.urtext.graph.Run;
import org.urtext.linking.Conflict;
import org.urtext.linking.Link;

/** Reads how links stood when a run had decided, in the ids that articles have now. */
final class AsOf {

  /** The columns of a link, its ends as they are called now. */
  private static final String LINK =
      LinkRows.READ
          .replaceFirst("article_id", "coalesce(a.article_id, l.article_id) article_id")
          .replaceFirst("origin_id", "coalesce(o.article_id, l.origin_id) origin_id");

  private static final String ENDS =
      """
       l left join alias a on a.alias_id = l.article_id
      left join alias o on o.alias_id = l.origin_id
      """;

  /** The links that stood after the run {@code :run} at an end of any of {@code ids}. */
  private static final String STOOD =
      "select "
          + LINK
          + " from link"
          + ENDS
          + " where l.since_run <= :run and l.<end> in (<ids>) union all select "
          + LINK
          + " from former_link"
          + ENDS
          + " where l.since_run <= :run and l.until_run > :run and l.<end> in (<ids>)";

  private final Handle handle;

  AsOf(Handle handle) {
    this.handle = handle;
  }

  /** The links that stood at one {@code end} of {@code id}. */
  List<Link> links(String end, ArticleId id, long run) {
    return handle
        .createQuery(STOOD)
        .define("end", end)
        .bindList("ids", idsOf(id))
        .bind("run", run)
        .map((row, context) -> Rows.link(row))
        .stream()
        .filter(link -> !link.article().equals(link.origin()))
        .sorted(Link.STRENGTH.thenComparing(Link.ORDER))
        .toList();
  }

  /** All ids that the article has or had. */
  private List<String> idsOf(ArticleId id) {
    return handle
        .createQuery(
            "select cast(:id as varchar(32)) union select alias_id from alias"
                + " where article_id = :id")
        .bind("id", id.value())
        .mapTo(String.class)
        .list();
  }

  /**
   * The version that the article had been met in by then, as far as any version is that old; the
   * newest, as {@link org.urtext.graph.Identities} tells.
   */
  Optional<Long> version(ArticleId id, long run) {
    return handle
        .createQuery(
            """
            select v.version_id from version v
            where v.article_id in (<ids>) and v.text_digest <> '' and exists (
              select 1 from sighting s where s.version_id = v.version_id and s.run_id <= :run)
            order by v.metadata_only, coalesce(v.captured, v.modified) desc, v.text_digest desc
            fetch first 1 rows only
            """)
        .bindList("ids", idsOf(id))
        .bind("run", run)
        .mapTo(Long.class)
        .findOne();
  }

  List<Conflict> conflicts(ArticleId id, long run) {
    return handle
        .createQuery(
            """
            select * from (
              select article_id, other_id, kind, statement from conflict where since_run <= :run
              union all
              select article_id, other_id, kind, statement from former_conflict
              where since_run <= :run and until_run > :run) stood
            where article_id in (<ids>)
            """)
        .bindList("ids", idsOf(id))
        .bind("run", run)
        .map((row, context) -> Rows.conflict(row))
        .stream()
        .sorted()
        .toList();
  }

  /** A source that a link once led to. */
  Optional<Node> formerSource(ArticleId id) {
    return handle
        .createQuery(
            """
            select f.*, null collection, null path, null version_id
            from former_source f where f.article_id = :id
            """)
        .bind("id", id.value())
        .map((row, context) -> Rows.node(row))
        .findOne();
  }

  List<DecidingRun> decidingRuns() {
    return handle
        .createQuery(
            """
            select * from run where decided is not null
              or run_id in (select since_run from link) or run_id in (select since_run from former_link)
            order by run_id
            """)
        .map(
            (row, context) -> {
              java.time.OffsetDateTime decided =
                  row.getObject("decided", java.time.OffsetDateTime.class);
              return new DecidingRun(
                  row.getLong("run_id"),
                  new Run(
                      row.getString("tool_version"),
                      row.getString("settings"),
                      row.getString("registries_digest"),
                      row.getString("rules_digest")),
                  decided == null ? null : decided.toInstant(),
                  row.getString("statistics_digest"));
            })
        .list();
  }

  /** The ends of links that may stand otherwise than after the run {@code run}. */
  private record Key(ArticleId article, ArticleId origin, String relation) {}

  Stream<LinkChange> changesSince(long run, StoredGraph graph) {
    List<Key> touched =
        handle
            .createQuery(
                "select distinct * from (select coalesce(a.article_id, l.article_id) article_id,"
                    + " coalesce(o.article_id, l.origin_id) origin_id, l.relation from link"
                    + ENDS
                    + " where l.since_run > :run union all select"
                    + " coalesce(a.article_id, l.article_id), coalesce(o.article_id, l.origin_id),"
                    + " l.relation from former_link"
                    + ENDS
                    + " where l.until_run > :run) touched order by article_id, origin_id, relation")
            .bind("run", run)
            .map(
                (row, context) ->
                    new Key(
                        new ArticleId(row.getString(1)),
                        new ArticleId(row.getString(2)),
                        row.getString(3)))
            .list();
    return touched.stream()
        .flatMap(
            key -> {
              Optional<Link> before = only(key, links("article_id", key.article(), run));
              Optional<Link> now = only(key, graph.linksFrom(key.article()));
              return before.equals(now)
                  ? Stream.empty()
                  : Stream.of(
                      new LinkChange(
                          graph.nodeOrFormer(key.article()),
                          graph.nodeOrFormer(key.origin()),
                          before.orElse(null),
                          now.orElse(null)));
            });
  }

  private static Optional<Link> only(Key key, List<Link> links) {
    return links.stream()
        .filter(
            link ->
                link.origin().equals(key.origin()) && link.relation().word().equals(key.relation()))
        .findFirst();
  }
}
