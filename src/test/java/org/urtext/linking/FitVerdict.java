package org.urtext.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Fits the curves of the verdict models. Run by hand, as {@code docs/linking.md} says, with a
 * folder to write to and folders to learn from ({@link Scenario}).
 */
final class FitVerdict {

  private FitVerdict() {}

  public static void main(String[] arguments) throws IOException {
    List<String> folders = Arrays.asList(arguments).subList(1, arguments.length);
    Schooling schooling =
        Schooling.of(JudgedFolder.read(folders), (one, other) -> true, sign -> true);
    Path out = Path.of(arguments[0]);
    Files.write(out.resolve("pairs.tsv"), schooling.alone().lines());
    Files.write(out.resolve("words.tsv"), schooling.worded().lines());
    Files.write(out.resolve("verdicts.tsv"), schooling.together().lines());
  }
}
