package org.urtext.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.graph.DecidingRun;
import org.urtext.graph.LineageNodes;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.intake.container.record.FieldMapping;
import org.urtext.library.Refusal;
import org.urtext.library.Target;
import org.urtext.library.Version;
import org.urtext.pipeline.RawRecords;
import org.urtext.report.CaseFile;
import org.urtext.report.PlainText;
import org.urtext.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code bundle}: a case file that can be checked without Urtext. */
@Command(
    name = "bundle",
    mixinStandardHelpOptions = true,
    description = {
      "Pack the case of a text: raw records, texts, links with their evidence, verdicts and digests",
      "of the text and of all that it leads back to, as a zip that can be read and checked without",
      "Urtext."
    })
final class BundleCommand implements Callable<Integer> {

  @ParentCommand private Urtext urtext;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TARGET", description = "A file path, a URL, or the start of an id.")
  private String target = "";

  @Option(names = "-o", required = true, paramLabel = "FILE", description = "The zip to write.")
  private Path output = Path.of("");

  @Option(
      names = "--family",
      description = "Include what else was made from the same sources, not just the way back.")
  private boolean family;

  @Mixin private AsOfOption asOf = new AsOfOption();

  BundleCommand() {}

  @Override
  public Integer call() throws IOException, Refusal {
    PrintWriter err = spec.commandLine().getErr();
    try (Wiring wiring = new Wiring(urtext, "bundle");
        Archive archive = wiring.answeringArchive(err)) {
      ProvenanceGraph graph = asOf.of(archive.graph());
      Node text =
          new Target(target)
              .in(graph)
              .filter(node -> node.kind() != Node.Kind.NAMED_SOURCE)
              .orElseThrow(() -> new Refusal(target + " is not in the graph."));
      List<Node> nodes = LineageNodes.of(graph, text, family);
      Map<ArticleId, CaseFile.Raw> raws = new TreeMap<>();
      new RawRecords(wiring.house().unpacking(FieldMapping.NONE), graph)
          .of(nodes)
          .forEach((id, found) -> raws.put(id, new CaseFile.Raw(found.bytes(), found.reason())));
      @Nullable DecidingRun run = asOf.run(archive.graph());
      CaseFile file =
          new CaseFile(
              new CaseFile.Material(
                  graph, text, nodes, raws, run, asOf.isGiven(), Version.number()));
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(output))) {
        file.write(out);
      }
      err.println(
          PlainText.printable(
              output
                  + ": the case of "
                  + text.label()
                  + ", "
                  + nodes.size()
                  + " texts and sources"));
      for (String each : file.notIncluded()) {
        err.println(PlainText.printable("not included: " + each));
      }
      return 0;
    }
  }
}
