package org.urtext.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.article.ArticleId;
import org.urtext.article.WebAddress;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.Run;
import org.urtext.linking.Link;
import org.urtext.linking.Relation;
import org.urtext.report.FailuresReport;
import org.urtext.store.Archive;

class IngestTest {

  private static final String URL =
      "https://thanhnien.vn/hop-cho-noi-cai-rang-mo-lai-sau-ba-thang-185240612083005123.htm";

  private static final String GERMAN =
      """
      Schwimmender Markt von Cai Rang öffnet nach drei Monaten wieder

      Der schwimmende Markt von Cai Rang in Can Tho hat am 12. Juni nach einer Pause von drei \
      Monaten wieder geöffnet. Rund 240 Boote nahmen am ersten Morgen teil, wie die \
      Stadtverwaltung mitteilte.
      Die Händlerin Tran Thi Lan sagte, sie habe an einem Tag 180 Kilogramm Ananas verkauft. \
      Vor der Schließung seien es kaum 60 Kilogramm gewesen.
      [Anzeige_2]
      Quelle: %s
      Kommentar (0)
      """
          .formatted(URL);

  private static final String VIETNAMESE =
      """
      Họp chợ nổi Cái Răng mở lại sau ba tháng

      Chợ nổi Cái Răng ở Cần Thơ đã mở lại vào ngày 12 tháng 6 sau ba tháng tạm ngừng. Khoảng 240 \
      chiếc ghe đã tham gia buổi sáng đầu tiên, theo chính quyền thành phố.
      Tiểu thương Trần Thị Lan cho biết chị bán được 180 kg dứa trong một ngày. Trước khi đóng cửa \
      chỉ bán được chưa đến 60 kg.
      """;

  @TempDir private Path home;
  private Desk desk;

  @BeforeEach
  void openTheDesk() throws Exception {
    desk = new Desk(home);
  }

  @Test
  void anUnseenOriginalBecomesTheArticleWhenItIsIngestedLater() throws Exception {
    desk.put("de.txt", GERMAN);
    Summary first = desk.ingest();
    assertThat(first.decided().unseen()).isEqualTo(1);
    ArticleId unseen;
    try (Archive archive = desk.open()) {
      ProvenanceGraph graph = archive.graph();
      unseen = graph.atAddress(WebAddress.parse(URL).orElseThrow()).orElseThrow();
      assertThat(graph.node(unseen).orElseThrow().kind()).isEqualTo(Node.Kind.UNSEEN_PAGE);
    }

    desk.put("vi.txt", VIETNAMESE);
    desk.put("vi.txt.json", "{\"url\": \"" + URL + "\"}");
    Summary second = desk.ingest();
    assertThat(second.known()).isEqualTo(1);
    assertThat(second.read()).isEqualTo(1);
    assertThat(second.decided().unseen()).isZero();
    try (Archive archive = desk.open()) {
      ProvenanceGraph graph = archive.graph();
      Node found = graph.node(unseen).orElseThrow();
      assertThat(found.kind()).isEqualTo(Node.Kind.TEXT);
      assertThat(found.label()).isEqualTo("vi.txt");
      List<Link> links = graph.linksTo(unseen);
      assertThat(links).hasSize(1);
      assertThat(links.get(0).relation()).isEqualTo(Relation.TRANSLATION_OF);
      assertThat(graph.declarationsOf(links.get(0).article())).hasSize(1);
    }
  }

  @Test
  void runningAgainOnTheSameInputReadsNothingAndChangesNoReport() throws Exception {
    desk.put("de.txt", GERMAN);
    desk.put("empty.txt", "");
    desk.ingest();
    String before = desk.reports();
    Summary again = desk.ingest();
    assertThat(again.read()).isZero();
    assertThat(again.known()).isEqualTo(1);
    assertThat(again.skipped()).isEqualTo(1);
    assertThat(again.found()).isEqualTo(2);
    assertThat(again.decided()).isNull();
    assertThat(desk.reports()).isEqualTo(before);
  }

  @Test
  void batchesOrderAndThreadsLeaveNoTraceInTheReports() throws Exception {
    desk.put("a/de.txt", GERMAN);
    desk.put("b/vi.txt", VIETNAMESE);
    desk.put("b/vi.txt.json", "{\"url\": \"" + URL + "\"}");
    desk.put("c/copy.txt", VIETNAMESE);
    desk.ingest(4);
    String atOnce = desk.reports();

    Desk other = new Desk(Files.createDirectory(home.resolve("other")));
    Path b = Files.move(desk.folder().resolve("b"), home.resolve("b"));
    Path c = Files.move(desk.folder().resolve("c"), home.resolve("c"));
    Path target = other.folder();
    Files.move(c, target.resolve("c"));
    other.ingest(1);
    Files.move(desk.folder().resolve("a"), target.resolve("a"));
    other.ingest(1);
    Files.move(b, target.resolve("b"));
    other.ingest(2);
    assertThat(other.reports()).isEqualTo(atOnce);
  }

