package org.urtext.cli;

import java.io.PrintWriter;

/**
 * Tells whoever interrupts a run what became of it. The process ends with 130 by itself; what was
 * committed is on disk already.
 */
final class Interruption {

  private final Thread hook;

  private Interruption(Thread hook) {
    this.hook = hook;
  }

  /**
   * @param wiring what is to be put away: temporary files, child processes
   */
  static Interruption watch(PrintWriter err, Wiring wiring) {
    Thread hook =
        new Thread(
            () -> {
              err.println();
              err.println("Interrupted. What was recorded is kept; run again to complete it.");
              err.flush();
              wiring.close();
            });
    Runtime.getRuntime().addShutdownHook(hook);
    return new Interruption(hook);
  }

  /** The run has ended by itself. */
  void over() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyGoingDown) {
      // Then the hook has spoken, and rightly so.
    }
  }
}
