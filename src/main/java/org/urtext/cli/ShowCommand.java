package org.urtext.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.report.PlainText;
import org.urtext.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code show}: the stored text, in which the offsets of the reports count. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Print the full text stored of an article, in which reported offsets count.")
final class ShowCommand implements Callable<Integer> {

  @ParentCommand private Urtext urtext;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TARGET", description = "A file path, a URL, or the start of an id.")
  private String target = "";

  @Option(names = "--text", description = "The full text, exactly as stored (the default).")
  @SuppressWarnings("UnusedVariable") // The default; naming it is allowed.
  private boolean text;

  @Option(names = "--body", description = "The article proper alone, without furniture.")
  private boolean body;

  @Option(names = "--raw", description = "The raw bytes, if --keep-raw kept them.")
  private boolean raw;

  ShowCommand() {}

  @Override
  public Integer call() throws IOException, Complaint {
    try (Wiring wiring = new Wiring(urtext, "show");
        Archive archive = wiring.answeringArchive(spec.commandLine().getErr())) {
      ProvenanceGraph graph = archive.graph();
      Node node =
          new Target(target)
              .in(graph)
              .orElseThrow(() -> new Complaint(target + " is not in the graph."));
      if (raw) {
        System.out.write(
            graph
                .rawBytes(node.id())
                .orElseThrow(
                    () ->
                        new Complaint(
                            "The raw bytes of "
                                + target
                                + " were not kept; ingest it with --keep-raw --verify.")));
        System.out.flush();
        return 0;
      }
      String stored =
          (body ? graph.bodyText(node.id()) : graph.fullText(node.id()))
              .orElseThrow(() -> new Complaint("The collection has no text of " + target + "."));
      PrintStream out = System.out;
      out.print(
          Terminal.isThere()
              ? stored.lines().map(PlainText::printable).collect(joining("\n", "", "\n"))
              : stored);
      out.flush();
      return 0;
    }
  }
}
