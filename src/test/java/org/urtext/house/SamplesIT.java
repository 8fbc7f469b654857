package org.urtext.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The samples in, the expected answers out, by the packaged program. With {@code
 * -Durtext.golden=write} the answers are written anew, to be looked at before they are committed.
 */
class SamplesIT {

  private static final Path SAMPLES = Path.of("samples").toAbsolutePath();
  private static final Path GOLDEN = Path.of("src/test/resources/golden").toAbsolutePath();

  @TempDir private static Path home;
  private static Jar jar;
  private static Jar.Run ingest;

  @BeforeAll
  static void ingestTheSamples() throws Exception {
    jar = new Jar(home);
    ingest = jar.run("ingest", SAMPLES.toString());
  }

  private static void isAsExpected(String name, String actual) throws IOException {
    Path golden = GOLDEN.resolve(name);
    if ("write".equals(System.getProperty("urtext.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, actual, StandardCharsets.UTF_8);
    }
    assertThat(actual).as(golden.toString()).isEqualTo(Files.readString(golden));
  }

  @Test
  void ingestingTheSamplesSucceedsAndTheCountsAddUp() throws Exception {
    assertThat(ingest.code()).as(ingest.toString()).isZero();
    long files;
    try (var all = Files.walk(SAMPLES)) {
      files = all.filter(Files::isRegularFile).count();
    }
    var counts =
        java.util.regex.Pattern.compile(
                "(\\d+) found: (\\d+) read, 0 already known, (\\d+) skipped, 0 failed"
                    + " \\(and (\\d+) sidecars\\)")
            .matcher(ingest.err());
    assertThat(counts.find()).as(ingest.err()).isTrue();
    int found = Integer.parseInt(counts.group(1));
    assertThat(found)
        .isEqualTo(Integer.parseInt(counts.group(2)) + Integer.parseInt(counts.group(3)));
    assertThat(found + Integer.parseInt(counts.group(4))).isEqualTo((int) files);
  }

  @ParameterizedTest
  @ValueSource(strings = {"provenance", "links", "declarations", "articles", "changes", "failures"})
  void eachReportIsAsExpected(String name) throws Exception {
    Jar.Run run = jar.run("report", name);
    assertThat(run.code()).as(run.toString()).isZero();
    isAsExpected(name + ".csv", run.out());
  }

  @Test
  void theTextsAreExportedAsExpected() throws Exception {
    Jar.Run run = jar.run("export", "jsonl");
    assertThat(run.code()).as(run.toString()).isZero();
    isAsExpected("texts.jsonl", run.out());
    assertThat(run.out().lines()).allSatisfy(line -> new ObjectMapper().readTree(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01-declared-translation-original-present.de.txt",
        "02-declared-translation-original-absent.fr.txt",
        "03-undeclared-translation-slug-shows-direction.fr.html",
        "04-chain-1-german-from-english.de.docx",
        "05-copy-2-verbatim.en.txt",
        "06-same-event-not-a-translation.en.txt",
        "07-photo-credit-is-no-origin.de.html",
        "08-two-that-name-each-other.tr.txt",
        "09-translation-dated-before-its-original.en.txt",
        "11-agency-dateline.zh.txt",
        "12-hreflang-parallel-versions.fr.html",
      })
  void eachStoryIsTracedAsExpected(String sample) throws Exception {
    Jar.Run run = jar.run("trace", sample);
    assertThat(run.code()).as(run.toString()).isZero();
    isAsExpected("trace-" + sample + ".txt", run.out());
  }

  @Test
  void aTraceForProgramsIsAsExpected() throws Exception {
    Jar.Run run =
        jar.run(
            "trace",
            SAMPLES.resolve("02-declared-translation-original-absent.fr.txt").toString(),
            "--format",
            "json");
    assertThat(run.code()).as(run.toString()).isZero();
    isAsExpected("trace-02.json", run.out());
  }

  @Test
  void whatWasMadeFromATextIsTracedAsExpected() throws Exception {
    Jar.Run run = jar.run("trace", "--down", "04-chain-3-korean-original.ko.html");
    assertThat(run.code()).as(run.toString()).isZero();
    isAsExpected("trace-down-04-chain-3.txt", run.out());
    isAsExpected(
        "trace-down-04-chain-3.json",
        jar.run("trace", "--down", "--format", "json", "04-chain-3-korean-original.ko.html").out());
  }

  @Test
  void whyTwoAreLinkedOrNotIsExplained() throws Exception {
    Jar.Run linked =
        jar.run(
            "explain",
            "04-chain-1-german-from-english.de.docx",
            "04-chain-2-english-from-korean.en.html");
    assertThat(linked.code()).as(linked.toString()).isZero();
    isAsExpected("explain-04-chain-1-2.txt", linked.out());
    isAsExpected(
        "explain-06.json",
        jar.run(
                "explain",
                "--format",
                "json",
                "06-same-event-not-a-translation.es.txt",
                "06-same-event-not-a-translation.en.txt")
            .out());
  }

  @Test
  void aTraceIsDrawnAndPutOnAPageAsExpected() throws Exception {
    isAsExpected(
        "trace-04-chain-1.dot",
        jar.run("trace", "--format", "dot", "04-chain-1-german-from-english.de.docx").out());
    isAsExpected(
        "trace-12.html",
        jar.run("trace", "--format", "html", "12-hreflang-parallel-versions.fr.html").out());
    isAsExpected(
        "trace-down-04-chain-3.html",
        jar.run("trace", "--down", "--format", "html", "04-chain-3-korean-original.ko.html").out());
    isAsExpected(
        "trace-08.json",
        jar.run("trace", "--format", "json", "08-two-that-name-each-other.tr.txt").out());
  }

  @Test
  void aFamilyIsListedAsExpected() throws Exception {
    isAsExpected(
        "family-04.txt", jar.run("family", "04-chain-2-english-from-korean.en.html").out());
    isAsExpected(
        "family-05.json", jar.run("family", "--format", "json", "05-copy-2-verbatim.en.txt").out());
  }

  @Test
  void aQuotationIsFoundWordForWordAndInOtherLanguages() throws Exception {
    String quotation =
        "Die Fähre trägt den Namen Sen Hong, ist 31 m lang und befördert pro Fahrt 84 Passagiere";
    Jar.Run run = jar.runWithInput(quotation, "find", "-");
    assertThat(run.code()).as(run.toString()).isZero();
    isAsExpected("find-01.txt", run.out());
    isAsExpected("find-01.csv", jar.runWithInput(quotation, "find", "--format", "csv", "-").out());
    isAsExpected(
        "find-01.json", jar.runWithInput(quotation, "find", "--format", "json", "-").out());
    assertThat(jar.run("find", "…").code()).isEqualTo(1);
  }

  @Test
  void aTextOnStandardInputIsAnsweredWithoutBeingRecorded() throws Exception {
    String text =
        Files.readString(SAMPLES.resolve("02-declared-translation-original-absent.fr.txt"))
            .replaceFirst("\\p{L}+", "Hier");
    Jar.Run run = jar.runWithInput(text, "trace", "-");
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.err()).contains("not in the collection");
    assertThat(run.out()).contains("This French text says it comes from tuoitre.vn");
    isAsExpected("articles.csv", jar.run("report", "articles").out());
  }

  @Test
  void ingestingAgainChangesNothing() throws Exception {
    Jar.Run again = jar.run("ingest", SAMPLES.toString());
    assertThat(again.code()).as(again.toString()).isZero();
    assertThat(again.err()).contains(" 0 read, ").contains("links: unchanged");
    isAsExpected("provenance.csv", jar.run("report", "provenance").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"reading", "linking"})
  void aKilledRunIsCompletedByTheNext(String moment) throws Exception {
    String database = "killed-while-" + moment;
    jar.runUntil(moment, "--db", database, "ingest", SAMPLES.toString());
    Jar.Run between = jar.run("--db", database, "report", "links");
    assertThat(between.code()).as(between.toString()).isZero();
    Jar.Run run = jar.run("--db", database, "ingest", SAMPLES.toString());
    assertThat(run.code()).as(run.toString()).isZero();
    isAsExpected("links.csv", jar.run("--db", database, "report", "links").out());
    isAsExpected("provenance.csv", jar.run("--db", database, "report", "provenance").out());
  }

  @Test
  void oneThreadAndManyGiveTheSameLinks() throws Exception {
    Jar.Run run = jar.run("--db", "one-thread", "ingest", "--threads", "1", SAMPLES.toString());
    assertThat(run.code()).as(run.toString()).isZero();
    isAsExpected("links.csv", jar.run("--db", "one-thread", "report", "links").out());
  }

  @Test
  void tracingWhatIsInTheGraphLoadsNeitherTikaNorLingua() throws Exception {
    Jar.Run run =
        jar.with("-Xlog:class+load")
            .run("trace", "01-declared-translation-original-present.de.txt");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("org.urtext.cli.TraceCommand");
    assertThat(run.out()).doesNotContain(" org.apache.tika.");
    assertThat(run.out()).doesNotContain(" com.github.pemistahl.");
  }
}
