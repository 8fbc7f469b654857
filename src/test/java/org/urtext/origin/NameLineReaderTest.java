package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameLineReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "- Bernama;Bernama;ms",
        "Интерфакс-Украина;Interfax-Ukraine;ru",
        "ELTA inform.;ELTA;lt",
        "MTI;MTI;hu",
        "ats;Keystone-SDA;fr",
        "共同通信;Kyodo;ja",
        "/TASS/;TASS;de",
        "AFP;AFP;sv",
        "مهر;Mehr;fa"
      })
  void aNameAloneClosesTheText(String line, String name, String language) {
    assertThat(Witness.closingWith(line).in(language).origin().originName()).isEqualTo(name);
  }

  @Test
  void anOutletsNameAloneCountsOnlyWhereTheTextEnds() {
    assertThat(Witness.closingWith("Vnews\nKommentar (0)").origin().originName())
        .isEqualTo("Vnews");
    assertThat(Witness.closingWith("Vnews\nMehr Nachrichten\nImpressum\nKontakt").origins())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By AFP;AFP",
        "Von dpa | 3. Mai 2024;dpa",
        "Anadolu Ajansı;Anadolu",
        "Por Estadão Conteúdo, 14/09/2021 às 16:40 | Atualizado há duas horas;Estadão Conteúdo"
      })
  void anAgencyMaySignAtTheHead(String line, String name) {
    Declaration origin = Witness.openingWith(line).origin();
    assertThat(origin.originName()).isEqualTo(name);
    assertThat(origin.kind()).isEqualTo(Declaration.Kind.BYLINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "© APA/Sven Lindqvist",
        "Foto: TT",
        "(Foto: AP)",
        "ⓒ Turmblatt, 무단 전재 및 재배포 금지",
        "Tags: Reuters, Uhren, Turm",
        "A- A+",
        "Map",
        "Tap",
        "Mehr",
        "Petra",
        "RSS",
        "(RSS)"
      })
  void picturesAndTagsAreNotSigned(String line) {
    assertThat(Witness.closingWith(line).origins()).as(line).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "APA/Svea Lindqvist",
        "Svea Lindqvist / AP",
        "Photograph: Svea Lindqvist/AFP/Getty",
        "Der Bürgermeister, Svea Lindqvist / AFP"
      })
  void aPersonBesideAnAgencyTookThePicture(String line) {
    assertThat(Witness.openingWith(line).origins()).as(line).isEmpty();
  }

  @Test
  void aNavigationItemAboveTheTitleIsNoByline() {
    assertThat(Witness.openingWith("4 May 2022").under("Política\nAFP\nDeportes").origins())
        .isEmpty();
  }

  @Test
  void agenciesJoinedByAHyphenSignTogether() {
    assertThat(Witness.closingWith("NTB-AFP").in("nb").origins())
        .extracting(Declaration::originName)
        .containsExactlyInAnyOrder("NTB", "AFP");
    assertThat(Witness.closingWith("NTB-Turm").in("nb").origins()).isEmpty();
  }

  /** Reviews of the foreign press head an article with its outlet, and close with a translator. */
  @Test
  void anOutletAtTheHeadOfATranslationIsItsOrigin() {
    assertThat(
            Witness.openingWith("La Stampa, Италия").plus("Перевод: Нина Гай").in("ru").origins())
        .extracting(Declaration::originName)
        .contains("La Stampa");
    assertThat(Witness.openingWith("La Stampa, Италия").in("ru").origins()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Da Agência Ribeira;Agência Ribeira;pt",
        "Por Agencia Tierra Baja;Agencia Tierra Baja;es",
        "By Pwani News Agency;Pwani News Agency;en"
      })
  void aBylineMayNameAnAgencyThatNobodyKnows(String line, String name, String language) {
    assertThat(Witness.openingWith(line).in(language).origin().originName()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"By Svea Press", "Da Redação", "Von Jan Agenturmann"})
  void aPersonOrADeskInABylineIsNone(String line) {
    assertThat(Witness.openingWith(line).in("und").origins()).as(line).isEmpty();
  }

  @Test
  void anAgencyMayPassOnWhatAnotherWrote() {
    Witness witness = Witness.openingWith("ТАСС со ссылкой на Kyodo").in("ru");
    assertThat(witness.origin().originName()).isEqualTo("Kyodo");
    assertThat(witness.declarations(Declaration.Role.VIA))
        .extracting(Declaration::originName)
        .containsExactly("TASS");
  }

  @Test
  void anAgencyMayBeFollowedByItsDesk() {
    assertThat(Witness.closingWith("PAP, oprac. red.").in("pl").origin().originName())
        .isEqualTo("PAP");
    assertThat(Witness.closingWith("PAP, Jan Kowalski").in("pl").origins()).isEmpty();
  }
}
