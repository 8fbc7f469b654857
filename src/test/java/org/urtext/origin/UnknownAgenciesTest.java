package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Agencies that no registry knows, told by where they stand and how they are called. */
class UnknownAgenciesTest {

  private static final String REST =
      " Das alte Wasserrad dreht sich seit Sonntag wieder, und das erste Mehl bekam die Schule.\n"
          + String.join("\n", Witness.PARAGRAPHS);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Brennfeld (Altmira) -;Altmira;de",
        "BRENNFELD (Talpress) –;Talpress;de",
        "Zavrh, 6. maja (Morela) -;Morela;sl",
        "Gurrëz, 6 maj /Drinpress/ –;Drinpress;sq",
        "ОЛЬХОВКА, 6 мая – СтепьИнформ.;СтепьИнформ;ru",
        "6 мая, Альхоўка /Кар. РАЧНЫІНФО/.;РАЧНЫІНФО;be",
        "ঝরনাপুর, ৬ মে (নদীনিউজ) :;নদীনিউজ;bn",
        "چشمه‌سار - کوهنیوز -;کوهنیوز;fa",
        "עין כרמון (גליל-פרס) –;גליל-פרס;he",
        "მთისპირი, 6 მაისი, მთაპრესი.;მთაპრესი;ka",
        "Dağətəyi, 6 may, Muğanpress;Muğanpress;az",
        "(Alpress) – Valcerva, 6 mag –;Alpress;it",
        "(물안골=남녘통신);남녘통신;ko",
        "南岭社溪口5月16日电　;南岭社;zh",
        "BRENNFELD, May 6 (Coast Wire) --;Coast Wire;en"
      })
  void openADateline(String dateline, String name, String language) {
    Witness document = Witness.saying(dateline + REST).in(language);
    assertThat(document.origin().originName()).isEqualTo(name);
    assertThat(document.origin().kind()).isEqualTo(Declaration.Kind.DATELINE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Brennfeld (Tirol) –;de",
        "Brennfeld (Schweiz) –;de",
        "Brennfeld (mk) –;de",
        "Brennfeld (Saale) –;de",
        "Valcerva (Cuneo) –;it",
        "Jaruá (AM) –;pt",
        "BRENNFELD, England –;en",
        "Ольховка (Тамбовская область) –;ru",
        "Punta Carra (Redacción) -;es",
        "本报溪口5月16日电　;zh"
      })
  void areNotTheRegionOfATownNorAReporter(String dateline, String language) {
    assertThat(Witness.saying(dateline + REST).in(language).origins()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(Talpress)", "(Дринпрес)", "(Coast Wire)"})
  void signAtTheEnd(String line) {
    assertThat(Witness.closingWith(line).origin().originName()).isEqualTo(PrintedNames.strip(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(Rantanen)", "(Foto: Talpress)", "(press)", "(Presse)"})
  void areNotWhateverStandsInBrackets(String line) {
    assertThat(Witness.closingWith(line).origins()).isEmpty();
  }
}
