package org.urtext.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
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
        "vi | 1,5 triệu cử tri | 1500000",
        "ko | 3억5000만 원 | 350000000",
        "en | on 30.11.2024 | 30 11 2024",
        "zh | 三十二人 | 32",
        "en | seventeen people | 17",
        "ru | семнадцать человек | 17",
        "de | 3,5 Prozent | 3.5",
      })
  void readsFiguresAlikeInAllLanguages(String language, String text, String expected) {
    assertThat(values(language, text, Kind.FIGURE)).as(text).isEqualTo(expected);
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
  })
  void recognisesCountriesAndMonthsInflectedToo(String language, String text, String expected) {
    assertThat(values(language, text, Kind.TERM)).as(text).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"en, Trump", "ru, Трамп", "ar, ترامب", "zh, 特朗普", "ja, トランプ", "ko, 트럼프"})
  void bringsSpellingsOfOneNameTogether(String language, String name) {
    assertThat(values(language, name, Kind.SKELETON)).as(name).contains("TLNP");
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
    return EXTRACTOR
        .extract(LanguageTag.of(language), text, List.of(new Span(0, text.length())))
        .anchors()
        .stream()
        .filter(anchor -> anchor.kind() == kind)
        .map(Anchor::value)
        .collect(Collectors.joining(" "));
  }
}
