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
        "<h1>Ferry returns:<span class=subtitle>After two long years</span></h1>"
            + ";Ferry returns:After two long years",
        "<meta property=og:title content='Ferry returns to the bay - after two years'>"
            + "<h1>Ferry returns to the bay <span class=subtitle>After two years</span></h1>"
            + ";Ferry returns to the bay After two years",
      })
  void keepsALeadWithAColonAndWhatWouldLeaveTooLittle(String markup, String headline) {
    assertThat(of(markup)).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<title>Ferry times » All crossings of the summer | Bay Echo</title><h1>Ferry times</h1>"
            + ";Ferry times",
        "<h1><b>Harbour</b><span>Ferry returns to the bay</span></h1>"
            + ";Harbour Ferry returns to the bay",
        "<title>渡し船が湾に戻る｜港新聞</title>;渡し船が湾に戻る",
        "<title>港新聞|渡し船が湾に戻る</title><meta property=og:site_name content=港新聞>" + ";渡し船が湾に戻る",
        "<title>Ferry returns | Bayecho | Our harbour news</title>"
            + "<link rel=canonical href=https://www.bayecho.org/ferry>;Ferry returns",
        "<title>bayecho.org // Ferry returns</title>;bayecho.org // Ferry returns",
      })
  void isToldFromTheSiteByWhatSeparatesThem(String markup, String headline) {
    assertThat(of(markup)).isEqualTo(headline);
  }

  private static String of(String markup) {
    Document page = Jsoup.parse(markup);
    return String.valueOf(Headline.of(page, PageMetadata.of(page)));
  }
}
