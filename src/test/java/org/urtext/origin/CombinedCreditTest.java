package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that say several things at once: a source, its language, a translator. */
class CombinedCreditTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Publicado originalmente en Le Monde. Traducción de Inés Soler;es;Le Monde;Inés Soler",
        "Fuente: Le Monde. Traducción: Inés Soler;es;Le Monde;Inés Soler",
        "Quelle: Le Monde | Übersetzung: Mara Vogt;de;Le Monde;Mara Vogt",
        "Der Text erschien zuerst in der Wochenzeitung Uferblatt. Aus dem Ungarischen von Mara"
            + " Vogt;de;Uferblatt;Mara Vogt",
        "Text původně vyšel na webu Uferblatt. Z němčiny přeložila Jana Nová;cs;Uferblatt;Jana Nová"
      })
  void aTranslatorBesideASourceMakesItATranslation(
      String line, String language, String name, String translator) {
    Declaration origin = Witness.closingWith(line).in(language).origins().get(0);
    assertThat(origin.originName()).as(line).isEqualTo(name);
    assertThat(origin.declaresTranslation()).as(line).isTrue();
    assertThat(origin.translator()).as(line).isEqualTo(translator);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "This article was originally published in Spanish by El Faro.;en;es;El Faro",
        "Dieser Artikel erschien zuerst auf Englisch bei Uferblatt.;de;en;Uferblatt",
        "Cet article a été publié initialement en anglais sur Uferblatt.;fr;en;Uferblatt"
      })
  void theLanguageOfTheFirstPublicationIsNoName(
      String line, String language, String from, String name) {
    Declaration origin = Witness.closingWith(line).in(language).origin();
    assertThat(origin.originName()).as(line).isEqualTo(name);
    assertThat(origin.originLanguage()).as(line).hasToString(from);
    assertThat(origin.declaresTranslation()).as(line).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Texten har tidigare publicerats i norska Turmbladet.;sv;Turmbladet",
        "Foilsíodh an t-alt seo ar dtús ar Turmblatt.;ga;Turmblatt",
        "Makala hii ilichapishwa kwanza na Turmblatt.;sw;Turmblatt"
      })
  void twoWordsTellWhereATextFirstAppeared(String line, String language, String name) {
    assertThat(Witness.closingWith(line).in(language).origin().originName())
        .as(line)
        .isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fuente: Instituto Nacional de Estadística",
        "Source: World Bank",
        "Quelle: Statistisches Landesamt",
        "Źródło: Narodowy Bank Polski",
        "Источник: Министерство финансов",
        "来源：国家统计局",
        "Kaynak: Merkez Bankası",
        "출처: 통계청"
      })
  void whoGivesFiguresIsNoOrigin(String line) {
    assertThat(Witness.closingWith(line).origins()).as(line).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Quelle: Finanzkurier der Universität", "Source: University Herald"})
  void aMediumOfAnInstituteIsOne(String line) {
    assertThat(Witness.closingWith(line).origins()).as(line).hasSize(1);
  }

  @Test
  void aReferenceNamesItsOutlet() {
    String line = "Nguồn: Ada Lind, “A clock for the small tower,” Nikkei Asia, 12/05/2021";
    assertThat(Witness.closingWith(line).in("vi").origin().originName()).isEqualTo("Nikkei Asia");
  }

  @Test
  void anOutletThatCitesAnAgencyInItsLeadPassesItOn() {
    String lead =
        "Нова вежа з годинником запрацювала в неділю, передає «Година» з посиланням на Укрінформ, і"
            + " триста людей прийшли подивитися.";
    Witness witness =
        Witness.saying(lead + "\n" + Witness.PARAGRAPHS.get(1))
            .in("uk")
            .at("https://hodyna.example/a");
    assertThat(witness.origin().originName()).isEqualTo("Ukrinform");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "First published November 29, 2023",
        "Ada Lind, Der Turm, aus dem Englischen von Mara Vogt, Brennfeld Verlag, 176 Seiten",
        "Bilder wie aus dem Krieg",
        "Der Bericht aus dem türkischen Dorf"
      })
  void datesBooksAndHeadlinesAreNoNotices(String line) {
    assertThat(Witness.closingWith(line).origins()).as(line).isEmpty();
  }
}
