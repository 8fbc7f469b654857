package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Wie die Nachrichtenagentur KCNA am Montag meldete, läuft die neue Uhr auf die Sekunde"
            + " genau.;KCNA",
        "According to Reuters, the clock cost nine thousand euros and took three years to"
            + " build.;Reuters",
        "Wie die „Die Welt“ berichtet, kostete die Uhr neuntausend Euro und drei Jahre Arbeit.;Die"
            + " Welt",
        "Según El País, el reloj costó nueve mil euros y su construcción duró tres años enteros.;El"
            + " País",
        "共同通信によると、塔の時計は三年かけて作られ、費用は九千ユーロに上るという。;Kyodo",
        "Об этом сообщает агентство Киодо, отмечая, что мастера работали над часами три года"
            + " подряд.;Kyodo",
        "A Jonhap beszámolója szerint az órát három évig építették, és kilencezer euróba"
            + " került.;Yonhap",
        "اے ایف پی کے مطابق گھڑی بنانے میں تین سال لگے اور اس پر نو ہزار یورو خرچ ہوئے۔;AFP"
      })
  void runningTextCitesItsSource(String sentence, String name) {
    Witness witness = Witness.interruptedBy(sentence).in("und");
    assertThat(witness.origins()).isEmpty();
    assertThat(witness.declarations(Declaration.Role.ATTRIBUTION))
        .as(sentence)
        .singleElement()
        .satisfies(
            cited -> {
              assertThat(cited.originName()).isEqualTo(name);
              assertThat(cited.declaredText()).isEqualTo(sentence);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "El retiro de fondos de las AFP se discute en el Congreso y los afiliados esperan una"
            + " decisión.",
        "Als Rennfahrer startete er dreimal bei der TT auf der Insel und kam jedes Mal ins Ziel.",
        "Die Beta des Fahrplans zeigt einen klaren Trend: mehr Menschen kommen zu Fuß zum Turm.",
        "Nach Angaben des Geheimdienstes schlug die Uhr im Turm schon dreimal zu früh am Morgen.",
        "„Früher ging sie nach. Die Welt war damals langsamer“, sagte der Uhrmacher am Montag.",
        "« Le Monde n’a plus besoin de cloches », a déclaré le maire lors de la fête du village.",
        "Forbes Hill heißt der Hügel, auf dem der zweite Turm mit der Sonnenuhr gebaut wird.",
        "Beim Umbau halfen Lehrlinge der APP und der Schule, die den Turm seit Jahren betreuen."
      })
  void namesThatMeanOtherThingsAreNotCited(String sentence) {
    assertThat(Witness.interruptedBy(sentence).declarations(Declaration.Role.ATTRIBUTION))
        .as(sentence)
        .isEmpty();
  }

  @Test
  void picturesAreCreditedNotCited() {
    String caption =
        "Der Lehrling hält das größte Zahnrad der neuen Turmuhr in die Sonne, ehe es eingebaut wird"
            + " (Foto: Reuters).";
    assertThat(Witness.interruptedBy(caption).declarations(Declaration.Role.ATTRIBUTION)).isEmpty();
  }

  @Test
  void theFormulaOfALeadMakesItsAgencyTheOrigin() {
    String lead =
        "به گزارش گروه جامعه به نقل از خبرگزاری فرانسه؛ ساعت تازه برج شهر کوچک روز یکشنبه به کار"
            + " افتاد.";
    Witness witness = Witness.saying(lead + "\n" + Witness.PARAGRAPHS.get(1)).in("fa");
    assertThat(witness.origin().originName()).isEqualTo("AFP");
    assertThat(witness.declarations(Declaration.Role.ATTRIBUTION)).hasSize(1);
  }

  /** A paragraph of a few words, as newspapers close what they took from elsewhere with. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Toto oznámila agentura DPA.;dpa",
        "Это сообщил телеканал CNN.;CNN",
        "Erről a TASS adott hírt.;TASS",
        "Ezt az ANSA jelentette.;ANSA",
        "Agencija Tanjug to potvrđuje.;Tanjug",
        "Agenția AFP difuzează imaginile.;AFP",
        "Dit schrijft persbureau ANP.;ANP",
        "Wakala wa habari AFP liliripoti hivyo.;AFP",
        "সংবাদ সংস্থা এএফপি খবরটি দিয়েছে।;AFP",
        "ರಾಯಿಟರ್ಸ್ ವರದಿ ಮಾಡಿದೆ ಎಂದು ಹೇಳಲಾಗಿದೆ.;Reuters",
        "Zo meldt de Tass.;TASS"
      })
  void aShortSentenceCitesToo(String sentence, String name) {
    Witness witness = Witness.interruptedBy(sentence).in("und");
    assertThat(witness.origins()).as(sentence).isEmpty();
    assertThat(witness.declarations(Declaration.Role.ATTRIBUTION))
        .as(sentence)
        .extracting(Declaration::originName)
        .containsExactly(name);
  }

  @Test
  void whomANoticeNamesIsNotCitedByItToo() {
    Witness witness =
        Witness.closingWith(
            "Dieser Bericht wurde zuerst bei Clarín veröffentlicht, schreibt Ana Sol.");
    assertThat(witness.declarations(Declaration.Role.ATTRIBUTION)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Det är roligare än vi trodde, säger bibliotekarien till TT efter dagen.;sv;TT",
        "สำนักข่าวซินหัวรายงานว่า โครงการในลักษณะเดียวกันกำลังจะเริ่มขึ้นอีกหลายแห่ง;th;Xinhua"
      })
  void anAgencyIsToldOrReportsInAShortParagraph(String sentence, String language, String name) {
    assertThat(
            Witness.interruptedBy(sentence).in(language).declarations(Declaration.Role.ATTRIBUTION))
        .extracting(Declaration::originName)
        .containsExactly(name);
  }
}
