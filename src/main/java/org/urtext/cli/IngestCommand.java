package org.urtext.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.graph.Run;
import org.urtext.intake.Selection;
import org.urtext.intake.container.record.FieldMapping;
import org.urtext.library.CollectionRoot;
import org.urtext.library.FinishedTable;
import org.urtext.library.House;
import org.urtext.library.Refusal;
import org.urtext.origin.Registries;
import org.urtext.pipeline.DryRun;
import org.urtext.pipeline.Ingest;
import org.urtext.pipeline.Ingest.Source;
import org.urtext.pipeline.RunEnded;
import org.urtext.pipeline.Summary;
import org.urtext.report.CsvWriting;
import org.urtext.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "Reads folders, archives, web archives, JSON Lines, tables, feeds, chat",
      "exports, mail and saved pages (see docs/intake.md). A file FILE.json beside",
      "FILE may give url, title, published, captured, outlet, author, language and",
      "charset.",
      "Running again on the same input changes no report."
    })
final class IngestCommand implements Callable<Integer> {

  private static final String STANDARD_INPUT = "-";

  @ParentCommand private Urtext urtext;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Folders or files to read; - reads JSON Lines from standard input.")
  private List<String> paths = List.of();

  @Option(
      names = "--collection",
      paramLabel = "NAME",
      description = "The collection the articles belong to (default: the folder's name).")
  private @Nullable String collection;

