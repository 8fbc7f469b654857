package org.urtext.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.pipeline.Ingest;
import org.urtext.pipeline.Ingest.Source;
import org.urtext.pipeline.Summary;
import org.urtext.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ingest}: the main job. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Read articles, record what they declare, and link them to their originals.",
    footer = {
      "",
      "A file FILE.json beside FILE may give url, title, published, captured, outlet,",
      "author, language and charset. Running again on the same input changes no report."
    })
final class IngestCommand implements Callable<Integer> {

  @ParentCommand private Urtext urtext;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Folders or files to read.")
  private List<Path> paths = List.of();

  @Option(
      names = "--collection",
      paramLabel = "NAME",
      description = "The collection the articles belong to (default: the folder's name).")
  private @Nullable String collection;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Documents read at the same time (default: one a processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  IngestCommand() {}

  @Override
  public Integer call() throws IOException, Complaint {
    if (collection != null && paths.size() > 1) {
      throw new ParameterException(
          spec.commandLine(), "--collection names one folder; ingest the paths one by one.");
    }
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads must be 1 or more.");
    }
    List<Root> roots = new ArrayList<>();
    for (Path path : paths) {
      roots.add(Root.of(path, collection));
    }
    PrintWriter err = spec.commandLine().getErr();
    Interruption interruption = Interruption.watch(err);
    try (Wiring wiring = new Wiring(urtext, "ingest");
        Archive archive = wiring.archive()) {
      ProvenanceRecorder recorder = archive.recorder();
      recorder.beginRun(Version.number(), "ingest " + paths);
      for (Root root : roots) {
        claim(recorder, root);
      }
      Ingest ingest = wiring.ingest(recorder, Gauge.on(err), threads);
      Summary summary =
          ingest.run(
              roots.stream().map(root -> new Source(root.path(), root.collection())).toList());
      recorder.endRun();
      print(summary, err);
      return summary.failed() > 0 ? 3 : 0;
    } finally {
      interruption.over();
    }
  }

  private void claim(ProvenanceRecorder recorder, Root root) throws Complaint {
    Optional<String> owner =
        recorder.claimCollection(root.collection(), root.folder().toString(), collection != null);
    if (owner.isPresent()) {
      throw new Complaint(
          "The collection name "
              + root.collection()
              + " already belongs to "
              + owner.get()
              + ". Give this folder another one with --collection NAME, or the same one if the"
              + " folder has moved.");
    }
  }

  /**
   * A path as it will be read.
   *
   * @param folder the real folder that the collection's paths are relative to
   */
  private record Root(Path path, Path folder, String collection) {

    static Root of(Path path, @Nullable String collection) throws IOException, Complaint {
      if (!Files.exists(path)) {
        throw new Complaint("There is no file or folder " + path + ".");
      }
      Path real = path.toRealPath();
      Path folder = Files.isDirectory(real) ? real : real.getParent();
      Path name = folder == null ? null : folder.getFileName();
      String fallback = name == null ? "root" : name.toString();
      return new Root(
          path, folder == null ? real : folder, collection == null ? fallback : collection);
    }
  }

  private static void print(Summary summary, PrintWriter err) {
    err.printf(
        "%d found: %d read, %d already known, %d skipped, %d failed%s%n",
        summary.found(),
        summary.read(),
        summary.known(),
        summary.skipped(),
        summary.failed(),
        summary.sidecars() == 0 ? "" : " (and " + summary.sidecars() + " sidecars)");
    if (!summary.languages().isEmpty()) {
      err.println(
          "languages: "
              + summary.languages().entrySet().stream()
                  .sorted(
                      java.util.Map.Entry.<String, Integer>comparingByValue()
                          .reversed()
                          .thenComparing(java.util.Map.Entry.comparingByKey()))
                  .map(
                      entry ->
                          new LanguageTag(entry.getKey()).englishName() + " " + entry.getValue())
                  .collect(Collectors.joining(", ")));
    }
    err.printf("declarations in what was read: %d%n", summary.declarations());
    Summary.Decided decided = summary.decided();
    if (decided == null) {
      err.println("links: unchanged");
    } else {
      err.printf(
          "links: %d declared, %d inferred, %d possible, %d citations; %d originals not in the"
              + " collection; %d conflicts%n",
          decided.declared(),
          decided.inferred(),
          decided.possible(),
          decided.citations(),
          decided.unseen(),
          decided.conflicts());
    }
    if (summary.failed() + summary.skipped() > 0) {
      err.println("`report failures` lists what was skipped or failed, with reasons.");
    }
  }
}
