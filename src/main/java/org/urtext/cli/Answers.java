package org.urtext.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where answers go. */
final class Answers {

  private Answers() {}

  /** Prints {@code answer} to {@code file}, or to standard output if that is null. */
  static void print(String answer, @Nullable Path file) throws IOException {
    if (file != null) {
      Files.writeString(file, answer, StandardCharsets.UTF_8);
    } else {
      System.out.print(answer);
      System.out.flush();
    }
  }
}
