package org.urtext.pipeline;

/**
 * Why a run cannot go on. Its message is a sentence for people that names the remedy; what was
 * recorded before is kept.
 */
public final class RunEnded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RunEnded(String sentence) {
    super(sentence);
  }

  RunEnded(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
