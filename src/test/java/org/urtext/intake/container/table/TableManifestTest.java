package org.urtext.intake.container.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urtext.intake.Arrival;
import org.urtext.intake.Enclosure;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;
import org.urtext.intake.container.formats.RecordFile;

class TableManifestTest {

  @TempDir Path folder;

  private RecordFile file(String name, String content) {
    return RecordFile.of(folder, name, content);
  }

  @Test
  void eachRowIsADocumentPlacedAsSpreadsheetsNumberIt() {
    RecordFile table =
        file(
            "news.csv",
            String.join(
                "\r\n",
                "url,title,text",
                "https://a.example/1,Die Uhr,\"Sie geht,",
                "sagt \"\"Mara\"\".\"",
                "",
                "https://a.example/2,Der Turm,",
                ""));
    List<Arrival> arrivals = table.arrivals();
    assertThat(RecordFile.outcomes(arrivals))
        .containsExactly("box/news.csv!2 document", "box/news.csv!4 document");
    RawDocument first = RecordFile.document(arrivals.get(0));
    assertThat(RecordFile.content(first)).isEqualTo("Sie geht,\r\nsagt \"Mara\".");
    assertThat(first.hints().toldBy()).isEqualTo("manifest");
    assertThat(RecordFile.enclosure(first).offset()).isEqualTo(16);
    assertThat(new String(RecordFile.raw(first), StandardCharsets.UTF_8))
        .startsWith("https://a.example/1,")
        .endsWith(".\"");
    RawDocument second = RecordFile.document(arrivals.get(1));
    assertThat(RecordFile.enclosure(second).kind()).isEqualTo(Enclosure.Kind.METADATA);
    assertThat(RecordFile.raw(second)).isEqualTo(table.slice(second));
  }

