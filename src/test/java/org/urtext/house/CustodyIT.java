package org.urtext.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.store.Archive;
import org.urtext.store.GraphLocation;

/** What the packaged program says of what it took in, and what it lets be chosen and undone. */
class CustodyIT {

  private static final String TEXT =
      "The quay of %s stays closed until nine on Monday, the council said. "
          + "Some 340 people had asked for it since the spring.\n";

  @TempDir private Path home;
  private Jar jar;
  private Path news;

  @BeforeEach
  void bringNews() throws IOException {
    jar = new Jar(home);
    news = Files.createDirectories(home.resolve("news"));
    Files.writeString(news.resolve("tolm.txt"), TEXT.formatted("Tolm"));
    Files.writeString(news.resolve("merk.txt"), TEXT.formatted("Merk"));
    Files.writeString(news.resolve("empty.txt"), "");
    Files.writeString(
        news.resolve("lines.jsonl"), line("a", "Sund") + line("b", "Varde") + "no JSON\n");
  }

  private static String line(String page, String place) {
    return "{\"link\": \"https://quay.example/"
        + page
        + "\", \"payload\": {\"words\": \""
        + TEXT.formatted(place).strip()
        + "\"}}\n";
  }

  @Test
  void aDryRunTellsWhatWouldBecomeOfEverythingAndCreatesNothing() throws Exception {
    Jar.Run run = jar.run("ingest", "news", "--dry-run", "--map", "text=payload.words");
    assertThat(run.code()).as(run.toString()).isEqualTo(3);
    assertThat(run.out().lines())
        .anyMatch(line -> line.equals("article,action,reason,detail"))
        .anyMatch(line -> line.startsWith("tolm.txt,read,"))
        .anyMatch(line -> line.startsWith("lines.jsonl!1,read,"))
        .anyMatch(line -> line.startsWith("lines.jsonl!3,failed,damaged,"))
        .anyMatch(line -> line.startsWith("empty.txt,skipped,empty,"));
    assertThat(home.resolve("urtext.mv.db")).doesNotExist();

    assertThat(jar.run("ingest", "news", "--map", "text=payload.words").code()).isEqualTo(3);
    String before = reports();
    Jar.Run again = jar.run("ingest", "news", "--dry-run", "--map", "text=payload.words");
    assertThat(again.out()).contains("tolm.txt,known").doesNotContain(",read,");
    assertThat(reports()).as("a dry run leaves the graph as it is").isEqualTo(before);
  }

  @Test
  void patternsChooseAndWhatIsLeftOutIsSaid() throws Exception {
    Jar.Run run = jar.run("ingest", "news", "--include", "*.txt", "--exclude", "merk*");
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(jar.run("report", "failures").out())
        .contains("merk.txt,skipped,intake,excluded")
        .contains("lines.jsonl,skipped,intake,excluded");
    assertThat(run.err()).contains("4 found: 1 read, 0 already known, 3 skipped, 0 failed");
  }

  @Test
  void linesArePipedIn() throws Exception {
    Jar.Run run =
        jar.runWithInput(
            line("a", "Sund") + line("b", "Varde"), "ingest", "-", "--map", "text=payload.words");
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(jar.run("report", "articles").out())
        .contains("https://quay.example/a,")
        .contains("https://quay.example/b,");
    assertThat(jar.run("show", "https://quay.example/b").out()).contains("The quay of Varde");
  }

  @Test
  void aMappingThatIsNoneIsWrongUsage() throws Exception {
    Jar.Run run = jar.run("ingest", "news", "--map", "text");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("FIELD=NAME");
  }

