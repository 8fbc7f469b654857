package org.urtext.anchor;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;

/**
 * Divides a text into sentences by what it says, not by how its lines are set: a line end within a
 * sentence is a space. Where a script has no mark that ends a sentence, its spaces divide.
 */
public final class Sentences {

  /** UTF-16 units after which a sentence is cut, at a space if there is one. */
  private static final int LONGEST = 400;

  private static final int LONGEST_UNSPACED = 160;

  /** Units below which a piece is no sentence of its own: {@code Mr.}, a number in a list. */
  private static final int SHORTEST = 12;

  /** Units of Thai or Lao that are as much as a sentence, so that the next space may end it. */
  private static final int CLAUSE = 40;

  /** Languages that write ordinals, and so days of the month, with a point. */
  private static final Set<String> ORDINAL_POINTS =
      Set.of(
          "de", "lb", "gsw", "nds", "da", "nb", "nn", "no", "is", "fo", "fi", "et", "lv", "cs",
          "sk", "pl", "hsb", "sl", "hr", "bs", "sr", "cnr", "mk", "hu", "tr", "az", "eu");

  /** Units that a line of a text broken to fit has at most. */
  private static final int WIDEST_SET = 120;

  private static final String CLOSING = "\"'”’»)]}」』】）";

  private Sentences() {}

  /**
   * The sentences of {@code body}, in order, each without space around it.
   *
   * @param language decides whether a point after a number ends a sentence; undetermined is allowed
   */
  public static List<Span> of(LanguageTag language, String text, List<Span> body) {
    boolean ordinals = ORDINAL_POINTS.contains(language.language());
    String flat = flattened(text, setWidth(text));
    List<Span> sentences = new ArrayList<>();
    for (Span span : body) {
      int end = Math.min(span.end(), text.length());
      int at = Math.min(span.start(), end);
      while (at < end) {
        int line = flat.indexOf('\n', at);
        int lineEnd = line < 0 || line > end ? end : line;
        ofLine(flat, at, lineEnd, ordinals, sentences);
        at = lineEnd + 1;
      }
    }
    return List.copyOf(sentences);
  }

  private static void ofLine(
      String flat, int start, int end, boolean ordinals, List<Span> sentences) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.ROOT);
    breaks.setText(flat.substring(start, end));
    int from = 0;
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      if (start + to == end
          || (to - from >= SHORTEST && !isAbbreviated(flat, start + to, ordinals))) {
        pieces(flat, start + from, start + to, sentences);
        from = to;
      }
    }
  }

  /** Whether the point before {@code end} ends an ordinal, an initial or a short title instead. */
  private static boolean isAbbreviated(String flat, int end, boolean ordinals) {
    int point = end - 1;
    while (point > 0 && isBlank(flat.charAt(point))) {
      point--;
    }
    if (flat.charAt(point) != '.') {
      return false;
    }
    int start = point;
    while (start > 0 && Character.isLetterOrDigit(flat.charAt(start - 1))) {
      start--;
    }
    int length = point - start;
    return (ordinals && length > 0 && length <= 2 && Character.isDigit(flat.charAt(start)))
        || (length > 0 && length <= 3 && UCharacter.isUpperCase(flat.charAt(start)));
  }

  private static void pieces(String flat, int start, int end, List<Span> sentences) {
    int at = start;
    while (at < end) {
      boolean clauses = dividesBySpaces(flat, at, end);
      int longest = isIdeographic(flat, at, end) || clauses ? LONGEST_UNSPACED : LONGEST;
      int cut = end;
      if (clauses) {
        int space = flat.indexOf(' ', at + CLAUSE);
        cut = space < 0 || end - space < CLAUSE ? end : space + 1;
      }
      if (cut - at > longest) {
        cut = at + longest;
        int space = flat.lastIndexOf(' ', cut);
        if (space > at + longest / 2) {
          cut = space + 1;
        } else if (Character.isLowSurrogate(flat.charAt(cut))) {
          cut++;
        }
      }
      trimmed(flat, at, cut, sentences);
      at = cut;
    }
  }

  private static void trimmed(String flat, int start, int end, List<Span> sentences) {
    int from = start;
    int to = end;
    while (from < to && isBlank(flat.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(flat.charAt(to - 1))) {
      to--;
    }
    if (flat.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit)) {
      sentences.add(new Span(from, to));
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /** The text with the line ends that fall within a sentence as spaces; equally long. */
  private static String flattened(String text, int width) {
    StringBuilder flat = new StringBuilder(text);
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (isWithinSentence(text, at, width)) {
        flat.setCharAt(at, ' ');
        if (at > 0 && text.charAt(at - 1) == '\r') {
          flat.setCharAt(at - 1, ' ');
        }
      }
    }
    return flat.toString();
  }

  /** A line end that no mark precedes, and that a small letter follows or the width explains. */
  private static boolean isWithinSentence(String text, int lineEnd, int width) {
    int before = lineEnd - 1;
    while (before >= 0 && text.charAt(before) != '\n' && isBlank(text.charAt(before))) {
      before--;
    }
    int after = lineEnd + 1;
    while (after < text.length() && text.charAt(after) != '\n' && isBlank(text.charAt(after))) {
      after++;
    }
    if (before < 0 || after >= text.length() || text.charAt(before) == '\n') {
      return false;
    }
    char last = text.charAt(before);
    int next = text.codePointAt(after);
    if (isTerminal(last) || CLOSING.indexOf(last) >= 0) {
      return false;
    }
    if (UCharacter.isLowerCase(next)) {
      return true;
    }
    int word = after;
    while (word < text.length() && !isBlank(text.charAt(word))) {
      word++;
    }
    return lineEnd - text.lastIndexOf('\n', before) + Math.min(word - after, width / 2) > width;
  }

  /** How wide a text is set whose lines were broken to fit; without bound if they were not. */
  private static int setWidth(String text) {
    int widest = text.lines().mapToInt(String::length).max().orElse(0);
    return widest <= WIDEST_SET && text.length() > 4 * widest ? widest : Integer.MAX_VALUE / 2;
  }

  private static boolean isTerminal(int c) {
    return UCharacter.hasBinaryProperty(c, com.ibm.icu.lang.UProperty.S_TERM)
        || c == ':'
        || c == '…';
  }

  private static boolean dividesBySpaces(String flat, int start, int end) {
    return isSpaceDivided(UScript.getScript(letterNearMiddle(flat, start, end)));
  }

  private static boolean isSpaceDivided(int script) {
    return script == UScript.THAI || script == UScript.LAO;
  }

  private static boolean isIdeographic(String flat, int start, int end) {
    int script = UScript.getScript(letterNearMiddle(flat, start, end));
    return script == UScript.HAN
        || script == UScript.HIRAGANA
        || script == UScript.KATAKANA
        || script == UScript.HANGUL;
  }

  private static int letterNearMiddle(String flat, int start, int end) {
    for (int i = start + (end - start) / 2; i < end; i++) {
      if (Character.isLetter(flat.charAt(i))) {
        return flat.charAt(i);
      }
    }
    return flat.charAt(start);
  }
}
