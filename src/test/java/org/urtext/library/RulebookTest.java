package org.urtext.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulebookTest {

  /** These have a digest of their own, since a user extends them. */
  private static final List<String> REGISTRIES =
      List.of("origin/agencies.tsv", "origin/markers.tsv", "origin/outlets.tsv");

  @Test
  void everyTableThatTheProgramWorksByIsPartOfADigest() throws IOException {
    Path tables = Path.of("src/main/resources/org/urtext");
    try (Stream<Path> files = Files.walk(tables)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> tables.relativize(file).toString().replace('\\', '/'))
                  .filter(name -> !name.startsWith("store/")))
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(REGISTRIES, Rulebook.RULES).flatMap(each -> each.stream()).toList());
    }
  }

  @Test
  void theDigestIsSha256() {
    assertThat(Rulebook.digest()).matches("[0-9a-f]{64}");
  }
}
