package org.urtext.report;

/** How words are set off on a terminal: in colour and weight, or not at all. */
public enum Ink {
  /** As in files and pipes. */
  PLAIN,
  /** With the escape sequences of ECMA-48 that every terminal of today obeys. */
  COLOURED;

  /** What an answer is about. */
  String strong(String words) {
    return with("1", words);
  }

  /** What can be skipped at first. */
  String faint(String words) {
    return with("2", words);
  }

  /** How things stand to each other. */
  String relation(String words) {
    return with("36", words);
  }

  /** What does not fit together. */
  String warning(String words) {
    return with("33", words);
  }

  private String with(String code, String words) {
    return this == PLAIN || words.isEmpty() ? words : "\u001b[" + code + "m" + words + "\u001b[0m";
  }
}
