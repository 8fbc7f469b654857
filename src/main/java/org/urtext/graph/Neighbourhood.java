package org.urtext.graph;

import java.util.List;
import java.util.Optional;
import org.urtext.article.ArticleId;
import org.urtext.linking.Conflict;
import org.urtext.linking.Link;
import org.urtext.origin.Testimony.Trace;

/** What can be asked of a node's surroundings: enough to walk from one node to the next. */
public interface Neighbourhood {

  /** The node with this id, or with the id that this one has become an alias of. */
  Optional<Node> node(ArticleId id);

  /** The links whose derived end is {@code id}, the strongest first. */
  List<Link> linksFrom(ArticleId id);

  /** The links whose source end is {@code id}, the strongest first. */
  List<Link> linksTo(ArticleId id);

  /** What contradicts itself about the article. */
  List<Conflict> conflictsOf(ArticleId id);

  /** What programs left in the text of the article's current version. */
  List<Trace> tracesOf(ArticleId id);

  /** What was measured of the links last; empty if nothing ever was. */
  Optional<Measurement> measured();
}
