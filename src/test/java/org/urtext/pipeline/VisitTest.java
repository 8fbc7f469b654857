package org.urtext.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.article.Place;
import org.urtext.graph.Lineage;
import org.urtext.graph.Node;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;
import org.urtext.linking.Bench;
import org.urtext.linking.Subject;
import org.urtext.linking.TextBench;
import org.urtext.report.Ink;
import org.urtext.report.TraceText;
import org.urtext.store.Archive;

class VisitTest {

  private static final String ORIGINAL =
      "The bridge at Varnmouth was reopened on Friday after 14 months of repairs, the council said."
          + " Engineers replaced 312 rivets and two of the five piers. Buses of the line 14 will"
          + " cross it again from Monday, and the ferry that stood in for them goes back to"
          + " Saltholme, where it had been missed.";

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

  private static Visit visit(Archive archive) {
    return new Visit(
        Desk.ITINERARY,
        archive.graph(),
        visitor -> {
          List<Subject> subjects = new ArrayList<>(List.of(visitor));
          archive.recorder().subjects(subjects::add);
          return new Bench(new TextBench()).decide(subjects);
        });
  }

  @Test
  void exactlyTheSameTextIsRecognised() throws Exception {
    try (Archive archive = desk.open()) {
      Visit.Answer answer = visit(archive).look(piped(ORIGINAL));
      assertThat(answer.known()).isNotNull();
      assertThat(answer.known().label()).isEqualTo("original.txt");
    }
  }

  @Test
  void aVisitorIsAnsweredFromItsDeclarationsAndLeavesNoTrace() throws Exception {
    String before = desk.reports();
    try (Archive archive = desk.open()) {
      Visit.Answer answer =
          visit(archive)
              .look(
                  piped(
                      "Die Brücke von Varnmouth ist seit Freitag wieder offen, teilte der Rat mit."
                          + " Vierzehn Monate lang war sie gesperrt gewesen.\n"
                          + "Quelle: https://varnpost.example/bridge-reopened\n"));
      Lineage lineage = Lineage.upstream(answer.visitor(), answer.node(), Lineage.DEPTH);
      assertThat(lineage.node().kind()).isEqualTo(Node.Kind.VISITOR);
      assertThat(new TraceText(Ink.PLAIN, false).upstream(lineage))
          .contains("says it comes from varnpost.example")
          .containsPattern("That page is in the collection:\\s+original.txt")
          .contains("translation of [declared, translation implied]");
    }
    assertThat(desk.reports()).isEqualTo(before);
  }

  @Test
  void aVisitorThatDeclaresNothingIsComparedWithTheCollection() throws Exception {
    String before = desk.reports();
    try (Archive archive = desk.open()) {
      Visit.Answer answer = visit(archive).look(piped("Update. " + ORIGINAL + " Tolls stay."));
      Lineage lineage = Lineage.upstream(answer.visitor(), answer.node(), Lineage.DEPTH);
      assertThat(lineage.parallels())
          .extracting(hop -> hop.other().node().label())
          .containsExactly("original.txt");
    }
    assertThat(desk.reports()).isEqualTo(before);
  }

  @Test
  void whatCameFromAVisitorIsTold() throws Exception {
    desk.put("mirror.txt", ORIGINAL + "\nSource: https://varnherald.example/bridge\n");
    desk.ingest();
    try (Archive archive = desk.open()) {
      Visit.Answer answer =
          visit(archive)
              .look(
                  piped(
                      "<html><head><link rel=canonical href='https://varnherald.example/bridge'>"
                          + "<title>Bridge</title></head><body><article><p>"
                          + "The Varnmouth bridge opened again, and the ferry no longer runs at"
                          + " night.</p></article></body></html>"));
      Lineage lineage = Lineage.downstream(answer.visitor(), answer.node(), Lineage.DEPTH);
      assertThat(lineage.hops())
          .extracting(hop -> hop.other().node().label())
          .containsExactly("mirror.txt");
    }
  }

  @Test
  void whatCannotBeReadIsSaidToBeSo() throws Exception {
    try (Archive archive = desk.open()) {
      Visit.Answer answer = visit(archive).look(piped("  \n"));
      assertThat(answer.outcome()).isNotNull();
      assertThat(answer.outcome().reason()).isEqualTo("empty");
    }
  }
}
