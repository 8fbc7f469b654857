package org.urtext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code forget} says of what it leaves. */
class ErasingTest {

  private static final String TEXT =
      "The quay of Tolm is closed for eleven days, the harbour office said on Monday.\n";

  @TempDir private Path home;

  private String run(String... arguments) {
    StringWriter err = new StringWriter();
    PrintWriter writer = new PrintWriter(err);
    int code = Urtext.commandLine(writer, writer).execute(arguments);
    writer.flush();
    assertThat(code).as(err.toString()).isZero();
    return err.toString();
  }

  @Test
  void theSameTextUnderOtherIdsIsNamed() throws Exception {
    String db = home.resolve("graph").toString();
    Path news = Files.createDirectory(home.resolve("news"));
    Files.writeString(news.resolve("a.txt"), TEXT);
    Files.writeString(news.resolve("copy.txt"), TEXT);
    Files.writeString(news.resolve("other.txt"), TEXT.replace("Tolm", "Merk"));
    run("ingest", news.toString(), "--db", db);
    assertThat(run("forget", news.resolve("a.txt").toString(), "--db", db))
        .contains("Erased a.txt (1 version)")
        .contains("The same text also stands at copy.txt; forget that too");
    assertThat(run("forget", news.resolve("copy.txt").toString(), "--db", db))
        .doesNotContain("also stands");
  }
}
