package org.urtext.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urtext.library.Refusal;
import org.urtext.report.TextsAsJsonLines;
import org.urtext.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code export}: the texts for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Print the texts of the graph for other programs.",
    footer = {
      "",
      "jsonl  one article a line: article, id, url, title, authors, published,",
      "       language, outlet, series (the outlet again), text (the body), full_text"
    })
final class ExportCommand implements Callable<Integer> {

  /** The forms there are. */
  enum Format {
    jsonl
  }

  @ParentCommand private Urtext urtext;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FORMAT", description = "One of ${COMPLETION-CANDIDATES}.")
  private Format format = Format.jsonl;

  @Option(names = "-o", paramLabel = "FILE", description = "Write there, not to standard output.")
  private @Nullable Path output;

  ExportCommand() {}

  @Override
  public Integer call() throws IOException, Refusal {
    try (Wiring wiring = new Wiring(urtext, "export " + format);
        Archive archive = wiring.answeringArchive(spec.commandLine().getErr());
        Writer out = output == null ? standardOutput() : Files.newBufferedWriter(output)) {
      TextsAsJsonLines.write(archive.graph(), out);
    }
    return 0;
  }

  private static Writer standardOutput() {
    return new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
  }
}