  @Option(
      names = "--include",
      paramLabel = "PATTERN",
      description = {
        "Read only files whose name (with a slash: path) matches; * and ? are known. Repeatable."
      })
  private List<String> include = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "PATTERN",
      description = "Leave out files whose name or path matches. Repeatable.")
  private List<String> exclude = List.of();

  @Option(
      names = "--dry-run",
      description = "Only print what would be read, what skipped, and why, as CSV.")
  private boolean dryRun;

  @Option(
      names = "--verify",
      description = "Look into files whose size and time are unchanged, too.")
  private boolean verify;

  @Option(names = "--keep-raw", description = "Keep the raw bytes of what is read in the graph.")
  private boolean keepRaw;

  @Option(
      names = "--no-link",
      description = "Only read and record; `link` or the next ingest decides on links.")
  private boolean noLink;

  @Option(names = "--no-lexicon", description = Wiring.NO_LEXICON)
  private boolean noLexicon;

  @Option(
      names = "--map",
      paramLabel = "FIELD=NAME",
      description = {
        "Read the field or column NAME of JSON and tables as FIELD, such as text=payload.body.",
        "Repeatable; see docs/intake.md for the fields."
      })
  private List<String> mappings = List.of();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Documents read at the same time (default: one a processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private RegistryOption registry = new RegistryOption();

  IngestCommand() {}

  @Override
  public Integer call() throws IOException, Refusal {
    if (collection != null && paths.size() > 1) {
      throw new ParameterException(
          spec.commandLine(), "--collection names one folder; ingest the paths one by one.");
    }
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads must be 1 or more.");
    }
    List<CollectionRoot> roots = new ArrayList<>();
    for (String path : paths) {
      roots.add(
          path.equals(STANDARD_INPUT)
              ? CollectionRoot.standardInput(collection)
              : CollectionRoot.of(Path.of(path), collection));
    }
    Selection selection = new Selection(include, exclude);
    FieldMapping mapping = mapping();
    Registries registries = registry.registries();
    try (Wiring wiring = new Wiring(urtext, "ingest", threads)) {
      List<Source> sources = sources(wiring, roots, mapping);
      Ingest.Rooms rooms = wiring.house().rooms(mapping, registries, House.bench(!noLexicon));
      Ingest.Settings settings =
          new Ingest.Settings(threads, selection, mapping.digest(), verify, keepRaw, !noLink);
      Run run =
          House.run(
              String.join(" ", spec.commandLine().getParseResult().originalArgs()), registries);
      return dryRun
          ? preview(wiring, rooms, sources, roots, settings, run)
          : ingest(wiring, rooms, sources, roots, settings, run);
    }
  }

  private FieldMapping mapping() {
    try {
      return FieldMapping.parse(mappings);
    } catch (IllegalArgumentException noMapping) {
      throw new ParameterException(
          spec.commandLine(), "--map: " + noMapping.getMessage(), noMapping);
    }
  }

  private int ingest(
      Wiring wiring,
      Ingest.Rooms rooms,
      List<Source> sources,
      List<CollectionRoot> roots,
      Ingest.Settings settings,
      Run run)
      throws IOException, Refusal {
    PrintWriter err = spec.commandLine().getErr();
    Interruption interruption = Interruption.watch(err, wiring);
    try (Archive archive = wiring.archive()) {
      ProvenanceRecorder recorder = archive.recorder();
      recorder.beginRun(run);
      for (CollectionRoot root : roots) {
        root.claimIn(recorder);
      }
      Gauge gauge = Gauge.on(err);
      if (roots.stream().noneMatch(CollectionRoot::isStandardInput)) {
        gauge.measure(roots.stream().map(CollectionRoot::path).toList());
      }
      Summary summary = new Ingest(rooms, settings, recorder, gauge).run(sources);
      FinishedTable.endRun(recorder, archive.graph());
      print(summary, err);
      int others = recorder.heardByOthers();
      if (others > 0) {
        err.printf(
            "%d documents were heard by other registries than these; `reinterview` hears them"
                + " again%n",
            others);
      }
      return summary.failed() > 0 ? 3 : 0;
    } catch (RunEnded ended) {
      throw new Refusal(String.valueOf(ended.getMessage()), ended);
    } catch (OutOfMemoryError exhausted) {
      throw new Refusal(
          "There was not enough memory to finish. What was recorded is kept. Run `link` with more,"
              + " as in java -Xmx8g -jar urtext.jar link; reading alone needs less (--no-link).",
          exhausted);
    } finally {
      interruption.over();
    }
  }

  private int preview(
      Wiring wiring,
      Ingest.Rooms rooms,
      List<Source> sources,
      List<CollectionRoot> roots,
      Ingest.Settings settings,
      Run run)
      throws IOException, Refusal {
    List<List<@Nullable String>> rows = new ArrayList<>();
    try (Archive archive = wiring.archiveOrNone(spec.commandLine().getErr())) {
      ProvenanceRecorder recorder = archive.recorder();
      // Nothing of it is ever committed.
      recorder.rehearseRun(run);
      for (CollectionRoot root : roots) {
        root.claimIn(recorder);
      }
      new DryRun(
              rooms,
              settings,
              recorder,
              prospect ->
                  rows.add(
                      Arrays.asList(
                          prospect.place().path(),
                          prospect.action(),
                          prospect.reason(),
                          prospect.detail())))
          .run(sources);
      new CsvWriting(false, Terminal.isThere(), false)
          .write(
              new Table(List.of("article", "action", "reason", "detail"), rows),
              archive.graph(),
              new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    } catch (RunEnded ended) {
      throw new Refusal(String.valueOf(ended.getMessage()), ended);
    }
    return rows.stream().anyMatch(row -> "failed".equals(row.get(1))) ? 3 : 0;
  }

  private static List<Source> sources(
      Wiring wiring, List<CollectionRoot> roots, FieldMapping mapping) {
    return roots.stream()
        .map(
            root ->
                root.isStandardInput()
                    ? House.jsonLines(System.in, root.collection(), mapping)
                    : wiring.folder(root.path(), root.collection()))
        .toList();
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
    if (summary.records() > 0) {
      err.printf(
          "%d of what was read are records: articles known by metadata only%n", summary.records());
    }
    if (summary.removed() > 0) {
      err.printf("%d no longer where they were met; they stay in the graph%n", summary.removed());
    }
    if (summary.givenUp() > 0) {
      err.printf(
          "%d took too long to read; the work on them could not be stopped and slowed the rest%n",
          summary.givenUp());
    }
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
      err.println(
          summary.undecided()
              ? "links: not decided yet; `link` or the next ingest decides on them"
              : "links: unchanged");
    } else {
      print(decided, err);
    }
    if (summary.failed() + summary.skipped() > 0) {
      err.println("`report failures` lists what was skipped or failed, with reasons.");
    }
  }

  static void print(Summary.Decided decided, PrintWriter err) {
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
}
