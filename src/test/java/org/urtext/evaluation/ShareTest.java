package org.urtext.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Wilson's interval, against values computed by hand. */
class ShareTest {

  @Test
  void eightOfTenLeaveMuchOpen() {
    Share share = new Share(8, 10);
    assertThat(share.value()).isEqualTo(0.8);
    assertThat(share.low()).isCloseTo(0.490, within(0.001));
    assertThat(share.high()).isCloseTo(0.943, within(0.001));
  }

  @Test
  void allOfThirtyAreNotCertainty() {
    assertThat(new Share(30, 30).low()).isCloseTo(0.886, within(0.001));
    assertThat(new Share(30, 30).high()).isEqualTo(1);
  }

  @Test
  void nothingJudgedTellsNothing() {
    assertThat(new Share(0, 0).low()).isZero();
    assertThat(new Share(0, 0).high()).isEqualTo(1);
  }
}
