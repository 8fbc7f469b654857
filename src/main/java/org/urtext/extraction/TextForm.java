package org.urtext.extraction;

import com.ibm.icu.text.Normalizer2;

/**
 * The form in which texts are stored: lines end with {@code \n}, Unicode is in NFC, control
 * characters other than tab and line feed are dropped, as they stand for nothing a reader sees.
 * Everything else stays, zero-width and bidirectional controls included.
 */
final class TextForm {

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private TextForm() {}

  static String ofLines(String raw) {
    return NFC.normalize(withoutControls(raw));
  }

  /** As a single line without surrounding or repeated space, for titles, names and the like. */
  static String ofOneLine(String raw) {
    return ofLines(raw).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  /** Appends {@code more}, so that what meets at the joint is composed too. */
  static void append(StringBuilder text, String more) {
    NFC.normalizeSecondAndAppend(text, withoutControls(more));
  }

  private static String withoutControls(String raw) {
    StringBuilder kept = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\r') {
        if (i + 1 == raw.length() || raw.charAt(i + 1) != '\n') {
          kept.append('\n');
        }
      } else if (c == '\f' || c == '\u0085') {
        kept.append('\n');
      } else if (Character.isSurrogate(c)) {
        i += appendSurrogate(raw, i, kept);
      } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /**
   * Appends the character at {@code at}, half ones replaced; returns the units it took beyond one.
   */
  private static int appendSurrogate(String raw, int at, StringBuilder kept) {
    int c = raw.codePointAt(at);
    boolean whole = Character.isSupplementaryCodePoint(c);
    kept.appendCodePoint(whole ? c : 0xFFFD);
    return whole ? 1 : 0;
  }
}
