package org.urtext.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenVerdictTest {

  @TempDir private Path home;

  @Test
  void aRowIsReadWithWhatItHasAndWithoutTheApostropheOfAReport() throws Exception {
    Path file =
        Files.writeString(
            home.resolve("verdicts.csv"),
            "Article;origin;review;reviewed_by;review_note\na.txt;b.txt;Rejected;Anna;'=no\n");
    assertThat(WrittenVerdict.of(file))
        .containsExactly(
            new WrittenVerdict(
                1, List.of("a.txt"), List.of("b.txt"), "rejected", "", "Anna", "=no"));
  }

  @Test
  void aTableWithoutVerdictsIsRefusedWithTheRemedy() throws Exception {
    Path file = Files.writeString(home.resolve("other.csv"), "article,origin\na,b\n");
    assertThatThrownBy(() -> WrittenVerdict.of(file))
        .isInstanceOf(TruthFault.class)
        .hasMessageContaining("review export");
  }

  @Test
  void weighingOneStratumGivesItsOwnInterval() {
    LinkStrata.Rate rate = new LinkStrata.Rate("copy-of", 100, 20, 17, 3);
    LinkStrata.Overall overall = LinkStrata.overall(List.of(rate));
    assertThat(overall.value()).isEqualTo(0.15);
    assertThat(overall.low())
        .isCloseTo(rate.share().low(), org.assertj.core.data.Offset.offset(1e-9));
    assertThat(overall.high())
        .isCloseTo(rate.share().high(), org.assertj.core.data.Offset.offset(1e-9));
    assertThat(LinkStrata.overall(List.of()).links()).isZero();
  }
}
