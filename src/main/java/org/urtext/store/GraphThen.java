package org.urtext.store;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.graph.LinkChange;
import org.urtext.graph.Node;
import org.urtext.graph.Surroundings;
import org.urtext.linking.Conflict;
import org.urtext.linking.FamilyPlace;
import org.urtext.linking.Link;
import org.urtext.origin.Declaration;

/**
 * The graph as it stood when a run had decided: links, conflicts, and of each article the version
 * that had been met by then. What is kept of an article only as it is now is told so: its place,
 * its address, and what a later interview heard.
 */
final class GraphThen extends StoredGraph {

  /** A node as an older version of it has it. */
  private static final String NODE_THEN =
      NodeRows.NODE
          .replace(
              "a.published, a.published_basis, a.language, a.outlet, a.country",
              "v.published, v.published_basis, v.language, v.outlet, v.country")
          .replace("v.version_id = a.version_id", "v.version_id = :version");

  private final Handle handle;
  private final AsOf then;
  private final long run;

  GraphThen(Handle handle, long run) {
    super(handle);
    this.handle = handle;
    this.then = new AsOf(handle);
    this.run = run;
  }

  @Override
  public Optional<Stream<List<@Nullable String>>> finishedRows(String table, String edition) {
    return Optional.empty();
  }

  @Override
  public Optional<Node> node(ArticleId id) {
    Optional<Node> now = super.node(id);
    if (now.isEmpty()) {
      return then.formerSource(id);
    }
    return now.filter(node -> node.reading() != null)
        .flatMap(node -> then.version(node.id(), run).flatMap(version -> at(node.id(), version)))
        .or(() -> now);
  }

  private Optional<Node> at(ArticleId id, long version) {
    return handle
        .createQuery(NODE_THEN + "where a.article_id = :id")
        .bind("id", id.value())
        .bind("version", version)
        .map((row, context) -> Rows.node(row))
        .findOne();
  }

  @Override
  Optional<String> ofCurrentVersion(ArticleId id, String column) {
    Optional<Long> version = then.version(id, run);
    return version.isEmpty()
        ? super.ofCurrentVersion(id, column)
        : handle
            .createQuery("select <column> from version where version_id = :version")
            .define("column", column)
            .bind("version", version.get())
            .mapTo(String.class)
            .findOne();
  }

  @Override
  public List<Declaration> declarationsOf(ArticleId id) {
    return then.version(id, run)
        .map(version -> DeclarationRows.ofVersion(handle, version))
        .orElseGet(() -> super.declarationsOf(id));
  }

  @Override
  public Optional<byte[]> rawBytes(ArticleId id) {
    return ofCurrentVersion(id, "raw_sha256")
        .flatMap(
            sha256 ->
                handle
                    .createQuery("select bytes from raw where sha256 = :sha256")
                    .bind("sha256", sha256)
                    .mapTo(byte[].class)
                    .findOne());
  }

  @Override
  public List<Link> linksFrom(ArticleId id) {
    return then.links("article_id", id, run);
  }

  @Override
  public List<Link> linksTo(ArticleId id) {
    return then.links("origin_id", id, run);
  }

  @Override
  public List<Conflict> conflictsOf(ArticleId id) {
    return then.conflicts(id, run);
  }

  @Override
  public Stream<Surroundings> surroundings() {
    return nodes().map(node -> Surroundings.of(this, node));
  }

  /** What its strongest links led back to; its family is not known any more. */
  @Override
  public Optional<FamilyPlace> familyPlaceOf(ArticleId id) {
    Set<ArticleId> way = new HashSet<>();
    ArticleId at = id;
    while (way.add(at)) {
      Optional<Link> strongest =
          linksFrom(at).stream()
              .filter(link -> link.isClaimed() && link.relation().leadsUpstream())
              .findFirst();
      if (strongest.isEmpty()) {
        boolean page =
            way.size() > 1 && node(at).filter(n -> n.kind() != Node.Kind.NAMED_SOURCE).isPresent();
        return Optional.of(new FamilyPlace(id, id, page ? at : null, way.size() - 1));
      }
      at = strongest.get().origin();
    }
    return Optional.of(new FamilyPlace(id, id, null, way.size() - 1));
  }

  /** As {@link #familyPlaceOf}. */
  @Override
  public List<ArticleId> familyOf(ArticleId id) {
    return List.of(id);
  }

  @Override
  public Stream<LinkChange> linkChangesSince(long earlier) {
    throw new UnsupportedOperationException("changes are told up to now");
  }
}
