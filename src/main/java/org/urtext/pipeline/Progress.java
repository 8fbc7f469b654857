package org.urtext.pipeline;

/** Is told how far a run has come. Called from one thread. */
public interface Progress {

  /** A stage begins: {@code reading} or {@code linking}. */
  void begins(String stage);

  /** One more of the things found has been dealt with. */
  void dealtWith();

  /** The stage that began last has ended. */
  void ends();
}
