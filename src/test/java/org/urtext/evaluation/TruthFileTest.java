package org.urtext.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user has judged is read as it was meant. */
class TruthFileTest {

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("truth"), text);
  }

  @Test
  void theTableShownInTheDocumentationIsRead() throws Exception {
    Matcher table =
        Pattern.compile("(?s)```csv\\n(.*?)```")
            .matcher(Files.readString(Path.of("docs/evaluating.md")));
    assertThat(table.find()).isTrue();
    assertThat(TruthFile.declarations(file(table.group(1))))
        .containsExactly(
            new DeclaredTruth(
                "one.txt",
                true,
                Set.of("https://valley-herald.example/tower-1.html"),
                Set.of("Valley Herald"),
                false,
                null,
                Set.of("AFP", "Reuters")),
            new DeclaredTruth("two.txt", false, Set.of(), Set.of(), false, null, Set.of()));
  }

  @Test
  void theStoriesShownInTheDocumentationAreRead() throws Exception {
    Matcher table =
        Pattern.compile("(?s)```csv\\n(article,story.*?)```")
            .matcher(Files.readString(Path.of("docs/evaluating.md")));
    assertThat(table.find()).isTrue();
    assertThat(TruthFile.links(file(table.group(1))))
        .isEqualTo(
            new LinkTruth.Stories(
                Map.of("tower.de.txt", "tower", "tower.vi.txt", "tower", "ferry.en.txt", "ferry"),
                Set.of("tower.vi.txt", "ferry.en.txt")));
  }

  @Test
  void jsonLinesWithNamesOfTheirOwnSayTheSame() throws Exception {
    Path json =
        file(
            """
            {"file":"one.txt","polarity":"pos","declared_origin_url":"https://a.example/1",\
            "acceptable_urls":["https://b.example/1"],"declared_origin_name":null,\
            "machine_translation":true,"attributed_to":[],"note":"left alone"}

            {"file":"two.txt","polarity":"neg"}
            """);
    assertThat(TruthFile.declarations(json))
        .containsExactly(
            new DeclaredTruth(
                "one.txt",
                true,
                Set.of("https://a.example/1", "https://b.example/1"),
                Set.of(),
                null,
                true,
                Set.of()),
            new DeclaredTruth("two.txt", false, Set.of(), Set.of(), null, null, null));
  }

  @Test
  void whetherAnOriginIsDeclaredFollowsFromAName() throws Exception {
    assertThat(TruthFile.declarations(file("article;origin_name\none.txt;AFP\ntwo.txt;\n")))
        .extracting(DeclaredTruth::declaresOrigin)
        .containsExactly(true, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title,origin_name;one,AFP | row 1, names no article",
        "article,declares_origin;one.txt,perhaps | row 1, answers \"perhaps\" where yes or no",
        "{\"file\":\"one.txt\"};{oops | line 2, is not JSON",
        "article | judges no article"
      })
  void aFaultIsASentenceThatNamesFileAndRow(String written, String sentence) throws Exception {
    Path file = file(written.replace(';', '\n'));
    assertThatThrownBy(() -> TruthFile.declarations(file))
        .isInstanceOf(TruthFault.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(sentence)
        .hasMessageEndingWith(".");
  }
}
