package org.urtext.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrappingTest {

  private static String read(String written) {
    return WebAddress.parse(written).orElseThrow(() -> new AssertionError(written)).url();
  }

  @ParameterizedTest
  @CsvSource({
    "https://www-tower--news-example.translate.goog/a/b?id=7&_x_tr_sl=en&_x_tr_tl=fr,"
        + " https://www.tower-news.example/a/b?id=7",
    "https://translate.google.com/translate?sl=vi&tl=de&u=https%3A%2F%2Ftower.example%2Fa%3Fid%3D7,"
        + " https://tower.example/a?id=7",
    "https://translate.google.co.uk/website?u=https%253A%252F%252Ftower.example%252Fa,"
        + " https://tower.example/a",
    "https://tower-example.cdn.ampproject.org/c/s/tower.example/amp/a, https://tower.example/amp/a",
    "https://tower-example.cdn.ampproject.org/v/tower.example/a?x=1, http://tower.example/a?x=1",
    "https://www.google.de/amp/s/tower.example/a.amp, https://tower.example/a.amp",
    "https://www.google.com/url?sa=t&q=https://tower.example/a, https://tower.example/a",
    "https://web.archive.org/web/20240309101112/https://tower.example/a?id=7,"
        + " https://tower.example/a?id=7",
    "https://web.archive.org/web/20240309101112id_/http://tower.example/a, http://tower.example/a",
    "https://web.archive.org/web/2024/tower.example/a, https://tower.example/a",
    "https://archive.ph/2024.03.09-101112/https://tower.example/a, https://tower.example/a",
    "https://archive.today/newest/https://tower.example/a, https://tower.example/a",
    "https://forum.example/redirect-to/?redirect=https%3A%2F%2Ftower.example%2Fa,"
        + " https://tower.example/a",
    "https://l.social.example/l.php?u=https%3A%2F%2Ftower.example%2Fa&h=AT1,"
        + " https://tower.example/a",
    "http://feeds.example/c/1/f/2/s/3/l/0L0Stower0Bexample0Ca0Eb0Bhtml/story01.htm,"
        + " http://www.tower.example/a-b.html",
  })
  void theWrappedPageIsRead(String written, String page) {
    assertThat(read(written)).isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://web.archive.org/about",
        "https://archive.ph/AbCd1",
        "https://tower.example/login?redirect=https%3A%2F%2Ftower.example%2Fa",
        "https://tower.example/a?url=/b",
        "https://tower.example/a?to=berlin",
        "https://tower.example/a?link=ftp%3A%2F%2Fother.example%2Fa",
        "https://tower.example/a?target=https%3A%2F%2Fnohost",
        "https://www.google.com/amp/about",
        "https://tower.example/0Lympic-games",
      })
  void anAddressThatHoldsNoOtherStaysAsItIs(String written) {
    assertThat(read(written)).startsWith(written.substring(0, 18));
  }

  @Test
  void wrappersInWrappersAreOpenedUpToThreeDeep() {
    String page = "https://tower.example/a";
    String three = archived(archived("https://archive.ph/x/" + page, ""), "id_");
    assertThat(read("https://archive.ph/x/" + archived(page, ""))).isEqualTo(page);
    assertThat(read("https://web.archive.org/web/1/https://archive.ph/x/" + archived(page, "")))
        .isEqualTo(page);
    assertThat(read("https://archive.ph/x/" + three)).startsWith("https://archive.ph/x/");
  }

  @Test
  void readingAgainChangesNothing() {
    String deep = "https://tower.example/a";
    for (int i = 0; i < 12; i++) {
      deep = i % 2 == 0 ? archived(deep, "") : "https://archive.ph/x/" + deep;
      String once = read(deep);
      assertThat(read(once)).isEqualTo(once);
    }
  }

  private static String archived(String url, String form) {
    return "https://web.archive.org/web/20240309101112" + form + "/" + url;
  }
}
