package org.urtext.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.article.ArticleId;
import org.urtext.graph.DecidingRun;
import org.urtext.graph.GivenReview;
import org.urtext.graph.LineageNodes;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.graph.Run;
import org.urtext.linking.Judgement;
import org.urtext.report.CaseFile;
import org.urtext.store.Archive;

/** A case file holds what it says, and can be checked without this program. */
class CaseFileTest {

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
  void aCopyAndItsSourceInAnArchive() throws Exception {
    desk = new Desk(home);
    desk.put("kopie ../../böse\u202E.txt".replace("/", "_"), TEXT + "Quelle: " + SOURCE + "\n");
    Path zip = desk.folder().resolve("archiv.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("bote.txt"));
      out.write(TEXT.getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("bote.txt.json"));
      out.write(("{\"url\": \"" + SOURCE + "\"}").getBytes(StandardCharsets.UTF_8));
    }
    desk.ingest();
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  private record Case(Map<String, byte[]> entries, byte[] zip, List<String> notIncluded) {
    String text(String name) {
      return new String(entries.get(name), StandardCharsets.UTF_8);
    }
  }

  private Case bundle(long asOf) throws Exception {
    try (Archive archive = desk.open()) {
      ProvenanceGraph now = archive.graph();
      ProvenanceGraph graph = asOf == 0 ? now : now.asOf(asOf);
      List<DecidingRun> runs = now.decidingRuns();
      DecidingRun run =
          runs.stream()
              .filter(each -> each.number() == asOf)
              .findFirst()
              .orElse(runs.get(runs.size() - 1));
      Node text =
          now.nodes().filter(node -> node.label().startsWith("kopie")).findFirst().orElseThrow();
      List<Node> nodes = LineageNodes.of(graph, graph.node(text.id()).orElseThrow(), false);
      Map<ArticleId, CaseFile.Raw> raws = new TreeMap<>();
      new RawRecords(Desk.UNPACKING::open, graph)
          .of(nodes)
          .forEach((id, found) -> raws.put(id, new CaseFile.Raw(found.bytes(), found.reason())));
      CaseFile file =
          new CaseFile(
              new CaseFile.Material(graph, nodes.get(0), nodes, raws, run, asOf != 0, "test"));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.write(out);
      return new Case(entries(out.toByteArray()), out.toByteArray(), file.notIncluded());
    }
  }

  private static Map<String, byte[]> entries(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  @Test
  void theDigestsAreThoseOfAllOtherFiles() throws Exception {
    Case made = bundle(0);
    assertThat(made.entries().keySet()).first().isEqualTo("SHA256SUMS");
    Map<String, String> said = new TreeMap<>();
    made.text("SHA256SUMS")
        .lines()
        .forEach(line -> said.put(line.substring(66), line.substring(0, 64)));
    Map<String, String> found = new TreeMap<>();
    made.entries()
        .forEach((name, bytes) -> found.put(name, Hashing.sha256().hashBytes(bytes).toString()));
    found.remove("SHA256SUMS");
    assertThat(said).isEqualTo(found);
    assertThat(made.text("SHA256SUMS")).matches("([0-9a-f]{64}  [a-zA-Z0-9./-]+\n)+");
  }

  @Test
  void everyRawRecordAndTextOfTheLineageIsThereToTheByte() throws Exception {
    Case made = bundle(0);
    assertThat(made.notIncluded()).isEmpty();
    assertThat(made.entries().keySet())
        .allMatch(name -> name.matches("[a-zA-Z0-9/.-]+") && !name.contains(".."))
        .anyMatch(name -> name.matches("articles/01-kopie[a-z0-9-]*/raw.txt"))
        .contains("articles/02-archiv-zip-bote-txt/raw.txt");
    assertThat(made.text("articles/02-archiv-zip-bote-txt/raw.txt")).isEqualTo(TEXT);
    assertThat(made.text("articles/02-archiv-zip-bote-txt/text.txt")).contains("Norderhaven");
    assertThat(made.text("links.csv")).contains("derived-from", "archiv.zip!bote.txt");
    assertThat(made.text("declarations.csv")).contains("Quelle: " + SOURCE);
    assertThat(made.text("trace.txt")).contains("says it comes from");
    var about = new ObjectMapper().readTree(made.text("case.json"));
    assertThat(about.path("run").path("statistics_sha256").asText()).hasSize(64);
    assertThat(about.path("not_included")).isEmpty();
  }

  @Test
  void theSameGraphGivesTheSameBytes() throws Exception {
    assertThat(bundle(0).zip()).isEqualTo(bundle(0).zip());
  }

  @Test
  void whatIsGoneOrChangedIsToldWithItsReason() throws Exception {
    Files.delete(desk.folder().resolve("archiv.zip"));
    List<Path> left;
    try (Stream<Path> files = Files.list(desk.folder())) {
      left = files.toList();
    }
    for (Path file : left) {
      Files.writeString(file, "Etwas anderes.");
    }
    Case made = bundle(0);
    assertThat(made.notIncluded())
        .hasSize(2)
        .anyMatch(reason -> reason.contains("other bytes"))
        .anyMatch(reason -> reason.contains("nothing lies any more"));
    assertThat(made.text("README.txt")).contains("other bytes", "nothing lies any more");
    assertThat(made.entries().keySet()).noneMatch(name -> name.contains("raw."));
    assertThat(made.entries().keySet()).anyMatch(name -> name.endsWith("text.txt"));
  }

  @Test
  void anEarlierAnswerIsGivenAgain() throws Exception {
    long first;
    try (Archive archive = desk.open()) {
      first = archive.graph().decidingRuns().get(0).number();
    }
    Case then = bundle(0);
    try (Archive archive = desk.open()) {
      ProvenanceGraph graph = archive.graph();
      ProvenanceRecorder recorder = archive.recorder();
      recorder.beginRun(new Run("test", "review", "", ""));
      Node text = graph.nodes().filter(node -> node.label().startsWith("kopie")).findFirst().get();
      recorder.record(
          new GivenReview(
              text.id(),
              graph.atPath("archiv.zip!bote.txt").get(0),
              null,
              null,
              Judgement.Value.REJECTED,
              "Anna",
              ""));
      Ingest.review(recorder);
      recorder.endRun();
    }
    Case now = bundle(0);
    assertThat(now.text("verdicts.csv")).contains("rejected,,Anna");
    assertThat(now.entries().keySet()).as("no source any more").noneMatch(n -> n.contains("/02-"));
    Case again = bundle(first);
    assertThat(again.text("README.txt")).contains("tells again");
    for (String name :
        List.of("trace.txt", "trace.json", "links.csv", "provenance.csv", "verdicts.csv")) {
      assertThat(again.text(name)).as(name).isEqualTo(then.text(name));
    }
  }
}
