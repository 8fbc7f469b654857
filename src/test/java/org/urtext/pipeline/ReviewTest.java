package org.urtext.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urtext.article.ArticleId;
import org.urtext.graph.GivenReview;
import org.urtext.graph.LinkChange;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.graph.ReviewEntry;
import org.urtext.graph.Run;
import org.urtext.linking.Judgement.Value;
import org.urtext.linking.Link;
import org.urtext.origin.Registries;
import org.urtext.report.LinksReport;
import org.urtext.store.Archive;

/** Verdicts outlive whatever happens to the graph. */
class ReviewTest {

  private static final String SOURCE = "https://inselbote.example/faehre-2024";

  private static final String TEXT =
      """
      Die Fähre nach Norderhaven fährt ab Montag wieder

      Die Reederei Klaas Petersen nimmt den Verkehr nach elf Wochen wieder auf; am Anleger lagen
      gestern 14 Kutter. Der Hafenmeister Ole Brandt rechnet mit 320 Fahrgästen am ersten Tag.
      """;

  @TempDir private Path home;
  private Desk desk;

  @BeforeEach
  void anArticleAndTheSourceThatItNames() throws Exception {
    desk = new Desk(home);
    putAll(desk);
    desk.ingest();
  }

  private static void putAll(Desk desk) throws Exception {
    desk.put("kopie.txt", TEXT + "Quelle: " + SOURCE + "\n");
    desk.put("kopie.txt.json", "{\"url\": \"https://kopie.example/n/1\"}");
    desk.put("bote.txt", TEXT.replace("Montag", "Dienstag"));
    desk.put("bote.txt.json", "{\"url\": \"" + SOURCE + "\"}");
    desk.put(
        "fremd.txt", "Der Kirchturm in Ostermark wird neu gedeckt.\nQuelle: Ostermarker Blatt\n");
  }

  private static ArticleId at(ProvenanceGraph graph, String path) {
    return graph.atPath(path).get(0);
  }

  private static long say(Desk desk, String article, String origin, @Nullable Value value)
      throws Exception {
    try (Archive archive = desk.open()) {
      ProvenanceRecorder recorder = archive.recorder();
      ProvenanceGraph graph = archive.graph();
      recorder.beginRun(new Run("test", "review", "", ""));
      recorder.record(
          new GivenReview(
              at(graph, article), at(graph, origin), null, null, value, "Anna", "read both"));
      Ingest.review(recorder);
      recorder.endRun();
      return graph.decidingRuns().get(graph.decidingRuns().size() - 1).number();
    }
  }

  private static void relink(Desk desk) throws Exception {
    try (Archive archive = desk.open()) {
      ProvenanceRecorder recorder = archive.recorder();
      recorder.beginRun(new Run("test", "link", "", ""));
      Ingest.decide(recorder, Desk.rooms().bench());
      recorder.endRun();
    }
  }

  private static void reinterview(Desk desk) throws Exception {
    try (Archive archive = desk.open()) {
      ProvenanceRecorder recorder = archive.recorder();
      recorder.beginRun(new Run("test", "reinterview", Registries.ofTheProgram().digest(), ""));
      Reinterview.all(recorder, Desk.ITINERARY, Progress.UNTOLD);
      Ingest.decide(recorder, Desk.rooms().bench());
      recorder.endRun();
    }
  }

  private Link link() throws Exception {
    try (Archive archive = desk.open()) {
      ProvenanceGraph graph = archive.graph();
      return graph.linksFrom(at(graph, "kopie.txt")).get(0);
    }
  }

  @Test
  void aVerdictSurvivesDecidingHearingAndIngestingAgain() throws Exception {
    say(desk, "kopie.txt", "bote.txt", Value.REJECTED);
    String reports = desk.reports();
    assertThat(reports).contains("rejected", "Anna,read both");
    relink(desk);
    assertThat(desk.reports()).isEqualTo(reports);
    reinterview(desk);
    assertThat(desk.reports()).isEqualTo(reports);
    desk.ingest();
    assertThat(desk.reports()).isEqualTo(reports);
  }

