package org.urtext.language;

import java.util.regex.Pattern;

/** Picks the few hundred characters of a text that its language is told from. */
final class TextSample {

  private static final int PIECES = 3;

  /** Addresses and handles are words of no language. */
  private static final Pattern NOT_PROSE =
      Pattern.compile("(?:https?://|www\\.)\\S{0,2000}|[@#]\\w{1,100}|\\S{1,100}@\\S{1,100}");

  private TextSample() {}

  /**
   * About {@code length} characters of {@code text}: all of it if it is no longer, otherwise pieces
   * from its first, second and last third, cut where lines or words end if possible, since heads
   * and tails are often not in the language of the body.
   */
  static String of(String text, int length) {
    if (text.length() <= length) {
      return prose(text);
    }
    StringBuilder sample = new StringBuilder(length + PIECES);
    int piece = length / PIECES;
    for (int i = 0; i < PIECES; i++) {
      // The middle of each third.
      int centre = (int) ((2L * i + 1) * text.length() / (2 * PIECES));
      int start = wordStart(text, Math.max(0, centre - piece / 2));
      int end = Math.min(text.length(), start + piece);
      if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
        end++;
      }
      sample.append(prose(text.substring(start, end))).append('\n');
    }
    return sample.toString();
  }

  /** The first place after white space that is near {@code from}; itself in unspaced scripts. */
  private static int wordStart(String text, int from) {
    for (int at = from; at < Math.min(text.length(), from + 40); at++) {
      if (Character.isWhitespace(text.charAt(at))) {
        return at + 1;
      }
    }
    return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
  }

  /** {@code piece} without addresses and handles. */
  static String prose(String piece) {
    boolean plain =
        piece.indexOf('@') < 0
            && piece.indexOf('#') < 0
            && !piece.contains("://")
            && !piece.contains("www.");
    return plain ? piece : NOT_PROSE.matcher(piece).replaceAll(" ");
  }
}
