package org.urtext.report;

import static java.util.Arrays.asList;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.Surroundings;
import org.urtext.linking.Conflict;
import org.urtext.report.filter.Filter;

/** What contradicts itself: one row a contradiction, both sides in a sentence. */
public final class ConflictsReport implements Report {

  private final Filter filter;

  /** Tells of what {@code filter} admits. */
  public ConflictsReport(Filter filter) {
    this.filter = filter;
  }

  @Override
  public List<String> columns() {
    return List.of(
        "article",
        "kind",
        "statement",
        "other",
        "article_language",
        "other_language",
        "article_published",
        "other_published",
        "article_id",
        "other_id");
  }

  @Override
  public Stream<List<@Nullable String>> rows(ProvenanceGraph graph) {
    return graph
        .surroundings()
        .filter(around -> filter.admits(around.node()))
        .flatMap(around -> around.conflicts().stream().map(conflict -> row(around, conflict)));
  }

  private static List<@Nullable String> row(Surroundings around, Conflict conflict) {
    Node article = around.node();
    Node other = conflict.other() == null ? null : around.others().get(conflict.other());
    return asList(
        article.label(),
        conflict.kind(),
        conflict.statement(),
        other == null ? null : other.label(),
        Cells.language(article),
        other == null ? null : Cells.language(other),
        Cells.text(article.published()),
        other == null ? null : Cells.text(other.published()),
        article.id().value(),
        Cells.text(conflict.other()));
  }
}
