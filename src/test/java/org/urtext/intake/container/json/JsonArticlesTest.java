package org.urtext.intake.container.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urtext.intake.Arrival;
import org.urtext.intake.Enclosure;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;
import org.urtext.intake.container.formats.RecordFile;
import org.urtext.intake.container.record.FieldMapping;

class JsonArticlesTest {

  private static final String ONE =
      "{\"url\":\"https://turmblatt.example/a/1\",\"title\":\"Die Uhr\",\"text\":\"Sie geht.\"}";
  private static final String TWO =
      "{\"url\":\"https://turmblatt.example/a/2\",\"title\":\"Der Turm\",\"text\":\"Er steht.\"}";

  @TempDir Path folder;

  private RecordFile file(String name, String content) {
    return RecordFile.of(folder, name, content);
  }

  @Test
  void eachLineIsADocumentWithItsHintsAndItsOwnBytes() {
    RecordFile lines = file("news.jsonl", ONE + "\n" + TWO + "\n");
    List<Arrival> arrivals = lines.arrivals();
    assertThat(RecordFile.outcomes(arrivals))
        .containsExactly("box/news.jsonl!1 document", "box/news.jsonl!2 document");
    RawDocument second = RecordFile.document(arrivals.get(1));
    assertThat(second.hints().toldBy()).isEqualTo("json");
    assertThat(second.hints().url()).isEqualTo("https://turmblatt.example/a/2");
    assertThat(second.hints().title()).isEqualTo("Der Turm");
    assertThat(RecordFile.content(second)).isEqualTo("Er steht.");
    assertThat(second.realPath()).endsWith("news.jsonl!2");
    Enclosure enclosure = RecordFile.enclosure(second);
    assertThat(enclosure.kind()).isEqualTo(Enclosure.Kind.RECORD);
    assertThat(enclosure.offset()).isEqualTo(ONE.length() + 1);
    assertThat(enclosure.contentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(RecordFile.raw(second)).isEqualTo(TWO.getBytes(StandardCharsets.UTF_8));
    assertThat(second.size()).isEqualTo(TWO.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s,%s]",
        "[\n  %s,\n  %s\n]\n",
        "{\"status\":\"ok\",\"articles\":[%s,%s],\"page\":1}",
        "{\"took\":3,\"hits\":{\"total\":2,\"hits\":[{\"_source\":%s},{\"_source\":%s}]}}",
        "{\"response\":{\"docs\":[%s,%s]}}"
      })
  void arraysAreFoundWhereProgramsPutThem(String form) {
    List<RawDocument> documents =
        RecordFile.documents(file("news.json", String.format(form, ONE, TWO)).arrivals());
    assertThat(documents)
        .extracting(d -> d.place().path())
        .containsExactly("box/news.json!1", "box/news.json!2");
    assertThat(documents).extracting(d -> d.hints().title()).containsExactly("Die Uhr", "Der Turm");
  }

  @Test
  void aJsonFileMayHoldLinesOrASingleArticle() {
    assertThat(file("lines.json", ONE + "\n" + TWO).arrivals()).hasSize(2);
    assertThat(file("one.json", ONE.replace(",", ",\n")).only().hints().title())
        .isEqualTo("Die Uhr");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[%s,%s]", "{\"hits\":{\"hits\":[{\"_source\":%s},%s]}}", "%s\n%s\n"})
  void aTextOfManyPagesDoesNotHideHowTheFileIsBuilt(String form) {
    String text = "Die Uhr \\\"geht\\\" wieder \\u2013 endlich.\\n".repeat(60_000);
    String record = "{\"text\":\"" + text + "\",\"title\":\"Die lange Uhr\"}";
    List<RawDocument> documents =
        RecordFile.documents(file("news.json", String.format(form, record, TWO)).arrivals());
    assertThat(documents)
        .extracting(d -> d.hints().title())
        .containsExactly("Die lange Uhr", "Der Turm");
    assertThat(documents.get(0).size()).isGreaterThan(2_000_000);
  }

