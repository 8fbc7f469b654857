package org.urtext.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileNamesTest {

  @TempDir Path folder;

  /** Prints what arrives from a folder, in ASCII; run in a process with another locale. */
  public static final class Listing {
    public static void main(String[] arguments) throws IOException {
      try (Stream<Arrival> stream =
          new FolderIntake(path -> false).arrivals(Path.of(arguments[0]), "news")) {
        for (Arrival arrival : (Iterable<Arrival>) stream::iterator) {
          StringBuilder line = new StringBuilder();
          arrival
              .place()
              .path()
              .chars()
              .forEach(c -> line.append(c < 0x80 ? "" + (char) c : "<%x>".formatted(c)));
          if (arrival instanceof Arrival.Document document) {
            try (InputStream in = document.raw().content().open()) {
              line.append(" holds ").append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
            line.append(" titled ").append(document.raw().hints().title());
          }
          System.out.println(line);
        }
      }
    }
  }

  private String listingUnder(String locale) throws IOException, InterruptedException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classPath,
            Listing.class.getName(),
            folder.toString());
    builder.environment().put("LC_ALL", locale);
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }

  @Test
  void namesAreTheSameWhateverTheLocale() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("ü.txt"), "one");
    Files.writeString(folder.resolve("ö.txt"), "two");
    Files.writeString(folder.resolve("ö.txt.json"), "{\"title\": \"T\"}");

    assertThat(listingUnder("C"))
        .isEqualTo(
            """
            <f6>.txt holds two titled T
            <f6>.txt.json
            <fc>.txt holds one titled null
            """);
  }

  @Test
  void bytesThatAreNoCharactersAreWrittenAsSuch() throws IOException, InterruptedException {
    Process made =
        new ProcessBuilder(
                "sh", "-c", "printf x > \"$0/$(printf 'a\\377.txt')\"", folder.toString())
            .start();
    assumeTrue(made.waitFor() == 0, "this file system takes Unicode names only");

    assertThat(listingUnder("C.UTF-8")).isEqualTo("a\\xFF.txt holds x titled null\n");
    assertThat(listingUnder("C")).isEqualTo("a\\xFF.txt holds x titled null\n");
  }
}
