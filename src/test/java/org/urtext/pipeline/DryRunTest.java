package org.urtext.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.graph.Run;
import org.urtext.intake.Selection;
import org.urtext.store.Archive;

/** A dry run tells just what the ingest after it does, and leaves the graph as it was. */
class DryRunTest {

  private static final Instant LATER = Instant.parse("2024-02-01T00:00:00Z");

  @TempDir private Path home;
  private Desk desk;

  @BeforeEach
  void fillTheDesk() throws Exception {
    desk = new Desk(home, rooms());
    desk.put("a.txt", "The ferry from Tolm sails on Monday.\n");
    desk.put("b.jsonl", line(1) + line(2) + "not json\n");
    desk.put("c.txt", "");
    desk.put("d.txt", "The ferry from Merk sails on Friday.\n");
    desk.put("d.txt.json", "{\"language\": \"en\"}");
    desk.put("e.pdf", "%PDF-1.7\n1 0 obj\n");
    desk.put("f-unreadable.zip", "cannot be opened");
    Files.createSymbolicLink(desk.folder().resolve("g.txt"), desk.folder().resolve("a.txt"));
  }

  private static String line(int number) {
    return "{\"url\": \"https://harbour.example/%d\", \"title\": \"Quay\", \"text\": \"Quay %d.\"}\n"
        .formatted(number, number);
  }

  private static Ingest.Rooms rooms() {
    Ingest.Rooms usual = Desk.rooms();
    return new Ingest.Rooms(
        file -> {
          if (file.place().path().contains("unreadable")) {
            throw new IOException("no permission");
          }
          return usual.unpacking().open(file);
        },
        usual.itinerary(),
        usual.bench());
  }

  private static Ingest.Settings settings(String mappingDigest, boolean byDigest) {
    return new Ingest.Settings(2, Selection.EVERYTHING, mappingDigest, byDigest, false, true);
  }

  private List<DryRun.Prospect> dryRun(Ingest.Settings settings) throws Exception {
    List<DryRun.Prospect> prospects = new ArrayList<>();
    try (Archive archive = desk.open()) {
      ProvenanceRecorder recorder = archive.recorder();
      recorder.rehearseRun(new Run("test", "test", "", ""));
      new DryRun(rooms(), settings, recorder, prospects::add)
          .run(List.of(Desk.source(desk.folder())));
    }
    return prospects;
  }

  private static List<String> told(List<DryRun.Prospect> prospects) {
    return prospects.stream()
        .map(each -> (each.place().path() + " " + each.action() + " " + each.reason()).strip())
        .toList();
  }

  /** What it foretells, by action; what a container holds that is known as a whole counts one. */
  private Map<String, Integer> foretold(Ingest.Settings settings) throws Exception {
    String before = desk.reports();
    Map<String, Integer> actions = new TreeMap<>();
    dryRun(settings).forEach(each -> actions.merge(each.action(), 1, Integer::sum));
    assertThat(desk.reports()).as("the graph is as it was").isEqualTo(before);
    return actions;
  }

  private void assertForetold(Ingest.Settings settings) throws Exception {
    Map<String, Integer> actions = foretold(settings);
    Summary summary = desk.ingest(settings);
    assertThat(actions.getOrDefault("read", 0)).isEqualTo(summary.read());
    assertThat(actions.getOrDefault("failed", 0)).isEqualTo(summary.failed());
    assertThat(actions.getOrDefault("skipped", 0)).isEqualTo(summary.skipped());
    assertThat(actions.getOrDefault("known", 0)).isEqualTo(summary.known());
    assertThat(actions.getOrDefault("sidecar", 0)).isEqualTo(summary.sidecars());
  }

  @Test
  void everythingThatArrivesIsToldInOrder() throws Exception {
    assertThat(told(dryRun(settings("", false))))
        .containsExactly(
            "a.txt read",
            "b.jsonl!1 read",
            "b.jsonl!2 read",
            "b.jsonl!3 failed damaged",
            "c.txt skipped empty",
            "d.txt read",
            "d.txt.json sidecar",
            "e.pdf failed damaged",
            "f-unreadable.zip failed not-readable",
            "g.txt known");
  }

  @Test
  void itIsWhatAnIngestDoes() throws Exception {
    assertForetold(settings("", false));
  }

  @Test
  void whatIsUnchangedIsKnownWhole() throws Exception {
    desk.ingest();
    assertThat(told(dryRun(settings("", false))))
        .containsExactly(
            "a.txt known",
            "b.jsonl known",
            "c.txt skipped empty",
            "d.txt known",
            "d.txt.json sidecar",
            "e.pdf failed damaged",
            "f-unreadable.zip failed not-readable",
            "g.txt known");
    assertThat(desk.ingest().found()).isEqualTo(9);
  }

  @Test
  void whatIsLookedIntoByDigestIsForetold() throws Exception {
    desk.ingest();
    // The same size and time, so that nothing but the digest tells.
    desk.put("a.txt", "The ferry from Tulm sails on Monday.\n");
    desk.put("b.jsonl", line(1) + line(3) + "not json\n");
    assertThat(told(dryRun(settings("", false)))).contains("a.txt known", "b.jsonl known");
    assertForetold(settings("", true));
  }

  @Test
  void otherFieldsAreForetold() throws Exception {
    desk.ingest();
    assertThat(told(dryRun(settings("other", false))))
        .contains("b.jsonl!1 known", "b.jsonl!2 known", "b.jsonl!3 failed damaged");
    assertForetold(settings("other", false));
    assertThat(told(dryRun(settings("other", false)))).contains("b.jsonl known");
  }

  @Test
  void whatWasErasedIsForetold() throws Exception {
    desk.ingest();
    try (Archive archive = desk.open()) {
      ProvenanceRecorder recorder = archive.recorder();
      recorder.beginRun(new Run("test", "forget", "", ""));
      Node node =
          archive.graph().nodes().filter(n -> "d.txt".equals(n.label())).findFirst().orElseThrow();
      recorder.forget(node.id());
      recorder.commit();
      recorder.endRun();
    }
    desk.put("z.txt", "The ferry from Merk sails on Friday.\n", LATER);
    assertThat(told(dryRun(settings("", false))))
        .contains("d.txt skipped forgotten", "z.txt skipped forgotten");
  }
}