  @Test
  void changedTextAtOnePlaceIsANewVersionOfTheSameArticle() throws Exception {
    Path file = desk.put("a.txt", GERMAN);
    desk.ingest();
    ArticleId before = idAt(file);
    desk.put(
        "a.txt", GERMAN.replace("240 Boote", "260 Boote"), Instant.parse("2024-02-01T00:00:00Z"));
    Summary summary = desk.ingest();
    assertThat(summary.read()).isEqualTo(1);
    assertThat(idAt(file)).isEqualTo(before);
    try (Archive archive = desk.open()) {
      assertThat(archive.graph().fullText(before)).get().asString().contains("260 Boote");
    }
  }

  @Test
  void aFileMetUnderAnotherFolderIsAnotherSightingOfOneArticle() throws Exception {
    Path file = desk.put("deep/a.txt", GERMAN);
    desk.ingest();
    ArticleId id = idAt(file);
    Summary summary = desk.ingest(file.getParent());
    assertThat(summary.known()).isEqualTo(1);
    try (Archive archive = desk.open()) {
      ProvenanceGraph graph = archive.graph();
      assertThat(graph.nodes().filter(Node::isInCollection)).hasSize(1);
      Node node = graph.node(id).orElseThrow();
      assertThat(node.reading().sightings()).isEqualTo(2);
      assertThat(node.label()).as("the smallest of its paths").isEqualTo("a.txt");
    }
  }

  @Test
  void aPathThatLeadsToTheSameFileIsFoundWhateverItWasReadThrough() throws Exception {
    Path file = desk.put("deep/a.txt", GERMAN);
    desk.ingest();
    desk.put("deep/a.txt", GERMAN + "Nachtrag.\n", Instant.parse("2024-02-01T00:00:00Z"));
    desk.ingest(file.getParent());
    try (Archive archive = desk.open()) {
      assertThat(archive.graph().atPath("deep/a.txt"))
          .isEqualTo(archive.graph().atPath("a.txt"))
          .hasSize(1);
    }
  }

  @Test
  void aLinkBesideItsFileIsKnownHoweverManyThreadsRead() throws Exception {
    Path file = desk.put("a.txt", GERMAN);
    Files.createSymbolicLink(desk.folder().resolve("z.txt"), file);
    Summary summary = desk.ingest(8);
    assertThat(summary.read()).isEqualTo(1);
    assertThat(summary.known()).isEqualTo(1);
    try (Archive archive = desk.open()) {
      assertThat(archive.graph().atPath("z.txt")).hasSize(1);
    }
  }

  @Test
  void aMovedFolderMakesRoomForAnotherAtItsOldPlace() throws Exception {
    Path file = desk.put("a.txt", GERMAN);
    desk.ingest();
    Path moved = home.resolve("moved").resolve("articles");
    Files.createDirectories(moved.getParent());
    Files.move(desk.folder(), moved);
    desk.ingest(moved);
    Files.createDirectories(desk.folder());
    Path newcomer = Files.createDirectories(desk.folder().resolve("more")).resolve("b.txt");
    Files.writeString(newcomer, VIETNAMESE);
    desk.put("a.txt", VIETNAMESE + "Hết.\n");
    assertThat(file).exists();
    // The same file name at the old place, in a collection of its own.
    Path renamed = Files.move(desk.folder(), home.resolve("second"));
    desk.ingest(renamed);
    try (Archive archive = desk.open()) {
      assertThat(archive.graph().nodes().filter(Node::isInCollection)).hasSize(3);
    }
  }

  @Test
  void aHostilePageCannotStopARun() throws Exception {
    desk.put(
        "long.html",
        "<html><head><title>"
            + "x".repeat(300_000)
            + "</title></head><body><p>"
            + GERMAN
            + "</p></body></html>");
    desk.put("a.txt", VIETNAMESE);
    desk.put("a.txt.json", "{\"outlet\": \"" + "o".repeat(20_000) + "\"}");
    Summary summary = desk.ingest();
    assertThat(summary.read()).isEqualTo(2);
    assertThat(desk.reports()).contains("long.html");
  }

  @Test
  void anIdThatAnArticleOnceHadStaysValidWhenItsAddressIsDisputed() throws Exception {
    String page =
        "<html><head><link rel=\"canonical\" href=\"https://p.example/a-story\"></head>"
            + "<body><article><p>%s</p></article></body></html>";
    Path file = desk.put("a.html", page.formatted(GERMAN));
    desk.ingest();
    ArticleId byAddress = idAt(file);
    desk.put("b.html", page.formatted(VIETNAMESE));
    Summary summary = desk.ingest();
    assertThat(summary.decided().conflicts()).isGreaterThanOrEqualTo(2);
    assertThat(idAt(file)).isNotEqualTo(byAddress);
    try (Archive archive = desk.open()) {
      assertThat(archive.graph().node(byAddress)).isPresent();
    }
  }

