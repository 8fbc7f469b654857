package org.urtext.origin;

/** Where the sentence around a name begins and ends. Work is bounded. */
final class Sentences {

  /** A sentence is looked for no farther from the name than this: work stays linear. */
  private static final int FARTHEST = 600;

  private Sentences() {}

  static int startAround(Transcript transcript, Transcript.Line line, int at) {
    int from = Math.max(line.start(), at - FARTHEST);
    for (int i = at - 1; i > from; i--) {
      if (endsSentence(transcript.text, i, line.end())) {
        int start = i + 1;
        while (start < at
            && !Character.isLetterOrDigit(transcript.text.charAt(start))
            && "„“\"«「『(".indexOf(transcript.text.charAt(start)) < 0) {
          start++;
        }
        return start;
      }
    }
    return from;
  }

  static int endAround(Transcript transcript, Transcript.Line line, int at) {
    int to = Math.min(line.end(), at + FARTHEST);
    for (int i = at; i < to; i++) {
      if (endsSentence(transcript.text, i, line.end())) {
        return i + 1;
      }
    }
    return to;
  }

  /**
   * A full stop ends a sentence where a space follows and neither a number nor an initial precedes.
   */
  private static boolean endsSentence(String text, int at, int end) {
    char unit = text.charAt(at);
    if (!Transcript.isSentenceEnd(unit)) {
      return false;
    }
    if (unit != '.') {
      return true;
    }
    boolean space = at + 1 >= end || Character.isWhitespace(text.charAt(at + 1));
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    boolean initial =
        at > 1 && Character.isUpperCase(before) && !Character.isLetter(text.charAt(at - 2));
    return space && !Character.isDigit(before) && !initial;
  }
}
