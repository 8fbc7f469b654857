package org.urtext.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program that the page on the library shows compiles and runs with nothing but the jar, and
 * prints what the page shows. With {@code -Durtext.golden=write} that is put into the page.
 */
class LibraryIT {

  private static final Path PAGE = Path.of("docs/library.md").toAbsolutePath();
  private static final Pattern PROGRAM = Pattern.compile("(?s)```java\\n(.*?)```");
  private static final Pattern PRINTED = Pattern.compile("(?s)(?<=```text\\n)(.*?)(?=```)");

  @TempDir private Path home;

  @Test
  void theProgramOfThePagePrintsWhatThePageShows() throws Exception {
    String page = Files.readString(PAGE);
    Matcher program = PROGRAM.matcher(page);
    assertThat(program.find()).isTrue();
    Files.writeString(home.resolve("WhereFrom.java"), program.group(1));
    Samples.layOutIn(home);
    Jar.Run run = new Jar(home).runProgram("WhereFrom.java");
    assertThat(run.code()).as(run.toString()).isZero();
    String asRun = PRINTED.matcher(page).replaceFirst(Matcher.quoteReplacement(run.out()));
    if ("write".equals(System.getProperty("urtext.golden"))) {
      Files.writeString(PAGE, asRun);
    }
    assertThat(asRun).isEqualTo(Files.readString(PAGE));
  }
}
