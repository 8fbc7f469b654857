package org.urtext.intake.container.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlternatesTest {

  @Test
  void alternatesMayHoldSeparatorsAndNameTheirLanguages() {
    assertThat(Alternates.in("https://a.example/1(de);https://a.example/2;b,c(pt-br)"))
        .containsExactly("de: https://a.example/1", "pt-br: https://a.example/2;b,c");
    assertThat(Alternates.in("en: https://a.example/1 | fr: https://a.example/2"))
        .containsExactly("en: https://a.example/1", "fr: https://a.example/2");
    assertThat(Alternates.in("https://a.example/1, https://a.example/2\nhttps://a.example/3"))
        .containsExactly("https://a.example/1", "https://a.example/2", "https://a.example/3");
    assertThat(Alternates.in("keine")).isEmpty();
  }
}
