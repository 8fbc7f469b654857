package org.urtext.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as readers see them printed. */
class PrintedDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Published March 2, 2025 by Ida Holm|2025-03-02",
        "en-GB|2nd March 2025|2025-03-02",
        "de|Bucht, 2. März 2025, 8.15 Uhr|2025-03-02",
        "de-AT|2. Jänner 2025|2025-01-02",
        "fr|Publié le 2 août 2025 à 8 h 15|2025-08-02",
        "es|2 de marzo de 2025|2025-03-02",
        "pt-BR|2 de março de 2025|2025-03-02",
        "ru|2 марта 2025, 08:15|2025-03-02",
        "uk|2 березня 2025 року|2025-03-02",
        "cs|2. listopadu 2025|2025-11-02",
        "hr|2. listopada 2025.|2025-10-02",
        "el|2 Μαρτίου 2025|2025-03-02",
        "tr|2 Ağustos 2025|2025-08-02",
        "ar|٢ مارس ٢٠٢٥|2025-03-02",
        "hi|२ मार्च २०२५|2025-03-02",
        "th|2 มีนาคม 2568|2025-03-02",
        "vi|02/03/2025 08:15|2025-03-02",
        "zh|2025年3月2日 08:15|2025-03-02",
        "ko|2025년 3월 2일|2025-03-02",
        "hu|2025. március 2.|2025-03-02",
        "en-US|03/02/2025|2025-03-02",
        "en-GB|03/02/2025|2025-02-03",
        "en|13/02/2025|2025-02-13",
        "en|2025-03-02|2025-03-02",
        "en|03.22.2025|2025-03-22",
        "de|Do 2.3.25 / 14:07 Uhr|2025-03-02",
        "fr|Le 02/03/25|2025-03-02",
        "en|3 Sept 2024|2024-09-03",
        "es|3 sept. 2024|2024-09-03",
      })
  void isReadInItsLanguage(String language, String line, String day) {
    assertThat(PrintedDate.in(line, language)).map(Object::toString).contains(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|03/02/2025",
        "en|in the summer of 2025",
        "en|call 12 30 2025",
        "en|February 30, 2025",
        "en|March 2, 1825",
        "en|version 2.3.25.1",
        "en|02/03/25",
        "de|um 2.3.75",
      })
  void whatIsNoCertainDayIsNotRead(String language, String line) {
    assertThat(PrintedDate.in(line, language)).isEmpty();
  }

  @Test
  void dayBesideTheHeadlineIsThePublication() {
    String page =
        "<html lang=nb><head><title>Fergen er tilbake i bukta</title></head><body><h1>Fergen er tilbake"
            + " i bukta</h1><div>Av Ida Holm</div><div>2. mars 2025</div><p>%s</p><p>%s</p>"
                .formatted("Den gamle fergen går igjen. ".repeat(5), "Motoren er ny. ".repeat(9));

    assertThat(Documents.read("a.html", page).published()).hasToString("2025-03-02");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|echo.example.co.uk|2025-02-03",
        "en|echo.example.com|null",
        "en-US|echo.example.co.uk|2025-03-02",
      })
  void countryOfThePageTellsHowItsEnglishIsWritten(String language, String host, String day) {
    String page =
        "<html lang=%s><link rel=canonical href=https://%s/ferry><h1>The ferry</h1><p>03/02/2025</p>"
                .formatted(language, host)
            + "<p>%s</p>".formatted("The old ferry sails again. ".repeat(9));

    assertThat(String.valueOf(Documents.read("a.html", page).published())).isEqualTo(day);
  }

  @Test
  void ofALongLineOnlyTheDayBeforeItsTextIsRead() {
    String text = "die alte Fähre fährt wieder über die Bucht. ".repeat(6);

    assertThat(PrintedDate.in("Bucht, 2. März 2025 – " + text, "de")).isPresent();
    assertThat(PrintedDate.in("2.3.2025 - " + text, "de")).isPresent();
    assertThat(PrintedDate.in("Seit dem 2. März 2025 ist es wahr: " + text, "de")).isEmpty();
    assertThat(PrintedDate.in(text + "Bucht, 2. März 2025 – ", "de")).isEmpty();
  }

  @Test
  void dayInTheAddressIsKnownByIt() {
    String page =
        "<link rel=canonical href=https://echo.example.org/2025/03/02/ferry><p>%s</p>"
            .formatted("The old ferry sails again. ".repeat(9));

    Extraction.Read read = Documents.read("a.html", page);

    assertThat(read.published()).hasToString("2025-03-02");
    assertThat(read.published().basis().word()).isEqualTo("url");
  }
}
