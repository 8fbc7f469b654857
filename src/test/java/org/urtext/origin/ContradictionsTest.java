package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What one document says against itself. */
class ContradictionsTest {

  private static List<Testimony.Contradiction> in(Witness document) {
    return document.testimony().contradictions();
  }

  @Test
  void aSourceSaidToBeInAnotherLanguageThanItsAddress() {
    List<Testimony.Contradiction> found =
        in(
            Witness.closingWith(
                "Aus dem Französischen übersetzt. Quelle:"
                    + " https://vidu.example/nguoi-dan-vung-lu-can-duoc-ho-tro-khan-cap-1.htm"));
    assertThat(found).extracting(Testimony.Contradiction::kind).containsOnly("slug");
  }

  @Test
  void twoLanguagesThatItIsTranslatedFrom() {
    List<Testimony.Contradiction> found =
        in(Witness.openingWith("Aus dem Englischen von Mara Tennig").in("de"));
    assertThat(found).isEmpty();
    List<Testimony.Contradiction> both =
        in(
            Witness.closingWith(
                "Aus dem Englischen übersetzt von Mara Tennig\n"
                    + "Dieser Text wurde aus dem Spanischen übersetzt."));
    assertThat(both)
        .extracting(Testimony.Contradiction::statement)
        .containsExactly("it declares to be translated from English and from Spanish");
  }

  @Test
  void textAndMetadataThatNameDifferentPages() {
    Witness page =
        Witness.closingWith("Quelle: https://tuoitre.vn/a-b-c-20250824091042545.htm")
            .at("https://spiegelblatt.example/a-b-c")
            .with("canonical", "https://vnexpress.net/x-y-z-123.html");
    assertThat(in(page))
        .extracting(Testimony.Contradiction::statement)
        .containsExactly(
            "its text names tuoitre.vn as the source, its metadata (canonical) vnexpress.net");
  }

  @Test
  void theSamePageNamedTwiceIsNone() {
    Witness page =
        Witness.closingWith("Quelle: https://tuoitre.vn/a-b-c-20250824091042545.htm")
            .at("https://spiegelblatt.example/a-b-c")
            .with("canonical", "https://tuoitre.vn/a-b-c-20250824091042545.htm");
    assertThat(in(page)).isEmpty();
  }

  @Test
  void sourcesThatAreListedDoNotDisagree() {
    Witness page =
        Witness.closingWith(
            "Quelle: https://tuoitre.vn/a-b-c-20250824091042545.htm\n"
                + "Quelle: https://vnexpress.net/x-y-z-123.html");
    assertThat(page.origins()).hasSize(2);
    assertThat(in(page)).isEmpty();
  }

  @Test
  void whoHandedATextOnDoesNotDisagreeWithItsPublisher() {
    Witness page =
        Witness.closingWith(
            "Zuerst erschienen auf https://talblick.example/muehle-mahlt\n"
                + "Nachdruck von https://bote.example/alte-muehle mit freundlicher Genehmigung.");
    assertThat(in(page)).isEmpty();
  }

  @Test
  void twoPagesEachCalledTheOriginal() {
    Witness page =
        Witness.closingWith(
            "Zuerst erschienen auf https://talblick.example/muehle-mahlt\n"
                + "Zuerst veröffentlicht unter https://bote.example/wasserrad-dreht");
    assertThat(in(page))
        .extracting(Testimony.Contradiction::statement)
        .containsExactly(
            "its text names talblick.example as the original, and in another place bote.example");
  }

  @Test
  void metadataThatAgreesWithOneOfSeveralSources() {
    Witness page =
        Witness.closingWith(
                "Quelle: https://tuoitre.vn/a-b-c-20250824091042545.htm\n"
                    + "Quelle: https://vnexpress.net/x-y-z-123.html")
            .at("https://spiegelblatt.example/a-b-c")
            .with("canonical", "https://vnexpress.net/x-y-z-123.html");
    assertThat(in(page)).isEmpty();
  }
}
