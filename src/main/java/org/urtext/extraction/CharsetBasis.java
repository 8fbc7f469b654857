package org.urtext.extraction;

/** How it is known which encoding the bytes of a document are in. */
public enum CharsetBasis {
  /** A byte order mark begins them. */
  MARK("bom"),
  /** A sidecar or the collection that it came with names it. */
  SIDECAR("sidecar"),
  /** They are valid UTF-8, which no other text is by chance. */
  UTF_8("utf-8"),
  /** A header of their transport or the document itself declares it, and the text agrees. */
  DECLARED("declared"),
  /** Nothing declares it: in this one they make the most plausible text. */
  GUESSED("guessed"),
  /** What was declared does not fit; in this one they make a far more plausible text. */
  OVERRULED("overruled"),
  /** The text had been read in a wrong encoding before it was saved; that was undone. */
  REPAIRED("repaired");

  private final String word;

  CharsetBasis(String word) {
    this.word = word;
  }

  /** As it stands in reports. */
  public String word() {
    return word;
  }
}
