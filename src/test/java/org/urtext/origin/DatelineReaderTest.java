package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelineReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "BERLIN (dpa) - ;dpa",
        "Псков. 3 ноября. ТАСС — ;TASS",
        "Graz (Presseagentur Grau) – ;Presseagentur Grau",
        "(Agenzia Collina) - ;Agenzia Collina",
        "KYIV, Nov 3 (Reuters) - ;Reuters",
        "(서울=연합뉴스) 김바다 기자 = ;Yonhap",
        "【東京時事】;Jiji",
        "（中央社台北3日電）;CNA",
        "新华社北京11月3日电 ;Xinhua",
        "Madrid, 3 nov (EFE).- ;EFE",
        "Asunción/Villarrica, Agencia IP.- ;Agencia IP",
        "MOSCOW, November 3. /TASS/. ;TASS",
        "Москва. 3 ноября. ИНТЕРФАКС.RU - ;Interfax",
        "[ソウル 3日 ロイター] - ;Reuters",
        "القاهرة (رويترز) - ;Reuters",
        "Wien (APA) - ;APA",
        "नई दिल्ली, 3 नवंबर (भाषा) ;PTI",
        "Wiesbaden (KNA/wtb). ;KNA",
        "Варшава (ПАП) — ;PAP"
      })
  void theDatelineNamesTheAgency(String dateline, String name) {
    String lead = dateline + " " + Witness.PARAGRAPHS.get(0);
    Declaration origin =
        Witness.saying(lead + "\n" + Witness.PARAGRAPHS.get(1) + "\n" + Witness.PARAGRAPHS.get(2))
            .origin();
    assertThat(origin.originName()).as(dateline).isEqualTo(name);
    assertThat(origin.kind()).isEqualTo(Declaration.Kind.DATELINE);
    assertThat(lead).startsWith(origin.declaredText());
  }

  @Test
  void anAbbreviationInBracketsIsNoDateline() {
    String lead =
        "Die Nachrichtenagentur Agence France-Presse (AFP) feiert in diesem Jahr ihren Geburtstag"
            + " mit einem Fest im Hof.";
    assertThat(Witness.saying(lead + "\n" + Witness.PARAGRAPHS.get(1)).origins()).isEmpty();
  }

  @Test
  void aColonMayCloseADatelineBehindADash() {
    String lead = "BRAȘOV, 3 mai - AGERPRES: ";
    String text = lead + String.join("\n", Witness.PARAGRAPHS);
    assertThat(Witness.saying(text).in("ro").origin().originName()).isEqualTo("Agerpres");
  }
}
