package org.urtext.report;

import com.google.common.base.Splitter;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Text laid out in the columns of a terminal, whatever the script: wide characters take two, marks
 * none, and scripts without spaces are broken where they may be.
 *
 * @see <a href="https://www.unicode.org/reports/tr11/">East Asian Width</a>
 * @see <a href="https://www.unicode.org/reports/tr14/">Line breaking</a>
 */
final class Layout {

  /** What goes into lines of this many columns is read everywhere. */
  static final int WIDTH = 80;

  private static final char ISOLATE = '\u2068';
  private static final char END_OF_ISOLATE = '\u2069';

  private static final Splitter SPACE = Splitter.on(' ').omitEmptyStrings();

  private Layout() {}

  /** How many columns {@code text} takes. */
  static int columns(String text) {
    return text.codePoints().map(Layout::columns).sum();
  }

  private static int columns(int character) {
    if (character < 0x300) {
      return character == 0xAD ? 0 : 1;
    }
    switch (UCharacter.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {
        return 0;
      }
      default -> {
        // Vowels and final consonants of a Hangul syllable stand within its first letter.
        return character >= 0x1160 && character <= 0x11FF ? 0 : isWide(character) ? 2 : 1;
      }
    }
  }

  private static boolean isWide(int character) {
    int width = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
  }

  /**
   * Lines of at most {@code width} columns, broken at spaces, and where there are none wherever the
   * script allows; a URL stays whole, however long it is. Every line is right by itself: text that
   * runs from right to left is isolated from what stands around it.
   */
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    int open = 0;
    for (Piece piece : pieces(isolated(text), width)) {
      int columns = columns(piece.text());
      int space = piece.afterSpace() && used > 0 ? 1 : 0;
      if (used > 0 && used + space + columns > width) {
        lines.add(line.append(String.valueOf(END_OF_ISOLATE).repeat(open)).toString());
        line.setLength(0);
        line.append(String.valueOf(ISOLATE).repeat(open));
        used = 0;
        space = 0;
      }
      line.append(space == 1 ? " " : "").append(piece.text());
      used += space + columns;
      open += depth(piece.text());
    }
    lines.add(line.toString());
    return lines;
  }

  private static int depth(String text) {
    return (int)
        (text.chars().filter(c -> c == ISOLATE).count()
            - text.chars().filter(c -> c == END_OF_ISOLATE).count());
  }

  /** Something that is not broken. */
  private record Piece(String text, boolean afterSpace) {}

  private static List<Piece> pieces(String text, int width) {
    List<Piece> pieces = new ArrayList<>();
    for (String word : SPACE.split(text)) {
      int url = word.indexOf("http");
      String breakable = url < 0 || word.indexOf("://", url) < 0 ? word : word.substring(0, url);
      int before = pieces.size();
      if (breakable.codePoints().anyMatch(Layout::needsNoSpace)) {
        breakUp(breakable, width, pieces);
      } else if (columns(breakable) > width) {
        cutUp(breakable, width, pieces);
      } else if (!breakable.isEmpty()) {
        pieces.add(new Piece(breakable, false));
      }
      if (breakable.length() < word.length()) {
        String rest = word.substring(breakable.length());
        if (pieces.size() > before && !breakable.codePoints().anyMatch(Layout::needsNoSpace)) {
          // An opening quotation mark stays with its URL.
          rest = pieces.remove(pieces.size() - 1).text() + rest;
        }
        pieces.add(new Piece(rest, false));
      }
      if (pieces.size() > before) {
        pieces.set(before, new Piece(pieces.get(before).text(), true));
      }
    }
    return pieces;
  }

  private static boolean needsNoSpace(int character) {
    return character >= 0xE00
        && (isWide(character)
            || UCharacter.getIntPropertyValue(character, UProperty.LINE_BREAK)
                == UCharacter.LineBreak.COMPLEX_CONTEXT);
  }

  private static void breakUp(String word, int width, List<Piece> pieces) {
    BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);
    breaks.setText(word);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      cutUp(word.substring(start, end), width, pieces);
    }
  }

  private static void cutUp(String word, int width, List<Piece> pieces) {
    int start = 0;
    int used = 0;
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      int columns = columns(word.codePointAt(i));
      if (used + columns > width && columns > 0) {
        pieces.add(new Piece(word.substring(start, i), false));
        start = i;
        used = 0;
      }
      used += columns;
    }
    pieces.add(new Piece(word.substring(start), false));
  }

  /**
   * The text with what runs from right to left set apart, so that a terminal which orders text
   * leaves the figures and separators beside it where they belong.
   *
   * @see <a href="https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates">Isolates</a>
   */
  static String isolated(String text) {
    int first = nextRightToLeft(text, 0);
    if (first < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int done = 0;
    while (first >= 0) {
      int end = endOfRun(text, first);
      out.append(text, done, first).append(ISOLATE).append(text, first, end);
      out.append(END_OF_ISOLATE);
      done = end;
      first = nextRightToLeft(text, end);
    }
    return out.append(text, done, text.length()).toString();
  }

  /** Behind the last letter that runs from right to left before one that does not, or a comma. */
  private static int endOfRun(String text, int start) {
    int end = start;
    for (int i = start; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (isRightToLeft(c)) {
        end = i + Character.charCount(c);
      } else if (isLeftToRight(c) || (c == ',' || c == ';' || c == '·')) {
        break;
      }
      i += Character.charCount(c);
    }
    while (end < text.length()
        && Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK) {
      end++;
    }
    return end;
  }

  private static int nextRightToLeft(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) >= 0x590 && isRightToLeft(text.codePointAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether {@code text} as a whole runs from right to left, by its first letter. */
  static boolean runsRightToLeft(String text) {
    return text.codePoints()
        .filter(c -> isRightToLeft(c) || isLeftToRight(c))
        .limit(1)
        .anyMatch(Layout::isRightToLeft);
  }

  private static boolean isRightToLeft(int character) {
    byte direction = Character.getDirectionality(character);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static boolean isLeftToRight(int character) {
    return Character.getDirectionality(character) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }
}
