package org.urtext.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.library.FinishedTable;
import org.urtext.library.House;
import org.urtext.library.Refusal;
import org.urtext.origin.Registries;
import org.urtext.pipeline.Ingest;
import org.urtext.pipeline.Reinterview;
import org.urtext.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code reinterview}: applies new registries to what was read. */
@Command(
    name = "reinterview",
    mixinStandardHelpOptions = true,
    description = "Hear again what all documents declare, without reading any again.",
    footer = {
      "",
      "For new rows in a registry, or a newer Urtext. Links are decided again where",
      "something else was heard than before."
    })
final class ReinterviewCommand implements Callable<Integer> {

  @ParentCommand private Urtext urtext;
  @Spec private CommandSpec spec;

  @Mixin private RegistryOption registry = new RegistryOption();

  ReinterviewCommand() {}

  @Override
  public Integer call() throws Refusal {
    PrintWriter err = spec.commandLine().getErr();
    Registries registries = registry.registries();
    try (Wiring wiring = new Wiring(urtext, "reinterview");
        Archive archive = wiring.existingArchive()) {
      ProvenanceRecorder recorder = archive.recorder();
      recorder.beginRun(
          House.run(
              String.join(" ", spec.commandLine().getParseResult().originalArgs()), registries));
      Reinterview.Heard heard =
          Reinterview.all(recorder, wiring.house().itinerary(registries), Gauge.on(err));
      err.printf(
          "%d heard again: %d say something else than before%n", heard.all(), heard.different());
      if (recorder.hasUndecided()) {
        IngestCommand.print(Ingest.decide(recorder, House.bench(true)), err);
      } else {
        err.println("links: unchanged");
      }
      FinishedTable.endRun(recorder, archive.graph());
      return 0;
    }
  }
}
