package org.urtext.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrableDomainTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.turmblatt.example/a, turmblatt.example",
    "https://turmblatt.example/a, turmblatt.example",
    "https://news.bbc.co.uk/a, bbc.co.uk",
    "https://leser.blogspot.com/a, leser.blogspot.com",
    "https://192.168.7.3/a, 192.168.7.3",
  })
  void isTheSuffixAndOneLabel(String url, String domain) {
    assertThat(WebAddress.parse(url).orElseThrow().registrableDomain()).isEqualTo(domain);
  }
}
