package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credits in words that follow no fixed formula. */
class CreditSentenceReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Aus der „Brennfelder Rundschau“ übernommen, leicht gekürzt. | Brennfelder Rundschau",
        "Reprinted, with a few cuts, from the Brackwater Gazette | Brackwater Gazette",
        "[Przedruk z „Gazety Nadrzecznej”] | Gazety Nadrzecznej",
        "(«Жалын» газетінен алынды) | Жалын",
        "«Речной вестник» — печатается по изданию, с разрешения | Речной вестник",
      })
  void aWordForTakingOverAndTheNameOfAMediumCreditIt(String line, String name) {
    assertThat(Witness.closingWith(line).testimony().declarations())
        .anySatisfy(
            declaration -> {
              assertThat(declaration.originName()).isEqualTo(name);
              assertThat(declaration.declaresTranslation()).isFalse();
            });
  }

  @Test
  void aMediumBesideAWordForTranslatingIsTranslated() {
    assertThat(
            Witness.closingWith("Aus dem Dänischen übersetzt nach einem Text der „Aalgauer Post“")
                .testimony()
                .declarations())
        .anySatisfy(
            declaration -> {
              assertThat(declaration.declaresTranslation()).isTrue();
              assertThat(declaration.originLanguage()).hasToString("da");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reprints & Permissions",
        "Reprint Policy",
        "Das Übersetzerportal ist die Tagesschau der Branche.",
        "Eine Übersetzerin versteht die Welt nicht mehr",
        "Dieser Artikel entstand in Kooperation mit dem Konzerthaus Brennfeld.",
        "Nicht übernommen aus der „Brennfelder Rundschau“",
      })
  void wordsForTakingOverThatCreditNobodyAreNoOrigin(String line) {
    assertThat(Witness.closingWith(line).testimony().declarations())
        .noneMatch(declaration -> declaration.role() == Declaration.Role.ORIGIN);
  }

  @Test
  void whatStandsAmongTheMenusIsNoCredit() {
    String menu = String.join("\n", java.util.Collections.nCopies(20, "Rubrik"));
    assertThat(
            Witness.closingWith(menu + "\nAus der „Brennfelder Rundschau“ übernommen")
                .testimony()
                .declarations())
        .isEmpty();
  }
}
