package org.urtext.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.Family;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.library.Refusal;
import org.urtext.library.Target;
import org.urtext.report.FamilyJson;
import org.urtext.report.FamilyText;
import org.urtext.report.Ink;
import org.urtext.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code family}: which versions of this text are there? */
@Command(
    name = "family",
    mixinStandardHelpOptions = true,
    description = "List all known versions of a text by time and language, and how they stand.")
final class FamilyCommand implements Callable<Integer> {

  /** The forms an answer can take. */
  enum Format {
    text,
    json
  }

  @ParentCommand private Urtext urtext;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TARGET", description = "A file path, a URL, or the start of an id.")
  private String target = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.text;

  @Option(names = "-o", paramLabel = "FILE", description = "Write there, not to standard output.")
  private @Nullable Path output;

  FamilyCommand() {}

  @Override
  public Integer call() throws IOException, Refusal {
    PrintWriter err = spec.commandLine().getErr();
    try (Wiring wiring = new Wiring(urtext, "family");
        Archive archive = wiring.answeringArchive(err)) {
      ProvenanceGraph graph = archive.graph();
      Node node =
          new Target(target)
              .in(graph)
              .orElseThrow(
                  () ->
                      new Refusal(
                          target
                              + " is not in the graph. Ingest it first; `trace "
                              + target
                              + "` can tell of a text without that."));
      Family family = Family.of(graph, node);
      Ink ink = output == null ? Terminal.ink() : Ink.PLAIN;
      Answers.print(
          format == Format.json ? FamilyJson.of(family) : new FamilyText(ink).of(family), output);
    }
    return 0;
  }
}
