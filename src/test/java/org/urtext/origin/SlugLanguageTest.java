package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urtext.article.WebAddress;

class SlugLanguageTest {

  private static SlugLanguage.Guess guess(String slug) {
    return SlugLanguage.of(address(slug)).orElseThrow(() -> new AssertionError(slug));
  }

  private static WebAddress address(String slug) {
    return WebAddress.parse("https://news.example/a/" + slug).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "vi, lanh-dao-trieu-tien-kim-jong-un-noi-nga-co-quyen-tu-ve-185241130071849144",
    "vi, chi-em-nguoi-tho-dong-ho-lam-lai-thap-nuoc-cua-thanh-pho.html",
    "de, der-alte-wasserturm-bekommt-nach-vierzig-jahren-ein-neues-uhrwerk-4711",
    "en, the-old-water-tower-gets-a-new-clock-after-forty-years",
    "fr, le-vieux-chateau-d-eau-retrouve-son-horloge-apres-quarante-ans",
    "es, la-vieja-torre-del-agua-recupera-su-reloj-despues-de-cuarenta-anos.html",
    "it, la-vecchia-torre-dell-acqua-ritrova-il-suo-orologio-dopo-quarant-anni",
    "nl, de-oude-watertoren-krijgt-na-veertig-jaar-weer-een-uurwerk",
    "pl, stara-wieza-cisnien-odzyskala-zegar-po-czterdziestu-latach",
    "cs, stara-vodarenska-vez-dostala-po-ctyriceti-letech-nove-hodiny",
    "hu, negyven-ev-utan-ujra-jar-az-ora-a-regi-viztornyon",
    "ro, vechiul-turn-de-apa-isi-recapata-ceasul-dupa-patruzeci-de-ani",
    "fi, vanha-vesitorni-saa-uuden-kellon-neljankymmenen-vuoden-jalkeen",
    "tr, eski-su-kulesi-kirk-yil-sonra-yeniden-saatine-kavustu",
    "sq, kulla-e-vjeter-e-ujit-merr-perseri-oren-pas-dyzet-vjetesh",
    "ru, zhiteli-goroda-uvideli-na-staroy-bashne-novye-chasy-kotorye-sobrali-ucheniki",
    "uk, stara-vodonapirna-vezha-znovu-otrymala-hodynnyk-cherez-sorok-rokiv",
    "sw, mnara-wa-maji-wa-zamani-wapata-saa-mpya-baada-ya-miaka-arobaini",
  })
  void wordsTellTheirLanguageWithoutTheirAccents(String language, String slug) {
    assertThat(guess(slug).language()).hasToString(language);
  }

  @Test
  void accentsAndCapitalsMakeNoDifference() {
    assertThat(guess("Chị-em-người-thợ-đồng-hồ-làm-lại-tháp-nước-của-thành-phố"))
        .isEqualTo(guess("chi-em-nguoi-tho-dong-ho-lam-lai-thap-nuoc-cua-thanh-pho"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a1b2c3-d4e5f6-20240309-77-88-99",
        "der-neue-turm",
        "2024-03-09-17-45-00",
        "a-b-c-d-e-f",
        "x-y-x-y-x-y-x-y",
        "старая-башня-снова-получила-часы-города",
      })
  void fewOrStrangeWordsTellNothing(String slug) {
    assertThat(SlugLanguage.of(address(slug))).isEmpty();
  }

  @Test
  void aNameInManyLanguagesIsNotBelievedAgainstAnOutlet() {
    assertThat(SlugLanguage.of(address("anna-maria-berlin-paris-london")).filter(g -> g.sure()))
        .isEmpty();
  }
}
