package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes read as a whole: whom they name by its whole name, what stands on the line below. */
class WholeNotesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "This article was originally written in Swahili by Neema Juma for Pwani Review.;Pwani"
            + " Review;en",
        "This content is provided by our partner, Harbour & Tide Magazine.;Harbour & Tide"
            + " Magazine;en",
        "Esta nota de Agencia Tierra Baja se publica bajo licencia Creative Commons.;Agencia"
            + " Tierra Baja;es",
        "Matéria da Agência Vale Verde republicada sob licença CC BY-ND 4.0;Agência Vale Verde;pt",
        "Tekst preuzet s portala Podgajski list;Podgajski list;hr",
        "Преузето: Речни гласник;Речни гласник;sr",
        "სტატია პირველად გამოქვეყნდა გამოცემაში „მთის ხმა“;მთის ხმა;ka",
        "អត្ថបទនេះត្រូវបានផ្សាយលើកដំបូងនៅក្នុងកាសែតទន្លេ;កាសែតទន្លេ;km",
        "（本文系山南日报授权转载，未经许可不得二次转载）;山南日报;zh",
        "O post Barco-biblioteca volta apareceu primeiro em Portal Jaruá.;Portal Jaruá;pt"
      })
  void nameTheMedium(String line, String name, String language) {
    assertThat(Witness.closingWith(line).in(language).origins())
        .extracting(Declaration::originName)
        .containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The song was originally written for Elvis Presley.",
        "Die Redaktion veröffentlicht alle Texte unter CC BY 4.0.",
        "Except as otherwise noted, content on this page is licensed under CC BY 4.0.",
        "A new mayor, apparently the first Somali American to lead the town"
      })
  void orSayNothingOfTheText(String line) {
    assertThat(Witness.closingWith(line).in("en").origins()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"元記事はこちら：", "※上記は以下のページの要約です。", "Zum Originaltext:"})
  void leadToTheAddressBelow(String line) {
    String page = "https://www.watermill-times.example/japan-wheel-turns";
    assertThat(Witness.closingWith(line + "\n" + page).in("ja").origin().originUrl())
        .hasToString(page);
  }

  @Test
  void sayWhoPassedTheTextOn() {
    assertThat(
            Witness.closingWith("via Merrowby Observer")
                .in("en")
                .declarations(Declaration.Role.VIA))
        .extracting(Declaration::originName)
        .containsExactly("Merrowby Observer");
    assertThat(
            Witness.closingWith("via e-mail or post").in("en").declarations(Declaration.Role.VIA))
        .isEmpty();
  }

  @Test
  void areCompletedByTheSourceLineInsideThem() {
    Declaration origin =
        Witness.closingWith("Imetafsiriwa kutoka Kiingereza na Asha Juma. Chanzo: The Mill Post")
            .in("sw")
            .origin();
    assertThat(origin.originName()).isEqualTo("The Mill Post");
    assertThat(origin.declaresTranslation()).isTrue();
    assertThat(origin.originLanguage()).hasToString("en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ที่มา\nสำนักข่าวชายแดน", "文章来源\n南岭周刊", "منبع\nروزنامه کوهپایه"})
  void takeAMediumFromTheLineBelow(String lines) {
    assertThat(Witness.closingWith(lines).in("th").origin().originName())
        .isEqualTo(lines.substring(lines.indexOf('\n') + 1));
  }

  @Test
  void anAuthorsLifeCitesNobody() {
    assertThat(
            Witness.closingWith("Elle a écrit pour Libération et Le Monde.")
                .in("fr")
                .declarations(Declaration.Role.ATTRIBUTION))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Оригинал статьи опубликован на сайте Речной вестник.;Речной вестник;ru",
        "Die englische Originalfassung ist bei Harbour & Tide erschienen.;Harbour & Tide;de",
        "L'original de cet article a été publié par Le Bief.;Le Bief;fr"
      })
  void sayWhereTheOriginalWasPublished(String line, String name, String language) {
    assertThat(Witness.closingWith(line).in(language).origin().originName()).isEqualTo(name);
  }

  @Test
  void aLicenceIsNobodysName() {
    assertThat(
            Witness.closingWith("Republished under a Creative Commons licence from Tidewater.")
                .in("en")
                .origin()
                .originName())
        .isEqualTo("Tidewater");
  }

  @Test
  void theOriginalOfSomethingElseIsNotTheTexts() {
    String line = "Read the original planning decision in full.";
    String page = "https://www.courts.example/filing/2231.pdf";
    assertThat(Witness.closingWith(line).in("en").linking("planning decision", page).origins())
        .isEmpty();
    assertThat(
            Witness.closingWith("Read the original here.").in("en").linking("here", page).origins())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "（ロイターの記事を翻訳・編集しました）;Reuters;ja",
        "（英BBC放送の記事を翻訳しました）;BBC;ja",
        "Bu makale Le Monde gazetesinden Türkçeye çevrilmiştir.;Le Monde;tr"
      })
  void sayWhoseArticleWasTranslated(String line, String name, String language) {
    Declaration origin = Witness.closingWith(line).in(language).origin();
    assertThat(origin.originName()).isEqualTo(name);
    assertThat(origin.declaresTranslation()).isTrue();
    assertThat(origin.translator()).isNull();
  }

  @Test
  void aNameEndsWhereAndLeadsOn() {
    String line = "Tulisan ini pertama kali dimuat di Tepian.co dan diterbitkan kembali atas izin.";
    assertThat(Witness.closingWith(line).in("id").origin().originName()).isEqualTo("Tepian.co");
  }

  @Test
  void aTranslationOfAnArticleIsOne() {
    Declaration origin =
        Witness.closingWith("Übersetzung eines Artikels aus „Le Temps“, leicht gekürzt.").origin();
    assertThat(origin.originName()).isEqualTo("Le Temps");
    assertThat(origin.declaresTranslation()).isTrue();
  }

  @Test
  void hereIsNobodysName() {
    assertThat(Witness.closingWith("本文獲《下游新聞》授權轉載，原文刊載於此。").in("zh-Hant").origin().originName())
        .isEqualTo("下游新聞");
  }

  @Test
  void aSectionOfThePaperItselfIsNoSource() {
    assertThat(
            Witness.closingWith(
                    "Dieser Artikel wurde erstmals im März in der Rubrik Turm der Zeit"
                        + " veröffentlicht.")
                .origins())
        .isEmpty();
  }

  @Test
  void aDateIsNobodysName() {
    assertThat(Witness.closingWith("Reposted 3 May 2024").in("en").origins()).isEmpty();
    assertThat(Witness.closingWith("Originally posted 3 May 2024").in("en").origins()).isEmpty();
    assertThat(Witness.closingWith("Reposted from 360info").in("en").origin().originName())
        .isEqualTo("360info");
  }

  @Test
  void aTranslationMayBeSaidBeforeWhereItAppeared() {
    Declaration origin =
        Witness.closingWith("Ce texte est la traduction d'un article paru dans Die Zeit.")
            .in("fr")
            .origin();
    assertThat(origin.originName()).isEqualTo("Die Zeit");
    assertThat(origin.declaresTranslation()).isTrue();
  }
}
