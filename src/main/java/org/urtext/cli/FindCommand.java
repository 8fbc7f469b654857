package org.urtext.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.concordance.Concordance;
import org.urtext.concordance.Findings;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.language.LanguageFinding;
import org.urtext.language.LanguageIdentifier;
import org.urtext.library.Refusal;
import org.urtext.report.CsvWriting;
import org.urtext.report.FoundJson;
import org.urtext.report.FoundPlaces;
import org.urtext.report.FoundText;
import org.urtext.report.Ink;
import org.urtext.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code find}: where else does this phrase stand? */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    description =
        "Tell where a phrase or quotation stands: word for word, and in other languages by its"
            + " figures, names and terms.")
final class FindCommand implements Callable<Integer> {

  private static final int LONGEST = 20_000;

  /** A few words are easily taken for another language's; below this nothing is made of it. */
  private static final double SURE = 0.8;

  /** The forms an answer can take. */
  enum Format {
    text,
    json,
    csv
  }

  @ParentCommand private Urtext urtext;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "TEXT",
      arity = "1..*",
      description = "The phrase, or - to read it from standard input.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "The phrase's language, such as de; it is detected otherwise.")
  private @Nullable String tag;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Show so many of either kind at most (default: ${DEFAULT-VALUE}).",
      defaultValue = "50")
  private int limit = 50;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.text;

  @Option(names = "-o", paramLabel = "FILE", description = "Write there, not to standard output.")
  private @Nullable Path output;

  FindCommand() {}

  @Override
  public Integer call() throws IOException, Refusal {
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit takes a number from 1 on.");
    }
    PrintWriter err = spec.commandLine().getErr();
    String phrase = phrase();
    LanguageTag language = language(phrase);
    try (Wiring wiring = new Wiring(urtext, "find");
        Archive archive = wiring.answeringArchive(err)) {
      ProvenanceGraph graph = archive.graph();
      Findings findings = Concordance.of(phrase, language, graph.texts(), limit);
      Answers.print(answer(phrase, language, findings, graph), output);
      if (format == Format.csv) {
        err.println(FoundText.answer(phrase, language, findings));
      }
    }
    return 0;
  }

  private String answer(
      String phrase, LanguageTag language, Findings findings, ProvenanceGraph graph)
      throws IOException {
    return switch (format) {
      case text ->
          new FoundText(output == null ? Terminal.ink() : Ink.PLAIN)
              .of(phrase, language, findings, graph);
      case json -> FoundJson.of(phrase, language, findings, graph);
      case csv -> {
        StringWriter rows = new StringWriter();
        new CsvWriting(false, output == null && Terminal.isThere(), false)
            .write(new FoundPlaces(findings), graph, rows);
        yield rows.toString();
      }
    };
  }

  private String phrase() throws IOException, Refusal {
    String phrase = String.join(" ", words);
    if (phrase.equals("-")) {
      byte[] piped = System.in.readNBytes(4 * LONGEST + 1);
      phrase = new String(piped, StandardCharsets.UTF_8);
    }
    phrase = phrase.strip();
    if (phrase.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new Refusal("There is no word to look for; give a phrase in quotation marks.");
    }
    if (phrase.length() > LONGEST) {
      throw new Refusal(
          "That is more than "
              + LONGEST
              + " characters; give a passage, or ask `trace -` about a whole text.");
    }
    return phrase;
  }

  private LanguageTag language(String phrase) throws Refusal {
    if (tag == null) {
      LanguageFinding finding = new LanguageIdentifier().identify(phrase);
      return finding.confidence().orElse(0) < SURE ? LanguageTag.UNDETERMINED : finding.language();
    }
    return LanguageTag.parse(tag)
        .orElseThrow(
            () -> new Refusal(tag + " is no language tag; write one like de, zh-Hant or sr-Latn."));
  }
}
