package org.urtext.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.article.ArticleId;
import org.urtext.article.Place;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.graph.Run;
import org.urtext.intake.Arrival;
import org.urtext.intake.Reason;
import org.urtext.intake.Selection;
import org.urtext.intake.container.json.JsonLines;
import org.urtext.intake.container.record.FieldMapping;
import org.urtext.report.ArticlesReport;
import org.urtext.report.FailuresReport;
import org.urtext.store.Archive;

/** What a second run does about input that it knows, and what becomes of input that is gone. */
class ResumeTest {

  private static final Instant LATER = Instant.parse("2024-02-01T00:00:00Z");

  private static final Ingest.Settings BY_DIGEST =
      new Ingest.Settings(2, Selection.EVERYTHING, "", true, false, true);

  private static final Ingest.Settings KEEPING =
      new Ingest.Settings(2, Selection.EVERYTHING, "", false, true, true);

  @TempDir private Path home;
  private Desk desk;

  @BeforeEach
  void openTheDesk() throws Exception {
    desk = new Desk(home);
  }

  private static String text(String harbour) {
    return "The ferry from "
        + harbour
        + " sails again on Monday after repairs, the harbour office said.\n"
        + "Some 340 passengers had waited for eleven days, and 27 lorries stood on the quay.\n";
  }

  private static String line(int number, String harbour) {
    return "{\"url\": \"https://harbour.example/"
        + number
        + "\", \"title\": \"Ferry "
        + number
        + "\", \"text\": \""
        + text(harbour).replace("\n", "\\n")
        + "\"}\n";
  }

  @Test
  void aFileThatWasOnlyTouchedIsKnownByItsDigest() throws Exception {
    Path file = desk.put("a.txt", text("Tolm"));
    desk.ingest();
    Files.setLastModifiedTime(file, FileTime.from(LATER));
    Summary again = desk.ingest();
    assertThat(again.known()).isEqualTo(1);
    assertThat(again.read()).isZero();
    assertThat(again.decided()).isNull();
  }

  @Test
  void bytesThatChangedBehindAnUnchangedTimeAreFoundWhenAskedTo() throws Exception {
    desk.put("a.txt", text("Tolm"));
    desk.ingest();
    desk.put("a.txt", text("Merk"));
    assertThat(desk.ingest().read()).as("size and time decide").isZero();
    assertThat(desk.ingest(BY_DIGEST).read()).isEqualTo(1);
  }

  @Test
  void whatWasSkippedOrFailedIsNotLookedAtAgainUntilItChanges() throws Exception {
    desk.put("empty.txt", "");
    Path cut = desk.put("cut.pdf", "%PDF-1.7\n1 0 obj\n");
    desk.ingest();
    // Unreadable, it would fail for another reason if it were opened.
    Files.write(cut, "%PDF-1.7\n1 0 obX\n".getBytes(StandardCharsets.US_ASCII));
    Files.setLastModifiedTime(cut, FileTime.from(Instant.parse("2024-01-01T00:00:00Z")));
    Summary again = desk.ingest();
    assertThat(again.skipped()).isEqualTo(1);
    assertThat(again.failed()).isEqualTo(1);
    assertThat(desk.report(new FailuresReport())).contains("cut.pdf,failed,reading,damaged");
  }

  @Test
  void removedFilesAreNotedAndTheirArticlesStay() throws Exception {
    Path gone = desk.put("gone.txt", text("Tolm"));
    desk.put("stays.txt", text("Merk"));
    desk.put("empty.txt", "");
    desk.ingest();
    Files.delete(gone);
    Files.delete(desk.folder().resolve("empty.txt"));
    Summary summary = desk.ingest();
    assertThat(summary.removed()).isEqualTo(1);
    assertThat(summary.found()).isEqualTo(1);
    String articles = desk.report(new ArticlesReport());
    assertThat(articles.lines().filter(line -> line.startsWith("gone.txt"))).hasSize(1);
    assertThat(articles.lines().filter(line -> line.contains(",yes,utf-8,"))).hasSize(1);
    assertThat(desk.report(new FailuresReport())).doesNotContain("empty.txt");
    String noted = desk.reports();
    assertThat(desk.ingest().removed()).isZero();
    assertThat(desk.reports()).isEqualTo(noted);
    desk.put("gone.txt", text("Tolm"));
    assertThat(desk.ingest().known()).isEqualTo(2);
    assertThat(
            desk.report(new ArticlesReport()).lines().filter(line -> line.contains(",yes,utf-8,")))
        .isEmpty();
  }

