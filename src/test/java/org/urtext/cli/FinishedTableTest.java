package org.urtext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.library.FinishedTable;
import org.urtext.report.Question;
import org.urtext.report.Report;
import org.urtext.report.filter.Filter;
import org.urtext.store.Archive;
import org.urtext.store.GraphLocation;

/** The table that is kept finished says at any time what it would say if it were made anew. */
class FinishedTableTest {

  private static final long SEED = 20_260_301;

  private static final String QUAY =
      """
      Harbour of Tolm closes for %d days

      The quay of Tolm is closed for %d days, the harbour office said on Monday. Divers found 17
      cracks in the wall, 43 metres of it have to be built anew, and that costs 2.6 million crowns.

      Source: %s
      """;

  @TempDir private Path home;

  private void run(String... arguments) {
    StringWriter err = new StringWriter();
    PrintWriter writer = new PrintWriter(err);
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--db", home.resolve("graph").toString()));
    int code = Urtext.commandLine(writer, writer).execute(all.toArray(String[]::new));
    assertThat(code).as("%s: %s", all, err).isZero();
  }

  private static List<List<@Nullable String>> rows(Report report, ProvenanceGraph graph) {
    try (Stream<List<@Nullable String>> rows = report.rows(graph)) {
      return rows.toList();
    }
  }

  /** Holds what is told against what is made anew, and says whether it was kept. */
  private boolean isKeptAndTrue() throws Exception {
    try (Archive archive =
        Archive.open(new GraphLocation(home.resolve("graph").toString()), "test", false)) {
      ProvenanceGraph graph = archive.graph();
      Report told = FinishedTable.of(Question.PROVENANCE, Filter.NONE);
      assertThat(rows(told, graph))
          .isEqualTo(rows(Question.PROVENANCE.answeredFor(Filter.NONE), graph));
      return FinishedTable.isFinished(graph);
    }
  }

  @Test
  void whateverIsDoneToTheGraphItSaysWhatItWouldSayIfItWereMadeAnew() throws Exception {
    Path news = Files.createDirectory(home.resolve("news"));
    Path registry = home.resolve("outlets.tsv");
    Random random = new Random(SEED);
    List<Path> there = new ArrayList<>();
    for (int step = 0; step < 20; step++) {
      boolean kept = true;
      int what = there.size() < 3 ? 0 : random.nextInt(9);
      switch (what) {
        case 0, 1 -> {
          Path file = news.resolve("text-" + step + ".txt");
          there.add(file);
          write(file, random, there);
          run("ingest", news.toString());
        }
        case 2 -> {
          write(there.get(random.nextInt(there.size())), random, there);
          run("ingest", news.toString());
        }
        case 3 -> {
          write(there.get(random.nextInt(there.size())), random, there);
          run("ingest", news.toString(), "--no-link");
          kept = false;
        }
        case 4 -> {
          Path gone = there.remove(random.nextInt(there.size()));
          run("forget", gone.toString());
          Files.delete(gone);
        }
        case 5, 6 -> {
          run("ingest", news.toString());
          run(
              "review",
              what == 5 ? "confirm" : "reject",
              there.get(0).toString(),
              there.get(1 + random.nextInt(there.size() - 1)).toString(),
              "--by",
              "desk");
        }
        case 7 -> {
          run("ingest", news.toString());
          Files.writeString(
              registry,
              "domain\tname\tcountry\tlanguages\tsource\n"
                  + "tolm-post.example\tTolm Post "
                  + step
                  + "\tNZ\ten\tinvented\n");
          run("reinterview", "--registry", registry.toString());
        }
        default -> run("link", "--no-lexicon");
      }
      assertThat(isKeptAndTrue()).as("step %d, %d", step, what).isEqualTo(kept);
    }
  }

  private static void write(Path file, Random random, List<Path> there) throws Exception {
    int days = 9 + random.nextInt(4);
    Files.writeString(
        file,
        QUAY.formatted(
            days, days, "https://tolm-post.example/" + random.nextInt(there.size()) + "-quay"));
  }

  @Test
  void aRunThatChangesNothingLeavesItKept() throws Exception {
    Path news = Files.createDirectory(home.resolve("news"));
    write(news.resolve("a.txt"), new Random(SEED), List.of(news));
    run("ingest", news.toString());
    assertThat(isKeptAndTrue()).isTrue();
    run("ingest", news.toString());
    assertThat(isKeptAndTrue()).isTrue();
  }
}
