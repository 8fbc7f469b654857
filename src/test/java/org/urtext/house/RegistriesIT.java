package org.urtext.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged program makes of registries and judgements of a user's own. */
class RegistriesIT {

  private static final String TEXT =
      """
      The old water tower of Brennfeld has a clock again after forty years, filed from brass by two
      apprentices in the back room of a smithy.
      Some three hundred people came on Sunday, though the rain did not end before the late
      afternoon, as the bell founder said.
      Source: %s
      """;

  @TempDir private Path home;
  private Jar jar;

  @BeforeEach
  void bringNews() throws IOException {
    jar = new Jar(home);
    Path news = Files.createDirectories(home.resolve("news"));
    Files.writeString(news.resolve("one.txt"), TEXT.formatted("The Herald of the Valley"));
    Files.writeString(news.resolve("two.txt"), TEXT.formatted("AFP"));
    Files.writeString(
        home.resolve("mine.tsv"),
        "name\tdomains\tother_names\nValley Herald\tvalley-herald.example\tThe Herald of the Valley\n");
    Files.writeString(
        home.resolve("truth.csv"),
        """
        article,origin_name
        one.txt,Valley Herald
        two.txt,Agence France-Presse
        three.txt,
        """);
  }

  @Test
  void newRowsAreAppliedToWhatWasReadAndMeasured() throws Exception {
    assertThat(jar.run("ingest", "news").code()).isZero();
    assertThat(jar.run("report", "declarations").out()).doesNotContain("valley-herald.example");
    assertThat(jar.run("evaluate", "declarations", "--truth", "truth.csv").out())
        .contains("origin-recall,1.000,2,2,0.342,1.000")
        .contains("origin-name,0.500,1,2,");

    Jar.Run mixed = jar.run("ingest", "news", "--registry", "mine.tsv");
    assertThat(mixed.err()).contains("2 documents were heard by other registries than these");

    Jar.Run again = jar.run("reinterview", "--registry", "mine.tsv");
    assertThat(again.code()).as(again.toString()).isZero();
    assertThat(again.err()).contains("2 heard again: 1 say something else than before");
    assertThat(jar.run("report", "declarations").out()).contains("valley-herald.example");

    Jar.Run measured =
        jar.run("evaluate", "declarations", "--truth", "truth.csv", "--disagreements");
    assertThat(measured.err())
        .contains("1 articles of truth.csv are not in the graph")
        .contains("three.txt");
    assertThat(measured.out().lines()).containsExactly("article,figure,expected,found");
  }

  @Test
  void whatCannotBeUsedIsSaidInASentence() throws Exception {
    Files.writeString(home.resolve("bad.tsv"), "name\tdomains\nValley Herald\tnowhere at all\n");
    Jar.Run bad = jar.run("ingest", "news", "--registry", "bad.tsv");
    assertThat(bad.code()).isEqualTo(1);
    assertThat(bad.err().strip())
        .startsWith("bad.tsv, line 2, gives \"nowhere at all\", which is no domain");
    assertThat(jar.run("evaluate", "declarations", "--truth", "none.csv").code()).isEqualTo(1);
    assertThat(jar.run("evaluate", "declarations").code()).isEqualTo(2);
  }
}
