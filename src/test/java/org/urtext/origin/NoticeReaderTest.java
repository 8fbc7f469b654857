package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Aus dem Englischen von Mara Vogt;de;en;Mara Vogt",
        "Traducido del inglés por Inés Soler;es;en;Inés Soler",
        "Перевод с английского: Инна Лугина;ru;en;Инна Лугина",
        "Vertaald uit het Frans door Joost Kramer;nl;fr;Joost Kramer",
        "Translated from the Spanish by Nell Hart;en;es;Nell Hart",
        "מאנגלית: תמר לביא;he;en;תמר לביא"
      })
  void tellsLanguageAndTranslator(String line, String language, String from, String translator) {
    Declaration origin = Witness.closingWith(line).in(language).origin();
    assertThat(origin.declaresTranslation()).as(line).isTrue();
    assertThat(origin.originLanguage()).as(line).hasToString(from);
    assertThat(origin.translator()).as(line).isEqualTo(translator);
    assertThat(origin.originName()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dieser Beitrag wurde automatisch übersetzt.",
        "Cet article a été traduit automatiquement.",
        "Este artículo fue traducido automáticamente.",
        "Эта запись: машинный перевод.",
        "※この記事は機械翻訳されています。",
        "本文由机器翻译。",
        "이 기사는 자동 번역되었습니다.",
        "Artikel ini diterjemahkan secara otomatis.",
        "Bài viết được dịch tự động.",
        "تمت ترجمة آلية لهذا النص.",
        "Translated with DeepL"
      })
  void wordsThatSayAMachineTranslatedStateIt(String line) {
    Testimony testimony = Witness.closingWith(line).in("und").testimony();
    assertThat(testimony.machineTranslation()).as(line).isEqualTo(MachineTranslation.STATED);
    assertThat(testimony.declarations())
        .as(line)
        .singleElement()
        .matches(Declaration::declaresTranslation);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "This article first appeared in The Irish Times.;The Irish Times",
        "The post Tower clock appeared first on Coastal Ledger.;Coastal Ledger",
        "Der Beitrag Turmuhr erschien zuerst auf Uferblatt.;Uferblatt",
        "Dieser Text erschien zuerst in der Wochenzeitung Uferblatt.;Uferblatt",
        "La entrada Reloj nuevo se publicó primero en Infobae.;Infobae",
        "L'articolo Orologio nuovo proviene da Internazionale.;Internazionale",
        "本文首发于澎湃新闻，作者王水。;The Paper",
        "This article originally appeared on VICE US.;VICE US",
        "Sie wurde automatisch von der Deutschen Presse-Agentur (dpa) übernommen.;dpa"
      })
  void namesWhereATextFirstAppeared(String line, String name) {
    Declaration origin = Witness.closingWith(line).in("und").origin();
    assertThat(origin.originName()).as(line).isEqualTo(name);
    assertThat(origin.kind()).isEqualTo(Declaration.Kind.REPUBLICATION_NOTE);
    assertThat(origin.declaresTranslation()).isFalse();
  }

  @Test
  void prefersTheArticleToTheHomePage() {
    Declaration origin =
        Witness.closingWith(
                "This article was originally published by Futurism. Read the original article.")
            .linking("Futurism", "https://futurism.com/")
            .linking("original article", "https://futurism.com/tower-clock")
            .origin();
    assertThat(origin.originUrl()).hasToString("https://futurism.com/tower-clock");
    assertThat(origin.originName()).isEqualTo("Futurism");
  }

  @Test
  void aNoticeShownOnTheOriginalItselfIsNone() {
    String notice =
        "This article has been translated automatically; read the original version in German.";
    assertThat(Witness.closingWith(notice).in("de").origins()).isEmpty();
    assertThat(Witness.closingWith(notice).in("en").origin().originLanguage()).hasToString("de");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dieser Artikel wurde nicht aus dem Englischen übersetzt.",
        "This article was not translated from German.",
        "Erstveröffentlichung: 25. März 2020",
        "First published: 3 May 2021",
        "Read the Spanish version of this article translated by Lucía Herrán",
        "無断転載を禁じます。",
        "Read more at our own site"
      })
  void hearsNoNoticeInDatesProhibitionsAndReverseTranslations(String line) {
    assertThat(Witness.closingWith(line).in("en").origins()).as(line).isEmpty();
  }

  /** Whatever the language, an address beside the word for an original leads to it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "et | Algne lugu: https://turmpost.example/kell – originaal eesti keeles",
        "tr | Haberin orijinali: https://turmpost.example/kell",
        "ko | 원문 보기 https://turmpost.example/kell",
        "bg | Оригиналната статия е на https://turmpost.example/kell",
        "en | This piece runs here too. Find the original at https://turmpost.example/kell"
      })
  void anAddressCalledTheOriginalIsTheOrigin(String language, String line) {
    assertThat(Witness.closingWith(line).in(language).at("https://blatt.example/x").origin())
        .satisfies(o -> assertThat(o.originUrl()).hasToString("https://turmpost.example/kell"));
  }
}
