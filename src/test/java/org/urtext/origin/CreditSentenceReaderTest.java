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
        "Article repris du Merle des Faubourgs, avec autorisation. | Merle des Faubourgs",
        "Bu yazı Çınaraltı gazetesinin 14 Mayıs sayısından alınmıştır. | Çınaraltı",
        "Petra Ludlow Cross-posted from the Brackwater Gazette | Brackwater Gazette",
        "(یہ کہانی ماہنامہ لہراں سے لی گئی) | لہراں",
        "(पाक्षिक 'नदी की चिट्ठी' के जुलाई अंक से लिया गया) | नदी की चिट्ठी",
      })
  void aWordForTakingOverAndTheNameOfAMediumCreditIt(String line, String name) {
    assertThat(Witness.closingWith(line).testimony().declarations())
        .anySatisfy(
            declaration -> {
              assertThat(declaration.originName()).isEqualTo(name);
              assertThat(declaration.declaresTranslation()).isFalse();
            });
  }

  /** Vowel points, and the letter for "and" before a word, change nothing. */
  @Test
  void arabicIsReadWithAndWithoutPoints() {
    Declaration origin =
        Witness.closingWith("نُشِرت هذه القصة في مجلة السنونو، وترجمتها عن الألمانية ليلى حداد")
            .in("ar")
            .origin();
    assertThat(origin.declaresTranslation()).isTrue();
    assertThat(origin.originName()).isEqualTo("السنونو");
    assertThat(origin.originLanguage()).hasToString("de");
  }

  @Test
  void theNameBesideALinkIsThatOfAnUnknownPagesOutlet() {
    String address = "https://bote.example/serie/uhrwerk-7";
    assertThat(
            Witness.closingWith("Nachdruck mit Genehmigung der „Aalgauer Post“: zum Beitrag")
                .linking("zum Beitrag", address)
                .origin()
                .originName())
        .isEqualTo("Aalgauer Post");
  }

  @Test
  void aLinkBehindALineThatOpensWithTranslatedLeadsToTheOriginal() {
    Declaration origin =
        Witness.closingWith("Dialihbahasakan oleh Ratna dari naskah ini")
            .linking("naskah ini", "https://bote.example/serie/uhrwerk-7")
            .in("id")
            .origin();
    assertThat(origin.declaresTranslation()).isTrue();
    assertThat(origin.originUrl()).hasToString("https://bote.example/serie/uhrwerk-7");
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
