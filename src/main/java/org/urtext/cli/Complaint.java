package org.urtext.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.urtext.library.Refusal;
import org.urtext.report.PlainText;

/** What is printed when a command cannot do what it was asked. */
final class Complaint {

  private Complaint() {}

  /** What to print for {@code failure}. */
  static String of(Throwable failure) {
    if (failure instanceof Refusal) {
      return PlainText.printable(String.valueOf(failure.getMessage()));
    }
    if (failure instanceof NoSuchFileException missing) {
      return PlainText.printable(
          "There is no file or folder "
              + missing.getFile()
              + ", nor can it be made there if its folder is missing.");
    }
    if (failure instanceof AccessDeniedException denied) {
      return PlainText.printable(
          denied.getFile() + " may not be read or written; grant permission and try again.");
    }
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      return PlainText.printable("Reading or writing failed: " + failure.getMessage());
    }
    return "Something went wrong inside Urtext ("
        + PlainText.brief(String.valueOf(failure), 300)
        + "). --debug shows where.";
  }
}
