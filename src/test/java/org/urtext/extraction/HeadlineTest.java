package org.urtext.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A headline is what heads the text, without what surrounds it in its element. */
class HeadlineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<h1><span class=overline>Harbour</span> <span>Ferry returns to the bay</span></h1>",
        "<h1><time>Dec 18</time> Ferry returns to the bay</h1>",
        "<h1>Ferry returns to the bay <span class=visually-hidden>| Bay Echo</span></h1>",
        "<h1>Ferry returns to the bay <small class=subtitle>After two years</small></h1>",
        "<h1><a href='/'>The Bay Echo of the whole coast</a></h1><h1>Ferry returns to the bay</h1>",
        "<meta property=og:title content='Ferry returns to the bay'><h1>Local News | Ferry returns"
            + " to the bay</h1>",
        "<meta property=og:title content='Ferry returns to the bay | Bay Echo'>"
            + "<h1>Ferry returns to the bay</h1>",
      })
  void standsAlone(String markup) {
    assertThat(of(markup)).isEqualTo("Ferry returns to the bay");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<h1><span class=overline>Harbour:</span> <span>Ferry returns to the bay</span></h1>"
            + ";Harbour: Ferry returns to the bay",
        "<h1><span class=label>Storm</span> eases</h1>;Storm eases",
      })
  void keepsALeadWithAColonAndWhatWouldLeaveTooLittle(String markup, String headline) {
    assertThat(of(markup)).isEqualTo(headline);
  }

  private static String of(String markup) {
    Document page = Jsoup.parse("<html><head></head><body>" + markup + "</body></html>");
    return String.valueOf(Headline.of(page, PageMetadata.of(page)));
  }
}
