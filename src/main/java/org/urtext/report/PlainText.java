package org.urtext.report;

import java.util.regex.Pattern;

/** Text of hostile origin made fit for a terminal. */
public final class PlainText {

  /** Controls, which terminals obey, and bidi overrides, which turn what follows them around. */
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029]");

  private PlainText() {}

  /** The text in one line, with controls and bidi overrides shown as {@code \}{@code uXXXX}. */
  public static String printable(String text) {
    return UNSAFE
        .matcher(text)
        .replaceAll(
            found ->
                switch (found.group().charAt(0)) {
                  case '\n' -> "\\\\n";
                  case '\t' -> " ";
                  default -> String.format("\\\\u%04x", (int) found.group().charAt(0));
                });
  }

  /** The text with controls and bidi overrides written as JSON and Java write them. */
  static String escaped(String text) {
    return UNSAFE
        .matcher(text)
        .replaceAll(found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
  }

  /** {@link #printable} text cut to at most {@code length} UTF-16 units. */
  public static String brief(String text, int length) {
    String line = printable(text.strip());
    if (line.length() <= length) {
      return line;
    }
    int end = length - 1;
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end) + "…";
  }
}
