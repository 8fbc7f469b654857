package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urtext.article.LanguageTag;

/** The one table of words that join names and labels. */
class JoiningWordsTest {

  private static final JoiningWords JOINING = Markers.of(Registries.ofTheProgram()).joining();

  @ParameterizedTest
  @CsvSource({
    "AFP und dpa, de",
    "AFP and dpa, fi",
    "STT ja Yle, fi",
    "STA in Hina, sl",
    "ČTK a TASR, cs",
    "AFP e Lusa, pt",
    "АФП и ТАСС, ru",
    "MTI és AFP, hu",
    "AFP dhe ATSH, sq",
    "AFP na Reuters, sw"
  })
  void andPartsNamesInTheTextsLanguage(String names, String language) {
    assertThat(JOINING.names(names, LanguageTag.of(language), 5)).hasSize(2);
  }

  @Test
  void whatIsAndElsewhereDoesNot() {
    assertThat(JOINING.names("Bote in Brennfeld", LanguageTag.of("de"), 5)).hasSize(1);
    assertThat(JOINING.names("Diário da Manhã", LanguageTag.of("pt"), 5)).hasSize(1);
    assertThat(JOINING.isAnd("in", LanguageTag.of("sl"))).isTrue();
    assertThat(JOINING.isAnd("in", LanguageTag.of("de"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Text und Foto",
    "texto y foto",
    "tekst a foto",
    "besedilo in foto",
    "текст и фото",
    "النص والصورة",
    "metin ve foto"
  })
  void andOfAnyLanguageJoinsLabels(String label) {
    assertThat(JOINING.labels(label, 5)).hasSize(2);
  }

  @Test
  void withStandsBeforeTheAgencyInAByline() {
    assertThat(JOINING.byline("Le Bief avec AFP", LanguageTag.of("fr"), 5))
        .containsExactly("Le Bief", "AFP");
    assertThat(JOINING.isWith("com")).isTrue();
  }
}