  @Test
  void anUnchangedContainerIsSkippedWhole() throws Exception {
    desk.put("a.jsonl", line(1, "Tolm") + line(2, "Merk") + "not json\n");
    Summary first = desk.ingest();
    assertThat(first.read()).isEqualTo(2);
    assertThat(first.failed()).isEqualTo(1);
    String before = desk.reports();
    // The same size and time: had it been opened, it would hold something else.
    desk.put("a.jsonl", line(1, "Tulm") + line(2, "Mork") + "not json\n");
    Summary again = desk.ingest();
    assertThat(again.known()).isEqualTo(2);
    assertThat(again.failed()).isEqualTo(1);
    assertThat(again.found()).isEqualTo(first.found());
    assertThat(desk.reports()).isEqualTo(before);
  }

  @Test
  void aContainerThatGrewIsGoneThroughAndOnlyWhatIsNewIsRead() throws Exception {
    desk.put("a.jsonl", line(1, "Tolm") + line(2, "Merk"));
    desk.ingest();
    desk.put("a.jsonl", line(1, "Tolm") + line(2, "Merk") + line(3, "Sund"), LATER);
    Summary summary = desk.ingest();
    assertThat(summary.known()).isEqualTo(2);
    assertThat(summary.read()).isEqualTo(1);
    desk.put("a.jsonl", line(1, "Tolm"), LATER.plusSeconds(60));
    Summary shrunk = desk.ingest();
    assertThat(shrunk.known()).isEqualTo(1);
    assertThat(shrunk.removed()).isEqualTo(2);
  }