  @Test
  void wideUnitsAreCutAsUnits() {
    String record = "{\"text\":\"" + "Часы идут. ".repeat(20_000) + "\",\"title\":\"Часы\"}";
    byte[] bytes = ("\uFEFF[" + record + "," + TWO + "]").getBytes(StandardCharsets.UTF_16LE);
    assertThat(RecordFile.documents(RecordFile.of(folder, "a.json", bytes, Hints.NONE).arrivals()))
        .extracting(d -> d.hints().title())
        .containsExactly("Часы", "Der Turm");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":[\"]]\", "})
  void whatNestsTooDeepToTellWhatItIsSaysSo(String opening) {
    String deep = opening.repeat(300);
    List<Arrival> arrivals = file("deep.json", deep).arrivals();
    assertThat(RecordFile.outcomes(arrivals)).containsExactly("box/deep.json nested-too-deep");
    assertThat(((Arrival.Refused) arrivals.get(0)).detail()).contains("200 deep").contains("mend");
    assertThat(file("flat.json", "[[1],[2]]".repeat(300)).isTaken()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"turm\",\"version\":\"1.0.0\",\"main\":\"index.js\",\"dependencies\":{}}",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\"}]}",
        "{\"url\":\"https://turmblatt.example/a/1\",\"title\":\"Die Uhr\"}",
        "[1,2,3]",
        "[]",
        "{}",
        "\"text\"",
        "",
        "{\"data\":[{\"id\":1},{\"id\":2}]}",
        "nonsense"
      })
  void otherJsonIsLeftAlone(String content) {
    assertThat(file("other.json", content).isTaken()).isFalse();
  }

  @Test
  void whatCannotBeReadIsNamedWithItsLineAndTheRestIsRead() {
    List<Arrival> arrivals =
        file("news.jsonl", ONE + "\n\n{\"url\": nonsense}\n[1]\n   \n{\"text\":\"cut off\n" + TWO)
            .arrivals();
    assertThat(RecordFile.outcomes(arrivals))
        .containsExactly(
            "box/news.jsonl!1 document",
            "box/news.jsonl!3 damaged",
            "box/news.jsonl!4 damaged",
            "box/news.jsonl!6 damaged",
            "box/news.jsonl!7 document");
    assertThat(((Arrival.Refused) arrivals.get(1)).detail())
        .startsWith("Line 3 of box/news.jsonl is not valid JSON")
        .endsWith("mend or remove it and run again.");
    assertThat(((Arrival.Refused) arrivals.get(2)).detail()).contains("no JSON object");
  }

  @Test
  void hostileLinesAreRefusedEachForItsReason() {
    String deep =
        "{\"url\":\"https://a.example/1\",\"x\":" + "[".repeat(300) + "]".repeat(300) + "}";
    String digits = "{\"url\":\"https://a.example/2\",\"x\":" + "9".repeat(5_000) + "}";
    String zero = "{\"url\":\"https://a.example/3\",\"title\":\"a\u0000b\"}";
    String huge = "{\"title\":\"" + "x".repeat(21_000_000) + "\"}";
    String twice = "{\"title\":\"first\",\"title\":\"last\",\"x\":1e400}";
    List<Arrival> arrivals =
        file("hostile.jsonl", String.join("\n", ONE, deep, digits, zero, huge, twice)).arrivals();
    assertThat(RecordFile.outcomes(arrivals))
        .containsExactly(
            "box/hostile.jsonl!1 document",
            "box/hostile.jsonl!2 nested-too-deep",
            "box/hostile.jsonl!3 damaged",
            "box/hostile.jsonl!4 damaged",
            "box/hostile.jsonl!5 too-large",
            "box/hostile.jsonl!6 document");
    RawDocument last = RecordFile.document(arrivals.get(5));
    assertThat(last.hints().title()).isEqualTo("last");
    assertThat(last.isMetadataOnly()).isTrue();
    assertThat(RecordFile.content(last)).isEmpty();
  }

  @Test
  void anArrayThatIsCutOffGivesWhatIsWholeAndSaysSo() {
    assertThat(
            RecordFile.outcomes(
                file("cut.json", "[" + ONE + "," + TWO.substring(0, 30)).arrivals()))
        .containsExactly("box/cut.json!1 document", "box/cut.json!2 damaged");
    assertThat(RecordFile.outcomes(file("open.json", "[" + ONE + ",\n").arrivals()))
        .containsExactly("box/open.json!1 document", "box/open.json damaged");
  }

  @Test
  void objectsThatHoldNoArticleAreCounted() {
    List<Arrival> arrivals = file("news.jsonl", ONE + "\n{\"id\":5}\n{\"id\":6}\n").arrivals();
    assertThat(RecordFile.outcomes(arrivals))
        .containsExactly("box/news.jsonl!1 document", "box/news.jsonl other-records");
    assertThat(((Arrival.LeftOut) arrivals.get(1)).detail()).startsWith("2 objects");
  }

  @Test
  void theUsualNamesOfScrapersAreUnderstood() {
    RawDocument newsPlease =
        file(
                "a.json",
                "{\"maintext\":\"Der Turm steht.\",\"title\":\"Turm\",\"date_publish\":"
                    + "\"2024-11-30 07:18:49\",\"date_download\":\"2024-12-01 00:00:00\",\"language\":"
                    + "\"de\",\"source_domain\":\"turmblatt.example\",\"authors\":[\"Mara Vogt\"],"
                    + "\"url\":\"https://turmblatt.example/a/1\"}")
            .only();
    assertThat(newsPlease.hints().published()).isEqualTo("2024-11-30 07:18:49");
    assertThat(newsPlease.hints().captured()).isEqualTo("2024-12-01 00:00:00");
    assertThat(newsPlease.hints().outlet()).isEqualTo("turmblatt.example");
    assertThat(newsPlease.hints().language()).isEqualTo("de");
    assertThat(newsPlease.hints().authors()).containsExactly("Mara Vogt");
    RawDocument trafilatura =
        file(
                "b.json",
                "{\"title\":\"Turm\",\"author\":\"Mara Vogt; Jo Lind\",\"hostname\":"
                    + "\"turmblatt.example\",\"date\":\"2024-11-30\",\"raw_text\":\"Turm steht.\","
                    + "\"text\":\"Turm.\\nSteht.\",\"source\":\"https://turmblatt.example/a/1\"}")
            .only();
    assertThat(trafilatura.hints().url()).isEqualTo("https://turmblatt.example/a/1");
    assertThat(trafilatura.hints().outlet()).isEqualTo("turmblatt.example");
    assertThat(trafilatura.hints().authors()).containsExactly("Mara Vogt", "Jo Lind");
    assertThat(RecordFile.content(trafilatura)).isEqualTo("Turm.\nSteht.");
    RawDocument fundus =
        file(
                "c.json",
                "{\"title\":\"Turm\",\"body\":{\"summary\":[\"Kurz.\"],\"sections\":[{\"headline\":"
                    + "[\"Oben\"],\"paragraphs\":[\"Eins.\",\"Zwei.\"]}]},\"publishing_date\":"
                    + "\"2024-11-30 07:18:49+01:00\",\"html\":{\"requested_url\":"
                    + "\"https://turmblatt.example/a/1\",\"source_info\":{\"publisher\":\"Turmblatt\"}}}")
            .only();
    assertThat(fundus.hints().url()).isEqualTo("https://turmblatt.example/a/1");
    assertThat(fundus.hints().outlet()).isEqualTo("Turmblatt");
    assertThat(RecordFile.content(fundus)).isEqualTo("Kurz.\nOben\nEins.\nZwei.");
    RawDocument newspaper =
        file(
                "d.json",
                "{\"source_url\":\"https://turmblatt.example\",\"url\":"
                    + "\"https://turmblatt.example/a/1\",\"title\":\"Turm\",\"text\":\"Steht.\","
                    + "\"publish_date\":1732947529}")
            .only();
    assertThat(newspaper.hints().published()).isEqualTo("2024-11-30T06:18:49Z");
    assertThat(RecordFile.fields(newspaper, "json:source_url"))
        .containsExactly("https://turmblatt.example");
  }

  @Test
  void wordPressGivesMarkupAndAUniversalTime() {
    RawDocument post =
        file(
                "posts.json",
                "[{\"id\":7,\"date\":\"2024-11-30T08:18:49\",\"date_gmt\":\"2024-11-30T07:18:49\","
                    + "\"link\":\"https://turmblatt.example/a/1\",\"title\":{\"rendered\":\"Die Uhr\"},"
                    + "\"content\":{\"rendered\":\"<p>Sie geht.</p>\",\"protected\":false},"
                    + "\"author\":12}]")
            .only();
    assertThat(post.hints().title()).isEqualTo("Die Uhr");
    assertThat(post.hints().published()).isEqualTo("2024-11-30T07:18:49Z");
    assertThat(post.hints().authors()).isEmpty();
    assertThat(RecordFile.enclosure(post).contentType()).isEqualTo("text/html; charset=UTF-8");
    assertThat(RecordFile.content(post)).isEqualTo("<p>Sie geht.</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1732947529",
        "1732947529000",
        "1.732947529E9",
        "\"1732947529\"",
        "{\"$date\":1732947529000}",
        "\"20241130T061849Z\"",
        "\"20241130061849\""
      })
  void timesThatAreCountedAreWrittenOut(String written) {
    String published =
        file("a.json", "{\"title\":\"T\",\"text\":\"Steht.\",\"created_at\":" + written + "}")
            .only()
            .hints()
            .published();
    assertThat(published).startsWith("2024-11-30T06:18:49");
  }

  static Stream<List<String>> texts() {
    String page = "<html><head></head><body>Sie geht wieder.</body></html>";
    String linked = "<p>Sie geht. <a href='https://a.example/1'>Quelle</a></p>";
    return Stream.of(
        List.of("Sie geht wieder.", page, page),
        List.of("Sie geht.", linked, linked),
        List.of(
            "Sie geht wieder, und zwar genau.",
            "<p>Sie geht …</p>",
            "Sie geht wieder, und zwar genau."),
        List.of("", "<p>Sie geht.</p>", "<p>Sie geht.</p>"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void ofTextAndMarkupTheFullerIsRead(List<String> texts) throws Exception {
    Map<String, String> record = new LinkedHashMap<>();
    record.put("title", "Die Uhr");
    record.put("text", texts.get(0));
    record.put("html", texts.get(1));
    RawDocument document = file("a.json", new ObjectMapper().writeValueAsString(record)).only();
    assertThat(RecordFile.content(document)).isEqualTo(texts.get(2));
  }

  @Test
  void theUserMayNameTheFields() {
    FieldMapping mapping =
        FieldMapping.parse(List.of("text=payload.words", "url=payload.where", "title=kopf"));
    RawDocument document =
        file(
                "own.jsonl",
                "{\"kopf\":\"Die Uhr\",\"payload\":{\"words\":\"Sie geht.\",\"where\":"
                    + "\"https://turmblatt.example/a/1\"},\"text\":\"anderes\"}")
            .only(mapping);
    assertThat(RecordFile.content(document)).isEqualTo("Sie geht.");
    assertThat(document.hints().url()).isEqualTo("https://turmblatt.example/a/1");
    assertThat(document.hints().title()).isEqualTo("Die Uhr");
    assertThat(document.hintsDigest()).isEqualTo(mapping.digest()).hasSize(64);
    assertThat(FieldMapping.NONE.digest()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "=x", "text=", "colour=red"})
  void aMappingThatIsNoneIsAnsweredWithASentence(String assignment) {
    assertThatThrownBy(() -> FieldMapping.parse(List.of(assignment)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("\".*\" is no .*\\.");
  }

  @Test
  void otherVersionsAndSourcesBecomeFields() {
    RawDocument document =
        file(
                "a.json",
                "{\"url\":\"https://a.example/1\",\"text\":\"Steht.\",\"source_title\":\"Turmfunk\","
                    + "\"source_url\":\"https://t.me/turm\",\"canonical\":\"https://b.example/1\","
                    + "\"alternates\":{\"en\":\"https://a.example/en/1\"},\"translations\":"
                    + "[{\"lang\":\"fr\",\"url\":\"https://a.example/fr/1\"}]}")
            .only();
    assertThat(document.hints().fields())
        .containsExactly(
            new Hints.Field("json:source_url", "https://t.me/turm"),
            new Hints.Field("json:source_title", "Turmfunk"),
            new Hints.Field("json:canonical", "https://b.example/1"),
            new Hints.Field("json:alternates", "en: https://a.example/en/1"),
            new Hints.Field("json:alternates", "fr: https://a.example/fr/1"));
  }

  @Test
  void aSidecarSpeaksForAllRecordsUnlessTheySpeakThemselves() {
    Hints hints = Hints.toldBy("sidecar").withOutlet("Turmblatt").withLanguage("de");
    byte[] lines =
        (ONE + "\n" + TWO.replace("}", ",\"lang\":\"fr\"}")).getBytes(StandardCharsets.UTF_8);
    List<RawDocument> documents =
        RecordFile.documents(RecordFile.of(folder, "a.jsonl", lines, hints).arrivals());
    assertThat(documents).extracting(d -> d.hints().outlet()).containsOnly("Turmblatt");
    assertThat(documents).extracting(d -> d.hints().language()).containsExactly("de", "fr");
  }

  static Stream<Long> seeds() {
    return IntStream.range(0, 60).mapToObj(Long::valueOf);
  }

  /** Random records, written in random forms and encodings, arrive as they were written. */
  @ParameterizedTest
  @MethodSource("seeds")
  void whatWasWrittenArrivesAndItsBytesLieWhereItSays(long seed) throws Exception {
    Random random = new Random(seed);
    ObjectMapper json = new ObjectMapper();
    List<Map<String, String>> records = new ArrayList<>();
    for (int i = random.nextInt(30) + 1; i > 0; i--) {
      Map<String, String> record = new LinkedHashMap<>();
      record.put("url", "https://turmblatt.example/" + random.nextInt(1_000_000));
      record.put("title", words(random, 5));
      record.put("text", words(random, random.nextInt(200) + 1));
      records.add(record);
    }
    boolean lines = random.nextBoolean();
    String end = random.nextBoolean() ? "\n" : "\r\n";
    StringBuilder content = new StringBuilder();
    for (Map<String, String> record : records) {
      String written = json.writeValueAsString(record);
      content.append(lines ? "" : content.isEmpty() ? "[" : "," + end).append(written);
      content.append(lines ? end : "");
    }
    content.append(lines ? "" : "]" + end);
    Charset charset =
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
            .get(random.nextInt(3));
    String mark = random.nextBoolean() ? "\uFEFF" : "";
    RecordFile file = RecordFile.of(folder, lines ? "r.jsonl" : "r.json", mark + content, charset);
    List<RawDocument> documents = RecordFile.documents(file.arrivals());
    assertThat(documents).hasSameSizeAs(records);
    for (int i = 0; i < records.size(); i++) {
      RawDocument document = documents.get(i);
      assertThat(document.place().path()).endsWith("!" + (i + 1));
      assertThat(document.hints().url()).isEqualTo(records.get(i).get("url"));
      assertThat(document.hints().title()).isEqualTo(records.get(i).get("title").strip());
      assertThat(RecordFile.content(document)).isEqualTo(records.get(i).get("text"));
      assertThat(RecordFile.raw(document)).isEqualTo(file.slice(document));
      assertThat(new String(RecordFile.raw(document), charset))
          .isEqualTo(json.writeValueAsString(records.get(i)));
    }
  }

  private static String words(Random random, int count) {
    List<String> words =
        List.of(
            "Turm",
            "\"Uhr\"",
            "glöckchen",
            "часы",
            "鐘",
            "\uD83D\uDD70",
            "a\\b",
            "{[,]}",
            "\n",
            "x");
    StringBuilder text = new StringBuilder("W");
    for (int i = 0; i < count; i++) {
      text.append(words.get(random.nextInt(words.size()))).append(' ');
    }
    return text.append('.').toString();
  }
}
