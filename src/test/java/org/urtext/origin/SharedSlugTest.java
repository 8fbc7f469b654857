package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urtext.article.WebAddress;

class SharedSlugTest {

  private static WebAddress address(String url) {
    return WebAddress.parse(url).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "https://bao.example/thap-nuoc-co-dong-ho-20240310081500123.htm,"
        + " https://mirror.example/fr/thap-nuoc-co-dong-ho, true",
    "https://bao.example/Le-Mai-2-9-thap-nuoc-77.html,"
        + " https://mirror.example/de/le-mai-2-9-thap-nuoc, true",
    "https://bao.example/thap-nuoc-moi-1.htm, https://mirror.example/thap-nuoc-moi, false",
    "https://bao.example/thap-nuoc-co-dong-ho,"
        + " https://mirror.example/thap-nuoc-co-dong-ho-moi, false",
    "https://bao.example/thap-nuoc-co-dong-ho, https://bao.example/fr/thap-nuoc-co-dong-ho, false",
    "https://bao.example/, https://mirror.example/, false",
  })
  void mirrorsKeepTheWordsAndChangeTheId(String one, String other, boolean shared) {
    assertThat(SharedSlug.between(address(one), address(other))).isEqualTo(shared);
    assertThat(SharedSlug.between(address(other), address(one))).isEqualTo(shared);
  }

  @Test
  void aSharedSlugConfirmsADeclaration() {
    String origin = "https://bao.example/thap-nuoc-co-dong-ho-20240310081500123.htm";
    Witness mirror = Witness.closingWith("Quelle: " + origin);
    assertThat(mirror.at("https://mirror.example/de/thap-nuoc-co-dong-ho").origin().rule())
        .endsWith("+slug");
    assertThat(mirror.at("https://mirror.example/de/turm").origin().rule()).doesNotContain("+");
  }
}
