package org.urtext.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the walkthrough shows is what the packaged program prints: each command is run, in order, in
 * a folder that has the samples. With {@code -Durtext.golden=write} what they print is put into the
 * page, to be looked at before it is committed.
 */
class WalkthroughIT {

  private static final Path PAGE = Path.of("docs/walkthrough.md").toAbsolutePath();
  private static final String PROGRAM = "java -jar target/urtext.jar ";

  /** A command, and the block after it that shows what it prints; some show nothing. */
  private static final Pattern STEP =
      Pattern.compile(
          "```sh\\n(?<command>"
              + PROGRAM
              + "[^\\n]+)\\n```\\n(?:\\n```(?!sh)\\w+\\n(?<shown>.*?)```\\n)?",
          Pattern.DOTALL);

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  @TempDir private Path home;

  @Test
  void everyCommandPrintsWhatThePageShows() throws Exception {
    Samples.layOutIn(home);
    Jar jar = new Jar(home);
    String page = Files.readString(PAGE);
    Matcher step = STEP.matcher(page);
    StringBuilder asRun = new StringBuilder();
    int steps = 0;
    while (step.find()) {
      steps++;
      String command = step.group("command");
      Jar.Run run = run(jar, command.substring(PROGRAM.length()));
      assertThat(run.code()).as(command + "\n" + run).isZero();
      String whole = step.group();
      String shown = step.group("shown");
      if (shown != null) {
        int from = step.start("shown") - step.start();
        whole =
            whole.substring(0, from)
                + printed(run.out(), shown)
                + whole.substring(from + shown.length());
      }
      step.appendReplacement(asRun, Matcher.quoteReplacement(whole));
    }
    step.appendTail(asRun);
    assertThat(steps).isPositive();
    if ("write".equals(System.getProperty("urtext.golden"))) {
      Files.writeString(PAGE, asRun);
    }
    assertThat(asRun.toString()).isEqualTo(Files.readString(PAGE));
  }

  /** Where the page breaks off with an ellipsis, only what stands before it is compared. */
  private static String printed(String out, String shown) {
    List<String> lines = out.lines().map(String::stripTrailing).toList();
    if (!shown.endsWith("\n…\n")) {
      return String.join("\n", lines).strip() + "\n";
    }
    long kept = shown.lines().count() - 1;
    return String.join("\n", lines.subList(0, (int) Math.min(kept, lines.size()))) + "\n…\n";
  }

  private static Jar.Run run(Jar jar, String words) throws Exception {
    List<String> arguments = new ArrayList<>();
    Matcher word = WORD.matcher(words);
    while (word.find()) {
      arguments.add(
          Stream.of(word.group(1), word.group(2), word.group(3))
              .filter(one -> one != null)
              .findFirst()
              .orElseThrow());
    }
    int redirect = arguments.indexOf("<");
    if (redirect < 0) {
      return jar.run(arguments.toArray(String[]::new));
    }
    String input = Files.readString(jar.folder().resolve(arguments.get(redirect + 1)));
    return jar.runWithInput(input, arguments.subList(0, redirect).toArray(String[]::new));
  }
}
