package org.urtext.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonHasAWordAndASentence(Reason reason) {
    assertThat(reason.word()).matches("[a-z]+(-[a-z]+)*");
    assertThat(reason.meaning()).matches("[A-Z].*\\.");
  }
}
