package org.urtext.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The articles that the README starts from. */
final class Samples {

  private Samples() {}

  /** Puts a copy of them into a folder {@code samples} below {@code home}. */
  static void layOutIn(Path home) throws IOException {
    Path samples = Files.createDirectory(home.resolve("samples"));
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      List<Path> all = files.sorted().toList();
      assertThat(all).isNotEmpty();
      for (Path file : all) {
        Files.copy(file, samples.resolve(String.valueOf(file.getFileName())));
      }
    }
  }
}
