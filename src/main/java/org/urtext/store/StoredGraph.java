package org.urtext.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;
import org.urtext.graph.Custody;
import org.urtext.graph.DecidingRun;
import org.urtext.graph.FamilyMember;
import org.urtext.graph.LinkChange;
import org.urtext.graph.Measurement;
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

  /** When a source appeared contradicts nothing where a person says that it is none. */
  static final String CONFLICT =
      """
      select * from conflict c
      where not (kind = 'time' and exists (select 1 from link l
        where l.article_id = c.article_id and l.origin_id = c.other_id and l.review = 'REJECTED'))
      """;

  private final Handle handle;
  private final NodeRows nodes;

  StoredGraph(Handle handle) {
    this.handle = handle;
    this.nodes = new NodeRows(handle);
  }

  @Override
  public Optional<Node> node(ArticleId id) {
    return nodes.node(id);
  }

  @Override
  public List<ArticleId> idsBeginningWith(String prefix) {
    return nodes.idsBeginningWith(prefix);
  }

  @Override
  public Optional<ArticleId> atAddress(WebAddress address) {
    return nodes.atAddress(address);
  }

  @Override
  public List<ArticleId> atPath(String path) {
    return nodes.atPath(path);
  }

  @Override
  public Optional<ArticleId> atRealPath(String realPath) {
    return nodes.atRealPath(realPath);
  }

  @Override
  public List<ArticleId> withText(String text) {
    return nodes.withText(text);
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
        .createQuery("select " + LinkRows.READ + " from link where <end> = :id")
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
    return Paging.stream(nodes::after);
  }

  @Override
  public Stream<Surroundings> surroundings() {
    SurroundingRows rows = new SurroundingRows(handle);
    return Paging.stream(last -> rows.around(nodes.after(last == null ? null : last.node())));
  }

  @Override
  public Stream<FamilyMember> familyMembers() {
    return Paging.stream(nodes::membersAfter);
  }

  @Override
  public Stream<Custody> custody() {
    return new CustodyRows(handle).all();
  }

  @Override
  public List<Custody> custodyOf(ArticleId id) {
    return new CustodyRows(handle).of(id);
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
  public Optional<Measurement> measured() {
    return new MeasurementRows(handle).last();
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

  @Override
  public Optional<Stream<List<@Nullable String>>> finishedRows(String table, String edition) {
    return new FinishedRows(handle).of(table, edition);
  }

  /** The node with this id, even if no link leads to it any more. */
  Node nodeOrFormer(ArticleId id) {
    return node(id)
        .or(() -> new AsOf(handle).formerSource(id))
        .orElseThrow(() -> new IllegalStateException("a link led to no node: " + id));
  }

  @Override
  public Stream<Outcome> outcomes() {
    return Paging.stream(
        last ->
            handle
                .createQuery(
                    """
                    select * from outcome
                    where path >= :path and (path > :path or collection > :collection)
                    order by path, collection fetch first :page rows only
                    """)
                .bind("page", Paging.PAGE)
                .bind("path", last == null ? "" : last.place().path())
                .bind("collection", last == null ? "" : last.place().collection())
                .map((row, context) -> Rows.outcome(row))
                .list());
  }
}
