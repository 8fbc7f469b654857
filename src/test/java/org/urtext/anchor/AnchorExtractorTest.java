package org.urtext.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urtext.anchor.Anchor.Kind;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;

class AnchorExtractorTest {

  private static final AnchorExtractor EXTRACTOR = new AnchorExtractor();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | about 10,000 people | 10000",
        "de | rund 10.000 Menschen | 10000",
        "fr | environ 10 000 personnes | 10000",
        "hi | १०,००० लोग | 10000",
        "ar | ١٠٬٠٠٠ شخص | 10000",
        "ja | 約1万人 | 10000",
        "zh | 约1万人 | 10000",
        "ko | 약 1만 명 | 10000",
        "en | 1.5 million voters | 1500000",
        "de | 1,5 Millionen Wähler | 1500000",
        "zh | 150万选民 | 1500000",
        "sr | 200 milijardi dinara | 200000000000",
        "sr | 200 милијарди динара | 200000000000",
        "vi | 1,5 triệu cử tri | 1500000",
        "ko | 3억5000만 원 | 350000000",
        "ko | 3억 5000만 원 | 350000000",
        "ko | 37만 5,000달러 | 375000",
        "ko | 관객 3만 2018년 | 30000 2018",
        "en | on 30.11.2024 | 30 11 2024",
        "zh | 三十二人 | 32",
        "en | seventeen people | 17",
        "ru | семнадцать человек | 17",
        "de | 3,5 Prozent | 3.5",
        "en | gusts of 15 m/s | 15",
        "en | worth $15m | 15000000",
        "en | two hundred people | 200",
        "sw | watu mia mbili | 200",
        "fr | le douzième jour | 12",
      })
  void readsFiguresAlikeInAllLanguages(String language, String text, String expected) {
    assertThat(values(language, text, Kind.FIGURE)).as(text).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "de, die Polizei kam, en, the police came",
    "ja, 警察が来た, en, the police came",
    "ko, 경찰이 왔다, de, die Polizei kam",
    "vi, cảnh sát đã đến, fr, la police est venue",
    "sw, polisi walikuja, ru, приехала полиция",
    "ar, وصلت الشرطة, tr, polis geldi",
    "th, ตำรวจมาแล้ว, zh, 警察来了",
  })
  void knowsWordsForTheSameThing(String language, String text, String other, String there) {
    AnchorExtractor wordy = new AnchorExtractor(true);
    assertThat(concepts(wordy, language, text))
        .isNotEmpty()
        .containsAnyElementsOf(concepts(wordy, other, there))
        .doesNotContainAnyElementsOf(concepts(wordy, "en", "a good harvest of rice"));
    assertThat(concepts(EXTRACTOR, language, text)).isEmpty();
    assertThat(concepts(wordy, "und", text)).isEmpty();
  }

  private static List<String> concepts(AnchorExtractor extractor, String language, String text) {
    LanguageTag tag = language.equals("und") ? LanguageTag.UNDETERMINED : LanguageTag.of(language);
    return extractor.extract(tag, text, List.of(new Span(0, text.length()))).anchors().stream()
        .filter(anchor -> anchor.kind() == Kind.CONCEPT)
        .map(Anchor::value)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "de, in Nordkorea, country:KP",
    "ru, в Россией, country:RU",
    "vi, ở Nhật Bản, country:JP",
    "ko, 미국은, country:US",
    "zh, 在法国, country:FR",
    "en, in November, month:11",
    "ja, 11月に, month:11",
    "vi, tháng 11, month:11",
    "sr, u Nemačkoj, country:DE",
    "sr, у Немачкој, country:DE",
    "zh, 在荷蘭, country:NL",
  })
  void recognisesCountriesAndMonthsInflectedToo(String language, String text, String expected) {
    assertThat(values(language, text, Kind.TERM)).as(text).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"en, Trump", "ru, Трамп", "ar, ترامب", "zh, 特朗普", "ja, トランプ", "ko, 트럼프"})
  void bringsSpellingsOfOneNameTogether(String language, String name) {
    assertThat(values(language, name, Kind.SKELETON)).as(name).contains("TLNP");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | a march of 5 miles | de | ein Marsch von 8 Kilometern",
        "en | at 95°F | fr | à 35 °C",
        "en | weighing 11 pounds | ru | весом 5 килограммов",
        "en | 250 acres of forest | zh | 101公顷森林",
      })
  void knowsAmountsAgainInOtherUnits(String one, String here, String other, String there) {
    assertThat(of(one, here, Kind.MEASURE)).containsAnyElementsOf(of(other, there, Kind.MEASURE));
  }

  @Test
  void amountsThatDifferStayApart() {
    assertThat(of("en", "a march of 5 miles", Kind.MEASURE))
        .doesNotContainAnyElementsOf(of("de", "ein Marsch von 5 Kilometern", Kind.MEASURE));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'on Sunday, July 26', 7-26",
    "de, am 26. Juli, 7-26",
    "ru, 26 июля, 7-26",
    "es, el 26 de julio de 2020, 7-26",
    "ja, 7月26日, 7-26",
    "vi, ngày 26 tháng 7, 7-26",
    "en, in July 2020, ''",
  })
  void putsMonthAndDayTogether(String language, String text, String expected) {
    assertThat(values(language, text, Kind.DAY)).isEqualTo(expected);
  }

  @Test
  void aWeekdayIsTheLastOneBeforeTheTextAppeared() {
    String text = "Die Brücke wurde am Dienstag gesperrt.";
    AnchoredText anchored =
        EXTRACTOR.extract(
            LanguageTag.of("de"),
            text,
            List.of(new Span(0, text.length())),
            LocalDate.of(2024, 12, 1));
    assertThat(anchored.anchors())
        .filteredOn(anchor -> anchor.kind() == Kind.DAY)
        .extracting(Anchor::value)
        .containsExactly("11-26");
  }

  @ParameterizedTest
  @CsvSource({"菅原さん, sugawara", "吉川選手, yoshikawa", "札幌で, sapporo", "松本市, matsumoto"})
  void readsJapaneseNamesAsJapaneseDoes(String written, String name) {
    assertThat(of("ja", written, Kind.NAME)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "See https://harbour.example/a-1.html., https://harbour.example/a-1.html",
    "wie @hafen_amt schreibt, @hafen_amt",
    "to desk@harbour.example by mail, ''",
  })
  void readsAddressesAndNamesOfAccounts(String text, String expected) {
    assertThat(values("en", text, Kind.ADDRESS)).isEqualTo(expected);
  }

  @Test
  void aDayOfTheMonthEndsNoPassage() {
    String text =
        "Der Hafen bleibt nach Angaben der Verwaltung von Borkum noch bis zum 25. Oktober"
            + " geschlossen, weil die Kaimauer unterspült ist.";
    AnchoredText anchored =
        EXTRACTOR.extract(LanguageTag.of("de"), text, List.of(new Span(0, text.length())));
    assertThat(anchored.passages()).hasSize(1);
  }

  @Test
  void saysWhereEachAnchorStands() {
    String text = "In Hanoi, 38 cars.";
    AnchoredText anchored =
        EXTRACTOR.extract(LanguageTag.of("en"), text, List.of(new Span(0, text.length())));
    assertThat(anchored.anchors())
        .anySatisfy(
            anchor -> {
              assertThat(anchor.kind()).isEqualTo(Kind.FIGURE);
              assertThat(anchor.span().in(text)).isEqualTo("38");
            })
        .anySatisfy(
            anchor -> {
              assertThat(anchor.kind()).isEqualTo(Kind.NAME);
              assertThat(anchor.span().in(text)).isEqualTo("Hanoi");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "km, អាមេរិក",
    "lo, ອາເມລິກາ",
    "si, ට්‍රම්ප්",
    "dz, ཨ་མེ་རི་ཀ",
    "am, አሜሪካ",
    "my, ထရမ့်"
  })
  void romanisesScriptsThatHaveNoTransformToo(String language, String word) {
    String text = word + " " + word;
    AnchoredText anchored =
        EXTRACTOR.extract(LanguageTag.of(language), text, List.of(new Span(0, text.length())));
    assertThat(anchored.length()).as(word).isGreaterThan(4);
  }

  private static String values(String language, String text, Kind kind) {
    return String.join(" ", of(language, text, kind));
  }

  private static List<String> of(String language, String text, Kind kind) {
    return EXTRACTOR
        .extract(LanguageTag.of(language), text, List.of(new Span(0, text.length())))
        .anchors()
        .stream()
        .filter(anchor -> anchor.kind() == kind)
        .map(Anchor::value)
        .toList();
  }
}
