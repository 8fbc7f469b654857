package org.urtext.report;

import static java.util.Arrays.asList;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.origin.Declaration;
import org.urtext.report.filter.Filter;

/** What the articles say of their origin: one row a declaration, in the order of the text. */
public final class DeclarationsReport implements Report {

  private final Filter filter;

  /** Tells of everything. */
  public DeclarationsReport() {
    this(Filter.NONE);
  }

  /** Tells of what {@code filter} admits. */
  public DeclarationsReport(Filter filter) {
    this.filter = filter;
  }

  @Override
  public List<String> columns() {
    return List.of(
        "article",
        "kind",
        "role",
        "origin_url",
        "origin_name",
        "origin_language",
        "origin_outlet",
        "origin_published",
        "translator",
        "declares_translation",
        "machine_translation",
        "declared_text",
        "start",
        "end",
        "field",
        "rule");
  }

  @Override
  public Stream<List<@Nullable String>> rows(ProvenanceGraph graph) {
    return graph
        .nodes()
        .filter(Node::isInCollection)
        .filter(filter::admits)
        .flatMap(
            node ->
                graph.declarationsOf(node.id()).stream()
                    .filter(declared -> filter.from().admits(origin(node, declared)))
                    .map(declared -> row(node, declared)));
  }

  /** What is declared, as far as it can be chosen by. */
  private static Node origin(Node node, Declaration declared) {
    return new Node(
        node.id(),
        Node.Kind.NAMED_SOURCE,
        null,
        declared.originUrl(),
        declared.originName(),
        declared.originPublished(),
        declared.originLanguage() == null ? LanguageTag.UNDETERMINED : declared.originLanguage(),
        declared.originOutlet(),
        null,
        null);
  }

  private static List<@Nullable String> row(Node node, Declaration declared) {
    return asList(
        node.label(),
        declared.kind().word(),
        declared.role().word(),
        Cells.text(declared.originUrl()),
        declared.originName(),
        Cells.text(declared.originLanguage()),
        declared.originOutlet(),
        Cells.text(declared.originPublished()),
        declared.translator(),
        Cells.yesNo(declared.declaresTranslation()),
        declared.machineTranslation().word(),
        declared.declaredText(),
        declared.span() == null ? null : String.valueOf(declared.span().start()),
        declared.span() == null ? null : String.valueOf(declared.span().end()),
        declared.field(),
        declared.rule());
  }
}
