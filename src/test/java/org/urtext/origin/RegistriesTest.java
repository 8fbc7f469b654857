package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urtext.article.LanguageTag;

/** What a user adds to the registries. */
class RegistriesTest {

  @TempDir private Path folder;

  private Path table(String... lines) throws IOException {
    Path file = folder.resolve("mine.tsv");
    return Files.writeString(file, String.join("\n", lines).replaceAll(" ?> ?", "\t"));
  }

  private Testimony heard(Path registry, Witness document) throws RegistryFault {
    return new Interview(Registries.extendedBy(List.of(registry)))
        .hear(document.read(), LanguageTag.of("de"));
  }

  @Test
  void anOutletIsKnownByARow() throws Exception {
    Path mine =
        table(
            "# papers of the valley",
            "name > domains > country > languages > other_names > source",
            "Brennfelder Bote > brennfelder-bote.example > AT > de > Bote aus Brennfeld > its"
                + " imprint");
    Declaration origin =
        heard(mine, Witness.closingWith("Quelle: Bote aus Brennfeld")).declarations().get(0);
    assertThat(origin.originName()).isEqualTo("Brennfelder Bote");
    assertThat(origin.originOutlet()).isEqualTo("brennfelder-bote.example");
  }

  @Test
  void aLanguageIsARow() throws Exception {
    Path mine = table("kind > language > phrases", "source > vo > fonät | fonät yegeda");
    Declaration origin =
        heard(mine, Witness.closingWith("Fonät yegeda: Sirkülapenäd")).declarations().get(0);
    assertThat(origin.originName()).isEqualTo("Sirkülapenäd");
    assertThat(origin.rule()).isEqualTo("source:vo:fonät yegeda");
    assertThat(Witness.closingWith("Fonät yegeda: Sirkülapenäd").origins()).isEmpty();
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aRowThatIsThereAlreadyIsGonePastOnce() throws Exception {
    Path mine =
        table(
            "kind > language > phrases",
            "translator > de > übersetzt von | übersetzung: | deutsch von",
            "translator > de > übersetzt von",
            "reporting > de > sagte | meldete");
    Witness document =
        Witness.closingWith("übersetzt von übersetzt von niemand, übersetzt von, meldete sagte");
    assertThat(heard(mine, document)).isNotNull();
  }

  @Test
  void anAgencyIsKnownByARow() throws Exception {
    Path mine =
        table(
            "name > country > languages > domains > names > doubtful_names",
            "BRD > AT > de > brd.example > Brennfelder Dienst > BRD");
    Declaration origin =
        heard(mine, Witness.openingWith("Brennfeld (BRD) - Der Turm steht wieder."))
            .declarations()
            .get(0);
    assertThat(origin.originName()).isEqualTo("BRD");
  }

  @Test
  void aUsersRowCountsBeforeTheProgramsOwn() throws Exception {
    Path mine = table("name > domains > country", "Der Turm > tuoitre.vn > AT");
    Declaration origin =
        heard(mine, Witness.closingWith("Quelle: https://tuoitre.vn/a-b-c-1.htm"))
            .declarations()
            .get(0);
    assertThat(origin.originName()).isEqualTo("Der Turm");
  }

  @Test
  void eachSubdomainOfANetworkIsAnEditionAndNoneIsTheOthersSource() throws Exception {
    Path mine = table("name > domains > network", "Talnetz > talnetz.example > Talnetz");
    Witness page =
        Witness.closingWith("Quelle: https://oben.talnetz.example/der-turm-1.html")
            .at("https://anderswo.example/turm");
    assertThat(heard(mine, page).declarations().get(0).originOutlet())
        .isEqualTo("oben.talnetz.example");
    Witness edition =
        Witness.saying(String.join("\n", Witness.PARAGRAPHS))
            .at("https://unten.talnetz.example/der-turm-2.html")
            .with("canonical", "https://oben.talnetz.example/der-turm-1.html");
    assertThat(heard(mine, edition).declarations()).isEmpty();
  }

  @Test
  void aSpreadsheetsTableWillDo() throws Exception {
    Path mine =
        Files.writeString(
            folder.resolve("mine.csv"),
            "\uFEFFname;domains;country\r\n\"Bote; Brennfeld\";brennfelder-bote.example;AT\r\n");
    Declaration origin =
        heard(mine, Witness.closingWith("Quelle: https://brennfelder-bote.example/a-1.html"))
            .declarations()
            .get(0);
    assertThat(origin.originName()).isEqualTo("Bote; Brennfeld");
  }

  @Test
  void theDigestChangesWithARow() throws Exception {
    Path mine = table("name > domains", "Der Turm > turm.example");
    String own = Registries.ofTheProgram().digest();
    String extended = Registries.extendedBy(List.of(mine)).digest();
    assertThat(own).matches("[0-9a-f]{64}").isNotEqualTo(extended);
    assertThat(Registries.extendedBy(List.of(mine)).digest()).isEqualTo(extended);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "name > domains;;Turm > kein gebiet | line 2, gives \"kein gebiet\", which is no domain",
        "name > domains;;Turm > | line 2, gives no domain",
        "name > domains;;> a.example | line 2, gives no name",
        "name > domains > country;;Turm > a.example > Austria | two capital letters are wanted",
        "name > domains > languages;;Turm > a.example > german? | which is no language tag",
        "name > domains;;Turm > a.example > AT > de | has 4 cells, but there are 2 columns",
        "name > domains > colour;;Turm > a.example > red | has a column \"colour\"",
        "word > meaning;;Turm > tower | its first line must name its columns",
        "kind > language > phrases;;origin > de > Herkunft | the kinds are source, sources",
        "kind > language > phrases;;source > de > | gives no phrase",
        "kind > language > phrases;;republished > de > erschien in | which stands for the source",
        "name > names;;BRD > | gives the agency no name",
        " | is empty"
      })
  void aFaultIsASentenceThatNamesFileAndLine(String written, String sentence) throws Exception {
    Path mine = table(written == null ? new String[] {""} : written.split(";;"));
    assertThatThrownBy(() -> Registries.extendedBy(List.of(mine)))
        .isInstanceOf(RegistryFault.class)
        .hasMessageStartingWith(mine.toString())
        .hasMessageContaining(sentence.strip())
        .hasMessageEndingWith(".");
  }

  @Test
  void anotherEncodingIsRefused() throws Exception {
    Path mine = folder.resolve("mine.tsv");
    Files.write(mine, "name\tdomains\nTürme\tturm.example".getBytes(StandardCharsets.UTF_16));
    assertThatThrownBy(() -> Registries.extendedBy(List.of(mine)))
        .isInstanceOf(RegistryFault.class)
        .hasMessageContaining("is not in UTF-8");
    assertThatThrownBy(() -> Registries.extendedBy(List.of(folder.resolve("none.tsv"))))
        .hasMessageContaining("cannot be read");
  }
}
