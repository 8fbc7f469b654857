package org.urtext.cli;

import java.io.Console;
import java.util.Map;
import org.urtext.report.Ink;

/** Whether a person is looking. */
final class Terminal {

  private Terminal() {}

  /** The ink for answers on standard output. */
  static Ink ink() {
    return ink(isThere(), System.getenv());
  }

  /**
   * In colour only where a person is looking and has not asked for none.
   *
   * @param environment the variables {@code NO_COLOR} and {@code TERM} decide
   * @see <a href="https://no-color.org">NO_COLOR</a>
   */
  static Ink ink(boolean terminal, Map<String, String> environment) {
    boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean plain = environment.getOrDefault("TERM", "").equals("dumb");
    return terminal && !refused && !plain ? Ink.COLOURED : Ink.PLAIN;
  }

  /** Whether input and output are a terminal's. */
  @SuppressWarnings("SystemConsoleNull") // What newer versions answer instead is asked below.
  static boolean isThere() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException beforeJava22) {
      return true;
    }
  }
}
