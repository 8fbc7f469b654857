package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same words declare an origin in one place and none in another. */
class WhereCreditsStandTest {

  @ParameterizedTest
  @ValueSource(strings = {"Kommentare", "Komen (2)", "Yorumlar", "মন্তব্য", "Comentarii"})
  void whatReadersWriteBelowAnArticleIsNotItsOwnWord(String heading) {
    assertThat(
            Witness.closingWith(heading + "\nDas gab es schon einmal. Quelle: dpa\nQuelle: AFP")
                .origins())
        .isEmpty();
  }

  @Test
  void aCounterAtZeroHeadsNoComments() {
    assertThat(
            Witness.closingWith("Kommentar (0)\nQuelle: https://bote.example/uhr-7.htm").origins())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Allikas BNS | BNS",
        "Forwarded from Reuters | Reuters",
        "Переслано из РИА Новости | RIA Novosti",
        "འབྱུང་ཁུངས། Xinhua | Xinhua",
      })
  void aKnownNameNeedsNoColon(String line, String name) {
    assertThat(Witness.closingWith(line).origin().originName()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Enlace fuente", "Link sursă", "Odkaz na zdroj", "Kaynak bağlantısı", "출처 링크"})
  void theWordsOfALinkToTheSourceLeadToIt(String words) {
    assertThat(
            Witness.closingWith(words)
                .linking(words, "https://bote.example/uhr-7.htm")
                .origin()
                .originUrl())
        .hasToString("https://bote.example/uhr-7.htm");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ACN Ulldecona.- Els dos campaners del poble van tornar ahir a la feina, després de mesos.;"
            + " ACN",
        "ԵՐԵՎԱՆ, 5 ՀՈՒՆԻՍԻ, ԱՐՄԵՆՊՐԵՍ։ Գյուղի հին ջրաղացը կրկին աշխատում է, ասում են բնակիչները։;"
            + " Armenpress",
      })
  void anAgencyOpensOrClosesADatelineWithoutBrackets(String paragraph, String name) {
    assertThat(Witness.saying(paragraph + "\n" + String.join("\n", Witness.PARAGRAPHS)).origins())
        .extracting(Declaration::originName)
        .containsExactly(name);
  }

  @Test
  void reportersBehindAnAgencySignInScriptsWithoutLargeLetters() {
    assertThat(Witness.closingWith("भाषा सुरेश नरेश").in("hi").origin().originName())
        .isEqualTo("PTI");
  }

  @Test
  void aBylineMaySayWhoWroteBeforeTheAgency() {
    assertThat(
            Witness.openingWith("Piše: Hina/M. L. 21.06.2021. u 09:45")
                .in("hr")
                .origin()
                .originName())
        .isEqualTo("Hina");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Според „Слободна мисла“, фигурите се изработени од картон и чекаат во дворот. | Слободна"
            + " мисла",
        "Як пише «Берегова хвиля», на виставку прийшло понад тисячу людей з усієї громади. |"
            + " Берегова хвиля",
      })
  void aQuotedNameBehindAccordingToIsCited(String sentence, String name) {
    assertThat(Witness.interruptedBy(sentence).declarations(Declaration.Role.ATTRIBUTION))
        .extracting(Declaration::originName)
        .contains(name);
  }

  @Test
  void anAgencyOfWhichAnythingElseIsToldIsNotCited() {
    assertThat(
            Witness.interruptedBy(
                    "Reuters zieht im Herbst in die alte Druckerei am Fluss, wo früher Kalender"
                        + " gebunden wurden.")
                .declarations(Declaration.Role.ATTRIBUTION))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(FIN) ANDINA/LZD/MAO | es | Andina",
        "AGERPRES/(AS - autor: Ion Pop, editor: Ana Ilie) | ro | Agerpres",
        "Avec AFP | fr | AFP",
        "(ಯುಎನ್‌ಐ ವರದಿ) | kn | UNI",
        "AZƏRTAC-a istinadən | az | Azertac",
        "This report by The Canadian Press was first published Nov. 12, 2024. | en | Canadian"
            + " Press",
        "מקור: סוכנות הידיעות AP | he | AP",
      })
  void anAgencySignsBesideInitialsEditorsAndSmallWords(String line, String language, String name) {
    assertThat(Witness.closingWith(line).in(language).origins())
        .extracting(Declaration::originName)
        .containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"RADIO PUNA / ABI / LOS TIEMPOS | es | ABI", "蘭陽晨報／中央社台北10日電 | zh | CNA"})
  void papersJoinTheirNameToAnAgencysInAByline(String line, String language, String name) {
    assertThat(Witness.openingWith(line).in(language).origin().originName()).isEqualTo(name);
  }

  @Test
  void aLabelAndALinkToAnotherSiteNeedNoColon() {
    assertThat(
            Witness.closingWith("Nova orixinal no Faro do Norte")
                .linking("Faro do Norte", "https://faro.example/nova/7")
                .origin()
                .originUrl())
        .hasToString("https://faro.example/nova/7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Source: court documents",
        "Quelle: Gerichtsunterlagen",
        "Fuente: documentos judiciales",
        "Источник: материалы суда",
      })
  void whatACourtWroteIsNoArticle(String line) {
    assertThat(Witness.closingWith(line).origins()).isEmpty();
  }

  /** Seen on pages that declare nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Quelle: Nick:",
        "Quelle: www.turmwissen.example [↩]",
        "© 2017 Luigi Cavallo SPA, alle Rechte vorbehalten",
        "This article was reprinted on Turmblatt.example.",
        "Order Reprint of this Story",
        "Italians di Beppe Torre",
        "Tamil தமிழில் செய்திகள்",
        "Original text"
      })
  void whatOnlyLooksLikeACreditIsNone(String line) {
    assertThat(Witness.closingWith(line).origins()).as(line).isEmpty();
  }

  @Test
  void aLinkGluedToThePagesOwnNameIsNoSource() {
    assertThat(
            Witness.closingWith("Quelle: TurmblattRechte erwerben")
                .at("https://www.turmblatt.example/uhr")
                .linking("Rechte erwerben", "https://rechte.example/lizenz/77")
                .origins())
        .isEmpty();
  }
}
