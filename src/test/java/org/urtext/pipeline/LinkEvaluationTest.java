package org.urtext.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.evaluation.DeclarationEvaluation.Disagreement;
import org.urtext.evaluation.LinkEvaluation;
import org.urtext.evaluation.Share;
import org.urtext.evaluation.TruthFault;
import org.urtext.evaluation.TruthFile;
import org.urtext.linking.Bench;
import org.urtext.store.Archive;

/** The links of a graph held against what somebody has judged. */
class LinkEvaluationTest {

  @TempDir private static Path home;
  private static Desk desk;

  @BeforeAll
  static void linkTwoStories() throws Exception {
    desk = new Desk(home);
    for (String name :
        new String[] {"ferry.en", "ferry.de", "ferry.ru", "museum.en", "museum.fr"}) {
      try (InputStream text = Bench.class.getResourceAsStream("stories/" + name + ".txt")) {
        desk.put(name + ".txt", new String(text.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    desk.ingest();
  }

  private LinkEvaluation evaluation(String truth) throws Exception {
    Path file = Files.writeString(home.resolve("truth"), truth.replace(' ', '\n'));
    try (Archive archive = desk.open()) {
      return LinkEvaluation.of(TruthFile.links(file), archive.graph());
    }
  }

  @Test
  void whatTheTruthSaysTooIsRight() throws Exception {
    LinkEvaluation evaluation =
        evaluation(
            "file,story,kind ferry.en.txt,f,source ferry.de.txt,f,human ferry.ru.txt,f,human"
                + " museum.en.txt,m,source museum.fr.txt,m,human gone.txt,m,human");
    assertThat(evaluation.missing()).containsExactly("gone.txt");
    assertThat(evaluation.shares())
        .containsEntry("edge-precision", new Share(4, 4))
        .containsEntry("found", new Share(5, 5))
        .containsEntry("found-at-p99", new Share(5, 5))
        .containsEntry("family-precision", new Share(4, 4))
        .containsEntry("family-recall", new Share(4, 4))
        .containsEntry("direction-right", new Share(0, 0))
        .containsEntry("siblings-undirected", new Share(1, 1));
    assertThat(evaluation.familyF1()).isEqualTo(1, within(1e-9));
    assertThat(evaluation.disagreements()).isEmpty();
    assertThat(evaluation.bands())
        .singleElement()
        .satisfies(band -> assertThat(band.right()).isEqualTo(new Share(4, 4)));
  }

  @Test
  void aFalseClaimAndAMissAreCountedAndNamed() throws Exception {
    LinkEvaluation evaluation =
        evaluation(
            "file;story ferry.en.txt;f ferry.de.txt;other museum.en.txt;m museum.fr.txt;m"
                + " ferry.ru.txt;m");
    assertThat(evaluation.shares())
        .containsEntry("edge-precision", new Share(1, 4))
        .containsEntry("found", new Share(2, 3));
    assertThat(evaluation.disagreements())
        .hasSize(4)
        .extracting(Disagreement::figure)
        .containsOnly("edge-precision", "found");
  }

  @Test
  void pairsAreJudgedAloneAndOthersNotAtAll() throws Exception {
    LinkEvaluation evaluation =
        evaluation(
            """
            {"article":"ferry.de.txt","origin":"ferry.en.txt","same_text":true,"origin_is_source":true}
            {"article":"ferry.de.txt","origin":"museum.en.txt","same_text":false}""");
    assertThat(evaluation.shares())
        .containsEntry("edge-precision", new Share(1, 1))
        .containsEntry("found", new Share(2, 2))
        .containsEntry("family-recall", new Share(1, 1))
        .containsEntry("siblings-undirected", new Share(0, 0));
  }

  @Test
  void whatJudgesNoPairIsRefusedWithItsRow() {
    assertThatThrownBy(() -> evaluation("article,title a.txt,One"))
        .isInstanceOf(TruthFault.class)
        .hasMessageContaining("row 1")
        .hasMessageContaining("column story");
    assertThatThrownBy(() -> evaluation("article,story a.txt,1 a.txt,2"))
        .isInstanceOf(TruthFault.class)
        .hasMessageContaining("second story");
  }
}
