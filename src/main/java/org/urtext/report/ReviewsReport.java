package org.urtext.report;

import static java.util.Arrays.asList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.graph.GivenReview;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.ReviewEntry;

/** What people say of links: one row a verdict. */
public final class ReviewsReport implements Report {

  private final boolean history;
  private final long upTo;

  private ReviewsReport(boolean history, long upTo) {
    this.history = history;
    this.upTo = upTo;
  }

  /** The verdicts that stand, by article and source. */
  public static ReviewsReport standing() {
    return new ReviewsReport(false, Long.MAX_VALUE);
  }

  /** All verdicts ever given, in order, with the clock times at which they were. */
  public static ReviewsReport history() {
    return new ReviewsReport(true, Long.MAX_VALUE);
  }

  /** The verdicts that stood when a run had decided, by article and source. */
  public static ReviewsReport asOf(long run) {
    return new ReviewsReport(false, run);
  }

  @Override
  public List<String> columns() {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "article",
                "origin",
                "review",
                "relation",
                "reviewed_by",
                "review_note",
                "article_url",
                "origin_url",
                "article_id",
                "origin_id"));
    if (history) {
      columns.add("given");
      columns.add("stands");
    }
    return columns;
  }

  @Override
  public Stream<List<@Nullable String>> rows(ProvenanceGraph graph) {
    List<ReviewEntry> entries = graph.reviewHistory();
    if (history) {
      return entries.stream().map(entry -> row(graph, entry));
    }
    return ReviewEntry.standing(entries, upTo).stream()
        .sorted(
            Comparator.comparing((ReviewEntry entry) -> article(graph, entry))
                .thenComparing(entry -> origin(graph, entry))
                .thenComparing(entry -> entry.review().article())
                .thenComparing(entry -> entry.review().origin())
                .thenComparing(entry -> String.valueOf(entry.review().relation())))
        .map(entry -> row(graph, entry));
  }

  private List<@Nullable String> row(ProvenanceGraph graph, ReviewEntry entry) {
    GivenReview review = entry.review();
    List<@Nullable String> row =
        new ArrayList<>(
            asList(
                article(graph, entry),
                origin(graph, entry),
                review.value() == null ? "withdrawn" : review.value().word(),
                review.relation() == null ? null : review.relation().word(),
                review.reviewer(),
                review.note(),
                graph.node(review.article()).map(Cells::url).orElse(null),
                graph
                    .node(review.origin())
                    .map(Cells::url)
                    .orElse(Cells.text(review.originAddress())),
                review.article().value(),
                review.origin().value()));
    if (history) {
      row.add(entry.given().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
      row.add(Cells.yesNo(entry.stands()));
    }
    return row;
  }

  private static String article(ProvenanceGraph graph, ReviewEntry entry) {
    return label(graph, entry.review().article(), entry.articleLabel());
  }

  private static String origin(ProvenanceGraph graph, ReviewEntry entry) {
    return label(graph, entry.review().origin(), entry.originLabel());
  }

  /** What an article is called now; else what it was called when it was judged. */
  private static String label(ProvenanceGraph graph, ArticleId id, String then) {
    return graph.node(id).map(Node::label).orElse(then);
  }
}
