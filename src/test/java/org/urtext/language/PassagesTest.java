package org.urtext.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.urtext.article.Span;

/** Where a text changes its language is told, and not where it does not. */
class PassagesTest {

  private static final String GERMAN =
      """
      Der Stadtrat hat am Dienstag beschlossen, die alte Brücke über den Fluss zu sanieren, teilte das Bauamt mit.
      Die Arbeiten sollen im Frühjahr beginnen und etwa zwei Jahre dauern; so lange bleibt die Straße gesperrt.
      Händler am Ufer befürchten, dass in dieser Zeit weniger Gäste kommen, und verlangen einen Ausgleich.
      """;

  private static final String VIETNAMESE =
      """
      Hội đồng thành phố hôm thứ Ba quyết định sửa chữa cây cầu cũ bắc qua sông, theo thông báo của văn phòng xây dựng.
      Công việc sẽ bắt đầu vào mùa xuân và kéo dài khoảng hai năm; trong thời gian đó con đường sẽ bị đóng cửa.
      """;

  private static final String ENGLISH =
      "The town council decided on Tuesday to repair the old bridge across the river, and shops along"
          + " the bank will be paid for what they lose.";

  private final LanguageIdentifier identifier = new LanguageIdentifier();

  private LanguageFinding of(String text) {
    return identifier.identify(text, List.of(new Span(0, text.length())));
  }

  @Test
  void aTextInOneLanguageHasNone() {
    assertThat(of(GERMAN).passages()).isEmpty();
    assertThat(of(GERMAN + "Thank you very much!\n" + GERMAN).passages()).isEmpty();
    assertThat(of("12 345 678 90\n+++\n").passages()).isEmpty();
    assertThat(of("").passages()).isEmpty();
  }

  @Test
  void aBilingualPageIsInBothItsLanguages() {
    LanguageFinding found = of(GERMAN + VIETNAMESE);

    assertThat(found.language()).hasToString("de");
    assertThat(found.runnerUp()).hasToString("vi");
    assertThat(found.passages())
        .extracting(LanguageSpan::toString)
        .hasSize(2)
        .allMatch(passage -> passage.contains("de") || passage.contains("vi"));
    assertThat(found.passages().get(1).span().start()).isEqualTo(GERMAN.length());
  }

  @Test
  void aParagraphInAnotherLanguageIsToldAmongMany() {
    String before = GERMAN.repeat(8);
    LanguageFinding found = of(before + ENGLISH + "\n" + GERMAN.repeat(4));

    assertThat(found.language()).hasToString("de");
    assertThat(found.passages())
        .extracting(passage -> passage.language().value())
        .containsExactly("de", "en", "de");
    assertThat(found.passages().get(1).span().start()).isEqualTo(before.length());
  }

  @Test
  void aQuotationWithinAParagraphIsTold() {
    String paragraph = "Im Beschluss heißt es: „" + ENGLISH + "“ So steht es im Protokoll.";
    LanguageFinding found = of(GERMAN + paragraph + "\n" + GERMAN);

    assertThat(found.passages()).hasSize(3);
    assertThat(found.passages().get(1).language()).hasToString("en");
    assertThat(found.passages().get(1).span().in(GERMAN + paragraph)).startsWith("„The town");
  }

  @Test
  void anotherScriptIsToldEvenInAFewWords() {
    String greek = "Το δημοτικό συμβούλιο αποφάσισε να επισκευάσει τη γέφυρα.";

    assertThat(of(GERMAN + greek + "\n" + GERMAN).passages())
        .extracting(passage -> passage.language().value())
        .containsExactly("de", "el", "de");
  }

  @Test
  void spansCountInTheFullTextAndLieInTheBody() {
    String menu = "Startseite Politik Sport\n";
    String text = menu + GERMAN + ENGLISH + "\nImpressum";
    int start = menu.length();
    int end = text.length() - "\nImpressum".length();
    LanguageFinding found = identifier.identify(text, List.of(new Span(start, end)));

    assertThat(found.passages().get(0).span().start()).isEqualTo(start);
    assertThat(found.passages().get(1).span()).isEqualTo(new Span(start + GERMAN.length(), end));
  }
}
