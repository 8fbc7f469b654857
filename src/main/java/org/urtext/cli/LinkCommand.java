package org.urtext.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.library.FinishedTable;
import org.urtext.library.House;
import org.urtext.library.Refusal;
import org.urtext.origin.Registries;
import org.urtext.pipeline.Ingest;
import org.urtext.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code link}: decides on all links again, from what is stored. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description = "Decide on all links again, without reading anything again.")
final class LinkCommand implements Callable<Integer> {

  @ParentCommand private Urtext urtext;
  @Spec private CommandSpec spec;

  @Option(names = "--no-lexicon", description = Wiring.NO_LEXICON)
  private boolean noLexicon;

  LinkCommand() {}

  @Override
  public Integer call() throws Refusal {
    PrintWriter err = spec.commandLine().getErr();
    try (Wiring wiring = new Wiring(urtext, "link");
        Archive archive = wiring.existingArchive()) {
      ProvenanceRecorder recorder = archive.recorder();
      recorder.beginRun(
          House.run(noLexicon ? "link --no-lexicon" : "link", Registries.ofTheProgram()));
      IngestCommand.print(Ingest.decide(recorder, House.bench(!noLexicon)), err);
      FinishedTable.endRun(recorder, archive.graph());
      return 0;
    } catch (OutOfMemoryError exhausted) {
      throw new Refusal(
          "There was not enough memory to compare all texts. Give more, as in"
              + " java -Xmx8g -jar urtext.jar link.",
          exhausted);
    }
  }
}
