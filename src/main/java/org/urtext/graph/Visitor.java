package org.urtext.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urtext.article.ArticleId;
import org.urtext.linking.Conflict;
import org.urtext.linking.Link;
import org.urtext.origin.Testimony.Trace;

/**
 * A text outside the graph, seen as if it stood in it: its own links were decided against the graph
 * without recording them.
 */
public final class Visitor implements Neighbourhood {

  private final Neighbourhood graph;
  private final Node visitor;
  private final Map<ArticleId, Node> strangers = new HashMap<>();
  private final List<Link> links;
  private final List<Conflict> conflicts;
  private final List<Trace> traces;

  /**
   * @param graph where it is looked at from
   * @param visitor the text
   * @param strangers the sources that only it declares
   * @param links those of it and of {@code strangers}, in either direction
   * @param conflicts what contradicts itself about it
   * @param traces what programs left in it
   */
  public Visitor(
      Neighbourhood graph,
      Node visitor,
      List<Node> strangers,
      List<Link> links,
      List<Conflict> conflicts,
      List<Trace> traces) {
    this.graph = graph;
    this.visitor = visitor;
    strangers.forEach(node -> this.strangers.put(node.id(), node));
    this.strangers.put(visitor.id(), visitor);
    this.links = links.stream().sorted(Link.STRENGTH).toList();
    this.conflicts = conflicts;
    this.traces = traces;
  }

  @Override
  public Optional<Node> node(ArticleId id) {
    return graph.node(id).or(() -> Optional.ofNullable(strangers.get(id)));
  }

  @Override
  public List<Link> linksFrom(ArticleId id) {
    return strangers.containsKey(id)
        ? links.stream().filter(link -> link.article().equals(id)).toList()
        : graph.linksFrom(id);
  }

  @Override
  public List<Link> linksTo(ArticleId id) {
    return strangers.containsKey(id)
        ? links.stream().filter(link -> link.origin().equals(id)).toList()
        : graph.linksTo(id);
  }

  @Override
  public List<Conflict> conflictsOf(ArticleId id) {
    return id.equals(visitor.id()) ? conflicts : graph.conflictsOf(id);
  }

  @Override
  public List<Trace> tracesOf(ArticleId id) {
    return id.equals(visitor.id()) ? traces : graph.tracesOf(id);
  }

  @Override
  public Optional<Measurement> measured() {
    return graph.measured();
  }
}
