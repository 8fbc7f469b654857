package org.urtext.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.linking.Bench;

/** What the packaged program tells of its links when a user has judged the stories. */
class LinkEvaluationIT {

  @TempDir private Path home;
  private Jar jar;

  @BeforeEach
  void bringTwoStories() throws Exception {
    jar = new Jar(home);
    Path news = Files.createDirectories(home.resolve("news"));
    for (String name :
        new String[] {"ferry.en", "ferry.de", "ferry.ru", "museum.en", "museum.fr"}) {
      try (InputStream text = Bench.class.getResourceAsStream("stories/" + name + ".txt")) {
        Files.copy(text, news.resolve(name + ".txt"));
      }
    }
    assertThat(jar.run("ingest", "news").code()).isZero();
  }

  private void judge(String... rows) throws IOException {
    Files.writeString(home.resolve("truth.csv"), String.join("\n", rows) + "\n");
  }

  @Test
  void figuresArePrintedWithTheirIntervalsAndRemembered() throws Exception {
    judge(
        "article,story,kind",
        "ferry.en.txt,f,source",
        "ferry.de.txt,f,human",
        "ferry.ru.txt,f,human",
        "museum.en.txt,m,source",
        "museum.fr.txt,m,human",
        "gone.txt,m,human");
    assertThat(explained()).contains("it was not measured on your collection");

    Jar.Run measured = jar.run("evaluate", "links", "--truth", "truth.csv");
    assertThat(measured.code()).as(measured.toString()).isZero();
    assertThat(measured.err())
        .contains("1 articles of truth.csv are not in the graph")
        .contains("gone.txt");
    assertThat(measured.out().lines())
        .startsWith("figure,value,right,of,low,high,mean_confidence")
        .contains(
            "edge-precision,1.000,4,4,0.510,1.000,",
            "found,1.000,5,5,0.566,1.000,",
            "family-f1,1.000,,,,,")
        .anyMatch(line -> line.startsWith("confidence-0.9-1.0,1.000,4,4,0.510,1.000,0.9"));

    assertThat(explained())
        .doesNotContain("it was not measured on your collection")
        .contains("4 of 4 judged links were right");
  }

  /** Answers break their lines anywhere. */
  private String explained() throws Exception {
    String out = jar.run("explain", "ferry.en.txt", "ferry.de.txt").out();
    return out.lines().map(String::strip).collect(Collectors.joining(" "));
  }

  @Test
  void disagreementsNameTheFalseClaimAndTheMiss() throws Exception {
    judge(
        "article,story",
        "ferry.en.txt,f",
        "ferry.de.txt,f",
        "ferry.ru.txt,other",
        "museum.en.txt,m",
        "museum.fr.txt,other");
    Jar.Run run = jar.run("evaluate", "links", "--truth", "truth.csv", "--disagreements");
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out().lines())
        .startsWith("article,figure,expected,found")
        .anyMatch(line -> line.contains("edge-precision") && line.contains("museum.fr.txt"))
        .anyMatch(line -> line.contains(",found,") && line.contains("ferry.ru.txt"));
  }

  @Test
  void aTruthThatJudgesNoPairIsRefusedInASentence() throws Exception {
    judge("article,title", "ferry.en.txt,Ferry");
    Jar.Run refused = jar.run("evaluate", "links", "--truth", "truth.csv");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("row 1").contains("column story");
    assertThat(jar.run("evaluate", "links", "--truth", "none.csv").code()).isEqualTo(1);
    assertThat(jar.run("evaluate", "links").code()).isEqualTo(2);
  }
}
