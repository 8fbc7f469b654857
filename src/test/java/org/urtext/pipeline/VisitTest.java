package org.urtext.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.article.Place;
import org.urtext.graph.Lineage;
import org.urtext.graph.Node;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;
import org.urtext.report.TraceText;
import org.urtext.store.Archive;

class VisitTest {

  private static final String ORIGINAL =
      "The bridge at Varnmouth was reopened on Friday after 14 months of repairs, the council said."
          + " Engineers replaced 312 rivets and two of the five piers.";

  @TempDir private Path home;
  private Desk desk;

  @BeforeEach
  void ingestAnOriginal() throws Exception {
    desk = new Desk(home);
    desk.put("original.txt", ORIGINAL);
    desk.put("original.txt.json", "{\"url\": \"https://varnpost.example/bridge-reopened\"}");
    desk.ingest();
  }

  private static RawDocument piped(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new RawDocument(
        new Place("", "-"),
        "-",
        bytes.length,
        Instant.EPOCH,
        Hints.NONE,
        "",
        () -> new ByteArrayInputStream(bytes),
        null);
  }

  @Test
  void exactlyTheSameTextIsRecognised() throws Exception {
    try (Archive archive = desk.open()) {
      Visit.Answer answer = new Visit(Desk.ITINERARY, archive.graph()).look(piped(ORIGINAL));
      assertThat(answer.known()).isNotNull();
      assertThat(answer.known().label()).isEqualTo("original.txt");
    }
  }

  @Test
  void aVisitorIsAnsweredFromItsDeclarationsAndLeavesNoTrace() throws Exception {
    String before = desk.reports();
    try (Archive archive = desk.open()) {
      Visit.Answer answer =
          new Visit(Desk.ITINERARY, archive.graph())
              .look(
                  piped(
                      "Die Brücke von Varnmouth ist seit Freitag wieder offen, teilte der Rat mit."
                          + " Vierzehn Monate lang war sie gesperrt gewesen.\n"
                          + "Quelle: https://varnpost.example/bridge-reopened\n"));
      Lineage lineage = Lineage.upstream(answer.visitor(), answer.node(), Lineage.DEPTH);
      assertThat(lineage.node().kind()).isEqualTo(Node.Kind.VISITOR);
      assertThat(TraceText.upstream(lineage))
          .contains("says it comes from varnpost.example")
          .containsPattern("That page is in the collection:\\s+original.txt")
          .contains("translation of [declared, translation implied]");
    }
    assertThat(desk.reports()).isEqualTo(before);
  }

  @Test
  void whatCannotBeReadIsSaidToBeSo() throws Exception {
    try (Archive archive = desk.open()) {
      Visit.Answer answer = new Visit(Desk.ITINERARY, archive.graph()).look(piped("  \n"));
      assertThat(answer.outcome()).isNotNull();
      assertThat(answer.outcome().reason()).isEqualTo("empty");
    }
  }
}
