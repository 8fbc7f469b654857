package org.urtext.intake.child;

/**
 * What a child process does again and again. Implementations are public, have a public constructor
 * without parameters, and are used by one thread.
 */
public interface Work {

  /** Answers {@code request}; what it throws ends the child. */
  byte[] perform(byte[] request) throws Exception;
}
