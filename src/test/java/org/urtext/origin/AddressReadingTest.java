package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urtext.article.WebAddress;

class AddressReadingTest {

  private static final Sources SOURCES = Sources.of(Registries.ofTheProgram());

  private static AddressReading read(String url) {
    return AddressReading.of(WebAddress.parse(url).orElseThrow(), SOURCES);
  }

  @ParameterizedTest
  @CsvSource({
    "https://thanhnien.vn/bai-viet-185240315094502731.htm, 2024-03-15T09:45:02+07:00",
    "https://tuoitre.vn/bai-viet-20240310081500123.htm, 2024-03-10T08:15:00+07:00",
    "https://example.org/2024/3/9/tower, 2024-03-09",
    "https://www.news.cn/local/20240309/a1b2c3d4e5/c.html, 2024-03-09",
    "https://en.yna.co.kr/view/AEN20240309002300325, 2024-03-09",
    "https://example.org/world/2024/mar/09/tower-clock, 2024-03-09",
    "https://example.org/09-Dec-2024/tower-clock, 2024-12-09",
    "https://example.org/202403/t20240309_5123456.html, 2024-03-09",
  })
  void idsAndPathsTellWhenAPageAppeared(String url, String published) {
    assertThat(read(url).published()).hasToString(published);
  }

  @ParameterizedTest
  @CsvSource({
    "https://thanhnien.vn/bai-viet-185241399071849144.htm",
    "https://tuoitre.vn/bai-viet-20249910081500123.htm",
    "https://www.welt.de/article245055596",
    "https://example.org/2024/13/40/x",
    "https://example.org/local/20241340/x.html",
    "https://example.org/local/20240309",
    "https://example.org/2024/feb/31/x",
    "https://example.org/31-June-2024/x",
    "https://example.org/t20241309_5123456.html",
    "https://other.example/bai-viet-185240315094502731.htm",
  })
  void numbersThatAreNoDateTellNothing(String url) {
    assertThat(read(url).published()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://baonghean.vn/ru/thap-nuoc-co-dong-ho.html, ru",
    "https://news.example/chi-em-nguoi-tho-dong-ho-lam-lai-thap-nuoc-cua-thanh-pho, vi",
    "https://www.lemonde.fr/a/horloge, fr",
    "https://de.globalvoices.org/a/uhr, de",
    "https://any.vn/x, vi",
    "https://www.golem.de/0706/1.html, de",
  })
  void pathHostSlugOutletAndCountryTellTheLanguage(String url, String language) {
    assertThat(read(url).language()).hasToString(language);
  }

  @Test
  void abstainsWhereNothingDecides() {
    assertThat(read("https://example.com/a/b").language()).isNull();
    assertThat(read("https://qazaq.example/lt/zhana-saghat").language()).isNull();
  }

  @Test
  void knowsTheEditionBelowADomain() {
    assertThat(read("https://solo.tribunnews.com/a").outlet()).isEqualTo("solo.tribunnews.com");
    assertThat(read("https://www.bbc.com/swahili/a1").name()).isEqualTo("BBC Swahili");
    assertThat(read("https://nowhere.example.co.uk/a").outlet()).isEqualTo("example.co.uk");
    assertThat(read("https://nowhere.example.co.uk/a").country()).isEqualTo("GB");
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.lemonde.fr/a/the-old-water-tower-gets-a-new-clock-after-forty-years, fr",
    "https://nowhere.gr/a/the-old-water-tower-gets-a-new-clock-after-forty-years, el",
    "https://nowhere.example/a/the-old-water-tower-gets-a-new-clock-after-forty-years, en",
    "https://nowhere.gr/a/eski-su-kulesi-kirk-yil-sonra-yeniden-saatine-kavustu, tr",
  })
  void anEnglishSlugClaimsNothingAgainstOutletAndCountry(String url, String language) {
    assertThat(read(url).language()).hasToString(language);
  }

  @Test
  void englishWordsInAnAddressMeanSomethingAtAnEnglishOutletOnly() {
    String slug = "/a/the-old-water-tower-gets-a-new-clock-after-forty-years";
    assertThat(slugLanguage("https://www.theguardian.com" + slug)).isEqualTo("en");
    assertThat(slugLanguage("https://nowhere.example" + slug)).isEqualTo("null");
    assertThat(slugLanguage("https://nowhere.gr" + slug)).isEqualTo("null");
  }

  private static String slugLanguage(String url) {
    return String.valueOf(
        AddressReading.slugLanguage(WebAddress.parse(url).orElseThrow(), SOURCES));
  }
}
