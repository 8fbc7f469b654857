package org.urtext.cli;

import com.google.common.hash.Hashing;
import com.google.common.io.Files;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urtext.evaluation.DeclarationEvaluation;
import org.urtext.evaluation.LinkEvaluation;
import org.urtext.evaluation.Share;
import org.urtext.evaluation.TruthFault;
import org.urtext.evaluation.TruthFile;
import org.urtext.graph.Measurement;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.library.Refusal;
import org.urtext.origin.Interview;
import org.urtext.report.CsvWriting;
import org.urtext.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code evaluate}: measures what the graph says against a truth of the user's own. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Measure what was heard and linked against what you have judged yourself.",
    footer = {
      "",
      "declarations  what articles declare of their origin",
      "links         which articles are versions of one text",
      "",
      "docs/evaluating.md has the columns of FILE."
    })
final class EvaluateCommand implements Callable<Integer> {

  /** What can be measured. */
  enum What {
    declarations,
    links
  }

  @ParentCommand private Urtext urtext;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "WHAT", description = "One of ${COMPLETION-CANDIDATES}.")
  private What what = What.declarations;

  @Option(
      names = "--truth",
      required = true,
      paramLabel = "FILE",
      description = "What is true, as CSV with a header or as JSON Lines.")
  private Path truth = Path.of("");

  @Option(
      names = "--disagreements",
      description = "Print where graph and truth differ, not the figures.")
  private boolean disagreements;

  @Mixin private RegistryOption registry = new RegistryOption();

  EvaluateCommand() {}

  @Override
  public Integer call() throws IOException, Refusal {
    PrintWriter err = spec.commandLine().getErr();
    try (Wiring wiring = new Wiring(urtext, "evaluate " + what);
        Archive archive = wiring.answeringArchive(err)) {
      Table table = what == What.links ? links(archive, err) : declarations(archive.graph(), err);
      new CsvWriting(false, Terminal.isThere(), false)
          .write(
              table, archive.graph(), new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
      return 0;
    } catch (TruthFault fault) {
      throw new Refusal(String.valueOf(fault.getMessage()), fault);
    }
  }

  private Table declarations(ProvenanceGraph graph, PrintWriter err) throws TruthFault, Refusal {
    Interview interview = new Interview(registry.registries());
    DeclarationEvaluation evaluation =
        DeclarationEvaluation.of(TruthFile.declarations(truth), graph, interview::sourceName);
    tellOfMissing(evaluation.missing(), err);
    if (disagreements) {
      return differing(evaluation.disagreements());
    }
    List<List<@Nullable String>> rows = new ArrayList<>();
    evaluation.shares().forEach((figure, share) -> rows.add(row(figure, share)));
    rows.add(Arrays.asList("attribution-f1", written(evaluation.attributionF1()), "", "", "", ""));
    return new Table(List.of("figure", "value", "right", "of", "low", "high"), rows);
  }

  private Table links(Archive archive, PrintWriter err) throws TruthFault, IOException {
    LinkEvaluation evaluation = LinkEvaluation.of(TruthFile.links(truth), archive.graph());
    tellOfMissing(evaluation.missing(), err);
    remember(evaluation, archive.recorder());
    if (disagreements) {
      return differing(evaluation.disagreements());
    }
    List<List<@Nullable String>> rows = new ArrayList<>();
    evaluation.shares().forEach((figure, share) -> rows.add(row(figure, share)));
    rows.add(Arrays.asList("family-f1", written(evaluation.familyF1()), "", "", "", "", ""));
    for (LinkEvaluation.Band band : evaluation.bands()) {
      String range = String.format(Locale.ROOT, "%.1f-%.1f", band.from(), band.from() + 0.1);
      rows.add(row("confidence-" + range, band.right()));
      rows.get(rows.size() - 1).add(written(band.mean()));
    }
    rows.stream().filter(row -> row.size() == 6).forEach(row -> row.add(""));
    return new Table(
        List.of("figure", "value", "right", "of", "low", "high", "mean_confidence"), rows);
  }

  /** Answers tell from now on how sure links are here. */
  private void remember(LinkEvaluation evaluation, ProvenanceRecorder recorder) throws IOException {
    Share precision = evaluation.share("edge-precision");
    Share found = evaluation.share("found");
    recorder.record(
        new Measurement(
            Instant.now(),
            Files.asByteSource(truth.toFile()).hash(Hashing.sha256()).toString(),
            precision.right(),
            precision.of(),
            found.right(),
            found.of(),
            false));
    recorder.commit();
  }

  private void tellOfMissing(List<String> missing, PrintWriter err) {
    if (!missing.isEmpty()) {
      err.printf(
          "%d articles of %s are not in the graph and count in no figure, such as %s%n",
          missing.size(), truth, missing.get(0));
    }
  }

  private static List<@Nullable String> row(String figure, Share share) {
    return new ArrayList<>(
        List.of(
            figure,
            written(share.value()),
            Integer.toString(share.right()),
            Integer.toString(share.of()),
            written(share.low()),
            written(share.high())));
  }

  private static Table differing(List<DeclarationEvaluation.Disagreement> disagreements) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (DeclarationEvaluation.Disagreement each : disagreements) {
      rows.add(Arrays.asList(each.article(), each.figure(), each.expected(), each.found()));
    }
    return new Table(List.of("article", "figure", "expected", "found"), rows);
  }

  private static String written(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
