package org.urtext.origin;

/** A registry file of the user's cannot be used; the message is a sentence that says why. */
public final class RegistryFault extends Exception {

  private static final long serialVersionUID = 1L;

  RegistryFault(String sentence) {
    super(sentence);
  }

  RegistryFault(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
