package org.urtext.store;

/** Why a query got no answer: one sentence for whoever asked. */
public final class QueryRefused extends Exception {

  private static final long serialVersionUID = 1L;

  QueryRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** A sentence without a cause beneath it. */
  QueryRefused(String sentence) {
    super(sentence);
  }
}
