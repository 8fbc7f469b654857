package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {

  private static final String PAGE = "https://www.turmblatt.example/a/uhr";

  private static Witness page() {
    return Witness.closingWith("Teilen").at(PAGE);
  }

  @Test
  void aSourceUrlIsAnOriginNamedByTheTitleBesideIt() {
    Declaration origin =
        page()
            .with("manifest:source_url", "https://www.theguardian.com/a/tower-clock")
            .with("manifest:source_title", "The Guardian (UK)")
            .origin();
    assertThat(origin.kind()).isEqualTo(Declaration.Kind.METADATA);
    assertThat(origin.originUrl()).hasToString("https://www.theguardian.com/a/tower-clock");
    assertThat(origin.originName()).isEqualTo("The Guardian (UK)");
    assertThat(origin.declaredText()).isEqualTo("https://www.theguardian.com/a/tower-clock");
    assertThat(origin.field()).isEqualTo("manifest:source_url");
    assertThat(origin.rule()).isEqualTo("record:manifest:source_url");
    assertThat(origin.span()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://t.me/turmfunk, t.me/turmfunk",
    "https://t.me/s/turmfunk, t.me/turmfunk",
    "https://vk.com/turmfunk, vk.com/turmfunk",
    "https://www.youtube.com/channel/abc, youtube.com/channel/abc"
  })
  void anAccountIsNamedAndIsNoArticle(String url, String name) {
    Declaration origin = page().with("manifest:source_url", url).origin();
    assertThat(origin.originUrl()).hasToString(url);
    assertThat(origin.originUrl().isHomePage()).as("it identifies no article").isTrue();
    assertThat(origin.originOutlet()).isNull();
    assertThat(origin.originName()).isEqualTo(name);
    Declaration titled =
        page().with("json:source_url", url).with("json:source_title", "Turmfunk").origin();
    assertThat(titled.originName()).isEqualTo("Turmfunk");
  }

  @Test
  void aPostOfAnAccountIsAnArticle() {
    Declaration origin = page().with("manifest:source_url", "https://t.me/turmfunk/812").origin();
    assertThat(origin.originUrl()).hasToString("https://t.me/turmfunk/812");
  }

  @Test
  void aFrontPageNamesAnOutletOnly() {
    Declaration origin =
        page().with("manifest:source_url", "https://www.theguardian.com/").origin();
    assertThat(origin.originUrl().isHomePage()).isTrue();
    assertThat(origin.originName()).isEqualTo("The Guardian");
    assertThat(origin.originOutlet()).isEqualTo("theguardian.com");
    Declaration unknown = page().with("manifest:source_url", "https://bote.example/").origin();
    assertThat(unknown.originName()).isEqualTo("bote.example");
  }

  @Test
  void aTitleAloneIsAnOriginByName() {
    Declaration origin = page().with("manifest:source_title", "Brennfelder Bote").origin();
    assertThat(origin.originName()).isEqualTo("Brennfelder Bote");
    assertThat(origin.field()).isEqualTo("manifest:source_title");
  }

  @Test
  void whatNamesThePageItselfIsNoOrigin() {
    Witness own =
        page()
            .with("og:site_name", "Turmblatt")
            .with("manifest:source_url", "https://turmblatt.example/")
            .with("manifest:canonical", PAGE + "?print=1")
            .with("json:source_title", "Turmblatt")
            .with("manifest:alternates", "en: " + PAGE)
            .with("telegram:forwarded_from", "Turmblatt")
            .with("ninjs:infosource", "Turmblatt")
            .with("newsml:provider", "Turmblatt")
            .with("newsml:translation_of", PAGE)
            .with("feed:source", "Turmblatt <https://www.turmblatt.example/rss>")
            .with("ninjs:located", "Brennfeld")
            .with("telegram:chat", "Turmfunk");
    assertThat(own.testimony().declarations()).isEmpty();
  }

  @Test
  void aCanonicalOnAnotherDomainIsAnOrigin() {
    Declaration origin =
        page().with("manifest:canonical", "https://www.theguardian.com/a/clock").origin();
    assertThat(origin.originName()).isEqualTo("The Guardian");
    assertThat(page().with("manifest:canonical", "https://amp.turmblatt.example/x").origins())
        .isEmpty();
  }

  @Test
  void alternatesAreParallelVersionsInTheirLanguages() {
    List<Declaration> parallel =
        page()
            .with("manifest:alternates", "fr: https://fr.turmblatt.example/a/uhr")
            .with("manifest:alternates", "https://en.turmblatt.example/a/clock")
            .with("manifest:alternates", "de: https://other.turmblatt.example/a/uhr")
            .declarations(Declaration.Role.PARALLEL);
    assertThat(parallel)
        .extracting(d -> String.valueOf(d.originUrl()))
        .containsExactly(
            "https://fr.turmblatt.example/a/uhr", "https://en.turmblatt.example/a/clock");
    assertThat(parallel.get(0).originLanguage()).hasToString("fr");
    assertThat(parallel.get(0).kind()).isEqualTo(Declaration.Kind.LANGUAGE_ALTERNATE);
    assertThat(parallel.get(0).declaredText()).isEqualTo("fr: https://fr.turmblatt.example/a/uhr");
  }

  @Test
  void aForwardedPostComesFromWhomItNames() {
    Declaration origin =
        Witness.closingWith("Teilen").with("telegram:forwarded_from", "ТАСС").origin();
    assertThat(origin.originName()).isEqualTo("TASS");
    assertThat(origin.declaredText()).isEqualTo("ТАСС");
    assertThat(
            Witness.closingWith("Teilen")
                .with("telegram:forwarded_from", "Brennfelder Bote")
                .origin()
                .originName())
        .isEqualTo("Brennfelder Bote");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ninjs:infosource", "newsml:infosource"})
  void anAgencyIsTheOriginAndAnotherInformantIsCited(String field) {
    assertThat(page().with(field, "Reuters").origin().originName()).isEqualTo("Reuters");
    List<Declaration> cited =
        page().with(field, "Stadtarchiv Brennfeld").declarations(Declaration.Role.ATTRIBUTION);
    assertThat(cited).extracting(Declaration::originName).containsExactly("Stadtarchiv Brennfeld");
  }

  @Test
  void aProviderIsAnOriginOnlyIfItIsAnAgency() {
    assertThat(page().with("newsml:provider", "AFP").origin().originName()).isEqualTo("AFP");
    assertThat(page().with("newsml:provider", "Dienstleister").testimony().declarations())
        .isEmpty();
  }

  @Test
  void whatAnItemWasTranslatedFromIsItsOrigin() {
    Declaration origin =
        page().with("ninjs:translation_of", "https://www.theguardian.com/a/clock").origin();
    assertThat(origin.declaresTranslation()).isTrue();
    assertThat(origin.originUrl()).isNotNull();
    Declaration numbered =
        page().with("newsml:translation_of", "urn:newsml:afp.com:20241130:uhr").origin();
    assertThat(numbered.declaresTranslation()).isTrue();
    assertThat(numbered.originName()).isEqualTo("AFP");
    Declaration unknown = page().with("ninjs:translation_of", "item-7").origin();
    assertThat(unknown.originName()).isNull();
    assertThat(unknown.declaredText()).isEqualTo("item-7");
  }

  @ParameterizedTest
  @CsvSource({
    "The Guardian <https://www.theguardian.com/rss>, The Guardian",
    "https://www.theguardian.com/rss, The Guardian",
    "Brennfelder Bote, Brennfelder Bote",
    "Bote <https://bote.example/feed.xml>, Bote"
  })
  void theFeedThatAnEntryWasTakenFromNamesAnOutlet(String value, String name) {
    Declaration origin = page().with("feed:source", value).origin();
    assertThat(origin.originUrl()).isNull();
    assertThat(origin.originName()).isEqualTo(name);
  }

  @Test
  void whatIsNoAddressAndNoNameSaysNothing() {
    Witness vague =
        page()
            .with("manifest:source_url", "n/a n/a")
            .with("manifest:source_title", " ")
            .with("manifest:alternates", "keine")
            .with("feed:source", "<>")
            .with("other:source_url", "https://www.theguardian.com/a/1");
    assertThat(vague.testimony().declarations()).isEmpty();
  }
}
