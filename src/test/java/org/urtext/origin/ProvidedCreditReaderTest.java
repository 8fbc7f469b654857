package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names before the word for providing. */
class ProvidedCreditReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"（みどり新聞提供）;みどり新聞", "時事通信配信;Jiji", "（南岭日报供稿）;南岭日报", "물안시민신문 제공;물안시민신문"})
  void closeAnArticle(String line, String name) {
    assertThat(Witness.closingWith(line).in("ja").origin().originName()).isEqualTo(name);
  }

  @Test
  void onlyAnAgencysStandsAtTheHead() {
    assertThat(Witness.openingWith("北海みなと通信配信").in("ja").origin().originName())
        .isEqualTo("北海みなと通信");
    assertThat(Witness.openingWith("みどり新聞提供").in("ja").origins()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"（写真はいずれも川辺村提供）", "リアルタイムでニュースを配信", "投稿・情報提供", "画像はみどり新聞提供"})
  void areNotWhateverIsProvided(String line) {
    assertThat(Witness.closingWith(line).in("ja").origins()).isEmpty();
  }
}
