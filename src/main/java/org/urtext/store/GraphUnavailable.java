package org.urtext.store;

/** The graph cannot be used; the message is a sentence for people that names the remedy. */
public final class GraphUnavailable extends Exception {

  public GraphUnavailable(String message) {
    super(message);
  }

  GraphUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
