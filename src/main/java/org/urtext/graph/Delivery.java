package org.urtext.graph;

import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;
import org.urtext.intake.RawDocument;

/**
 * A document as it is delivered to the graph.
 *
 * @param document what arrived
 * @param container the place of the outermost file that holds it; null for a file of its own
 */
public record Delivery(RawDocument document, @Nullable Place container) {

  public Place place() {
    return document.place();
  }
}
