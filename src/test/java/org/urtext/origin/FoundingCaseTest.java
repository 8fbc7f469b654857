package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.urtext.article.LanguageTag;
import org.urtext.article.PublicationTime;

/** A machine translation taken from a Vietnamese paper by way of a scraper, as mirrors print it. */
class FoundingCaseTest {

  private static final String URL =
      "https://thanhnien.vn/tau-ngam-nghien-cuu-trieu-tien-tro-ve-cang-sau-ba-thang-185240315094502731.htm";

  private static final String TEXT =
      """
      Das nordkoreanische Forschungsboot „Kranich 3“ ist nach drei Monaten auf See in seinen Hafen zurückgekehrt, wie die Nachrichtenagentur KCNA am Freitag berichtete.
      Die Besatzung habe an zwölf Stellen Wasserproben genommen und dabei zwei bisher unbekannte Quallenarten gefunden.
      „Unsere Netze waren voller Licht“, zitierte KCNA die Leiterin der Fahrt, die Meeresbiologin Ri Song-hwa.
      Das Boot auf dem Weg in den Hafen von Wonsan
      Der südkoreanische Wetterdienst hatte das Boot im Januar zuletzt vor der Ostküste gesehen.
      Im Sommer soll ein größeres Schiff mit einem eigenen Labor folgen, das in Chongjin gebaut wird.
      [Anzeige_2]
      Quelle: %s
      Kommentar (0)\
      """
          .formatted(URL);

  private final Testimony testimony = Witness.saying(TEXT).testimony();

  private List<Declaration> heard(Declaration.Role role) {
    return testimony.declarations().stream().filter(d -> d.role() == role).toList();
  }

  @Test
  void theSourceLineIsTheOnlyOrigin() {
    assertThat(heard(Declaration.Role.ORIGIN)).hasSize(1);
    Declaration origin = heard(Declaration.Role.ORIGIN).get(0);
    assertThat(origin.kind()).isEqualTo(Declaration.Kind.SOURCE_LINE);
    assertThat(origin.declaredText()).isEqualTo("Quelle: " + URL);
    assertThat(origin.span()).isNotNull();
    assertThat(origin.span().in(TEXT)).isEqualTo(origin.declaredText());
    assertThat(origin.originUrl()).hasToString(URL);
    assertThat(origin.originName()).isEqualTo("Thanh Niên");
    assertThat(origin.originOutlet()).isEqualTo("thanhnien.vn");
    assertThat(origin.originCountry()).isEqualTo("VN");
    assertThat(origin.originLanguage()).isEqualTo(LanguageTag.of("vi"));
    assertThat(origin.originPublished()).hasToString("2024-03-15T09:45:02+07:00");
    assertThat(origin.originPublished().basis()).isEqualTo(PublicationTime.Basis.URL);
    assertThat(origin.declaresTranslation()).isFalse();
    assertThat(origin.machineTranslation()).isEqualTo(MachineTranslation.TRACES);
    assertThat(origin.field()).isEqualTo("text");
    assertThat(origin.rule()).isEqualTo("source:de:quelle");
  }

  @Test
  void theAgencyIsCitedOnceAndWhereItFirstStands() {
    assertThat(heard(Declaration.Role.ATTRIBUTION)).hasSize(1);
    Declaration cited = heard(Declaration.Role.ATTRIBUTION).get(0);
    assertThat(cited.originName()).isEqualTo("KCNA");
    assertThat(cited.kind()).isEqualTo(Declaration.Kind.ATTRIBUTION);
    assertThat(cited.declaredText()).startsWith("Das nordkoreanische").endsWith("berichtete.");
  }

  @Test
  void theTranslatedMarkerAndTheCounterAreTraces() {
    assertThat(testimony.machineTranslation()).isEqualTo(MachineTranslation.TRACES);
    assertThat(testimony.traces())
        .extracting(Testimony.Trace::kind, Testimony.Trace::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("translated-scraper-marker", "[Anzeige_2]"),
            org.assertj.core.groups.Tuple.tuple("comment-counter", "Kommentar (0)"));
    assertThat(testimony.traces()).allMatch(t -> t.span().in(TEXT).equals(t.text()));
  }

  @Test
  void declarationsComeInTheOrderOfTheText() {
    assertThat(testimony.declarations())
        .extracting(Declaration::role)
        .containsExactly(Declaration.Role.ATTRIBUTION, Declaration.Role.ORIGIN);
  }
}
