package org.urtext.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Authors are the people that the page names as such, wherever it does. */
class BylineTest {

  private static final String TEXT =
      "<p>%s</p><p>%s</p>"
          .formatted(
              "The old ferry sails again from Monday. ".repeat(5),
              "The harbour office has waited for it. ".repeat(5));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<span class='author vcard'><span>Posted by</span><a>Ida Holm</a></span>",
        "<aside><p class=authors>By <a class=author-name>Ida Holm</a></p></aside>",
        "<p>Ida Holm | Senior Writer | March 2, 2025</p>",
        "<p>2 March 2025 // Ida Holm</p>",
        "<p><b>Author:</b> Ida Holm</p>",
        "<p>By <a href=/writers/holm>Ida Holm</a></p>",
        "<div class=byline><b>Ida Holm</b><span>Staff</span></div>",
        "<script type=application/ld+json>{'@type':'NewsArticle','author':{'@type':'Organization',"
            + "'name':'Echo'}}</script><meta name=author content='Ida Holm'>",
        "<meta property=og:site_name content='Bay Echo'><meta name=author content='Bay Echo'>"
            + "<div class=author>Ida Holm</div>",
        "<meta name=author content=Ida><p class=author>Ida Holm</p>",
      })
  void areFoundWhereThePageNamesThem(String byline) {
    String page =
        "<body class=with-sidebar><form><h1>Ferry returns to the bay</h1>%s%s</form>"
            .formatted(byline.replace('\'', '"'), TEXT);

    assertThat(Documents.read("a.html", page).authors()).containsExactly("Ida Holm");
  }

  @Test
  void areAllThatOnePlaceNames() {
    String page =
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":\"Ida Holm\"}</script>"
            + "<meta name=author content='Ida Holm, Per Vik'><h1>Ferry returns</h1>"
            + TEXT;

    assertThat(Documents.read("a.html", page).authors()).containsExactly("Ida Holm", "Per Vik");
  }

  @Test
  void areThoseWhoSignAtTheEnd() {
    String signed = "<h1>Ferry returns</h1>" + TEXT + "<p style='text-align:right'>Lê Mai</p>";
    String heading = "<h1>Ferry returns</h1>" + TEXT + "<h3><b>Our Harbour</b></h3><a>Tickets</a>";

    assertThat(Documents.read("a.html", signed).authors()).containsExactly("Lê Mai");
    assertThat(Documents.read("a.html", heading).authors()).isEmpty();
  }

  @Test
  void areNotThoseOfOtherArticles() {
    String page =
        "<h1>Ferry returns</h1>"
            + TEXT
            + "<div class=related-stories><p class=author>Per Vik</p></div>"
            + "<nav><a rel=author>Per Vik</a></nav><p class=byline>Reviewed by Per Vik</p>";

    assertThat(Documents.read("a.html", page).authors()).isEmpty();
  }
}
