package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urtext.article.LanguageTag;
import org.urtext.article.WebAddress;

/** Hosts that look like a known outlet's. */
class LookalikesTest {

  private static final Sources SOURCES = Sources.of(Registries.ofTheProgram());
  private static final Lookalikes LOOKALIKES = new Lookalikes(SOURCES);

  private static NamedSource imitated(String host) {
    return LOOKALIKES.imitatedBy(WebAddress.parse("https://" + host + "/a-1.html").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "thanhnien.ltd, Thanh Niên",
    "www.spiegel.agency, Der Spiegel",
    "spiege1.de, Der Spiegel",
    "tuoitre.eu.com, Tuổi Trẻ",
    "theguardian.co.com, The Guardian",
    "spiegel.de.pics, Der Spiegel",
    "lemonde-fr.com, Le Monde"
  })
  void aKnownNameUnderAnotherSuffixOrInOtherLettersIsOne(String host, String name) {
    NamedSource source = imitated(host);
    assertThat(source).as(host).isNotNull();
    assertThat(source.name()).isEqualTo(name);
  }

  @Test
  void cyrillicLettersThatLookLatinAreSeenThrough() {
    // "spiegel" with the Cyrillic letters er, ie and i.
    assertThat(imitated("s\u0440i\u0435gel.de")).isNotNull();
    assertThat(imitated("s\u0440i\u0435gel.de").name()).isEqualTo("Der Spiegel");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thanhnien.vn",
        "spiegel.de",
        "sport.spiegel.de",
        "bbc.ltd",
        "brennfeld.example",
        "theguardian.com.proxy.example.edu"
      })
  void theGenuineOnesAndStrangersAreNot(String host) {
    assertThat(imitated(host)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mirror.example", "express.news", "guardian.press", "sun.today"})
  void aWordThatSeveralHousesAreCalledByImitatesNobody(String host) {
    assertThat(imitated(host)).isNull();
  }

  @Test
  void suchAWordDoesWhereThePageClaimsTheOutletsName() {
    NamedSource source =
        LOOKALIKES.imitatedBy(
            WebAddress.parse("https://mirror.example/a-1.html").orElseThrow(),
            Set.of(Sources.plain(SOURCES.editions().get("mirror.co.uk").name())));
    assertThat(source).isNotNull();
  }

  @Test
  void suchAWordDoesInLettersThatLookLikeIt() {
    // "mirror" with r and n for its m
    assertThat(imitated("rnirror.co.uk")).isNotNull();
  }

  private static Witness page() {
    return Witness.saying(String.join("\n", Witness.PARAGRAPHS))
        .at("https://spiegel.ltd/politik/der-turm-1.html")
        .with("og:site_name", "DER SPIEGEL");
  }

  @Test
  void whatSuchAPageClaimsCreditsNobody() {
    Testimony testimony =
        page().with("canonical", "https://www.spiegel.de/politik/der-turm-1.html").testimony();
    assertThat(testimony.declarations()).isEmpty();
    assertThat(testimony.contradictions()).hasSize(1);
    assertThat(testimony.contradictions().get(0).kind()).isEqualTo("lookalike");
    assertThat(testimony.contradictions().get(0).statement())
        .contains("appeared at spiegel.ltd, which looks like spiegel.de (Der Spiegel)")
        .contains("is not known to be theirs")
        .contains("(canonical)");
  }

  @Test
  void whatItCreditsToOthersCounts() {
    Testimony testimony =
        page().with("canonical", "https://thanhnien.vn/politik/der-turm-1.html").testimony();
    assertThat(testimony.declarations())
        .extracting(Declaration::originOutlet)
        .containsExactly("thanhnien.vn");
  }

  @Test
  void itDoesNotAppearUnderTheOutletsName() {
    Interview interview = Witness.INTERVIEW;
    assertThat(interview.appearance(page().read()).outlet()).isEqualTo("spiegel.ltd");
    assertThat(interview.hear(page().read(), LanguageTag.of("de")).contradictions()).isNotEmpty();
  }
}
