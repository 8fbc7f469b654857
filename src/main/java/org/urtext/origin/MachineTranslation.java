package org.urtext.origin;

/** Whether a text went through machine translation, as far as the text itself tells. */
public enum MachineTranslation {
  /** Nothing tells of it. */
  NONE(""),
  /** Something was left in the text that only a machine leaves there. */
  TRACES("traces"),
  /** Words say so. */
  STATED("stated");

  private final String word;

  MachineTranslation(String word) {
    this.word = word;
  }

  /** The word that reports print; empty for {@link #NONE}. */
  public String word() {
    return word;
  }

  /** The stronger of the two. */
  public MachineTranslation or(MachineTranslation other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
