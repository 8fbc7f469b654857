package org.urtext.graph;

import org.jspecify.annotations.Nullable;
import org.urtext.linking.Link;

/**
 * What became of a link between two states of the graph.
 *
 * @param article the derived text
 * @param origin its source, which may be known no more
 * @param before the link as it stood; null if there was none
 * @param now the link as it stands; null if there is none any more
 */
public record LinkChange(Node article, Node origin, @Nullable Link before, @Nullable Link now) {

  /** The three ways to change. */
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }

  public Kind kind() {
    return before == null ? Kind.ADDED : now == null ? Kind.REMOVED : Kind.CHANGED;
  }
}
