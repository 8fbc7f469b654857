package org.urtext.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urtext.intake.Reason;
import org.urtext.origin.Declaration;
import org.urtext.origin.Registries;
import org.urtext.report.Question;
import org.urtext.report.Report;
import org.urtext.report.filter.Filter;

/** What the documentation says, held against the program. */
class DocumentationTest {

  private static String text(String file) throws IOException {
    return Files.readString(Path.of(file));
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonIsDocumentedAsTheProgramMeansIt(Reason reason) throws IOException {
    assertThat(text("docs/reports.md"))
        .contains(
            "| `"
                + reason.word()
                + "` | "
                + reason.outcome().word()
                + " | "
                + reason.meaning()
                + " |");
  }

  static Stream<Report> reports() {
    return Stream.of(Question.values()).map(question -> question.answeredFor(Filter.NONE));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyColumnIsDocumented(Report report) throws IOException {
    String documented = text("docs/reports.md");
    for (String column : report.columns()) {
      if (!List.of("article_language", "article_published", "origin_id", "detail")
          .contains(column)) {
        assertThat(documented).as(column).contains("`" + column + "`");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyTableIsInTheDocumentationWithItsFilters(Question question) throws IOException {
    assertThat(text("docs/reports.md")).contains("## " + question.word() + ": one row a");
    assertThat(text("README.md")).contains("| `" + question.word() + "` |");
    String row =
        text("docs/reports.md")
            .lines()
            .filter(line -> line.startsWith("| `") && line.contains("`" + question.word() + "`"))
            .findFirst()
            .orElseThrow();
    for (Filter.Part part : question.parts()) {
      assertThat(row.contains(part.option()) || row.contains("| all"))
          .as(question + " " + part)
          .isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfDeclarationIsDocumented(Declaration.Kind kind) throws IOException {
    assertThat(text("docs/reports.md")).contains("`" + kind.word() + "`");
  }

  @Test
  void theReadmeShowsTheLineageThatItsCommandPrints() throws IOException {
    String shown =
        text("src/test/resources/golden/trace-04-chain-1-german-from-english.de.docx.txt");
    assertThat(text("README.md")).contains("```text\n" + shown.strip() + "\n```");
  }

  @ParameterizedTest
  @ValueSource(strings = {"family-04.txt", "find-01.txt"})
  void theAnswersShownAreThoseThatTheCommandsPrint(String golden) throws IOException {
    assertThat(text("docs/answers.md"))
        .contains("\n" + text("src/test/resources/golden/" + golden).strip() + "\n```");
  }

  @Test
  void everySampleBelongsToAStoryThatIsTold() throws IOException {
    List<String> stories =
        Pattern.compile("\\| `(\\d[^`]*)`")
            .matcher(text("samples/README.md"))
            .results()
            .map(found -> found.group(1))
            .toList();
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("README.md"))
          .forEach(name -> assertThat(stories).as(name).anyMatch(story -> name.startsWith(story)));
    }
  }

  @Test
  void everyRoomIsInTheArchitecture() throws IOException {
    String architecture = text("docs/architecture.md");
    for (String room : Map.copyOf(HouseRulesTest.plan()).keySet()) {
      assertThat(architecture).contains("| `" + room + "` |");
    }
  }

  @Test
  void theRegistriesShownAreOnes(@TempDir Path folder) throws Exception {
    List<String> tables =
        Pattern.compile("(?s)```tsv\n(.*?)```")
            .matcher(text("docs/registries.md"))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(tables).hasSize(3);
    List<Path> files = new ArrayList<>();
    for (String table : tables) {
      files.add(Files.writeString(folder.resolve(files.size() + ".tsv"), table));
    }
    assertThat(Registries.extendedBy(files)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "language",
        "time",
        "circle",
        "family",
        "address",
        "slug",
        "declarations",
        "lookalike"
      })
  void everyKindOfConflictIsDocumented(String kind) throws IOException {
    assertThat(text("docs/reports.md")).contains("| `" + kind + "` |");
  }
}
