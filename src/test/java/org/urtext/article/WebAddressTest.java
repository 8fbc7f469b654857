package org.urtext.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  private static WebAddress address(String written) {
    return WebAddress.parse(written).orElseThrow(() -> new AssertionError(written));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.Example.org/a/b, http://example.org:80/a/b/",
    "https://example.org/a?id=7&utm_source=x&fbclid=y, https://example.org/a?id=7",
    "https://example.org, http://www.example.org/",
    "https://example.org/a#comments, https://example.org/a",
    "https://example.org./a, https://example.org/a",
    "https://example.org/%7Ejo, https://example.org/~jo",
    "https://xn--kowet-fta.example/a, https://koweït.example/a",
    "https://example.org/x/../a, https://example.org/a",
    "https://m.example.org/a, https://www.example.org/a",
    "https://amp.example.co.uk/a, https://example.co.uk/a",
    "https://www.m.example.org/a, https://example.org/a",
    "https://example.org/a/amp/, https://example.org/a",
    "https://example.org/amp/a.html, https://example.org/a.html",
    "https://example.org/a.amp.html, https://example.org/a.html",
    "https://example.org/a?amp, https://example.org/a",
    "https://example.org/a?outputType=amp&p=3, https://example.org/a?p=3",
    "https://example.org/a/index.html, https://example.org/a",
    "https://example.org//a//b, https://example.org/a/b",
    "https://example.org/a?idxno=4&id=3, https://example.org/a?id=3&idxno=4",
    "https://example.org/a?id=3&at_medium=RSS&xtor=AL-1&gbraid=0, https://example.org/a?id=3",
  })
  void twoAddressesOfOnePageHaveOneKey(String one, String other) {
    assertThat(address(one).key()).isEqualTo(address(other).key());
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a?id=7, https://example.org/a?id=8",
    "https://example.org/a, https://example.org/A",
    "https://news.example.org/a, https://example.org/a",
    "https://example.org/news?articleId=1, https://example.org/news",
    "https://example.org/news?idxno=1, https://example.org/news?idxno=2",
    "https://example.org/?p=1, https://example.org/",
    "https://m.co.uk/a, https://co.uk/a",
    "https://m.blogspot.com/a, https://blogspot.com/a",
    "https://amp.example/a, https://other.example/a",
    "https://example.org/amp, https://example.org/",
    "https://example.org/champ, https://example.org/ch",
  })
  void differentPagesHaveDifferentKeys(String one, String other) {
    assertThat(address(one).key()).isNotEqualTo(address(other).key());
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.thanhnien.vn/a.htm, thanhnien.vn",
    "https://edition.news.example.co.uk/a, example.co.uk",
    "https://someone.github.io/a, someone.github.io",
    "https://www.paper.example/a, paper.example",
    "https://paper.example/a, paper.example",
    "https://192.168.7.1/a, 192.168.7.1",
    "https://news.example.com:8080/a, example.com",
  })
  void theRegistrableDomainIsWhatSomebodyRegistered(String url, String domain) {
    assertThat(address(url).registrableDomain()).isEqualTo(domain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "https://example.org/de/",
        "https://example.org/index.html",
        "https://example.org/en-us"
      })
  void aFrontPageIdentifiesNothing(String url) {
    assertThat(address(url).isHomePage()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a-b",
        "https://example.org/?p=12",
        "https://example.org/de/a"
      })
  void anArticleIsNoFrontPage(String url) {
    assertThat(address(url).isHomePage()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "javascript:alert(1)",
        "mailto:a@example.org",
        "not an address",
        "http://",
        "https://localhost/a",
        "Kommentar (0)",
        "1.234",
        "z.B.",
        "https://exa mple.org/",
        "https://a<b>.example/",
        "ftp://example.org/a"
      })
  void whatIsNoWebAddressIsNotTakenForOne(String written) {
    assertThat(WebAddress.parse(written)).isEmpty();
  }

  @Test
  void hostileAddressesAreRefusedQuickly() {
    assertThat(WebAddress.parse("https://" + "a.".repeat(5_000) + "example/")).isEmpty();
    assertThat(WebAddress.parse("https://xn--" + "0".repeat(80) + ".example/")).isNotNull();
  }

  @Test
  void theNormalisedFormIsItsOwnNormalisedForm() {
    String url = address("HTTPS://WWW.Example.org:443/a/./b?utm_medium=m&q=ü#x").url();
    assertThat(address(url).url()).isEqualTo(url);
    assertThat(url).startsWith("https://www.example.org/a/b?q=");
  }

  @Test
  void whatIsShownStaysReachable() {
    assertThat(address("https://m.example.org/amp/a/index.html?amp=1").url())
        .isEqualTo("https://m.example.org/amp/a/index.html?amp=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.Example.org/a/b.html?x=1&y=%C3%BC#z",
        "example.org",
        "http://example.org:8080/?q=a/b?c",
        "https://tuoitre.vn/x-20250821084512637.htm?utm_source=a",
      })
  void aNormalisedAddressIsReadAgainAsTheSame(String written) {
    WebAddress address = WebAddress.parse(written).orElseThrow();
    WebAddress again = WebAddress.ofNormalised(address.url()).orElseThrow();
    assertThat(again).isEqualTo(address);
    assertThat(again.key()).isEqualTo(address.key());
    assertThat(again.host()).isEqualTo(address.host());
    assertThat(again.query()).isEqualTo(address.query());
    assertThat(again.segments()).isEqualTo(address.segments());
    assertThat(WebAddress.ofNormalised("no address")).isEmpty();
    assertThat(WebAddress.ofNormalised("https://")).isEmpty();
  }
}