  @Test
  void aMovedFolderKeepsItsVerdicts() throws Exception {
    say(desk, "kopie.txt", "bote.txt", Value.CONFIRMED);
    String links = desk.report(new LinksReport());
    Path moved = home.resolve("moved").resolve("articles");
    Files.createDirectories(moved.getParent());
    Files.move(desk.folder(), moved);
    desk.ingest(moved);
    assertThat(desk.report(new LinksReport())).isEqualTo(links).contains("confirmed");
  }

  @Test
  void anArticleThatGetsAnotherIdKeepsItsVerdicts() throws Exception {
    Files.delete(desk.folder().resolve("kopie.txt.json"));
    desk.ingest();
    say(desk, "kopie.txt", "bote.txt", Value.UNSURE);
    ArticleId before = link().article();
    for (String url : List.of("https://kopie.example/n/2", "https://kopie.example/n/3")) {
      desk.put("kopie.txt.json", "{\"url\": \"" + url + "\"}");
      desk.ingest();
      assertThat(link().article()).isNotEqualTo(before);
      assertThat(link().review()).as(url).isNotNull();
      assertThat(link().review().value()).isEqualTo(Value.UNSURE);
    }
    try (Archive archive = desk.open()) {
      assertThat(archive.graph().node(before)).as("an id of long ago").isPresent();
    }
  }

  @Test
  void aVerdictOnATextThatChangedStandsAndIsTold() throws Exception {
    say(desk, "kopie.txt", "bote.txt", Value.CONFIRMED);
    desk.put(
        "kopie.txt",
        TEXT.replace("320", "410") + "Quelle: " + SOURCE + "\n",
        java.time.Instant.parse("2024-02-01T00:00:00Z"));
    desk.ingest();
    assertThat(link().isConfirmed()).isTrue();
    try (Archive archive = desk.open()) {
      ProvenanceGraph graph = archive.graph();
      assertThat(graph.conflictsOf(at(graph, "kopie.txt")))
          .filteredOn(conflict -> conflict.kind().equals("review"))
          .singleElement()
          .satisfies(
              conflict -> assertThat(conflict.statement()).contains("another one now", "Anna"));
    }
    say(desk, "kopie.txt", "bote.txt", Value.CONFIRMED);
    try (Archive archive = desk.open()) {
      ProvenanceGraph graph = archive.graph();
      assertThat(graph.conflictsOf(at(graph, "kopie.txt"))).as("judged again").isEmpty();
    }
  }

  @Test
  void aVerdictCanBeTakenBackAndTheHistoryKeepsIt() throws Exception {
    String before = desk.reports();
    say(desk, "kopie.txt", "fremd.txt", Value.CONFIRMED);
    say(desk, "kopie.txt", "bote.txt", Value.REJECTED);
    assertThat(desk.reports()).isNotEqualTo(before);
    say(desk, "kopie.txt", "fremd.txt", null);
    say(desk, "bote.txt", "kopie.txt", null);
    assertThat(desk.reports()).isEqualTo(before);
    try (Archive archive = desk.open()) {
      assertThat(archive.graph().reviewHistory()).hasSize(4);
      assertThat(archive.graph().reviewHistory()).noneMatch(ReviewEntry::stands);
    }
  }

