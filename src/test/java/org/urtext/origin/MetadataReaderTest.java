package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetadataReaderTest {

  private static final String PAGE = "https://www.turmblatt.example/a/uhr";

  private static Witness page() {
    return Witness.closingWith("Teilen").at(PAGE);
  }

  @Test
  void aCanonicalOnAnotherDomainIsAnOrigin() {
    Declaration origin =
        page().with("canonical", "https://www.theguardian.com/a/tower-clock").origin();
    assertThat(origin.kind()).isEqualTo(Declaration.Kind.METADATA);
    assertThat(origin.originName()).isEqualTo("The Guardian");
    assertThat(origin.field()).isEqualTo("canonical");
    assertThat(origin.span()).isNull();
  }

  @Test
  void fieldsThatNameThePageItselfDeclareNothing() {
    Witness own =
        page()
            .with("canonical", "https://turmblatt.example/a/uhr?print=1")
            .with("meta:syndication-source", PAGE)
            .with("og:site_name", "Turmblatt")
            .with("meta:source", "Turmblatt")
            .with("meta:dc.source", "de")
            .with("json-ld:NewsArticle.isBasedOn", PAGE + "/");
    assertThat(own.testimony().declarations()).isEmpty();
  }

  @Test
  void outletsOfOneOwnerAreNotEachOthersOrigin() {
    Witness sisters =
        Witness.closingWith("Teilen")
            .at("https://www.abendblatt.de/a/1")
            .with("canonical", "https://www.morgenpost.de/a/1");
    assertThat(sisters.origins()).isEmpty();
  }

  @Test
  void translationOfWorkNamesOriginalLanguageAndTranslator() {
    Declaration origin =
        page()
            .with(
                "json-ld:NewsArticle.translationOfWork.url",
                "https://www.theguardian.com/a/tower-clock")
            .with("json-ld:NewsArticle.translationOfWork.inLanguage", "en")
            .with("json-ld:NewsArticle.translator.name", "Mara Vogt")
            .origin();
    assertThat(origin.declaresTranslation()).isTrue();
    assertThat(origin.originLanguage()).hasToString("en");
    assertThat(origin.translator()).isEqualTo("Mara Vogt");
  }

  @Test
  void aWorkMayStillBeJson() {
    Declaration origin =
        page()
            .with(
                "json-ld:NewsArticle.isBasedOn",
                "{\"@type\":\"NewsArticle\",\"url\":\"https://www.newsis.com/view/NISX1\"}")
            .origin();
    assertThat(origin.originUrl()).hasToString("https://www.newsis.com/view/NISX1");
    assertThat(origin.originName()).isEqualTo("Newsis");
  }

  @Test
  void pictureAgenciesAreNoOrigins() {
    Witness photo =
        page()
            .with("json-ld:ImageObject.sourceOrganization", "AFP")
            .with("json-ld:NewsArticle.image.creditText", "Reuters")
            .with("json-ld:ImageObject.creditText", "AP");
    assertThat(photo.testimony().declarations()).isEmpty();
  }

  @Test
  void chineseContentSystemsLabelTheirSource() {
    assertThat(page().with("meta:source", "来源：新华网").origin().originName()).isEqualTo("Xinhua");
  }

  @Test
  void anAgencyAsAuthorIsAByline() {
    Declaration origin = page().by("AFP").origin();
    assertThat(origin.kind()).isEqualTo(Declaration.Kind.BYLINE);
    assertThat(origin.field()).isEqualTo("author");
    assertThat(page().by("Jana Reuter").origins()).isEmpty();
  }

  @Test
  void dublinCoresSourceIsAnOriginWhereItIsAPageElsewhere() {
    Declaration origin =
        Witness.closingWith("Ende")
            .at("https://turmblatt.example/kultur/uhr")
            .with("meta:dcterms.source", "https://aalgauerpost.example/stadt/uhrwerk-7")
            .origin();
    assertThat(origin.originUrl()).hasToString("https://aalgauerpost.example/stadt/uhrwerk-7");
  }

  @Test
  void otherLanguageVersionsAreParallel() {
    Witness alternates =
        page()
            .with("hreflang:de", PAGE)
            .with("hreflang:x-default", "https://www.turmblatt.example/")
            .with("hreflang:vi", "https://www.turmblatt.example/vi/dong-ho");
    assertThat(alternates.origins()).isEmpty();
    assertThat(alternates.declarations(Declaration.Role.PARALLEL))
        .singleElement()
        .satisfies(
            other -> {
              assertThat(other.kind()).isEqualTo(Declaration.Kind.LANGUAGE_ALTERNATE);
              assertThat(other.originLanguage()).hasToString("vi");
            });
  }

  @Test
  void theArticlesCreditTextNamesAnAgency() {
    assertThat(page().with("json-ld:NewsArticle.creditText", "AFP").origin().originName())
        .isEqualTo("AFP");
    assertThat(page().with("json-ld:ImageObject.creditText", "AFP").origins()).isEmpty();
    assertThat(page().with("microdata:NewsArticle.creditText", "AFP").origins()).hasSize(1);
  }

  @Test
  void aCitationIsWhereInformationComesFromAndNotTheText() {
    Witness citing =
        page()
            .with("json-ld:NewsArticle.citation.url", "https://www.theguardian.com/a/tower-clock")
            .with("json-ld:NewsArticle.citation.name", "The tower clock");
    assertThat(citing.origins()).isEmpty();
    assertThat(citing.declarations(Declaration.Role.ATTRIBUTION))
        .extracting(Declaration::originName)
        .containsExactly("The Guardian");
    assertThat(page().with("json-ld:NewsArticle.citation.url", PAGE).testimony().declarations())
        .isEmpty();
  }

  @Test
  void dublinCoresSourceMayBeAKnownOutletsName() {
    assertThat(
            Witness.saying(String.join("\n", Witness.PARAGRAPHS))
                .at("https://turmblatt.example/uhr")
                .with("meta:dc.source", "Le Soir")
                .origin()
                .originName())
        .isEqualTo("Le Soir");
    assertThat(
            Witness.saying(String.join("\n", Witness.PARAGRAPHS))
                .at("https://turmblatt.example/uhr")
                .with("meta:dc.source", "Das Turmblatt am Sonntag")
                .origins())
        .isEmpty();
  }

  @Test
  void aCreditTextMayHoldItsLabel() {
    assertThat(page().with("json-ld:NewsArticle.creditText", "Quelle: dpa").origin().originName())
        .isEqualTo("dpa");
  }
}
