package org.urtext.extraction;

import java.util.Arrays;

/**
 * Undoes the line breaks that a page's width made. A line that reaches the margin and does not end
 * a sentence goes on in the next one; every other line end is kept, since bylines and source lines
 * stand on lines of their own. Words that were divided stay so: whether a hyphen belongs to the
 * word cannot be told in every language.
 */
final class PrintedLines {

  /** Narrower text is a list or a table, where line ends mean something. */
  private static final int NARROWEST = 40;

  private static final double FULL = 0.8;

  private PrintedLines() {}

  static String joined(String text) {
    String[] lines = text.split("\n", -1);
    double full = FULL * width(lines);
    if (full < FULL * NARROWEST) {
      return text;
    }
    StringBuilder joined = new StringBuilder(text.length()).append(lines[0]);
    for (int i = 1; i < lines.length; i++) {
      boolean goesOn =
          lines[i - 1].length() >= full
              && !lines[i].isBlank()
              && !Headline.endsSentence(lines[i - 1])
              && !lines[i - 1].endsWith("-")
              && (i > 1 || Character.isLowerCase(lines[i].codePointAt(0)));
      joined.append(goesOn ? space(lines[i - 1], lines[i]) : "\n").append(lines[i]);
    }
    return joined.toString();
  }

  /** The length that nine of ten lines do not exceed. */
  private static int width(String[] lines) {
    int[] lengths =
        Arrays.stream(lines)
            .filter(line -> !line.isBlank())
            .mapToInt(String::length)
            .sorted()
            .toArray();
    return lengths.length == 0 ? 0 : lengths[(lengths.length - 1) * 9 / 10];
  }

  private static String space(String before, String after) {
    return Character.isIdeographic(before.codePointBefore(before.length()))
            && Character.isIdeographic(after.codePointAt(0))
        ? ""
        : " ";
  }
}
