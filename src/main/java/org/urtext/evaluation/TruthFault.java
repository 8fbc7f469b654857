package org.urtext.evaluation;

/** A truth file cannot be used; the message is a sentence that says why. */
public final class TruthFault extends Exception {

  private static final long serialVersionUID = 1L;

  TruthFault(String sentence) {
    super(sentence);
  }

  TruthFault(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
