package org.urtext.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;
import org.urtext.graph.Custody;
import org.urtext.graph.DecidingRun;
import org.urtext.graph.FamilyMember;
import org.urtext.graph.LinkChange;
import org.urtext.graph.Node;
import org.urtext.graph.Outcome;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.ReviewEntry;
import org.urtext.graph.StoredText;
import org.urtext.graph.Surroundings;
import org.urtext.linking.Conflict;
import org.urtext.linking.FamilyPlace;
import org.urtext.linking.Link;
import org.urtext.origin.Declaration;
import org.urtext.origin.Testimony.Trace;

/** Reads the graph. */
class StoredGraph implements ProvenanceGraph {

  private static final int PAGE = 500;
  private static final int A_HANDFUL = 20;

  /** Everything {@link Rows#node} wants. */
  static final String NODE =
      """
      select a.article_id, a.kind, a.label, a.collection, a.path, a.url, a.name, a.version_id,
             a.published, a.published_basis, a.language, a.outlet, a.country, a.sightings, a.removed,
             v.title, v.authors, v.language_confidence, v.runner_up, v.passages,
             v.declared_language,
             v.script, v.characters, v.media_type, v.charset, v.charset_basis, v.captured,
             v.captured_basis, v.raw_sha256, v.machine_translation
      from article a left join version v on v.version_id = a.version_id
      """;

  /** When a source appeared contradicts nothing where a person says that it is none. */
  static final String CONFLICT =
      """
      select * from conflict c
      where not (kind = 'time' and exists (select 1 from link l
        where l.article_id = c.article_id and l.origin_id = c.other_id and l.review = 'REJECTED'))
      """;

  private final Handle handle;