  @Test
  void howLinksStoodWhenARunHadDecidedCanBeAskedLater() throws Exception {
    long first;
    List<Link> then;
    try (Archive archive = desk.open()) {
      ProvenanceGraph graph = archive.graph();
      first = graph.decidingRuns().get(0).number();
      then = graph.linksFrom(at(graph, "kopie.txt"));
    }
    long second = say(desk, "kopie.txt", "bote.txt", Value.REJECTED);
    desk.put(
        "fremd.txt",
        "Der Kirchturm in Ostermark.\n",
        java.time.Instant.parse("2024-03-01T00:00:00Z"));
    desk.ingest();
    try (Archive archive = desk.open()) {
      ProvenanceGraph graph = archive.graph();
      ArticleId id = at(graph, "kopie.txt");
      assertThat(graph.asOf(first).linksFrom(id)).isEqualTo(then);
      assertThat(graph.asOf(first).familyPlaceOf(id).orElseThrow().root())
          .isEqualTo(at(graph, "bote.txt"));
      assertThat(graph.asOf(first).fullText(at(graph, "fremd.txt")).orElseThrow())
          .as("the text as it was then")
          .contains("Ostermarker Blatt");
      assertThat(graph.asOf(first).declarationsOf(at(graph, "fremd.txt"))).hasSize(1);
      assertThat(graph.asOf(second).linksFrom(id)).isEqualTo(graph.linksFrom(id));
      Link gone = graph.asOf(second).linksFrom(at(graph, "fremd.txt")).get(0);
      assertThat(graph.linksFrom(at(graph, "fremd.txt"))).isEmpty();
      assertThat(graph.asOf(second).node(gone.origin())).isPresent();
      assertThat(graph.linkChangesSince(first).map(LinkChange::kind))
          .containsExactlyInAnyOrder(LinkChange.Kind.CHANGED, LinkChange.Kind.REMOVED);
      assertThat(graph.linkChangesSince(second).map(LinkChange::kind))
          .containsExactly(LinkChange.Kind.REMOVED);
    }
    say(desk, "kopie.txt", "bote.txt", null);
    try (Archive archive = desk.open()) {
      assertThat(archive.graph().linkChangesSince(first).map(LinkChange::kind))
          .as("what changed and changed back is not told")
          .containsExactly(LinkChange.Kind.REMOVED);
    }
  }

  @Test
  void whatIsErasedTakesItsVerdictsAndFormerLinksWithIt() throws Exception {
    say(desk, "kopie.txt", "bote.txt", Value.REJECTED);
    try (Archive archive = desk.open()) {
      ProvenanceRecorder recorder = archive.recorder();
      recorder.beginRun(new Run("test", "forget", "", ""));
      recorder.forget(at(archive.graph(), "kopie.txt"));
      recorder.commit();
      Ingest.decide(recorder, Desk.rooms().bench());
      recorder.endRun();
      ProvenanceGraph graph = archive.graph();
      assertThat(graph.reviewHistory()).isEmpty();
      assertThat(graph.asOf(1).linksTo(at(graph, "bote.txt"))).isEmpty();
    }
  }

  private interface Step {
    void on(Desk desk) throws Exception;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theOrderInWhichThingsHappenedLeavesNoTrace(long seed) throws Exception {
    say(desk, "kopie.txt", "bote.txt", Value.REJECTED);
    say(desk, "fremd.txt", "kopie.txt", Value.CONFIRMED);
    String expected = desk.reports();

    Random random = new Random(seed);
    List<Step> steps = new ArrayList<>();
    steps.add(at -> say(at, "kopie.txt", "bote.txt", Value.REJECTED));
    steps.add(at -> say(at, "fremd.txt", "kopie.txt", Value.CONFIRMED));
    steps.add(
        at -> {
          say(at, "bote.txt", "fremd.txt", Value.CONFIRMED);
          say(at, "bote.txt", "fremd.txt", null);
        });
    steps.add(ReviewTest::relink);
    steps.add(ReviewTest::reinterview);
    steps.add(Desk::ingest);
    Collections.shuffle(steps, random);
    Desk other = new Desk(home.resolve("other"));
    putAll(other);
    other.ingest(other.folder().resolve("bote.txt"), other.folder().resolve("kopie.txt"));
    other.ingest();
    for (Step step : steps) {
      step.on(other);
    }
    assertThat(other.reports()).isEqualTo(expected);
  }
}
