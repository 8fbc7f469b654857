package org.urtext.library;

/** Why what was asked cannot be done: one sentence for people that names the remedy. */
public class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  public Refusal(String sentence) {
    super(sentence);
  }

  public Refusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
