package org.urtext.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urtext.store.Archive;
import org.urtext.store.GraphLocation;

/** How the packaged program receives whoever comes, with whatever they bring. */
class ReceptionIT {

  private static final String TEXT =
      "The reading room at Tolm harbour stays open until nine from Monday, the council said. "
          + "It had closed at six since the spring.\n";

  @TempDir private Path home;
  private Jar jar;

  @BeforeEach
  void standAtTheDoor() {
    jar = new Jar(home);
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectories(home.resolve(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version"})
  void helpAndVersionLoadNoneOfTheLargeLibraries(String option) throws Exception {
    Jar.Run run = jar.with("-Xlog:class+load").run(option);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("org.urtext.cli.Urtext");
    assertThat(run.out()).doesNotContain(" org.apache.tika.");
    assertThat(run.out()).doesNotContain(" com.github.pemistahl.");
    assertThat(run.out()).doesNotContain(" org.h2.");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void theJarRunsWhereverItIsCopied() throws Exception {
    Jar.Run run = jar.copiedTo(folder("elsewhere").resolve("u.jar")).run("--version");
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out()).matches("urtext \\d+\\.\\d+\\.\\d+\\s*");
  }

  @Test
  void wrongUsageIsSaidToBeSo() throws Exception {
    assertThat(jar.run().code()).isEqualTo(2);
    assertThat(jar.run("report", "nonsense").code()).isEqualTo(2);
    assertThat(jar.run("ingest").code()).isEqualTo(2);
    assertThat(jar.run("ingest", "a", "b", "--collection", "c").code()).isEqualTo(2);
  }

  @Test
  void aMissingFolderIsOneClearSentenceAndLeavesNoGraph() throws Exception {
    Jar.Run run = jar.run("ingest", "nowhere");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines()).singleElement().asString().contains("nowhere");
    assertThat(home).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"trace a.txt", "report links", "show a.txt"})
  void askingAGraphThatDoesNotExistCreatesNone(String command) throws Exception {
    Jar.Run run = jar.run(command.split(" "));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines()).singleElement().asString().contains("There is no graph");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void aDatabaseThatCannotBeOpenedIsOneClearSentence() throws Exception {
    Files.writeString(home.resolve("urtext.mv.db"), "not a database");
    Jar.Run run = jar.run("report", "links");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines()).singleElement().asString().contains("urtext.mv.db");
    assertThat(home.resolve("urtext.mv.db")).hasContent("not a database");
  }

  @Test
  void aGraphInUseIsRefusedWithTheNameOfWhoHasIt() throws Exception {
    Files.writeString(folder("news").resolve("a.txt"), TEXT);
    GraphLocation location = new GraphLocation(home.resolve("urtext").toString());
    try (Archive held = Archive.openOrCreate(location, "a long look", false)) {
      Jar.Run run = jar.run("ingest", "news");
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err())
          .contains("in use by process " + ProcessHandle.current().pid())
          .contains("a long look")
          .contains("--wait");
      assertThat(held.graph().nodes()).isEmpty();
    }
  }

  @Test
  void aFailureMakesTheExitCodeThreeAndTheRunGoesOn() throws Exception {
    Path news = folder("news");
    Files.writeString(news.resolve("a.txt"), TEXT);
    Files.writeString(news.resolve("b.pdf"), "%PDF-1.4\n1 0 obj");
    Jar.Run run = jar.run("ingest", "news");
    assertThat(run.code()).as(run.toString()).isEqualTo(3);
    assertThat(run.err()).contains("2 found: 1 read, 0 already known, 0 skipped, 1 failed");
    assertThat(jar.run("report", "failures").out()).contains("b.pdf,failed,reading,damaged");
    assertThat(jar.run("report", "articles").out()).contains("a.txt");
  }

  @Test
  void controlCharactersOfNamesAndTextsNeverReachTheTerminalRaw() throws Exception {
    Path news = folder("news");
    Files.writeString(
        news.resolve("red\u001b[31m\nname.txt"),
        "A \u001b]0;title\u0007 of\u202e its own\n\n"
            + TEXT
            + "Source: \u001b[2Jhttps://tolm.example/a-story-of-the-harbour\n");
    Jar.Run ingest = jar.run("ingest", "news");
    assertThat(ingest.code()).as(ingest.toString()).isZero();
    String id = jar.run("report", "articles").out().replaceAll("(?s).*?([0-9a-f]{32}),.*", "$1");
    Jar.Run trace = jar.run("trace", id);
    assertThat(trace.code()).as(trace.toString()).isZero();
    assertThat(trace.out() + trace.err() + ingest.err())
        .doesNotContain("\u001b")
        .doesNotContain("\u0007")
        .doesNotContain("\u202e");
    assertThat(trace.out()).contains("red\\u001b[31m\\nname.txt");
  }

  @Test
  void aCollectionNameBelongsToOneFolderUntilItIsNamed() throws Exception {
    Files.writeString(folder("one/news").resolve("a.txt"), TEXT);
    Files.writeString(folder("two/news").resolve("a.txt"), TEXT + "More was not said.\n");
    assertThat(jar.run("ingest", "one/news").code()).isZero();
    Jar.Run refused = jar.run("ingest", "two/news");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("--collection");
    assertThat(jar.run("ingest", "two/news", "--collection", "second").code()).isZero();
    assertThat(jar.run("report", "articles").out().lines()).hasSize(3);
  }

  @Test
  void theGraphsOwnFilesAreNoInput() throws Exception {
    Path news = folder("news");
    Files.writeString(news.resolve("a.txt"), TEXT);
    Jar.Run run = jar.run("--db", "news/graph", "ingest", "news");
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(jar.run("--db", "news/graph", "report", "failures").out())
        .contains("graph.mv.db,skipped,intake,graph-file");
  }

  @Test
  void theStoredTextIsTheOneThatOffsetsCountIn() throws Exception {
    Files.writeString(folder("news").resolve("a.txt"), TEXT + "Source: https://tolm.example/x-y\n");
    jar.run("ingest", "news");
    String text = jar.run("show", "a.txt", "--text").out();
    List<String> row =
        Splitter.on(',')
            .splitToList(
                jar.run("report", "declarations").out().lines().skip(1).findFirst().orElseThrow());
    assertThat(text.substring(Integer.parseInt(row.get(12)), Integer.parseInt(row.get(13))))
        .isEqualTo(row.get(11))
        .isEqualTo("Source: https://tolm.example/x-y");
  }
}
