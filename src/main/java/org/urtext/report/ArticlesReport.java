package org.urtext.report;

import static java.util.Arrays.asList;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.Node;
import org.urtext.graph.Node.Reading;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.report.filter.Filter;

/** What was read: one row an article, records known by metadata only included. */
public final class ArticlesReport implements Report {

  private final Filter filter;

  /** Tells of everything. */
  public ArticlesReport() {
    this(Filter.NONE);
  }

  /** Tells of what {@code filter} admits. */
  public ArticlesReport(Filter filter) {
    this.filter = filter;
  }

  @Override
  public List<String> columns() {
    return List.of(
        "article",
        "id",
        "url",
        "title",
        "author",
        "published",
        "published_basis",
        "outlet",
        "country",
        "language",
        "language_confidence",
        "runner_up",
        "declared_language",
        "script",
        "characters",
        "media_type",
        "charset",
        "sightings",
        "captured",
        "sha256",
        "machine_translation",
        "captured_basis",
        "removed",
        "charset_basis",
        "passage_languages");
  }

  @Override
  public Stream<List<@Nullable String>> rows(ProvenanceGraph graph) {
    return graph
        .nodes()
        .filter(Node::isInCollection)
        .filter(filter::admits)
        .map(ArticlesReport::row);
  }

  private static List<@Nullable String> row(Node node) {
    Reading reading = node.reading();
    return asList(
        node.label(),
        node.id().value(),
        Cells.url(node),
        node.title(),
        reading == null ? null : String.join(Cells.BETWEEN, reading.authors()),
        Cells.text(node.published()),
        node.published() == null ? null : node.published().basis().word(),
        node.outlet(),
        node.country(),
        node.language().value(),
        reading == null ? null : Cells.share(reading.languageConfidence()),
        reading == null ? null : Cells.known(reading.runnerUp()),
        reading == null ? null : reading.declaredLanguage(),
        reading == null ? null : reading.script(),
        reading == null ? null : String.valueOf(reading.characters()),
        reading == null ? null : reading.mediaType(),
        reading == null ? null : reading.charset(),
        reading == null ? null : String.valueOf(reading.sightings()),
        reading == null ? null : Cells.text(reading.captured()),
        reading == null ? null : reading.sha256(),
        reading == null ? null : reading.machineTranslation().word(),
        reading == null ? null : reading.capturedBasis(),
        reading == null ? null : Cells.yesNo(reading.removed()),
        reading == null || reading.charsetBasis() == null ? null : reading.charsetBasis().word(),
        reading == null ? null : Cells.passages(reading.passages()));
  }
}
