package org.urtext.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.urtext.article.ArticleId;
import org.urtext.graph.LinkChange;
import org.urtext.graph.Node;
import org.urtext.graph.Surroundings;
import org.urtext.linking.Conflict;
import org.urtext.linking.FamilyPlace;
import org.urtext.linking.Link;

/** The graph with the links that stood when a run had decided. */
final class GraphThen extends StoredGraph {

  private final AsOf then;
  private final long run;

  GraphThen(Handle handle, long run) {
    super(handle);
    this.then = new AsOf(handle);
    this.run = run;
  }

  @Override
  public Optional<Node> node(ArticleId id) {
    return super.node(id).or(() -> then.formerSource(id));
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

  /** Families are kept as they are now only. */
  @Override
  public Optional<FamilyPlace> familyPlaceOf(ArticleId id) {
    return Optional.empty();
  }

  @Override
  public Stream<LinkChange> linkChangesSince(long earlier) {
    throw new UnsupportedOperationException("changes are told up to now");
  }
}