  @Test
  void theCollectionsOfTheFieldAreReadAsTheyAre() {
    RawDocument row =
        file(
                "network.csv",
                "URL,Source Title,Source URL,Canonical,OG:Title,OG:Description,Alternates,Country,Publication Date\n"
                    + "https://de.mirror.example/x/1.html,Turmfunk,https://t.me/turmfunk,"
                    + "https://mirror.example/x/1.html,Die Uhr geht wieder,Kurz gesagt,"
                    + "\"https://fr.mirror.example/x/1.html(fr);https://mirror.example/a;b,c(en)\","
                    + "DE,2024-11-30 07:18:49\n")
            .only();
    assertThat(row.isMetadataOnly()).isTrue();
    assertThat(row.hints().url()).isEqualTo("https://de.mirror.example/x/1.html");
    assertThat(row.hints().title()).isEqualTo("Die Uhr geht wieder");
    assertThat(row.hints().published()).isEqualTo("2024-11-30 07:18:49");
    assertThat(row.hints().outlet()).isNull();
    assertThat(row.hints().fields())
        .containsExactly(
            new Hints.Field("manifest:source_url", "https://t.me/turmfunk"),
            new Hints.Field("manifest:source_title", "Turmfunk"),
            new Hints.Field("manifest:canonical", "https://mirror.example/x/1.html"),
            new Hints.Field("manifest:alternates", "fr: https://fr.mirror.example/x/1.html"),
            new Hints.Field("manifest:alternates", "en: https://mirror.example/a;b,c"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name,age\nMara,30\n",
        "url,colour\nhttps://a.example/1,red\n",
        "title,date\nDie Uhr,2024-11-30\n",
        "https://a.example/1,Die Uhr\n",
        "",
        "\n\n\n",
        "\"url"
      })
  void tablesWithoutSuchAHeaderAreLeftAlone(String content) {
    assertThat(file("other.csv", content).isTaken()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Adresse;Titel;Datum|;",
        "Lien;Titre;Contenu|;",
        "ENLACE,Título,Texto|,",
        "Ссылка;Заголовок;Дата|;",
        "Article_URL,Head Line,Pub-Date,page url|,"
      })
  void headersOfOtherLanguagesAreKnown(String header, String separator) {
    assertThat(file("andere.csv", header + "\nx" + separator + "y\n").isTaken()).isTrue();
  }

  @Test
  void theRowThatNamesTheSeparatorIsNotCounted() {
    RawDocument row =
        file("excel.csv", "sep=|\nurl|title\nhttps://a.example/1|Die, Uhr; geht\n").only();
    assertThat(row.place().path()).isEqualTo("box/excel.csv!2");
    assertThat(row.hints().title()).isEqualTo("Die, Uhr; geht");
  }

  @Test
  void theApostropheThatKeepsFormulasAwayIsUndone() {
    RawDocument row =
        file("own.csv", "url,title,text\nhttps://a.example/1,'=SUM(1),'s Morgens\n").only();
    assertThat(row.hints().title()).isEqualTo("=SUM(1)");
    assertThat(RecordFile.content(row)).isEqualTo("'s Morgens");
  }

  @Test
  void raggedRowsGiveWhatTheyHave() {
    List<RawDocument> rows =
        RecordFile.documents(
            file(
                    "ragged.csv",
                    "url,title,lang\nhttps://a.example/1\nhttps://a.example/2,T,de,x,y\n")
                .arrivals());
    assertThat(rows).extracting(r -> r.hints().title()).containsExactly(null, "T");
  }

  @Test
  void damagedRowsAreNamedAndTheRestIsRead() {
    List<Arrival> arrivals =
        file(
                "bad.csv",
                """
                url,title
                https://a.example/1,"Die" Uhr
                https://a.example/2,T
                ,
                ;
                https://a.example/3,"nie zu
                https://a.example/4,U
                """)
            .arrivals();
    assertThat(RecordFile.outcomes(arrivals))
        .containsExactly(
            "box/bad.csv!2 damaged",
            "box/bad.csv!3 document",
            "box/bad.csv!6 damaged",
            "box/bad.csv other-records");
    assertThat(((Arrival.Refused) arrivals.get(2)).detail())
        .contains("Row 6")
        .contains("quotation mark that is not closed");
  }

  @Test
  void aQuotationMarkThatIsNeverClosedTakesNoMoreThanItsShare() {
    String row = "https://a.example/1,\"offen\n";
    String rows = "https://a.example/2,T\n".repeat(TableRows.MOST_LINES + 10);
    List<Arrival> arrivals = file("open.csv", "url,title\n" + row + rows).arrivals();
    assertThat(RecordFile.outcome(arrivals.get(0))).isEqualTo("box/open.csv!2 damaged");
    assertThat(arrivals).hasSizeBetween(10, 13).last().isInstanceOf(Arrival.Document.class);
  }

  @Test
  void tenThousandColumnsAndRowsBeyondMeasureAreHandled() {
    String many =
        IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String huge = "https://a.example/3," + "x".repeat(21_000_000);
    List<Arrival> arrivals =
        file(
                "wide.csv",
                "url,title,"
                    + many
                    + "\nhttps://a.example/1,T"
                    + ",x".repeat(10_000)
                    + "\n"
                    + huge
                    + "\n")
            .arrivals();
    assertThat(RecordFile.outcomes(arrivals))
        .containsExactly("box/wide.csv!2 document", "box/wide.csv!3 too-large");
  }

  @Test
  void anEncodingThatSaysNothingOfItselfIsTold() {
    String rows =
        "url;titel;text\n"
            + IntStream.range(0, 40)
                .mapToObj(
                    i ->
                        "https://a.example/"
                            + i
                            + ";Часы снова идут;Старые часы на башне снова"
                            + " показывают время, сообщили жители города.\n")
                .collect(Collectors.joining());
    Charset cyrillic = Charset.forName("windows-1251");
    RecordFile file = RecordFile.of(folder, "kyr.csv", rows, cyrillic);
    assertThat(RecordFile.document(file.arrivals().get(0)).hints().title())
        .isEqualTo("Часы снова идут");
    byte[] western =
        "url;titel\nhttps://a.example/1;Glöckchen\n".getBytes(StandardCharsets.ISO_8859_1);
    Hints named = Hints.toldBy("sidecar").withCharset("ISO-8859-1");
    assertThat(RecordFile.of(folder, "w.csv", western, named).only().hints().title())
        .isEqualTo("Glöckchen");
  }

  @Test
  void anEncodingThatShowsLateIsToldFromTheRest() {
    String plain = "https://a.example/1;The clock strikes;Again.\n".repeat(3_000);
    String late =
        "https://a.example/2;Die Glöckchen läuten wieder;Über den Dächern hört man sie schön.\n";
    RecordFile file =
        RecordFile.of(
            folder, "late.csv", "url;titel;text\n" + plain + late, Charset.forName("windows-1252"));
    assertThat(RecordFile.documents(file.arrivals()))
        .hasSize(3_001)
        .last()
        .extracting(d -> d.hints().title())
        .isEqualTo("Die Glöckchen läuten wieder");
  }

  @Test
  void rowsThatDoNotFitTheEncodingAreDamaged() {
    byte[] rows =
        "url,title\nhttps://a.example/1,Gl\u00FCck\n".getBytes(StandardCharsets.ISO_8859_1);
    Hints wrong = Hints.toldBy("sidecar").withCharset("UTF-8");
    assertThat(RecordFile.outcomes(RecordFile.of(folder, "x.csv", rows, wrong).arrivals()))
        .containsExactly("box/x.csv!2 damaged");
  }

  static Stream<Long> seeds() {
    return IntStream.range(0, 120).mapToObj(Long::valueOf);
  }

  /** Random tables, in every separator, encoding and line end, arrive as they were written. */
  @ParameterizedTest
  @MethodSource("seeds")
  void whatWasWrittenArrivesAndItsBytesLieWhereItSays(long seed) {
    Random random = new Random(seed);
    String separator = List.of(",", ";", "\t", "|").get((int) (seed % 4));
    String end = List.of("\n", "\r\n", "\r").get((int) (seed / 4 % 3));
    Charset charset =
        List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_8)
            .get(random.nextInt(4));
    String mark = random.nextBoolean() ? "\uFEFF" : "";
    List<List<String>> rows = new ArrayList<>();
    StringBuilder content = new StringBuilder(mark);
    content.append(String.join(separator, "url", "Titel", "text", "lang")).append(end);
    for (int i = random.nextInt(30) + 1; i > 0; i--) {
      List<String> row =
          List.of(
              "https://a.example/" + random.nextInt(1_000_000), cell(random), cell(random), "de");
      rows.add(row);
      content.append(
          row.stream().map(c -> quoted(c, random)).collect(Collectors.joining(separator)));
      content.append(i == 1 && random.nextBoolean() ? "" : end);
    }
    RecordFile file = RecordFile.of(folder, "r.csv", content.toString(), charset);
    List<RawDocument> documents = RecordFile.documents(file.arrivals());
    assertThat(documents).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      RawDocument document = documents.get(i);
      assertThat(document.place().path()).endsWith("!" + (i + 2));
      assertThat(document.hints().url()).isEqualTo(rows.get(i).get(0));
      assertThat(document.hints().title()).isEqualTo(rows.get(i).get(1).strip());
      assertThat(RecordFile.content(document)).isEqualTo(rows.get(i).get(2));
      assertThat(document.hints().language()).isEqualTo("de");
      assertThat(RecordFile.raw(document)).isEqualTo(file.slice(document));
    }
  }

  private static String cell(Random random) {
    List<String> words =
        List.of(
            "Turm", "\"", "\"Uhr\"", "часы", "鐘", ",", ";", "|", "\t", "\n", "\r\n", "'", "a b");
    StringBuilder cell = new StringBuilder("W");
    for (int i = random.nextInt(8); i > 0; i--) {
      cell.append(words.get(random.nextInt(words.size())));
    }
    return cell.append(".").toString();
  }

  private static String quoted(String cell, Random random) {
    boolean needs = cell.chars().anyMatch(c -> "\",;|\t\r\n".indexOf(c) >= 0);
    return needs || random.nextInt(4) == 0
        ? (random.nextInt(3) == 0 ? " " : "") + "\"" + cell.replace("\"", "\"\"") + "\""
        : cell;
  }
}
