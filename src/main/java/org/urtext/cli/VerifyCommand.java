package org.urtext.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.container.record.FieldMapping;
import org.urtext.library.Refusal;
import org.urtext.pipeline.Verification;
import org.urtext.pipeline.Verification.Finding;
import org.urtext.pipeline.Verification.State;
import org.urtext.report.CsvWriting;
import org.urtext.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code verify}: re-hashes what lies where it was found. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Hash again what lies where it was found.",
      "What is no longer the bytes that were read is printed as CSV, and so is what came from",
      "standard input and cannot be read again. Exit code 0 if all else is as it was, 3 if not."
    })
final class VerifyCommand implements Callable<Integer> {

  @ParentCommand private Urtext urtext;
  @Spec private CommandSpec spec;

  VerifyCommand() {}

  @Override
  public Integer call() throws IOException, Refusal {
    PrintWriter err = spec.commandLine().getErr();
    List<List<@Nullable String>> rows = new ArrayList<>();
    Map<State, Integer> counts = new EnumMap<>(State.class);
    try (Wiring wiring = new Wiring(urtext, "verify");
        Archive archive = wiring.existingArchive()) {
      new Verification(wiring.house().unpacking(FieldMapping.NONE))
          .run(
              archive.graph(),
              finding -> {
                counts.merge(finding.state(), 1, Integer::sum);
                if (finding.state() != State.INTACT) {
                  rows.add(row(finding));
                }
              });
      new CsvWriting(false, Terminal.isThere(), false)
          .write(
              new Table(List.of("article", "state", "recorded_sha256", "found_sha256"), rows),
              archive.graph(),
              new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    }
    int piped = counts.getOrDefault(State.STANDARD_INPUT, 0);
    err.printf(
        "%d documents: %d intact, %d changed, %d gone, %d unreadable%s%n",
        counts.values().stream().mapToInt(Integer::intValue).sum(),
        counts.getOrDefault(State.INTACT, 0),
        counts.getOrDefault(State.CHANGED, 0),
        counts.getOrDefault(State.GONE, 0),
        counts.getOrDefault(State.UNREADABLE, 0),
        piped == 0 ? "" : ", " + piped + " from standard input, which cannot be read again");
    return rows.size() > piped ? 3 : 0;
  }

  private static List<@Nullable String> row(Finding finding) {
    return Arrays.asList(
        finding.custody().place().path(),
        finding.state().word(),
        finding.custody().sha256(),
        finding.found());
  }
}
