package org.urtext.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bylines come apart into names and nothing else. */
class SignedNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By Ada Brook and Lev Stern;Ada Brook|Lev Stern",
        "Von Jutta Klau, Peer Holm und Ida Vogt;Jutta Klau|Peer Holm|Ida Vogt",
        "Par Anne Roux et Luc Petit;Anne Roux|Luc Petit",
        "Isabel Caro, Rocío Torre y José Wil;Isabel Caro|Rocío Torre|José Wil",
        "Trine Jor og Tora Rei;Trine Jor|Tora Rei",
        "Автор: Иван Петров;Иван Петров",
        "記者 王小明;王小明",
        "Von unserem Mitarbeiter Hans Meier;Hans Meier",
        "Von unserer Korrespondentin in Paris Lea Wolf;Lea Wolf",
        "Sam Stone Senior Politics Editor, The Morning Paper;Sam Stone|The Morning Paper",
        "Mike Marsh, Shipping Expert;Mike Marsh",
        "Tom Dick@tdick;Tom Dick",
        "Mike Case | mcase@news.example;Mike Case",
        "Elena Ober (obe), Oliver Mak (oma);Elena Ober|Oliver Mak",
        "Felix Schrö, Jörg Sold, dpa;Felix Schrö|Jörg Sold|dpa",
        "Müller, Hans;Müller, Hans",
        "Anna und Peter Müller;Anna und Peter Müller",
        "dpa/lno;dpa/lno",
        "AFP;AFP",
        "Veröffentlicht von Jutta Klau am 21. April 2025;Jutta Klau",
        "Posted by Ada Brook on Tuesday;Ada Brook",
        "Ada Brook in Harbour News;Ada Brook",
        "Ada Brook ⋅ Review Editor ⋅ March 2, 2025;Ada Brook",
        "Ada Brook, Home and Harbour Expert, Lev Stern;Ada Brook|Lev Stern",
        "Autorin/Autor Jutta Klau;Jutta Klau",
      })
  void areTakenApart(String byline, String names) {
    assertThat(SignedNames.in(byline)).isEqualTo(List.of(names.split("\\|")));
  }

  @Test
  void wordsThatIntroduceNobodyNameNobody() {
    assertThat(SignedNames.in("By")).isEmpty();
    assertThat(SignedNames.in("Von unserem Mitarbeiter")).isEmpty();
    assertThat(SignedNames.in("Medically reviewed by Ada Brook")).isEmpty();
    assertThat(SignedNames.in("Foto: Jutta Klau")).isEmpty();
    assertThat(SignedNames.in("press@news.example")).isEmpty();
    assertThat(SignedNames.in("x ".repeat(200))).isEmpty();
  }
}
