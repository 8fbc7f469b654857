package org.urtext.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.library.Refusal;
import org.urtext.linking.Link;
import org.urtext.report.CsvWriting;
import org.urtext.report.Report;
import org.urtext.store.Archive;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What the commands share that print verdicts, or links to judge, as a table. */
abstract class ReviewTable implements Callable<Integer> {

  private static final List<String> LINK_COLUMNS =
      List.of(
          "article",
          "origin",
          "review",
          "relation",
          "reviewed_by",
          "review_note",
          "basis",
          "verdict",
          "confidence",
          "evidence",
          "article_id",
          "origin_id");

  @ParentCommand private ReviewCommand review;
  @Spec private CommandSpec spec;

  @Option(names = "-o", paramLabel = "FILE", description = "Write there, not to standard output.")
  private @Nullable Path output;

  @Option(names = "--bom", description = "Begin with a byte order mark, for spreadsheets.")
  private boolean byteOrderMark;

  /** The table to print. */
  abstract Report table(ProvenanceGraph graph);

  @Override
  public Integer call() throws IOException, Refusal {
    try (Wiring wiring = new Wiring(review.urtext(), "review");
        Archive archive = wiring.answeringArchive(spec.commandLine().getErr())) {
      CsvWriting writing =
          new CsvWriting(false, output == null && Terminal.isThere(), byteOrderMark);
      if (output == null) {
        Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
        writing.write(table(archive.graph()), archive.graph(), out);
        out.flush();
      } else {
        try (Writer out = Files.newBufferedWriter(output)) {
          writing.write(table(archive.graph()), archive.graph(), out);
        }
      }
    }
    return 0;
  }

  /** What is printed of a link, in the order of the columns. */
  static List<@Nullable String> cells(ProvenanceGraph graph, Link link) {
    return new ArrayList<>(
        Arrays.asList(
            label(graph, link.article()),
            label(graph, link.origin()),
            link.review() == null ? "" : link.review().value().word(),
            link.relation().word(),
            link.review() == null ? "" : link.review().reviewer(),
            link.review() == null ? "" : link.review().note(),
            link.basis().word(),
            link.claim(),
            link.confidence().isPresent()
                ? String.format(
                    Locale.ROOT, "%.3f", Math.min(0.999, link.confidence().getAsDouble()))
                : "",
            link.evidence().stream()
                .map(Link.Evidence::statement)
                .collect(Collectors.joining(" | ")),
            link.article().value(),
            link.origin().value()));
  }

  private static String label(ProvenanceGraph graph, org.urtext.article.ArticleId id) {
    return graph.node(id).map(Node::label).orElse("");
  }

  /** The columns of a link, and more after them. */
  static List<String> with(String... more) {
    List<String> columns = new ArrayList<>(LINK_COLUMNS);
    columns.addAll(List.of(more));
    return columns;
  }
}
