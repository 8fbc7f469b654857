package org.urtext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulebookTest {

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
              Stream.of(Rulebook.REGISTRIES, Rulebook.RULES)
                  .flatMap(each -> each.stream())
                  .toList());
    }
  }

  @Test
  void theDigestsAreSha256AndDiffer() {
    assertThat(Rulebook.registriesDigest()).matches("[0-9a-f]{64}");
    assertThat(Rulebook.rulesDigest())
        .matches("[0-9a-f]{64}")
        .isNotEqualTo(Rulebook.registriesDigest());
  }
}
