package org.urtext.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.language.LanguageSpan;
import org.urtext.library.Refusal;
import org.urtext.library.Target;
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

  private static final int FIRST_WORDS = 60;

  @ParentCommand private Urtext urtext;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TARGET", description = "A file path, a URL, or the start of an id.")
  private String target = "";

  @Option(names = "--text", description = "The full text, exactly as stored (the default).")
  @SuppressWarnings("UnusedVariable") // The default; naming it is allowed.
  private boolean text;

  @Option(names = "--body", description = "The article proper alone, without furniture.")
  private boolean body;

  @Option(
      names = "--languages",
      description = "Where the text changes its language: offsets, language and first words.")
  private boolean languages;

  @Option(names = "--raw", description = "The raw bytes, if --keep-raw kept them.")
  private boolean raw;

  ShowCommand() {}

  @Override
  public Integer call() throws IOException, Refusal {
    try (Wiring wiring = new Wiring(urtext, "show");
        Archive archive = wiring.answeringArchive(spec.commandLine().getErr())) {
      ProvenanceGraph graph = archive.graph();
      Node node =
          new Target(target)
              .in(graph)
              .orElseThrow(() -> new Refusal(target + " is not in the graph."));
      if (raw) {
        System.out.write(
            graph
                .rawBytes(node.id())
                .orElseThrow(
                    () ->
                        new Refusal(
                            "The raw bytes of "
                                + target
                                + " were not kept; ingest it with --keep-raw --verify.")));
        System.out.flush();
        return 0;
      }
      if (languages) {
        print(languagesOf(node, graph.fullText(node.id()).orElse("")));
        return 0;
      }
      String stored =
          (body ? graph.bodyText(node.id()) : graph.fullText(node.id()))
              .orElseThrow(() -> new Refusal("The collection has no text of " + target + "."));
      print(stored);
      return 0;
    }
  }

  private static void print(String text) {
    PrintStream out = System.out;
    out.print(
        Terminal.isThere()
            ? text.lines().map(PlainText::printable).collect(joining("\n", "", "\n"))
            : text);
    out.flush();
  }

  /**
   * One line a passage; one for the whole text where its language does not change; then the
   * language that the document claims, where that is another one.
   */
  private static String languagesOf(Node node, String text) {
    Node.Reading reading = node.reading();
    List<LanguageSpan> passages =
        reading == null || reading.passages().isEmpty()
            ? List.of(new LanguageSpan(new Span(0, text.length()), node.language()))
            : reading.passages();
    String declared =
        Optional.ofNullable(reading)
            .map(Node.Reading::declaredLanguage)
            .flatMap(LanguageTag::parse)
            .filter(claimed -> claimed.isKnown() && !claimed.sameLanguageAs(node.language()))
            .map(claimed -> "declared to be in %s%n".formatted(claimed.englishName()))
            .orElse("");
    return passages.stream()
        .map(
            passage ->
                "%d-%d %s %s%n"
                    .formatted(
                        passage.span().start(),
                        passage.span().end(),
                        passage.language().englishName(),
                        firstWords(passage.span().in(text))))
        .collect(joining("", "", declared));
  }

  private static String firstWords(String passage) {
    String line = passage.strip().lines().findFirst().orElse("");
    return line.length() <= FIRST_WORDS ? line : line.substring(0, FIRST_WORDS).strip() + " …";
  }
}