  @Test
  void aFileThatCanNoLongerBeReadIsAConflict() throws Exception {
    Path file = desk.put("a.txt", GERMAN);
    desk.ingest();
    ArticleId id = idAt(file);
    desk.put("a.txt", "", Instant.parse("2024-02-01T00:00:00Z"));
    desk.ingest();
    try (Archive archive = desk.open()) {
      assertThat(archive.graph().conflictsOf(id))
          .anyMatch(conflict -> conflict.statement().contains("could not be read"));
    }
    String after = desk.reports();
    assertThat(desk.ingest().decided()).isNull();
    assertThat(desk.reports()).isEqualTo(after);
  }

  @Test
  void aPathIdStaysValidWhenAUrlBecomesKnown() throws Exception {
    Path file = desk.put("vi.txt", VIETNAMESE);
    desk.ingest();
    ArticleId byPath = idAt(file);
    desk.put("vi.txt.json", "{\"url\": \"" + URL + "\"}");
    desk.ingest();
    try (Archive archive = desk.open()) {
      Optional<Node> node = archive.graph().node(byPath);
      assertThat(node).isPresent();
      assertThat(node.get().id()).isNotEqualTo(byPath);
      assertThat(node.get().address()).hasToString(URL);
    }
  }

  @Test
  void anInterruptedRunIsCompletedByTheNext() throws Exception {
    desk.put("de.txt", GERMAN);
    desk.ingest();
    String complete = desk.reports();

    Desk interrupted = new Desk(Files.createDirectory(home.resolve("killed")));
    Path file = Files.copy(desk.folder().resolve("de.txt"), interrupted.folder().resolve("de.txt"));
    Files.setLastModifiedTime(file, Files.getLastModifiedTime(desk.folder().resolve("de.txt")));
    try (Archive archive = interrupted.open()) {
      var recorder = archive.recorder();
      recorder.beginRun(new Run("test", "test", "", ""));
      try (var arrivals =
          new org.urtext.intake.FolderIntake(ignored -> false)
              .arrivals(interrupted.folder(), "articles")) {
        arrivals.forEach(
            arrival ->
                recorder.record(
                    Desk.ITINERARY
                        .carry(
                            new org.urtext.graph.Delivery(
                                ((org.urtext.intake.Arrival.Document) arrival).raw(), null))
                        .observation()));
      }
      recorder.commit();
    }
    Summary summary = interrupted.ingest();
    assertThat(summary.known()).isEqualTo(1);
    assertThat(summary.decided()).as("the links that the first run never decided").isNotNull();
    assertThat(interrupted.reports()).isEqualTo(complete);
  }

  @Test
  void everyInputEndsAsReadKnownSkippedOrFailed() throws Exception {
    desk.put("a.txt", GERMAN);
    desk.put("empty.txt", "");
    desk.put(".hidden.txt", GERMAN);
    desk.put("bad.txt", GERMAN);
    desk.put("bad.txt.json", "[not json");
    Files.write(desk.folder().resolve("junk.txt"), new byte[] {0, 1, 2, 3, 0, 0, 9, 14, 15, 0});
    Files.write(
        desk.folder().resolve("cut.pdf"),
        "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII));
    Summary summary = desk.ingest();
    assertThat(summary.found()).isEqualTo(6);
    assertThat(summary.read()).isEqualTo(1);
    assertThat(summary.skipped()).isEqualTo(3);
    assertThat(summary.failed()).isEqualTo(2);
    String failures = desk.report(new FailuresReport());
    assertThat(failures)
        .contains("empty.txt,skipped,reading,empty")
        .contains(".hidden.txt,skipped,intake,hidden-file")
        .contains("bad.txt,failed,intake,bad-sidecar")
        .contains("junk.txt,skipped,reading,not-text")
        .contains("cut.pdf,failed,reading,damaged");
  }

  @Test
  void aFailureIsForgottenWhenTheDocumentCanBeRead() throws Exception {
    desk.put("a.txt", GERMAN);
    desk.put("a.txt.json", "[not json");
    assertThat(desk.ingest().failed()).isEqualTo(1);
    Files.delete(desk.folder().resolve("a.txt.json"));
    assertThat(desk.ingest().read()).isEqualTo(1);
    assertThat(desk.report(new FailuresReport()).lines()).hasSize(1);
  }

  private ArticleId idAt(Path file) throws Exception {
    try (Archive archive = desk.open()) {
      return archive.graph().atRealPath(file.toRealPath().toString()).orElseThrow();
    }
  }
}
