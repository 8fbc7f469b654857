package org.urtext.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.graph.Lineage;
import org.urtext.graph.Node;
import org.urtext.linking.Relation;
import org.urtext.pipeline.Summary;

class ProvenanceTest {

  private static final String FERRY =
      """
      Fähre nach Ostholm wieder in Betrieb

      Die Fähre zwischen Ostholm und dem Festland fährt seit Montag wieder. Sie hatte neun Tage
      im Hafen gelegen, weil ein Ersatzteil für die Steuerung fehlte.

      Aus dem Dänischen. Quelle: https://ostholm-avis.example/2025/03/04/faergen-sejler-igen
      """;

  @TempDir private Path home;
  private Path news;

  @BeforeEach
  void layOut() throws Exception {
    news = Files.createDirectory(home.resolve("news"));
    Files.writeString(news.resolve("faehre.txt"), FERRY);
  }

  @Test
  void whatWasTakenInCanBeFoundTracedAndToldInWords() throws Exception {
    try (Provenance provenance = Provenance.openOrCreate(home.resolve("graph"))) {
      Summary summary = provenance.ingest(news);
      assertThat(summary.read()).isEqualTo(1);
      Node article = provenance.find("faehre.txt").orElseThrow();
      assertThat(provenance.declarations(article))
          .anySatisfy(said -> assertThat(said.declaresTranslation()).isTrue());
      assertThat(provenance.links(article))
          .singleElement()
          .satisfies(link -> assertThat(link.relation()).isEqualTo(Relation.TRANSLATION_OF));
      Lineage trace = provenance.trace(article);
      Node original = trace.hops().get(0).other().node();
      assertThat(original.kind()).isEqualTo(Node.Kind.UNSEEN_PAGE);
      assertThat(Provenance.inWords(trace)).contains("ostholm-avis.example");
      assertThat(provenance.traceDown(original).hops())
          .singleElement()
          .satisfies(hop -> assertThat(hop.other().node()).isEqualTo(article));
      try (Stream<Node> all = provenance.articles()) {
        assertThat(all).hasSize(2);
      }
    }
  }

  @Test
  void whatIsKnownAndUnchangedIsPassedByWhenTheGraphIsOpenedAgain() throws Exception {
    try (Provenance provenance = Provenance.openOrCreate(home.resolve("graph"))) {
      provenance.ingest(news);
    }
    try (Provenance provenance = Provenance.openOrCreate(home.resolve("graph.mv.db"))) {
      Summary summary = provenance.ingest(news);
      assertThat(summary.read()).isZero();
      assertThat(summary.known()).isEqualTo(1);
    }
  }

  @Test
  void whatCannotBeDoneIsRefusedWithASentence() throws Exception {
    try (Provenance provenance = Provenance.openOrCreate(home.resolve("graph"))) {
      assertThatThrownBy(() -> provenance.ingest(home.resolve("nowhere")))
          .isInstanceOf(Refusal.class)
          .hasMessageStartingWith("There is no file or folder");
      provenance.ingest(news);
      Path namesake = Files.createDirectories(home.resolve("elsewhere")).resolve("news");
      Files.createDirectory(namesake);
      assertThatThrownBy(() -> provenance.ingest(namesake))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("already belongs to");
      assertThat(provenance.find("no-such-article")).isEmpty();
    }
    Path other = Files.writeString(home.resolve("notes.tsv"), "outlets?\n");
    assertThatThrownBy(() -> Provenance.openOrCreate(home.resolve("graph"), other))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("notes.tsv");
  }
}
