package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingSignatureReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "' (TT)';TT;(TT)",
        "' (ANSA).';ANSA;(ANSA).",
        "./aa;Anadolu;./aa",
        "' /연합뉴스';Yonhap;/연합뉴스",
        "' -VNA';VNA;-VNA",
        "' (Reuters)';Reuters;(Reuters)",
        "' （共同）';Kyodo;（共同）"
      })
  void theSignatureMayBeGluedToTheLastSentence(String tail, String name, String words) {
    Declaration origin =
        Witness.closingWith(
                "Am Abend spielte die Kapelle vor dem Turm noch einmal das Lied der Flößer" + tail)
            .origin();
    assertThat(origin.originName()).as(tail).isEqualTo(name);
    assertThat(origin.declaredText()).isEqualTo(words);
  }

  @Test
  void everyAgencyOfASharedSignatureIsDeclared() {
    assertThat(
            Witness.closingWith("(MTV3 - STT - AFP - Reuters)")
                .at("https://www.mtvuutiset.fi/a/1")
                .origins())
        .extracting(Declaration::originName)
        .containsExactly("STT", "AFP", "Reuters");
  }
}
