package org.urtext.extraction;

import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * The form in which texts are stored: lines end with {@code \n}, Unicode is in NFC, and what no
 * reader sees is left out: control characters, soft hyphens, marks of direction, zero-width
 * characters that change no letter. The raw bytes keep them; in the text they would hide a name or
 * a figure from whoever compares it, by chance or by design. Letters stay in the order in which
 * they are read, whatever their direction.
 */
final class TextForm {

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  /** Here a zero-width space stands between words. */
  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN,
          UnicodeScript.JAVANESE,
          UnicodeScript.TAI_THAM);

  /** Below are scripts whose letters do not join: Latin, Greek, Cyrillic, Armenian. */
  private static final int JOINING = 0x0590;

  private static final int BLACK_FLAG = 0x1F3F4;

  private TextForm() {}

  static String ofLines(String raw) {
    return NFC.normalize(visible(raw));
  }

  /** As a single line without surrounding or repeated space, for titles, names and the like. */
  static String ofOneLine(String raw) {
    return ofLines(raw).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  /** Appends {@code more}, so that what meets at the joint is composed too. */
  static void append(StringBuilder text, String more) {
    NFC.normalizeSecondAndAppend(text, visible(more));
  }

  private static String visible(String raw) {
    StringBuilder kept = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\n' || c == '\t' || (c >= ' ' && c < 0x7F)) {
        kept.append(c);
      } else if (isLineEnd(raw, i)) {
        kept.append('\n');
      } else if (Character.isSurrogate(c)) {
        i += appendSurrogate(raw, i, kept);
      } else if (!Character.isISOControl(c) && !isInvisible(c, raw, i, kept)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private static boolean isLineEnd(String raw, int i) {
    return switch (raw.charAt(i)) {
      case '\r' -> i + 1 == raw.length() || raw.charAt(i + 1) != '\n';
      case '\f', '\u000b', '\u0085', '\u2028', '\u2029' -> true;
      default -> false;
    };
  }

  private static boolean isInvisible(char c, String raw, int i, StringBuilder kept) {
    if (c < 0x200B) {
      return c == '\u00ad' || c == '\u061c';
    }
    if (c == '\u200b') {
      return !isWithoutSpaces(before(kept)) && !isWithoutSpaces(after(raw, i));
    }
    if (c == '\u200c' || c == '\u200d') {
      // Persian and the scripts of India spell with them, and emoji are joined by them.
      return before(kept) < JOINING;
    }
    return c <= '\u200f'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u206f')
        || c == '\ufeff'
        || (c >= '\ufff9' && c <= '\ufffb')
        || c >= '\ufffe';
  }

  private static int before(StringBuilder kept) {
    return kept.length() == 0 ? 0 : kept.codePointBefore(kept.length());
  }

  private static int after(String raw, int i) {
    return i + 1 < raw.length() ? raw.codePointAt(i + 1) : 0;
  }

  private static boolean isWithoutSpaces(int c) {
    return WITHOUT_SPACES.contains(UnicodeScript.of(c));
  }

  /**
   * Appends the character at {@code at}, half ones replaced; returns the units it took beyond one.
   */
  private static int appendSurrogate(String raw, int at, StringBuilder kept) {
    int c = raw.codePointAt(at);
    boolean whole = Character.isSupplementaryCodePoint(c);
    if (!isTag(c) || isTag(before(kept)) || before(kept) == BLACK_FLAG) {
      kept.appendCodePoint(whole ? c : 0xFFFD);
    }
    return whole ? 1 : 0;
  }

  /**
   * Letters that are never shown: they tell the flags of regions apart, or carry what is hidden.
   */
  private static boolean isTag(int c) {
    return c >= 0xE0000 && c <= 0xE007F;
  }
}
