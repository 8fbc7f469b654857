package org.urtext.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.urtext.anchor.AnchoredText.Passage;
import org.urtext.article.Span;

class PassageLengthsTest {

  private static final int[] TEXT = {60, 210, 85, 140, 48, 190, 70, 120};

  @Test
  void sentencesAsLongInTheSameOrderSpeakForATranslation() {
    PassageLengths lengths =
        PassageLengths.of(passages(TEXT), passages(66, 240, 80, 150, 55, 200, 88, 125));
    assertThat(lengths.forward()).isGreaterThan(3);
    assertThat(lengths.forward() - lengths.backward()).isGreaterThan(3);
  }

  @Test
  void oneSentenceMayHaveBecomeTwoOrBeLeftOut() {
    PassageLengths lengths =
        PassageLengths.of(passages(TEXT), passages(66, 110, 118, 80, 150, 200, 88, 125));
    assertThat(lengths.forward() - lengths.backward()).isGreaterThan(1.5);
  }

  @Test
  void otherLengthsSayNothingForOneOrder() {
    PassageLengths lengths =
        PassageLengths.of(passages(TEXT), passages(130, 90, 160, 75, 150, 66, 130, 95));
    assertThat(lengths.forward() - lengths.backward()).isLessThan(1.5);
    assertThat(lengths.forward()).isNegative();
  }

  @Test
  void aSingleSentenceTellsNothing() {
    assertThat(PassageLengths.of(passages(100), passages(100, 90)))
        .isEqualTo(new PassageLengths(0, 0));
    assertThat(PassageLengths.of(List.of(), List.of())).isEqualTo(new PassageLengths(0, 0));
  }

  @Test
  void longTextsAreComparedByTheirBeginnings() {
    List<Passage> many =
        passages(Collections.nCopies(5_000, 100).stream().mapToInt(i -> i).toArray());
    PassageLengths lengths = PassageLengths.of(many, many);
    assertThat(lengths.forward()).isEqualTo(lengths.backward());
  }

  private static List<Passage> passages(int... lengths) {
    List<Passage> passages = new ArrayList<>();
    int start = 0;
    for (int length : lengths) {
      passages.add(new Passage(new Span(start, start + length), start, start + length));
      start += length;
    }
    return passages;
  }
}
