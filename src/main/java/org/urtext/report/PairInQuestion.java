package org.urtext.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.Measurement;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.linking.Appraisal;
import org.urtext.linking.Conflict;
import org.urtext.linking.Link;

/**
 * Two nodes of the graph of which is asked why they are linked, or why not.
 *
 * @param article the one asked about first
 * @param origin the one asked about second
 * @param links between the two, in either direction
 * @param conflicts that concern both
 * @param appraisal what comparing their texts comes to; null if either has no text
 * @param measured how well links agreed with what a person had judged; null if never measured
 */
public record PairInQuestion(
    Node article,
    Node origin,
    List<Link> links,
    List<Conflict> conflicts,
    @Nullable Appraisal appraisal,
    @Nullable Measurement measured) {

  /** What {@code graph} holds of the two, beside {@code appraisal}. */
  public static PairInQuestion of(
      ProvenanceGraph graph, Node article, Node origin, @Nullable Appraisal appraisal) {
    return new PairInQuestion(
        article,
        origin,
        Stream.concat(
                graph.linksFrom(article.id()).stream()
                    .filter(link -> link.origin().equals(origin.id())),
                graph.linksFrom(origin.id()).stream()
                    .filter(link -> link.origin().equals(article.id())))
            .toList(),
        Stream.concat(
                graph.conflictsOf(article.id()).stream()
                    .filter(conflict -> origin.id().equals(conflict.other())),
                graph.conflictsOf(origin.id()).stream()
                    .filter(conflict -> article.id().equals(conflict.other())))
            .toList(),
        appraisal,
        graph.measured().orElse(null));
  }

  /** Whether the appraisal has the two the other way round. */
  boolean isTurned() {
    return appraisal != null && appraisal.second().id().equals(article.id());
  }
}
