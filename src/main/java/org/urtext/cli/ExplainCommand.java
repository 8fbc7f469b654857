package org.urtext.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.library.Refusal;
import org.urtext.library.Target;
import org.urtext.linking.Appraisal;
import org.urtext.linking.Bench;
import org.urtext.linking.LinkableText;
import org.urtext.linking.Subject;
import org.urtext.linking.TextBench;
import org.urtext.report.ExplainJson;
import org.urtext.report.ExplainText;
import org.urtext.report.PairInQuestion;
import org.urtext.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code explain}: why are these two linked, or why not? */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Tell why two texts are linked, or why they are not.",
      "How rare what they share is depends on all texts of the graph, so these are compared as"
          + " `link` does, and nothing is written."
    })
final class ExplainCommand implements Callable<Integer> {

  /** The forms an answer can take. */
  enum Format {
    text,
    json
  }

  @ParentCommand private Urtext urtext;
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "A file path, a URL, or the start of an article id.")
  private String article = "";

  @Parameters(index = "1", paramLabel = "B", description = "The same, of the other text.")
  private String origin = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: text). JSON is always whole.")
  private Format format = Format.text;

  @Option(
      names = "--all",
      description = "Every agreement, passage and sign, not the weightiest alone.")
  private boolean all;

  @Option(names = "-o", paramLabel = "FILE", description = "Write there, not to standard output.")
  private @Nullable Path output;

  ExplainCommand() {}

  @Override
  public Integer call() throws IOException, Refusal {
    PrintWriter err = spec.commandLine().getErr();
    try (Wiring wiring = new Wiring(urtext, "explain");
        Archive archive = wiring.answeringArchive(err)) {
      ProvenanceGraph graph = archive.graph();
      Node one = known(article, graph);
      Node other = known(origin, graph);
      if (one.id().equals(other.id())) {
        throw new Refusal(article + " and " + origin + " are one article.");
      }
      PairInQuestion pair =
          PairInQuestion.of(graph, one, other, appraisal(archive, one, other).orElse(null));
      String answer = format == Format.json ? ExplainJson.of(pair) : ExplainText.of(pair, all);
      if (output != null) {
        Files.writeString(output, answer, StandardCharsets.UTF_8);
      } else {
        System.out.print(answer);
        System.out.flush();
      }
      return 0;
    } catch (OutOfMemoryError exhausted) {
      throw new Refusal(
          "There was not enough memory to compare all texts. Give more, as in"
              + " java -Xmx8g -jar urtext.jar explain.",
          exhausted);
    }
  }

  private static Node known(String target, ProvenanceGraph graph) throws Refusal {
    return new Target(target)
        .in(graph)
        .orElseThrow(
            () ->
                new Refusal(
                    target
                        + " is not in the graph. Give a file, a URL, a path as the reports print"
                        + " it, or at least four digits of an article id."));
  }

  private static Optional<Appraisal> appraisal(Archive archive, Node one, Node other) {
    List<Subject> subjects = new ArrayList<>();
    archive.recorder().subjects(subjects::add);
    List<LinkableText> texts =
        subjects.stream().map(Subject::text).filter(text -> !text.text().isEmpty()).toList();
    long met =
        texts.stream()
            .filter(text -> text.id().equals(one.id()) || text.id().equals(other.id()))
            .count();
    return met == 2
        ? Optional.of(
            new TextBench().appraise(texts, Bench.declaredPairs(subjects), one.id(), other.id()))
        : Optional.empty();
  }
}
