package org.urtext.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.WebAddress;
import org.urtext.graph.FamilyMember;
import org.urtext.graph.Node;

/** Finds nodes, and reads them page by page. */
final class NodeRows {

  private static final int PAGE = Paging.PAGE;
  private static final int A_HANDFUL = 20;

  /** Everything {@link Rows#node} wants. */
  static final String NODE =
      """
      select a.article_id, a.kind, a.label, a.collection, a.path, a.url, a.name, a.version_id,
             a.published, a.published_basis, a.language, a.outlet, a.country, a.sightings, a.removed,
             v.title, cast(v.authors as varchar) authors, v.language_confidence, v.runner_up,
             cast(v.passages as varchar) passages,
             v.declared_language,
             v.script, v.characters, v.media_type, v.charset, v.charset_basis, v.captured,
             v.captured_basis, v.raw_sha256, v.machine_translation
      from article a left join version v on v.version_id = a.version_id
      """;

  private final Handle handle;

  NodeRows(Handle handle) {
    this.handle = handle;
  }

  /** The node with this id, or with the id that this one has become an alias of. */
  Optional<Node> node(ArticleId id) {
    return nodeStoredAs(id).or(() -> current(id).flatMap(this::nodeStoredAs));
  }

  private Optional<Node> nodeStoredAs(ArticleId id) {
    return handle
        .createQuery(NODE + "where a.article_id = :id")
        .bind("id", id.value())
        .map((row, context) -> Rows.node(row))
        .findOne();
  }

  private Optional<ArticleId> current(ArticleId alias) {
    return handle
        .createQuery("select article_id from alias where alias_id = :id")
        .bind("id", alias.value())
        .mapTo(String.class)
        .findOne()
        .map(ArticleId::new);
  }

  List<ArticleId> idsBeginningWith(String prefix) {
    return handle
        .createQuery(
            """
            select article_id from article
            where article_id >= :from and article_id < :to and kind <> 'NAMED_SOURCE'
            union
            select s.article_id from alias s join article a on a.article_id = s.article_id
            where s.alias_id >= :from and s.alias_id < :to
            order by article_id fetch first :limit rows only
            """)
        .bind("from", prefix)
        .bind("to", prefix + "g")
        .bind("limit", A_HANDFUL)
        .mapTo(String.class)
        .map(ArticleId::new)
        .list();
  }

  Optional<ArticleId> atAddress(WebAddress address) {
    return handle
        .createQuery(
            "select article_id from article where url_key = :key and kind <> 'NAMED_SOURCE'")
        .bind("key", address.key())
        .mapTo(String.class)
        .findFirst()
        .map(ArticleId::new);
  }

  List<ArticleId> atPath(String path) {
    return idsAt("p.path = :value", path);
  }

  Optional<ArticleId> atRealPath(String realPath) {
    return idsAt("p.real_path = :value", realPath).stream().findFirst();
  }

  private List<ArticleId> idsAt(String condition, String value) {
    return handle
        .createQuery(
            """
            select distinct v.article_id from place p join version v on v.version_id = p.version_id
            where v.article_id is not null and <condition>
            order by v.article_id
            """)
        .define("condition", condition)
        .bind("value", value)
        .mapTo(String.class)
        .map(ArticleId::new)
        .list();
  }

  List<ArticleId> withText(String text) {
    return handle
        .createQuery(
            """
            select a.article_id from article a join version v on v.version_id = a.version_id
            where v.text_digest = :digest order by a.article_id
            """)
        .bind("digest", VersionRows.textDigest(text))
        .mapTo(String.class)
        .map(ArticleId::new)
        .list();
  }

  /**
   * A page of nodes. Those of one label are asked for by themselves: many sources have none, and
   * beginning anew with the first of them for every page would take ever longer.
   */
  List<Node> after(@Nullable Node last) {
    if (last == null) {
      return nodes("a.label >= :label", "", "", PAGE);
    }
    List<Node> page =
        new ArrayList<>(
            nodes(
                "a.label = :label and a.article_id > :id", last.label(), last.id().value(), PAGE));
    if (page.size() < PAGE) {
      page.addAll(nodes("a.label > :label", last.label(), "", PAGE - page.size()));
    }
    return page;
  }

  private List<Node> nodes(String condition, String label, String id, int limit) {
    return handle
        .createQuery(
            NODE + "where <condition> order by a.label, a.article_id fetch first :page rows only")
        .define("condition", condition)
        .bindMap(Map.of("label", label, "id", id, "page", limit))
        .map((row, context) -> Rows.node(row))
        .list();
  }

  /** A page of those that stand in a family, one family's after the other's. */
  List<FamilyMember> membersAfter(@Nullable FamilyMember last) {
    if (last == null) {
      return members("f.family_id >= :family", "", "", PAGE);
    }
    String family = last.place().family().value();
    List<FamilyMember> page =
        new ArrayList<>(
            members(
                "f.family_id = :family and f.article_id > :id",
                family,
                last.node().id().value(),
                PAGE));
    if (page.size() < PAGE) {
      page.addAll(members("f.family_id > :family", family, "", PAGE - page.size()));
    }
    return page;
  }

  private List<FamilyMember> members(String condition, String family, String id, int limit) {
    return handle
        .createQuery(
            NODE.replace("select ", "select f.family_id, f.root_id, f.hops, ")
                + """
                join family_place f on f.article_id = a.article_id
                where <condition>
                order by f.family_id, f.article_id fetch first :page rows only
                """)
        .define("condition", condition)
        .bindMap(Map.of("family", family, "id", id, "page", limit))
        .map((row, context) -> new FamilyMember(Rows.familyPlace(row), Rows.node(row)))
        .list();
  }
}
