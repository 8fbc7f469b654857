package org.urtext.origin;

/** The marks around labels such as "Source": separators, brackets, and what closes a line. */
final class LabelMarks {

  private static final String SEPARATORS = ":：∶︰﹕՝፦፡៖-–—―/|=»>→·•።။།༎";

  private LabelMarks() {}

  static boolean isSeparator(String text, int at, int markerEnd, int end) {
    char unit = text.charAt(at);
    if ("】］])）".indexOf(unit) >= 0) {
      return at == markerEnd && at + 1 < end && isOpened(text, at, unit);
    }
    if (SEPARATORS.indexOf(unit) < 0) {
      return false;
    }
    boolean wordBreaker = unit == '-' || unit == '/';
    boolean spaced = at > markerEnd || at + 1 >= end || text.charAt(at + 1) == ' ';
    return !wordBreaker
        || spaced
        || text.charAt(at - 1) == ':'
        || Words.isUnspaced(text.charAt(at - 1));
  }

  /** Whether the bracket that closes at {@code close} stood right before the marker. */
  static boolean isOpened(String text, int close, char bracket) {
    char partner = "【［[(（".charAt("】］])）".indexOf(bracket));
    int open = Words.lastIndexOf(text, partner, close, Math.max(0, close - 20));
    return open >= 0 && (open == 0 || text.charAt(open - 1) == '\n');
  }

  static int skipSeparators(String text, int from, int end) {
    int at = from;
    while (at < end
        && (SEPARATORS.indexOf(text.charAt(at)) >= 0
            || "】］]）".indexOf(text.charAt(at)) >= 0
            || Character.isSpaceChar(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  static int skipSpace(String text, int from, int end) {
    int at = from;
    while (at < end && (Character.isSpaceChar(text.charAt(at)) || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  static int skipClosing(String text, int from, int end) {
    int at = from;
    while (at < end && " \t)]}）】］.。\"”»:：…\u00A0\u200B\u200F\u200E".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  static int skipBack(String text, int end) {
    return end > 0 && Character.isWhitespace(text.charAt(end - 1)) ? end - 1 : end;
  }

  static int closing(String text, int open, int end) {
    char partner =
        switch (text.charAt(open)) {
          case '(' -> ')';
          case '（' -> '）';
          case '[' -> ']';
          case '［' -> '］';
          default -> '】';
        };
    return Words.indexOf(text, partner, open, end) + 1;
  }

  static boolean isBreak(char unit) {
    return Transcript.isSentenceEnd(unit) || "\"”»“|)–—】）".indexOf(unit) >= 0;
  }

  static boolean isFullStop(char unit) {
    return unit == '。' || unit == '।' || unit == '።' || unit == '۔';
  }
}
