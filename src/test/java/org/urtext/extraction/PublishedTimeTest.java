package org.urtext.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of all times on a page the one counts that is its article's. */
class PublishedTimeTest {

  private static final String TEXT =
      "<p>%s</p>".formatted("Die alte Fähre fährt wieder. ".repeat(9));

  /** Marked up as the page around the headline {@code Fähre}, with {@code TEXT} after it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<article><time datetime=2025-01-01>Neujahr</time><h2>Anderes</h2></article>"
            + "<p>x</p><p>y</p><p>z</p><h1>Die Fähre</h1><time datetime=2025-03-02>heute</time>",
        "<h1>Die Fähre</h1><p>Aktualisiert am 5. April 2025</p><p>2. März 2025</p>",
        "<h1>Die Fähre</h1><p>Am 5. April 2025 um 20 Uhr liest der Kapitän in der Halle am Hafen vor"
            + "</p><p>2. März 2025</p>",
        "<p>2. März 2025</p><h1>Die Fähre</h1><p>Ein Buch</p><p>Buch</p><p>Preis</p><p>1.4.2021</p>",
        "<h1>Die Fähre</h1><time datetime=2025-06-30T10:00:00Z>2. März 2025</time>",
        "<h1>Die Fähre</h1><time>2. März 2025, 12:01 Uhr</time>",
        "<h1>Die Fähre</h1><span property=schema:dateCreated content=2025-03-02></span>",
        "<title>Die Fähre | Echo | 02.03.2025</title><h1>Die Fähre</h1>",
        "<meta name=w-published-date content=2025-03-02><h1>Die Fähre</h1>",
        "<meta property=article:published_time content=2025-03-02>"
            + "<div itemscope itemtype=http://schema.org/NewsArticle><h1>Die Fähre</h1>"
            + "<meta itemprop=datePublished content=2025-06-30>"
            + "<meta itemprop=dateModified content=2025-06-30></div>",
      })
  void isThatOfTheArticle(String page) {
    Extraction.Read read = Documents.read("a.html", "<html lang=de>" + page + TEXT);

    assertThat(read.published()).hasToString("2025-03-02");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<p>2. März 2025, 23:15 Uhr</p>;2025-03-02T23:15:40-05:00",
        "<p>March 3, 2025 | 9:15 a.m.</p>;2025-03-03T09:15:40+05:00",
        "<p>3. März 2025, 9.45 Uhr</p>;2025-03-03T09:45:40+05:30",
        "<p>3. März 2025, 4.15 Uhr</p>;2025-03-03T04:15:40Z",
        "<p>3. März 2025, 4.20 Uhr</p>;2025-03-03T04:15:40Z",
        "<p>Aktualisiert: 3. März 2025, 9.45 Uhr</p>;2025-03-03T04:15:40Z",
        "<p>5. März 2025, 4.15 Uhr</p>;2025-03-03T04:15:40Z",
        "<meta name=datePublished content=2025-03-03T05:15:40+01:00>;2025-03-03T05:15:40+01:00",
      })
  void isTheMomentOnTheClocksOfItsPlace(String markup, String time) {
    String page =
        "<html lang=de><meta property=article:published_time content=2025-03-03T04:15:40Z>"
            + "<h1>Die Fähre</h1>";

    assertThat(Documents.read("a.html", page + markup + TEXT).published()).hasToString(time);
  }
}
