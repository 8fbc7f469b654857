package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "BERLIN (dpa) - ;dpa",
        "KYIV, Nov 3 (Reuters) - ;Reuters",
        "(서울=연합뉴스) 김바다 기자 = ;Yonhap",
        "【東京時事】;Jiji",
        "（中央社台北3日電）;CNA",
        "新华社北京11月3日电 ;Xinhua",
        "Madrid, 3 nov (EFE).- ;EFE",
        "MOSCOW, November 3. /TASS/. ;TASS",
        "Москва. 3 ноября. ИНТЕРФАКС.RU - ;Interfax",
        "[ソウル 3日 ロイター] - ;Reuters",
        "القاهرة (رويترز) - ;Reuters",
        "Wien (APA) - ;APA",
        "नई दिल्ली, 3 नवंबर (भाषा) ;PTI",
        "Wiesbaden (KNA/wtb). ;KNA",
        "Варшава (ПАП) — ;PAP"
      })
  void theDatelineNamesTheAgency(String dateline, String name) {
    String lead = dateline + " " + Witness.PARAGRAPHS.get(0);
    Declaration origin =
        Witness.saying(lead + "\n" + Witness.PARAGRAPHS.get(1) + "\n" + Witness.PARAGRAPHS.get(2))
            .origin();
    assertThat(origin.originName()).as(dateline).isEqualTo(name);
    assertThat(origin.kind()).isEqualTo(Declaration.Kind.DATELINE);
    assertThat(lead).startsWith(origin.declaredText());
  }

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

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "- Bernama;Bernama",
        "Интерфакс-Украина;Interfax-Ukraine",
        "MTI;MTI",
        "共同通信;Kyodo",
        "/TASS/;TASS"
      })
  void aNameAloneClosesTheText(String line, String name) {
    assertThat(Witness.closingWith(line).origin().originName()).isEqualTo(name);
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
      value = {"By AFP;AFP", "Von dpa | 3. Mai 2024;dpa", "Anadolu Ajansı;Anadolu"})
  void anAgencyMaySignAtTheHead(String line, String name) {
    Declaration origin = Witness.openingWith(line).origin();
    assertThat(origin.originName()).isEqualTo(name);
    assertThat(origin.kind()).isEqualTo(Declaration.Kind.BYLINE);
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
        "Tap"
      })
  void picturesAndTagsAreNotSigned(String line) {
    assertThat(Witness.closingWith(line).origins()).as(line).isEmpty();
  }

  @Test
  void aNavigationItemAboveTheTitleIsNoByline() {
    assertThat(Witness.openingWith("4 May 2022").under("Política\nAFP\nDeportes").origins())
        .isEmpty();
  }

  @Test
  void anAbbreviationInBracketsIsNoDateline() {
    String lead =
        "Die Nachrichtenagentur Agence France-Presse (AFP) feiert in diesem Jahr ihren Geburtstag mit einem Fest im Hof.";
    assertThat(Witness.saying(lead + "\n" + Witness.PARAGRAPHS.get(1)).origins()).isEmpty();
  }
}
