package org.urtext.report;

import static java.util.Arrays.asList;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.concordance.Findings;
import org.urtext.concordance.Occurrence;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;

/**
 * Where a phrase stands: one row an occurrence, the very words first.
 *
 * @param findings what was found
 */
public record FoundPlaces(Findings findings) implements Report {

  @Override
  public List<String> columns() {
    return List.of(
        "article",
        "language",
        "kind",
        "score",
        "excerpt",
        "start",
        "end",
        "agreeing",
        "title",
        "outlet",
        "published",
        "article_url",
        "article_id");
  }

  @Override
  public Stream<List<@Nullable String>> rows(ProvenanceGraph graph) {
    return all().map(found -> row(found, graph));
  }

  Stream<Occurrence> all() {
    return Stream.concat(findings.verbatim().stream(), findings.inOtherLanguages().stream());
  }

  private static List<@Nullable String> row(Occurrence found, ProvenanceGraph graph) {
    Node node = graph.node(found.article()).orElseThrow();
    return asList(
        node.label(),
        node.language().value(),
        found.kind().word(),
        Cells.share(OptionalDouble.of(found.score())),
        found.span().in(graph.fullText(found.article()).orElseThrow()),
        String.valueOf(found.span().start()),
        String.valueOf(found.span().end()),
        agreeing(found),
        node.title(),
        node.outlet(),
        Cells.text(node.published()),
        Cells.url(node),
        node.id().value());
  }

  /** The words of the phrase, and after a sign of equality what they are met as. */
  static String agreeing(Occurrence found) {
    return found.agreeing().stream()
        .map(
            each ->
                each.phrase().equals(each.text())
                    ? each.text()
                    : each.phrase() + " = " + each.text())
        .collect(Collectors.joining(Cells.BETWEEN));
  }
}
