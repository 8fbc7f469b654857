package org.urtext.concordance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urtext.article.ArticleId;
import org.urtext.article.ArticleKey;
import org.urtext.article.LanguageTag;
import org.urtext.article.Place;
import org.urtext.article.Span;
import org.urtext.graph.StoredText;

class ConcordanceTest {

  private static StoredText text(String name, String language, String text) {
    return new StoredText(
        ArticleId.of(ArticleKey.ofPlace(new Place("test", name))),
        LanguageTag.of(language),
        text,
        List.of(new Span(0, text.length())));
  }

  private static List<String> hits(String phrase, String text) {
    return Concordance.of(
            phrase, LanguageTag.UNDETERMINED, List.of(text("a", "en", text)).stream(), 100)
        .verbatim()
        .stream()
        .map(found -> found.span().in(text))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the old bridge | He saw THE OLD Bridge. | THE OLD Bridge",
        "„so ist es“, sagte er | «So ist es», sagte er, und ging. | «So ist es», sagte er",
        "ＡＢＣ 12 | abc 12 | abc 12",
        "Straße | Die STRASSE ist lang | STRASSE",
        "Cafe\u0301 am Markt | das Café am Markt | Café am Markt",
        "co\u00ADoperation | the cooperation of all | cooperation",
        "don’t stop | I don't stop here | don't stop",
        "1990–2000 | in 1990-2000, then | 1990-2000",
      })
  void theVeryWordsAreFoundWhateverTheirCaseWidthAndMarks(
      String phrase, String text, String found) {
    assertThat(hits(phrase, text)).containsExactly(found);
  }

  @Test
  void lineBreaksCountAsSpacesAndNotAtAllWhereWordsAreNotSpaced() {
    assertThat(hits("the old bridge", "the old\n   bridge")).containsExactly("the old\n   bridge");
    assertThat(hits("北京时间", "这是北京\n时间的")).containsExactly("北京\n时间");
  }

  @Test
  void aPhraseIsNotFoundWithinAWord() {
    assertThat(hits("art", "a party of art, and arts")).containsExactly("art");
    assertThat(hits("서울", "그는 서울에서 왔다")).containsExactly("서울");
    assertThat(hits("مصر", "في ومصر اليوم")).containsExactly("مصر");
  }

  @Test
  void aPassageInAnotherLanguageIsFoundByItsFiguresAndNames() {
    StoredText german =
        text(
            "de",
            "de",
            "Gestern regnete es in Hamburg den ganzen Tag.\n"
                + "Die Fähre von Kestrel Bay nach Varnmouth beförderte im März 4.812 Fahrgäste,"
                + " sagte Kapitänin Ada Holm.\n"
                + "Am Abend schien die Sonne wieder über dem Hafen.");
    StoredText other =
        text("de2", "de", "Der Rat von Oberau beschloss im Juni, 17 Bäume zu pflanzen.");
    Findings findings =
        Concordance.of(
            "The ferry from Kestrel Bay to Varnmouth carried 4,812 passengers in March, Captain Ada"
                + " Holm said.",
            LanguageTag.of("en"),
            List.of(german, other).stream(),
            10);
    assertThat(findings.verbatim()).isEmpty();
    assertThat(findings.inOtherLanguages()).hasSize(1);
    Occurrence found = findings.inOtherLanguages().get(0);
    assertThat(found.article()).isEqualTo(german.id());
    assertThat(found.span().in(german.text())).contains("4.812").doesNotContain("regnete");
    assertThat(found.agreeing())
        .contains(new Occurrence.Agreement("4,812", "4.812"))
        .contains(new Occurrence.Agreement("Varnmouth", "Varnmouth"));
  }

  @Test
  void aPhraseWithoutFiguresAndNamesIsNotLookedForInOtherLanguages() {
    Findings findings =
        Concordance.of(
            "it was cold",
            LanguageTag.of("en"),
            List.of(text("de", "de", "Es war kalt.")).stream(),
            10);
    assertThat(findings.crossesLanguages()).isFalse();
    assertThat(findings.inOtherLanguages()).isEmpty();
  }

  @Test
  void whatIsLeftOutIsCounted() {
    List<StoredText> texts = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      texts.add(text("t" + i, "en", "the old bridge and the old bridge"));
    }
    Findings findings = Concordance.of("old bridge", LanguageTag.of("en"), texts.stream(), 7);
    assertThat(findings.verbatim()).hasSize(7);
    assertThat(findings.verbatimInAll()).isEqualTo(300);
    assertThat(findings.texts()).isEqualTo(150);
    assertThat(findings.verbatim().get(2).article()).isEqualTo(texts.get(1).id());
  }
}
