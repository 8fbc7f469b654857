package org.urtext.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.library.FinishedTable;
import org.urtext.library.House;
import org.urtext.library.Refusal;
import org.urtext.library.Target;
import org.urtext.origin.Registries;
import org.urtext.pipeline.Ingest;
import org.urtext.report.PlainText;
import org.urtext.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code forget}: erases a text and keeps a tombstone. */
@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    description = {
      "Erase an article: all versions of its text, its metadata, declarations and kept bytes.",
      "Its id and digests stay as a tombstone, so that it is not taken in again."
    })
final class ForgetCommand implements Callable<Integer> {

  @ParentCommand private Urtext urtext;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TARGET", description = "A file path, a URL, or the start of an id.")
  private String target = "";

  ForgetCommand() {}

  @Override
  public Integer call() throws Refusal {
    PrintWriter err = spec.commandLine().getErr();
    try (Wiring wiring = new Wiring(urtext, "forget");
        Archive archive = wiring.existingArchive()) {
      Node node =
          new Target(target)
              .in(archive.graph())
              .filter(Node::isInCollection)
              .orElseThrow(
                  () -> new Refusal(target + " is no article of the graph; nothing was erased."));
      List<String> copies = copies(archive.graph(), node);
      ProvenanceRecorder recorder = archive.recorder();
      recorder.beginRun(House.run("forget " + node.id(), Registries.ofTheProgram()));
      int versions = recorder.forget(node.id());
      recorder.commit();
      IngestCommand.print(Ingest.decide(recorder, House.bench(true)), err);
      FinishedTable.endRun(recorder, archive.graph());
      archive.compactOnClose();
      err.println(
          PlainText.printable(
              "Erased "
                  + node.label()
                  + " ("
                  + versions
                  + (versions == 1 ? " version" : " versions")
                  + "). Backups of the graph made before still hold it."));
      if (!copies.isEmpty()) {
        err.println(
            PlainText.printable(
                "The same text also stands at "
                    + String.join(", ", copies)
                    + "; forget "
                    + (copies.size() == 1 ? "that" : "those")
                    + " too if it is to go altogether."));
      }
      return 0;
    }
  }

  /** Other articles with exactly this text, which are erased only if they are named. */
  private static List<String> copies(ProvenanceGraph graph, Node node) {
    return graph
        .fullText(node.id())
        .filter(text -> !text.isBlank())
        .map(graph::withText)
        .orElse(List.of())
        .stream()
        .filter(id -> !id.equals(node.id()))
        .flatMap(id -> graph.node(id).stream())
        .filter(Node::isInCollection)
        .map(Node::label)
        .sorted()
        .toList();
  }
}
