package org.urtext.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.store.Archive;
import org.urtext.store.GraphLocation;

/**
 * An ingest that is killed loses nothing it has acknowledged, and its next run ends where an
 * undisturbed one does. {@code -Durtext.kills=50} kills oftener than the build does.
 */
class KilledIT {

  private static final int KILLS = Integer.getInteger("urtext.kills", 10);

  /** After so many kills one graph is completed, and the next is begun. */
  private static final int KILLS_OF_ONE_GRAPH = 5;

  private static final Pattern ACKNOWLEDGED = Pattern.compile("(?m)^reading: ([\\d,]+) documents");

  private static final List<String> REPORTS =
      List.of("provenance", "links", "declarations", "articles", "failures");

  @TempDir private Path home;
  private Jar jar;

  @BeforeEach
  void fillTheHarbour() throws Exception {
    jar = new Jar(home);
    new Harbour(11).fill(home.resolve("news"), 60);
  }

  @Test
  void aKilledIngestKeepsWhatItAcknowledgedAndIsCompletedByTheNext() throws Exception {
    long began = System.nanoTime();
    assertThat(jar.run("ingest", "news", "--db", "whole").code()).isEqualTo(3);
    Duration whole = Duration.ofNanos(System.nanoTime() - began);
    List<String> expected = reports("whole");
    Random random = new Random(23);
    List<Integer> acknowledged = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      String graph = "killed-" + kill / KILLS_OF_ONE_GRAPH;
      // The first of each graph is killed while the graph is being made.
      boolean early = kill % KILLS_OF_ONE_GRAPH == 0;
      double latest = early ? 1_500 : whole.toMillis();
      Duration moment = Duration.ofMillis(300 + (long) (random.nextDouble() * latest));
      String said = jar.killedAfter(moment, "ingest", "news", "--db", graph);
      int told = acknowledgedIn(said);
      acknowledged.add(told);
      assertThat(documentsIn(graph)).as(said).isGreaterThanOrEqualTo(told);
      boolean last = kill + 1 == KILLS || (kill + 1) % KILLS_OF_ONE_GRAPH == 0;
      if (last) {
        assertThat(jar.run("ingest", "news", "--db", graph).code()).isEqualTo(3);
        assertThat(reports(graph)).isEqualTo(expected);
      }
    }
    assertThat(acknowledged)
        .as("some kills came late enough to lose something")
        .anyMatch(n -> n > 0);
  }

  private static int acknowledgedIn(String said) {
    int most = 0;
    Matcher line = ACKNOWLEDGED.matcher(said);
    while (line.find()) {
      most = Math.max(most, Integer.parseInt(line.group(1).replace(",", "")));
    }
    return most;
  }

  /** Articles and outcomes, which is all that a run counts. */
  private long documentsIn(String graph) throws Exception {
    GraphLocation location = new GraphLocation(home.resolve(graph).toString());
    if (!location.exists()) {
      return 0;
    }
    try (Archive archive = Archive.open(location, "test", false)) {
      ProvenanceGraph stored = archive.graph();
      try (var custody = stored.custody();
          var outcomes = stored.outcomes()) {
        return custody.count() + outcomes.count();
      }
    }
  }

  private List<String> reports(String graph) throws Exception {
    List<String> reports = new ArrayList<>();
    for (String name : REPORTS) {
      Path out = home.resolve(graph + "-" + name + ".csv");
      Jar.Run run = jar.run("report", name, "--db", graph, "-o", out.toString());
      assertThat(run.code()).as(run.toString()).isZero();
      reports.add(Files.readString(out));
    }
    return reports;
  }
}
