package org.urtext.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.Lineage;
import org.urtext.graph.Neighbourhood;
import org.urtext.graph.Node;
import org.urtext.graph.Outcome;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.intake.RawDocument;
import org.urtext.library.House;
import org.urtext.library.Refusal;
import org.urtext.library.Target;
import org.urtext.linking.Subject;
import org.urtext.pipeline.Visit;
import org.urtext.report.Ink;
import org.urtext.report.PlainText;
import org.urtext.report.TraceDot;
import org.urtext.report.TraceHtml;
import org.urtext.report.TraceJson;
import org.urtext.report.TraceText;
import org.urtext.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code trace}: where did this text come from? */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description = "Tell where a text came from, and how that is known.")
final class TraceCommand implements Callable<Integer> {

  /** The forms an answer can take. */
  enum Format {
    text,
    json,
    dot,
    html
  }

  @ParentCommand private Urtext urtext;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "TARGET",
      description =
          "A file path, a URL, the start of an article id, or - for a text on standard input. A"
              + " text that is not in the graph is compared with all that are, as if it were"
              + " ingested; nothing is written.")
  private String target = "";

  @Option(names = "--down", description = "Tell what was made from the text instead.")
  private boolean down;

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "Follow so many links in a row at most (default: ${DEFAULT-VALUE}).",
      defaultValue = "" + Lineage.DEPTH)
  private int depth = Lineage.DEPTH;

  @Option(
      names = "--all",
      description = "Tell merely possible links too, where there are better ones.")
  private boolean all;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.text;

  @Option(names = "-o", paramLabel = "FILE", description = "Write there, not to standard output.")
  private @Nullable Path output;

  @Mixin private AsOfOption asOf = new AsOfOption();

  @Mixin private RegistryOption registry = new RegistryOption();

  TraceCommand() {}

  @Override
  public Integer call() throws IOException, Refusal {
    if (depth < 1 || depth > Lineage.DEPTH) {
      throw new ParameterException(
          spec.commandLine(), "--depth takes a number from 1 to " + Lineage.DEPTH + ".");
    }
    PrintWriter err = spec.commandLine().getErr();
    boolean fromStandardInput = target.equals("-");
    try (Wiring wiring = new Wiring(urtext, "trace");
        Archive archive =
            fromStandardInput ? wiring.archiveOrNone(err) : wiring.answeringArchive(err)) {
      ProvenanceGraph graph = asOf.of(archive.graph());
      Optional<Node> known = fromStandardInput ? Optional.empty() : new Target(target).in(graph);
      if (known.isEmpty() && asOf.isGiven()) {
        throw new Refusal(
            "--as-of tells again what was known of a text of the graph; " + target + " is none.");
      }
      if (known.isPresent()) {
        new Target(target).changedSince(known.get()).ifPresent(err::println);
      }
      Answers.print(
          answer(known.isPresent() ? lineage(graph, known.get()) : visit(wiring, archive, err)),
          output);
    }
    return 0;
  }

  private Lineage lineage(Neighbourhood graph, Node node) {
    return down ? Lineage.downstream(graph, node, depth) : Lineage.upstream(graph, node, depth);
  }

  /** A text that need not be in the graph is read, asked, and held against it. */
  private Lineage visit(Wiring wiring, Archive archive, PrintWriter err)
      throws IOException, Refusal {
    RawDocument raw =
        target.equals("-")
            ? Wiring.standardInput(System.in)
            : wiring.single(new Target(target).file().orElseThrow(this::unknown));
    Visit visit =
        new Visit(
            wiring.house().itinerary(registry.registries()),
            archive.graph(),
            visitor -> House.bench(true).decide(withSubjects(archive, visitor)));
    Visit.Answer answer = visit.look(raw);
    Outcome outcome = answer.outcome();
    if (outcome != null) {
      throw new Refusal("No article could be read: " + outcome.detail());
    }
    if (!answer.note().isEmpty()) {
      err.println(PlainText.printable(answer.note()));
    }
    Node known = answer.known();
    return known != null
        ? lineage(archive.graph(), known)
        : lineage(Objects.requireNonNull(answer.visitor()), Objects.requireNonNull(answer.node()));
  }

  private static List<Subject> withSubjects(Archive archive, Subject visitor) {
    List<Subject> subjects = new ArrayList<>();
    archive.recorder().subjects(subjects::add);
    subjects.removeIf(subject -> subject.id().equals(visitor.id()));
    subjects.add(visitor);
    return subjects;
  }

  private Refusal unknown() {
    return new Refusal(
        target
            + " is not in the graph. Ingest it first; or give a file, a URL, a path as the reports"
            + " print it, or at least four digits of an article id.");
  }

  private String answer(Lineage lineage) {
    return switch (format) {
      case text -> text(lineage);
      case json -> down ? TraceJson.downstream(lineage) : TraceJson.upstream(lineage);
      case dot -> TraceDot.of(lineage, all);
      case html -> down ? TraceHtml.downstream(lineage, all) : TraceHtml.upstream(lineage, all);
    };
  }

  private String text(Lineage lineage) {
    TraceText text = new TraceText(output == null ? Terminal.ink() : Ink.PLAIN, all);
    return down ? text.downstream(lineage) : text.upstream(lineage);
  }
}
