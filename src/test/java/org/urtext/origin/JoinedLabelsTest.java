package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels of several words: joined from known ones, or built around one. */
class JoinedLabelsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Quelle & Autorin: Talblick, Renate Ohlsen;Talblick",
        "Text und Foto: Karla Wenz/dpa;dpa",
        "Foto und Text: Karla Wenz/dpa;dpa",
        "Texte et photos : AFP;AFP",
        "Fonte e foto: La Valle Oggi;La Valle Oggi",
        "Źródło i opracowanie: Kurier Leśny;Kurier Leśny",
        "Источник и автор: «Речные ведомости», Олег Гранин;Речные ведомости",
        "Haber ve Foto: İHA;İHA",
        "[사진·글 제공=물안시민신문];물안시민신문",
        "Tekst: ANP;ANP",
        "Textquelle: Brennfelder Bote;Brennfelder Bote",
        "Tekstilähde: Koivulahden Sanomat;Koivulahden Sanomat",
        "Източник на новината: Речен вестник;Речен вестник"
      })
  void creditTheText(String line, String name) {
    assertThat(Witness.closingWith(line).origin().originName()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Text und Foto: Karla Wenz",
        "Text: Karla Wenz",
        "Text: Karla Wenz, Fotos: Max Dorn/dpa",
        "Foto & Video: Feuerwehr Brennfeld",
        "Bild/Quelle: dpa",
        "Bildquelle: Brennfelder Bote",
        "Text- & Nutzungsrechte",
        "Autor:innen gesucht: Brennfelder Bote",
        "Weitere Quellen des Einkommens: Honig"
      })
  void orAPersonOrAPicture(String line) {
    assertThat(Witness.closingWith(line).origins()).isEmpty();
  }
}
