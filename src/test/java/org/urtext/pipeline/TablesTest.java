package org.urtext.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.urtext.linking.Link;
import org.urtext.origin.Outlets;
import org.urtext.origin.Registries;
import org.urtext.report.CsvWriting;
import org.urtext.report.Form;
import org.urtext.report.HtmlWriting;
import org.urtext.report.JsonLinesWriting;
import org.urtext.report.Question;
import org.urtext.report.Report;
import org.urtext.report.filter.Bound;
import org.urtext.report.filter.Filter;
import org.urtext.report.filter.Filter.Part;
import org.urtext.report.filter.Side;
import org.urtext.store.Archive;
import org.urtext.store.Querying;

/** All tables on a real graph, of the samples and of a hostile text. */
class TablesTest {

  private static final String HOSTILE =
      "<script>alert(1)</script>\u202E=cmd|' /C calc'!A0 \u0007\u009B31m & \"quoted\", 'it'";

  private static final Outlets OUTLETS = Outlets.of(Registries::ofTheProgram);

  @TempDir private static Path home;
  private static Archive archive;

  @BeforeAll
  static void ingest() throws Exception {
    Desk desk = new Desk(home);
    try (Stream<Path> samples = Files.list(Path.of("samples"))) {
      for (Path sample : samples.toList()) {
        Files.copy(sample, desk.folder().resolve(sample.getFileName().toString()));
      }
    }
    desk.put(
        "=hostile.txt",
        "Der Text\n\nEin Satz, der hier steht, damit etwas zu lesen ist.\n\nQuelle: "
            + "https://thanhnien.vn/x-185241130071849144.htm?a=<b>\n");
    Files.writeString(
        desk.folder().resolve("=hostile.txt.json"),
        new ObjectMapper().createObjectNode().put("title", HOSTILE).toString());
    desk.ingest();
    archive = desk.open();
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  private static List<List<String>> rows(Report report) {
    try (Stream<List<String>> rows = report.rows(archive.graph())) {
      return rows.<List<String>>map(
              row -> row.stream().map(cell -> cell == null ? "" : cell).toList())
          .toList();
    }
  }

  private static String written(Form form, Report report) throws Exception {
    StringWriter out = new StringWriter();
    form.write(report, archive.graph(), out);
    return out.toString();
  }

  private static <T> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static List<String> conditions(Random random) {
    return Stream.of(
            "language=vi", "language=de", "language=en", "outlet=thanhnien.vn", "owner=FPT")
        .filter(condition -> random.nextInt(5) == 0)
        .toList();
  }

  private static Filter filter(Random random, Question question) {
    boolean timed = question.parts().contains(Part.SINCE);
    boolean since = timed && random.nextInt(3) == 0;
    boolean until = timed && random.nextInt(3) == 0;
    boolean from = question.parts().contains(Part.FROM);
    boolean to = question.parts().contains(Part.TO);
    boolean basis = question.parts().contains(Part.BASIS) && random.nextInt(3) == 0;
    boolean confidence = question.parts().contains(Part.MIN_CONFIDENCE) && random.nextInt(3) == 0;
    List<String> times = List.of("2024-11-30", "2025-03-14T09:15:27+07:00", "2025-01-01T00:00");
    return new Filter(
        since ? Bound.parse(any(random, times)) : null,
        until ? Bound.parse(any(random, times)) : null,
        Side.parse(from ? conditions(random) : List.of(), OUTLETS),
        Side.parse(to ? conditions(random) : List.of(), OUTLETS),
        basis
            ? EnumSet.of(any(random, Arrays.asList(Link.Basis.values())))
            : EnumSet.noneOf(Link.Basis.class),
        confidence ? OptionalDouble.of(random.nextDouble()) : OptionalDouble.empty(),
        java.util.OptionalLong.empty());
  }

  /** The tables whose rows are found, not counted up from what is found. */
  private static boolean isOfThings(Question question) {
    return EnumSet.of(
            Question.PROVENANCE,
            Question.LINKS,
            Question.DECLARATIONS,
            Question.ARTICLES,
            Question.FAILURES,
            Question.FAMILIES,
            Question.CONFLICTS,
            Question.NEWS)
        .contains(question);
  }

  @ParameterizedTest
  @EnumSource
  void aFilterOnlyTakesRowsAwayAndKeepsTheirOrder(Question question) {
    List<List<String>> all = rows(question.answeredFor(Filter.NONE));
    assertThat(all).isNotEmpty();
    Random random = new Random(7);
    for (int i = 0; i < 40 && isOfThings(question); i++) {
      Filter filter = filter(random, question);
      List<List<String>> some = rows(question.answeredFor(filter));
      List<List<String>> left = new ArrayList<>(all);
      left.retainAll(some);
      assertThat(some).as(filter.statements().toString()).isEqualTo(left);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOWS", "OUTLETS", "FAMILIES", "CONFLICTS", "UNSEEN", "NEWS"})
  void eachTableOfTheSamplesIsAsExpected(Question question) throws Exception {
    Filter filter =
        new Filter(
            null,
            null,
            Side.parse(List.of(), OUTLETS),
            Side.parse(List.of(), OUTLETS),
            EnumSet.noneOf(Link.Basis.class),
            OptionalDouble.empty(),
            java.util.OptionalLong.empty());
    String actual = written(new CsvWriting(false, false, false), question.answeredFor(filter));
    Path golden = Path.of("src/test/resources/golden/" + question.word() + ".csv");
    if ("write".equals(System.getProperty("urtext.golden"))) {
      Files.writeString(golden, actual);
    }
    assertThat(actual).as(golden.toString()).isEqualTo(Files.readString(golden));
  }

  @Test
  void twoFiltersGiveWhatBothGive() {
    Side anything = Side.parse(List.of(), OUTLETS);
    Side german = Side.parse(List.of("language=de"), OUTLETS);
    Side vietnamese = Side.parse(List.of("language=vi"), OUTLETS);
    List<List<String>> from = links(vietnamese, anything);
    List<List<String>> to = links(anything, german);
    List<List<String>> both = links(vietnamese, german);
    from.retainAll(to);
    assertThat(both).isNotEmpty().isEqualTo(from);
  }

  private static List<List<String>> links(Side from, Side to) {
    return new ArrayList<>(
        rows(
            Question.LINKS.answeredFor(
                new Filter(
                    null,
                    null,
                    from,
                    to,
                    EnumSet.noneOf(Link.Basis.class),
                    OptionalDouble.empty(),
                    java.util.OptionalLong.empty()))));
  }

  @ParameterizedTest
  @EnumSource
  void aFilterThatMeansNothingIsRefusedWithASentence(Question question) {
    Side german = Side.parse(List.of("language=de"), OUTLETS);
    Filter everything =
        new Filter(
            Bound.parse("2024-01-01"),
            Bound.parse("2024-01-01"),
            german,
            german,
            EnumSet.of(Link.Basis.INFERRED),
            OptionalDouble.of(0.5),
            java.util.OptionalLong.of(1));
    if (question.parts().equals(everything.parts())) {
      assertThat(question.answeredFor(everything)).isNotNull();
    } else {
      assertThatThrownBy(() -> question.answeredFor(everything))
          .hasMessageContaining("--")
          .hasMessageContaining("`report " + question.word() + "`");
    }
  }

  @ParameterizedTest
  @EnumSource
  void allFormsCarryTheSameCells(Question question) throws Exception {
    Report report = question.answeredFor(Filter.NONE);
    List<List<String>> cells = rows(report);
    List<List<String>> csv = new ArrayList<>();
    try (var lines =
        new CsvMapper()
            .readerForListOf(String.class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .<List<String>>readValues(written(new CsvWriting(true, false, false), report))) {
      lines.forEachRemaining(csv::add);
    }
    assertThat(csv.remove(0)).isEqualTo(report.columns());
    assertThat(csv).isEqualTo(cells);

    List<List<String>> json = new ArrayList<>();
    for (String line : written(new JsonLinesWriting(), report).lines().toList()) {
      JsonNode object = new ObjectMapper().readTree(line);
      List<String> names = new ArrayList<>();
      List<String> row = new ArrayList<>();
      object
          .properties()
          .forEach(
              field -> {
                names.add(field.getKey());
                JsonNode value = field.getValue();
                row.add(
                    value.isNull()
                        ? ""
                        : value.isBoolean() ? (value.asBoolean() ? "yes" : "no") : value.asText());
              });
      assertThat(names).isEqualTo(report.columns());
      json.add(row);
    }
    assertThat(json).usingElementComparator(TablesTest::sameButForTrailingZeros).isEqualTo(cells);

    String page = written(new HtmlWriting("Table", List.of("A note.")), report);
    assertThat(page).doesNotContain("<script").doesNotContain("\u202E").doesNotContain("\u0007");
    List<Element> lines = Jsoup.parse(page).select("tbody tr");
    assertThat(lines).hasSameSizeAs(cells);
    for (int i = 0; i < cells.size(); i++) {
      List<String> shown = lines.get(i).select("td").stream().map(Element::wholeText).toList();
      assertThat(shown)
          .isEqualTo(cells.get(i).stream().map(org.urtext.report.PlainText::printable).toList());
    }
  }

  private static int sameButForTrailingZeros(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      boolean same =
          one.get(i).equals(other.get(i))
              || (one.get(i).matches("-?[\\d.]+")
                  && Double.parseDouble(one.get(i)) == Double.parseDouble(other.get(i)));
      if (!same) {
        return 1;
      }
    }
    return 0;
  }

  @Test
  void whatASpreadsheetWouldRunIsNeutralisedInCsvAlone() throws Exception {
    Report articles = Question.ARTICLES.answeredFor(Filter.NONE);
    assertThat(written(new CsvWriting(false, false, false), articles)).contains("\n'=hostile.txt,");
    assertThat(written(new JsonLinesWriting(), articles)).contains("\"=hostile.txt\"");
  }

  @Test
  void whatATerminalWouldObeyIsEscapedInJson() throws Exception {
    Report one =
        new Report() {
          @Override
          public List<String> columns() {
            return List.of("article");
          }

          @Override
          public Stream<List<String>> rows(org.urtext.graph.ProvenanceGraph graph) {
            return Stream.of(List.of("\u001b\u009b\u202e\u2028\u007fä漢\ud83d\ude00\""));
          }
        };
    assertThat(written(new JsonLinesWriting(), one))
        .isEqualToIgnoringCase(
            "{\"article\":\"\\u001b\\u009b\\u202e\\u2028\\u007fä漢\ud83d\ude00\\\"\"}\n");
  }

  @ParameterizedTest
  @EnumSource
  void theQueryThatExplainsATableCanBeAsked(Question question) throws Exception {
    int count = 0;
    try (Querying querying = archive.query(question.query(), 0, 60)) {
      while (querying.next() != null) {
        count++;
      }
    }
    assertThat(count).isPositive();
    if (isOfThings(question) && question != Question.PROVENANCE && question != Question.NEWS) {
      assertThat(count).isEqualTo(rows(question.answeredFor(Filter.NONE)).size());
    }
  }
}
