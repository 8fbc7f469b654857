package org.urtext.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urtext.comparison.Collation;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.library.Refusal;
import org.urtext.library.Target;
import org.urtext.report.ComparedArticles;
import org.urtext.report.DiffHtml;
import org.urtext.report.DiffJson;
import org.urtext.report.DiffText;
import org.urtext.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code diff}: what was changed on the way? */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "Tell what was changed on the way from one article to another, linked or not: passages left"
            + " out or added, figures, dates and names that differ.")
final class DiffCommand implements Callable<Integer> {

  /** The forms an answer can take. */
  enum Format {
    text,
    json,
    html
  }

  @ParentCommand private Urtext urtext;
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "ARTICLE",
      description = "The text that is asked about: a file path, a URL, or the start of an id.")
  private String article = "";

  @Parameters(
      index = "1",
      paramLabel = "ORIGIN",
      description = "The text that it is held against, whichever was first.")
  private String origin = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "${COMPLETION-CANDIDATES} (default: text). html is one page that needs nothing else.")
  private Format format = Format.text;

  @Option(names = "-o", paramLabel = "FILE", description = "Write there, not to standard output.")
  private @Nullable Path output;

  DiffCommand() {}

  @Override
  public Integer call() throws IOException, Refusal {
    PrintWriter err = spec.commandLine().getErr();
    try (Wiring wiring = new Wiring(urtext, "diff");
        Archive archive = wiring.answeringArchive(err)) {
      ProvenanceGraph graph = archive.graph();
      Node here = node(article, graph, err);
      Node there = node(origin, graph, err);
      print(
          form(
              ComparedArticles.of(graph, here, there, new Collation())
                  .orElseThrow(
                      () ->
                          new Refusal(
                              "The collection has no text of "
                                  + (graph.fullText(here.id()).isEmpty() ? article : origin)
                                  + ", so there is nothing to compare."))));
    }
    return 0;
  }

  private static Node node(String written, ProvenanceGraph graph, PrintWriter err) throws Refusal {
    Target target = new Target(written);
    Node node =
        target
            .in(graph)
            .orElseThrow(
                () ->
                    new Refusal(
                        written
                            + " is not in the graph. Ingest it first; or give a file, a URL, a path"
                            + " as the reports print it, or at least four digits of an article"
                            + " id."));
    target.changedSince(node).ifPresent(err::println);
    return node;
  }

  private String form(ComparedArticles compared) {
    return switch (format) {
      case text -> DiffText.of(compared);
      case json -> DiffJson.of(compared);
      case html -> DiffHtml.of(compared);
    };
  }

  private void print(String answer) throws IOException {
    if (output != null) {
      Files.writeString(output, answer, StandardCharsets.UTF_8);
    } else {
      PrintStream out = System.out;
      out.print(answer);
      out.flush();
    }
  }
}