  @Test
  void everythingInAnArchiveIsReadBeforeItsFilesArePutAway() throws Exception {
    try (OutputStream file = Files.newOutputStream(desk.folder().resolve("a.zip"));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (int i = 0; i < 40; i++) {
        zip.putNextEntry(new ZipEntry("page-" + i + ".html"));
        zip.write(("<p>" + text("Tolm " + i) + "</p>").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    Summary summary = desk.ingest();
    assertThat(summary.read()).isEqualTo(40);
    assertThat(summary.found()).isEqualTo(40);
    assertThat(desk.ingest().known()).isEqualTo(40);
  }

  @Test
  void recordsAreKnownByTheirAddress() throws Exception {
    desk.put("a.jsonl", line(1, "Tolm"));
    desk.ingest();
    assertThat(desk.report(new ArticlesReport())).contains("\nhttps://harbour.example/1,");
  }

  @Test
  void anErasedTextLeavesNothingButATombstoneAndIsKeptOut() throws Exception {
    Path file = desk.put("a.txt", text("Tolm"));
    desk.put("b.txt", text("Merk"));
    desk.ingest(KEEPING);
    try (Archive archive = desk.open()) {
      ArticleId id = archive.graph().atRealPath(file.toRealPath().toString()).orElseThrow();
      assertThat(archive.graph().rawBytes(id)).hasValue(Files.readAllBytes(file));
      ProvenanceRecorder recorder = archive.recorder();
      recorder.beginRun(new Run("test", "forget", "", ""));
      assertThat(recorder.forget(id)).isEqualTo(1);
      recorder.commit();
      Ingest.decide(recorder, Desk.rooms().bench());
      recorder.endRun();
      archive.compactOnClose();
    }
    assertThat(Files.readString(home.resolve("graph.mv.db"), StandardCharsets.ISO_8859_1))
        .doesNotContain("ferry from Tolm")
        .contains("ferry from Merk");
    assertThat(desk.report(new FailuresReport())).contains("a.txt,skipped,intake,forgotten");

    desk.put("elsewhere/copy.txt", text("Tolm"), LATER);
    desk.put("a.txt", text("Tolm") + "Later.\n", LATER);
    Summary summary = desk.ingest();
    assertThat(summary.read()).isZero();
    assertThat(summary.skipped()).isEqualTo(2);
    try (Archive archive = desk.open()) {
      ProvenanceGraph graph = archive.graph();
      assertThat(graph.nodes().filter(Node::isInCollection).map(Node::label))
          .containsExactly("b.txt");
    }
  }

  @Test
  void whatLiesWhereItWasFoundIsComparedWithWhatWasRead() throws Exception {
    Path file = desk.put("a.txt", text("Tolm"));
    Path table = desk.put("b.jsonl", line(1, "Merk") + line(2, "Sund"));
    desk.ingest();
    List<Verification.Finding> findings = findings();
    assertThat(findings).hasSize(3).allMatch(f -> f.state() == Verification.State.INTACT);

    Files.writeString(file, "Something else.\n");
    Files.writeString(table, line(1, "Merk") + line(2, "Sand"));
    assertThat(findings())
        .extracting(f -> f.custody().place().path() + " " + f.state().word())
        .containsExactly("a.txt changed", "b.jsonl!1 intact", "b.jsonl!2 changed");
    Files.delete(file);
    Files.writeString(table, line(1, "Merk"));
    assertThat(findings())
        .extracting(f -> f.custody().place().path() + " " + f.state().word())
        .containsExactly("a.txt gone", "b.jsonl!1 intact", "b.jsonl!2 gone");
  }

  private List<Verification.Finding> findings() throws Exception {
    List<Verification.Finding> findings = new java.util.ArrayList<>();
    try (Archive archive = desk.open()) {
      new Verification(Desk.rooms().unpacking()).run(archive.graph(), findings::add);
    }
    return findings;
  }

  @Test
  void aContainerThatWasOnlyTouchedIsKnownByItsDigest() throws Exception {
    Path file = desk.put("a.jsonl", line(1, "Tolm") + line(2, "Merk") + "not json\n");
    Counting rooms = new Counting();
    Desk counted = new Desk(home, rooms.rooms());
    Summary first = counted.ingest();
    assertThat(rooms.opened).containsExactly("a.jsonl");
    Files.setLastModifiedTime(file, FileTime.from(LATER));
    Summary again = counted.ingest();
    assertThat(rooms.opened).as("not opened again").hasSize(1);
    assertThat(again.known()).isEqualTo(2);
    assertThat(again.found()).isEqualTo(first.found());
    assertThat(again.decided()).isNull();
    // Its new time is known now, so that nothing has to be looked into to know it.
    desk.put("a.jsonl", line(1, "Tulm") + line(2, "Mork") + "not json\n", LATER);
    assertThat(counted.ingest().known()).isEqualTo(2);
    assertThat(rooms.opened).hasSize(1);
    desk.put("a.jsonl", line(1, "Tulm") + line(2, "Mork") + "not json\n", LATER.plusSeconds(1));
    assertThat(counted.ingest().read()).as("the same size, other bytes").isEqualTo(2);
  }

  @Test
  void whenAskedToAContainerIsLookedIntoByItsDigest() throws Exception {
    desk.put("a.jsonl", line(1, "Tolm") + line(2, "Merk"));
    Counting rooms = new Counting();
    Desk counted = new Desk(home, rooms.rooms());
    counted.ingest();
    assertThat(counted.ingest(BY_DIGEST).known()).isEqualTo(2);
    assertThat(rooms.opened).as("its bytes are the same, so all in it is").hasSize(1);
    desk.put("a.jsonl", line(1, "Tolm") + line(2, "Mork"));
    Summary summary = counted.ingest(BY_DIGEST);
    assertThat(summary.known()).isEqualTo(1);
    assertThat(summary.read()).isEqualTo(1);
  }

  /** The usual rooms, and which containers were opened. */
  private static final class Counting {
    private final List<String> opened = new java.util.ArrayList<>();

    Ingest.Rooms rooms() {
      Ingest.Rooms usual = Desk.rooms();
      return new Ingest.Rooms(
          file -> {
            var contents = usual.unpacking().open(file);
            contents.ifPresent(some -> opened.add(file.place().path()));
            return contents;
          },
          usual.itinerary(),
          usual.bench());
    }
  }

  @Test
  void theBytesOfWhatIsKnownAreKeptWhenThatIsAskedForLater() throws Exception {
    desk.put("a.txt", text("Tolm"));
    desk.put("b.jsonl", line(1, "Merk") + line(2, "Sund"));
    zip("c.zip", "page.txt", text("Varde"));
    desk.ingest();
    Summary summary = desk.ingest(KEEPING);
    assertThat(summary.known()).isEqualTo(4);
    assertThat(summary.read()).isZero();
    try (Archive archive = desk.open()) {
      ProvenanceGraph graph = archive.graph();
      assertThat(graph.nodes().filter(Node::isInCollection).map(node -> kept(graph, node)))
          .containsExactlyInAnyOrder(
              text("Tolm"), line(1, "Merk").strip(), line(2, "Sund").strip(), text("Varde"));
    }
    Counting rooms = new Counting();
    assertThat(new Desk(home, rooms.rooms()).ingest(KEEPING).known()).isEqualTo(4);
    assertThat(rooms.opened).as("nothing is lacking any more").isEmpty();
  }

  private static String kept(ProvenanceGraph graph, Node node) {
    return new String(graph.rawBytes(node.id()).orElseThrow(), StandardCharsets.UTF_8);
  }

  private void zip(String name, String... entries) throws Exception {
    Path file = desk.folder().resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-01-01T00:00:00Z")));
  }

  @Test
  void theSameInputGivesTheSameCountOfSidecars() throws Exception {
    zip("c.zip", "page.txt", text("Varde"), "page.txt.json", "{\"language\": \"en\"}");
    desk.put("a.txt", text("Tolm"));
    desk.put("a.txt.json", "{\"language\": \"en\"}");
    assertThat(desk.ingest().sidecars()).isEqualTo(desk.ingest().sidecars()).isEqualTo(1);
  }

  @Test
  void whereARecordLiesNowIsNotedThoughItIsKnown() throws Exception {
    desk.put("a.jsonl", line(1, "Tolm") + line(2, "Merk"));
    desk.ingest();
    long before = offset("a.jsonl!2");
    desk.put("a.jsonl", "   " + line(1, "Tolm").strip() + "   \n" + line(2, "Merk"), LATER);
    desk.ingest();
    assertThat(offset("a.jsonl!2")).isEqualTo(before + 6);
  }

  private long offset(String path) throws Exception {
    String url = "jdbc:h2:" + home.resolve("graph");
    try (var graph = java.sql.DriverManager.getConnection(url);
        var query = graph.prepareStatement("select record_offset from place where path = ?")) {
      query.setString(1, path);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  @Test
  void whatLiesInAFolderThatCannotBeListedIsNotSaidToBeGone() throws Exception {
    desk.put("deep/a.txt", text("Tolm"));
    desk.put("deep/down/b.jsonl", line(1, "Merk"));
    desk.put("deep/empty.txt", "");
    desk.put("deeper.txt", text("Sund"));
    desk.ingest();
    Place deep = new Place("articles", "deep");
    List<Arrival> met =
        List.of(Reason.NOT_READABLE.arrival(deep, "The folder could not be listed."));
    try (Archive archive = desk.open()) {
      ProvenanceRecorder recorder = archive.recorder();
      recorder.beginRun(new Run("test", "test", "", ""));
      Summary summary =
          new Ingest(Desk.rooms(), Desk.DEFAULT, recorder, Progress.UNTOLD)
              .run(List.of(new Ingest.Source("articles", true, met::stream)));
      recorder.endRun();
      assertThat(summary.removed()).as("deeper.txt alone").isEqualTo(1);
      assertThat(summary.failed()).isEqualTo(1);
    }
    assertThat(desk.report(new FailuresReport())).contains("deep/empty.txt,skipped");
    Summary back = desk.ingest();
    assertThat(back.known()).isEqualTo(3);
    assertThat(back.skipped()).isEqualTo(1);
    assertThat(back.removed()).isZero();
  }

  @Test
  void whatIsLeftOutThisTimeKeepsWhatIsKnownOfIt() throws Exception {
    desk.put("a.txt", text("Tolm"));
    desk.put("b.jsonl", line(1, "Merk"));
    desk.ingest();
    String before = desk.reports();
    Summary summary =
        desk.ingest(
            new Ingest.Settings(
                2, new Selection(List.of("*.html"), List.of()), "", false, false, true));
    assertThat(summary.removed()).isZero();
    assertThat(desk.reports()).isEqualTo(before);
  }

  @Test
  void whatWasPipedInIsNotSaidToBeGone() throws Exception {
    try (Archive archive = desk.open()) {
      ProvenanceRecorder recorder = archive.recorder();
      recorder.beginRun(new Run("test", "test", "", ""));
      byte[] piped = line(1, "Tolm").getBytes(StandardCharsets.UTF_8);
      List<Arrival> lines = new java.util.ArrayList<>();
      JsonLines.from(
              new java.io.ByteArrayInputStream(piped),
              new Place("news", "stdin"),
              FieldMapping.NONE)
          .forEachRemaining(lines::add);
      new Ingest(Desk.rooms(), Desk.DEFAULT, recorder, Progress.UNTOLD)
          .run(List.of(new Ingest.Source("news", false, lines::stream)));
      recorder.endRun();
    }
    assertThat(findings())
        .extracting(f -> f.custody().place().path() + " " + f.state().word())
        .containsExactly("stdin!1 standard-input");
  }
}
