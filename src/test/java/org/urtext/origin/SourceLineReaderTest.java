package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLineReaderTest {

  private static final String PAGE =
      "https://tuoitre.vn/den-thap-nuoc-co-dong-ho-moi-20240310081500123.htm";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Quelle: dpa;dpa",
        "Source : AFP;AFP",
        "Fuente: EFE;EFE",
        "Fonte: Lusa;Lusa",
        "(fonte: ANSA);ANSA",
        "Bron: ANP;ANP",
        "Källa: TT;TT",
        "Kilde: Ritzau;Ritzau",
        "Lähde: STT;STT",
        "Źródło: PAP;PAP",
        "Zdroj: ČTK;ČTK",
        "Forrás: MTI;MTI",
        "Sursa: Agerpres;Agerpres",
        "Източник: БТА;BTA",
        "Извор: Танјуг;Tanjug",
        "Izvor: Hina;Hina",
        "Vir: STA;STA",
        "Πηγή: ΑΠΕ-ΜΠΕ;ANA-MPA",
        "Kaynak: AA;Anadolu",
        "Источник: ТАСС;TASS",
        "Джерело: Укрінформ;Ukrinform",
        "מקור: רויטרס;Reuters",
        "المصدر: الأناضول;Anadolu",
        "منبع: ایسنا;ISNA",
        "स्रोत: पीटीआई;PTI",
        "সূত্র: বাসস;BSS",
        "நன்றி: ராய்ட்டர்ஸ்;Reuters",
        "ที่มา: รอยเตอร์;Reuters",
        "Nguồn: TTXVN;VNA",
        "Sumber: Antara;Antara",
        "출처: 연합뉴스;Yonhap",
        "出典：時事通信;Jiji",
        "来源：新华社;Xinhua",
        "（来源：中国新闻网）;China News Service",
        "Աղբյուր՝ Արմենպրես;Armenpress",
        "Дереккөз: ҚазАқпарат;Kazinform",
        "ምንጭ፦ ሮይተርስ;Reuters",
        "Chanzo: AFP;AFP",
        "ကိုးကား - Xinhua;Xinhua",
        "SOURCE: REUTERS;Reuters",
        "Quelle / dpa;dpa",
        "【来源】新华社;Xinhua",
        "Allikas: BNS;BNS",
        "Burimi: ATSH;ATA"
      })
  void namesTheAgencyInAnyLanguage(String line, String name) {
    assertThat(Witness.closingWith(line).origin().originName()).as(line).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Quelle: %s",
        "Source : %s",
        "Nguồn: %s",
        "来源：%s",
        "Fuente\n%s",
        "المصدر: %s",
        "Источник — %s",
        "▶ 출처 : %s",
        "(Källa: %s).",
        "Original article: %s",
        "Quelle\n%s",
        "SOURCE > %s",
        "Source: <%s>",
        "Link gốc: %s"
      })
  void findsThePrintedAddressBehindAnySeparator(String form) {
    String line = form.formatted(PAGE);
    Declaration origin = Witness.closingWith(line + "\nComments (0)").origin();
    assertThat(origin.originUrl()).as(line).hasToString(PAGE);
    assertThat(origin.originName()).isEqualTo("Tuổi Trẻ");
    assertThat(origin.originPublished()).hasToString("2024-03-10T08:15:00+07:00");
  }

  @Test
  void followsTheLinkWhereTheWordsSayOnlySource() {
    Declaration origin =
        Witness.closingWith("[ad_2]\nSource")
            .linking("Source", "https://www.lemonde.fr/a/horloge_123.html")
            .origin();
    assertThat(origin.originUrl()).hasToString("https://www.lemonde.fr/a/horloge_123.html");
    assertThat(origin.originName()).isEqualTo("Le Monde");
    assertThat(origin.originLanguage()).hasToString("fr");
  }

  @Test
  void keepsTheNameAsPrintedWhereNobodyKnowsIt() {
    Declaration origin = Witness.closingWith("Forrás: Vízparti Hírlap").origin();
    assertThat(origin.originName()).isEqualTo("Vízparti Hírlap");
    assertThat(origin.originOutlet()).isNull();
  }

  @Test
  void aMarkerWithoutValueIsDeclaredButUnresolved() {
    Declaration origin = Witness.closingWith("المصدر").in("ar").origin();
    assertThat(origin.originName()).isNull();
    assertThat(origin.originUrl()).isNull();
    assertThat(origin.declaredText()).isEqualTo("المصدر");
  }

  @Test
  void agenciesThatShareACreditAreDeclarationsOfTheirOwn() {
    assertThat(Witness.closingWith("(Quelle: APA/sda/dpa)").origins())
        .extracting(Declaration::originName)
        .containsExactly("APA", "Keystone-SDA", "dpa");
  }

  @Test
  void theCreditMayCloseTheLastParagraph() {
    Declaration origin =
        Witness.closingWith("Der Turm bleibt bis zum Frühjahr jeden Sonntag geöffnet. (Theo TTXVN)")
            .origin();
    assertThat(origin.originName()).isEqualTo("VNA");
    assertThat(origin.declaredText()).isEqualTo("(Theo TTXVN)");
  }

  @Test
  void readsOnBehindRelatedLinks() {
    assertThat(Witness.closingWith("Lesen Sie auch: Glocken im Tal\nQuelle: dpa").origins())
        .extracting(Declaration::originName)
        .containsExactly("dpa");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Foto: dpa",
        "Bildquelle: Reuters",
        "Sursa foto: Agerpres",
        "Photo: AFP",
        "Image source: Reuters",
        "Źródło zdjęcia: PAP",
        "A kép forrása: MTI",
        "사진=연합뉴스",
        "图片来源：新华社",
        "صورة: رويترز",
        "Ảnh: TTXVN",
        "ภาพ: รอยเตอร์",
        "Quelle: eigene Recherche",
        "Source: News agencies",
        "المصدر: وكالات",
        "来源：综合",
        "Sumber: berbagai sumber",
        "Quelle: Wasserturm-Bote",
        "Sources: Clockmaker plans second tower",
        "Quelle: „Ich zähle die Schläge nie mit“",
        "Via WhatsApp teilen Via Facebook teilen",
        "Schreiben Sie uns via Post an den Turm"
      })
  void hearsNoOriginInWhatOnlyLooksLikeOne(String line) {
    assertThat(Witness.closingWith(line).at("https://www.wasserturm-bote.example/a/1").origins())
        .as(line)
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Quelle: dpa", "Source: National Statistics Office", "Kilde: Helsenett"})
  void aCreditInTheMiddleBelongsToABoxOrTable(String line) {
    assertThat(Witness.interruptedBy(line).origins()).as(line).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der Turm im Morgenlicht. Quelle: Stadtarchiv",
        "Der Turm im Morgenlicht (Quelle: dpa)",
        "La tour au matin. Source : AFP"
      })
  void aCreditInACaptionAboveTheTextIsThePictures(String line) {
    assertThat(Witness.openingWith(line).origins()).as(line).isEmpty();
  }

  @Test
  void aCreditMayFollowTheDateAtTheHead() {
    Declaration origin = Witness.openingWith("2024-05-01 08:00 来源：人民网 作者：王水").origin();
    assertThat(origin.originName()).isEqualTo("People's Daily");
  }

  @Test
  void theSourceOfAListIsTheSourceOfItsFigures() {
    assertThat(
            Witness.closingWith("1. Turm Nord – 41 Meter\n2. Turm Süd – 38 Meter\nQuelle: Bauamt")
                .origins())
        .isEmpty();
  }

  @Test
  void aPageThatNamesItselfDeclaresNothing() {
    Witness own = Witness.closingWith("Quelle: https://www.wasserturm-bote.example/b/2");
    assertThat(own.at("https://wasserturm-bote.example/a/1").origins()).isEmpty();
    assertThat(
            Witness.closingWith("المصدر:\n(أبوظبي - البيان)")
                .at("https://www.albayan.ae/a/1")
                .origins())
        .isEmpty();
  }

  @Test
  void anotherEditionOfTheSiteIsAnotherSource() {
    Declaration origin =
        Witness.closingWith("Sumber: TribunSolo.com")
            .linking("TribunSolo.com", "https://solo.tribunnews.com")
            .at("https://www.tribunnews.com/a/1")
            .origin();
    assertThat(origin.originOutlet()).isEqualTo("solo.tribunnews.com");
  }

  @Test
  void mixedScriptsInANameAreSeenThrough() {
    assertThat(Witness.closingWith("Izvor: TAN\u0408UG").origin().originName()).isEqualTo("Tanjug");
    assertThat(Witness.closingWith("Джерело: AF\u0420").origin().originName()).isEqualTo("AFP");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk | Дереккөз: «Қоңырау» газеті | Қоңырау",
        "sr | Извор: „Звоно“ портал | Звоно",
        "uk | Передрук: «Дзвін» | Дзвін",
        "fa | ترجمه از ناقوس: سارا کریمی | ناقوس"
      })
  void theNameStandsWithoutWhatItIsAndWhoTranslatedIt(String language, String line, String name) {
    assertThat(Witness.closingWith(line).in(language).origins())
        .extracting(Declaration::originName)
        .contains(name);
  }

  @Test
  void wordsBeforeTheLabelSayThatItWasTranslated() {
    Declaration origin =
        Witness.closingWith("แปลจากภาษาเยอรมัน ที่มา: Turmblatt").in("th").origins().get(0);
    assertThat(origin.declaresTranslation()).isTrue();
    assertThat(origin.originName()).isEqualTo("Turmblatt");
  }

  @Test
  void theWordForItsNewsBelongsToAnOutlet() {
    assertThat(Witness.closingWith("Allikas: Postimees uudised").in("et").origin().originName())
        .isEqualTo("Postimees");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Source: company data, Refinitiv Datastream",
        "Weather Data Source: Skywatch",
        "Источник данных: Речной вестник",
        "Fuente: elaboración propia con datos de Andina",
        "Quelle: Unternehmensangaben, Reuters"
      })
  void theSourceOfFiguresIsNotTheTexts(String line) {
    assertThat(Witness.closingWith(line).in("und").origins()).as(line).isEmpty();
  }

  @Test
  void whatIsNotSeenAroundALineIsNotDeclared() {
    Declaration origin = Witness.closingWith("\u200E\u200BQuelle: dpa\u200F").origin();
    assertThat(origin.declaredText()).isEqualTo("Quelle: dpa");
    assertThat(origin.originName()).isEqualTo("dpa");
  }

  @Test
  void aLabelAndItsValueMayBeGluedTogether() {
    assertThat(Witness.closingWith("KaynakCumhuriyet").in("tr").origin().originName())
        .isEqualTo("Cumhuriyet");
    String page = "https://www.waldkurier.example/turm-1.html";
    assertThat(
            Witness.closingWith("QuelleWaldkurier")
                .linking("Waldkurier", page)
                .origin()
                .originUrl())
        .hasToString(page);
    assertThat(Witness.closingWith("QuelleWaldkurier").origins()).isEmpty();
  }
}