  @Test
  void keptBytesAreShownAndWhatLiesThereIsVerified() throws Exception {
    assertThat(jar.run("ingest", "news", "--keep-raw", "--map", "text=payload.words").code())
        .isEqualTo(3);
    assertThat(jar.run("show", "news/tolm.txt", "--raw").out()).isEqualTo(TEXT.formatted("Tolm"));
    assertThat(jar.run("show", "https://quay.example/a", "--raw").out())
        .isEqualTo(line("a", "Sund").strip());
    Jar.Run intact = jar.run("verify");
    assertThat(intact.code()).as(intact.toString()).isZero();
    assertThat(intact.err()).contains("4 documents: 4 intact, 0 changed, 0 gone, 0 unreadable");

    Files.writeString(news.resolve("tolm.txt"), TEXT.formatted("Tulm"));
    Files.delete(news.resolve("merk.txt"));
    Jar.Run verified = jar.run("verify");
    assertThat(verified.code()).isEqualTo(3);
    assertThat(verified.out()).contains("tolm.txt,changed,").contains("merk.txt,gone,");
  }

  @Test
  void anErasedArticleIsGoneFromReportsAndStaysOut() throws Exception {
    jar.run("ingest", "news");
    Jar.Run forgotten = jar.run("forget", "news/tolm.txt");
    assertThat(forgotten.code()).as(forgotten.toString()).isZero();
    assertThat(forgotten.err()).contains("Erased tolm.txt (1 version)");
    assertThat(jar.run("report", "articles").out()).doesNotContain("tolm.txt").contains("merk.txt");
    assertThat(jar.run("ingest", "news").err()).contains(" 0 read,");
    assertThat(jar.run("forget", "news/tolm.txt").code()).isEqualTo(1);
    assertThat(Files.readString(home.resolve("urtext.mv.db"), StandardCharsets.ISO_8859_1))
        .doesNotContain("quay of Tolm")
        .contains("quay of Merk");
  }

  @Test
  void linksCanBeLeftForLater() throws Exception {
    Files.writeString(news.resolve("copy.txt"), TEXT.formatted("Tolm"));
    Jar.Run read = jar.run("ingest", "news", "--no-link");
    assertThat(read.err()).contains("links: not decided yet");
    Jar.Run linked = jar.run("link");
    assertThat(linked.code()).as(linked.toString()).isZero();
    assertThat(linked.err()).contains("links: ");
    String apart = reports();
    Files.move(home.resolve("urtext.mv.db"), home.resolve("apart.mv.db"));
    jar.run("ingest", "news");
    assertThat(reports()).isEqualTo(apart);
  }

  @Test
  void whoeverWaitsGetsTheGraphWhenItIsFree() throws Exception {
    GraphLocation location = new GraphLocation(home.resolve("urtext").toString());
    Jar.Run refused;
    try (Archive holder = Archive.openOrCreate(location, "a test", false)) {
      assertThat(holder.graph().idsBeginningWith("a")).isEmpty();
      refused = jar.run("ingest", "news");
    }
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("in use by").contains("a test");

    Archive held = Archive.openOrCreate(location, "a test", false);
    Jar.Running waiting = jar.start("ingest", "news", "--wait");
    assertThat(waiting.endsWithin(Duration.ofSeconds(4))).as("it waits").isFalse();
    held.close();
    assertThat(waiting.end().code()).isIn(0, 3);
  }

  @Test
  void whoInterruptsAnIngestIsToldWhatIsKeptAndTheNextRunCompletesIt() throws Exception {
    new Harbour(5).fill(home.resolve("many"), 150);
    Path temporary = Files.createDirectories(home.resolve("temporary"));
    Jar confined = jar.with("-Djava.io.tmpdir=" + temporary);
    Jar.Running running = confined.start("ingest", "many", "--no-link");
    running.says("reading: ");
    running.interrupt();
    Jar.Run interrupted = running.end();
    assertThat(interrupted.code()).as(interrupted.toString()).isEqualTo(130);
    assertThat(interrupted.err()).contains("Interrupted. What was recorded is kept");
    assertThat(temporary).as("nothing is left behind").isEmptyDirectory();
    Jar.Run completed = jar.run("ingest", "many", "--no-link");
    assertThat(completed.err()).contains("602 found:").doesNotContain(" 0 already known");
  }

  private String reports() throws Exception {
    StringBuilder all = new StringBuilder();
    for (String name :
        new String[] {"provenance", "links", "declarations", "articles", "failures"}) {
      all.append(jar.run("report", name).out());
    }
    return all.toString();
  }
}