  StoredGraph(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Node> node(ArticleId id) {
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

  @Override
  public List<ArticleId> idsBeginningWith(String prefix) {
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

  @Override
  public Optional<ArticleId> atAddress(WebAddress address) {
    return handle
        .createQuery(
            "select article_id from article where url_key = :key and kind <> 'NAMED_SOURCE'")
        .bind("key", address.key())
        .mapTo(String.class)
        .findFirst()
        .map(ArticleId::new);
  }

  @Override
  public List<ArticleId> atPath(String path) {
    return idsAt("p.path = :value", path);
  }

  @Override
  public Optional<ArticleId> atRealPath(String realPath) {
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

  @Override
  public List<ArticleId> withText(String text) {
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

  @Override
  public Optional<String> fullText(ArticleId id) {
    return ofCurrentVersion(id, "full_text").filter(text -> !text.isEmpty());
  }

  @Override
  public Optional<String> bodyText(ArticleId id) {
    return fullText(id)
        .map(
            text -> {
              List<Span> spans = bodyOf(id);
              return spans.isEmpty()
                  ? text
                  : spans.stream()
                      .map(span -> text.substring(span.start(), span.end()))
                      .collect(Collectors.joining("\n"));
            });
  }

  @Override
  public List<Span> bodyOf(ArticleId id) {
    return Json.spans(ofCurrentVersion(id, "body").orElse("[]"));
  }

  /** A column of the version that the article is represented by. */
  Optional<String> ofCurrentVersion(ArticleId id, String column) {
    return handle
        .createQuery(
            """
            select v.<column> from article a join version v on v.version_id = a.version_id
            where a.article_id = :id
            """)
        .define("column", column)
        .bind("id", id.value())
        .mapTo(String.class)
        .findOne();
  }

  @Override
  public List<Link> linksFrom(ArticleId id) {
    return links("article_id", id);
  }

  @Override
  public List<Link> linksTo(ArticleId id) {
    return links("origin_id", id);
  }

  private List<Link> links(String end, ArticleId id) {
    return handle
        .createQuery("select * from link where <end> = :id")
        .define("end", end)
        .bind("id", id.value())
        .map((row, context) -> Rows.link(row))
        .stream()
        .sorted(Link.STRENGTH.thenComparing(Link.ORDER))
        .toList();
  }

  @Override
  public List<Declaration> declarationsOf(ArticleId id) {
    return DeclarationRows.of(handle, id);
  }

  @Override
  public List<Trace> tracesOf(ArticleId id) {
    return ofCurrentVersion(id, "traces").map(Rows::traces).orElse(List.of());
  }

  @Override
  public List<Conflict> conflictsOf(ArticleId id) {
    return handle
        .createQuery(CONFLICT + "and article_id = :id order by ordinal")
        .bind("id", id.value())
        .map((row, context) -> Rows.conflict(row))
        .list();
  }

  @Override
  public Optional<FamilyPlace> familyPlaceOf(ArticleId id) {
    return handle
        .createQuery("select * from family_place where article_id = :id")
        .bind("id", id.value())
        .map((row, context) -> Rows.familyPlace(row))
        .findOne();
  }

  @Override
  public List<ArticleId> familyOf(ArticleId id) {
    List<ArticleId> members =
        handle
            .createQuery(
                """
                select m.article_id from family_place p
                join family_place m on m.family_id = p.family_id
                where p.article_id = :id order by m.article_id
                """)
            .bind("id", id.value())
            .mapTo(String.class)
            .map(ArticleId::new)
            .list();
    return members.isEmpty() ? List.of(id) : members;
  }

  @Override
  public Stream<StoredText> texts() {
    return nodes().filter(node -> node.kind() == Node.Kind.TEXT).flatMap(this::text);
  }

  private Stream<StoredText> text(Node node) {
    return handle
        .createQuery(
            """
            select v.full_text, v.body from article a join version v on v.version_id = a.version_id
            where a.article_id = :id
            """)
        .bind("id", node.id().value())
        .map((row, context) -> Rows.text(node, row))
        .list()
        .stream()
        .filter(text -> !text.text().isEmpty());
  }

  @Override
  public Stream<Node> nodes() {
    return paged(this::nodesAfter);
  }

  /**
   * A page of nodes. Those of one label are asked for by themselves: many sources have none, and
   * beginning anew with the first of them for every page would take ever longer.
   */
  private List<Node> nodesAfter(@Nullable Node last) {
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

  @Override
  public Stream<Surroundings> surroundings() {
    SurroundingRows rows = new SurroundingRows(handle);
    return paged(last -> rows.around(nodesAfter(last == null ? null : last.node())));
  }

  @Override
  public Stream<FamilyMember> familyMembers() {
    return paged(this::membersAfter);
  }

  private List<FamilyMember> membersAfter(@Nullable FamilyMember last) {
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

  @Override
  public Stream<Custody> custody() {
    return paged(
        last ->
            handle
                .createQuery(
                    """
                    select p.collection, p.path, p.real_path, p.container, v.raw_sha256,
                      c.sha256 container_sha256
                    from place p
                    join version v on v.version_id = p.version_id
                    left join container c
                      on c.collection = p.collection and c.path = p.container
                    where p.removed_in is null and p.collection >= :collection
                      and (p.collection > :collection or p.path > :path)
                    order by p.collection, p.path fetch first :page rows only
                    """)
                .bind("page", PAGE)
                .bind("collection", last == null ? "" : last.place().collection())
                .bind("path", last == null ? "" : last.place().path())
                .map((row, context) -> Rows.custody(row))
                .list());
  }

  @Override
  public List<Custody> custodyOf(ArticleId id) {
    return handle
        .createQuery(
            """
            select p.collection, p.path, p.real_path, p.container, v.raw_sha256,
              c.sha256 container_sha256
            from version v
            join place p on v.version_id = p.version_id
            left join container c on c.collection = p.collection and c.path = p.container
            where v.article_id = :id
            order by case when p.removed_in is null then 0 else 1 end, p.collection, p.path
            """)
        .bind("id", id.value())
        .map((row, context) -> Rows.custody(row))
        .list();
  }

  @Override
  public Optional<byte[]> rawBytes(ArticleId id) {
    return handle
        .createQuery(
            """
            select r.bytes from article a join version v on v.version_id = a.version_id
            join raw r on r.sha256 = v.raw_sha256 where a.article_id = :id
            """)
        .bind("id", id.value())
        .mapTo(byte[].class)
        .findOne();
  }

  @Override
  public List<ReviewEntry> reviewHistory() {
    return new ReviewRows(handle).history();
  }

  @Override
  public List<DecidingRun> decidingRuns() {
    return new AsOf(handle).decidingRuns();
  }

  @Override
  public Stream<LinkChange> linkChangesSince(long run) {
    return new AsOf(handle).changesSince(run, this);
  }

  @Override
  public ProvenanceGraph asOf(long run) {
    return new GraphThen(handle, run);
  }

  /** The node with this id, even if no link leads to it any more. */
  Node nodeOrFormer(ArticleId id) {
    return node(id)
        .or(() -> new AsOf(handle).formerSource(id))
        .orElseThrow(() -> new IllegalStateException("a link led to no node: " + id));
  }

  @Override
  public Stream<Outcome> outcomes() {
    return paged(
        last ->
            handle
                .createQuery(
                    """
                    select * from outcome
                    where path >= :path and (path > :path or collection > :collection)
                    order by path, collection fetch first :page rows only
                    """)
                .bind("page", PAGE)
                .bind("path", last == null ? "" : last.place().path())
                .bind("collection", last == null ? "" : last.place().collection())
                .map((row, context) -> Rows.outcome(row))
                .list());
  }

  /** Gives the page of rows that follow {@code last}, or the first page. */
  private interface Pages<T> {
    List<T> after(@Nullable T last);
  }

  /** One page at a time in memory; the embedded database would hold a whole result. */
  private static <T> Stream<T> paged(Pages<T> pages) {
    return StreamSupport.stream(
        new Spliterators.AbstractSpliterator<T>(Long.MAX_VALUE, 0) {
          private List<T> page = new ArrayList<>();
          private int next;
          private boolean ended;

          @Override
          public boolean tryAdvance(Consumer<? super T> action) {
            if (next == page.size() && !ended) {
              page = pages.after(page.isEmpty() ? null : page.get(page.size() - 1));
              next = 0;
              ended = page.size() < PAGE;
            }
            if (next == page.size()) {
              return false;
            }
            action.accept(page.get(next++));
            return true;
          }
        },
        false);
  }
}
