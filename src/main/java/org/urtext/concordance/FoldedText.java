package org.urtext.concordance;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.urtext.article.Span;
import org.urtext.article.UnspacedScript;

/**
 * A text in which letters count alike that differ in case, width or composition, all quotation
 * marks and all dashes are one, and white space, line breaks included, is one space, or none
 * between letters of a script without spaces. What nobody sees (soft hyphens, joiners) is gone.
 * Every place leads back to the text itself.
 *
 * @see <a href="https://www.unicode.org/reports/tr44/#NFKC_Casefold">NFKC_Casefold</a>
 */
final class FoldedText {

  private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();

  /** The foldings of the characters that most texts are made of. */
  private static final List<String> COMMON =
      IntStream.range(0, 0x3000)
          .mapToObj(c -> Character.isSurrogate((char) c) ? "" : folded(Character.toString(c), c))
          .toList();

  private final StringBuilder folded;
  private int[] starts;
  private int[] ends;

  private FoldedText(int length) {
    folded = new StringBuilder(length);
    starts = new int[length + 1];
    ends = new int[length + 1];
  }

  static FoldedText of(String text) {
    FoldedText result = new FoldedText(text.length());
    result.fold(text);
    return result;
  }

  private void fold(String text) {
    int space = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      if (c < 128 && !(end < text.length() && takesMarks(text.charAt(end)))) {
        if (c <= ' ') {
          space = space < 0 ? i : space;
        } else {
          space = append(ascii((char) c), space, i, end);
        }
        i = end;
        continue;
      }
      while (end < text.length() && !FOLDING.hasBoundaryBefore(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      if (UCharacter.isUWhiteSpace(c)) {
        space = space < 0 ? i : space;
      } else {
        String letters = folded(text, i, end, c);
        if (!letters.isBlank()) {
          space = append(letters, space, i, end);
        }
      }
      i = end;
    }
  }

  /** Whether {@code next} may combine with a plain letter before it. */
  private static boolean takesMarks(char next) {
    return next >= 0x300 && !FOLDING.hasBoundaryBefore(next);
  }

  private static String ascii(char c) {
    return switch (c) {
      case '\'', '`' -> "\"";
      default -> Character.toString(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    };
  }

  private static String folded(String text, int start, int end, int c) {
    return end - start == 1 && c < COMMON.size()
        ? COMMON.get(c)
        : folded(text.substring(start, end), c);
  }

  private static String folded(String letters, int c) {
    if (UCharacter.hasBinaryProperty(c, UProperty.QUOTATION_MARK) || c == 0x2BC) {
      return "\"";
    } else if (UCharacter.hasBinaryProperty(c, UProperty.DASH)) {
      return "-";
    }
    return FOLDING.normalize(letters).strip();
  }

  /** Appends letters that stand for {@code text[start, end)}, and a space before them if needed. */
  private int append(String letters, int space, int start, int end) {
    if (space >= 0 && folded.length() > 0 && !bothUnspaced(letters)) {
      put(' ', space, start);
    }
    for (int i = 0; i < letters.length(); i++) {
      put(letters.charAt(i), start, end);
    }
    return -1;
  }

  private boolean bothUnspaced(String letters) {
    return isUnspaced(folded.codePointBefore(folded.length()))
        && isUnspaced(letters.codePointAt(0));
  }

  private void put(char c, int start, int end) {
    int at = folded.length();
    if (at == starts.length) {
      starts = Arrays.copyOf(starts, 2 * at);
      ends = Arrays.copyOf(ends, 2 * at);
    }
    starts[at] = start;
    ends[at] = end;
    folded.append(c);
  }

  int length() {
    return folded.length();
  }

  /**
   * Where {@code phrase} stands next as whole words, counted in this folded text; -1 if nowhere.
   *
   * @param from counted in this folded text
   */
  int indexOf(FoldedText phrase, int from) {
    String sought = phrase.folded.toString();
    int at = folded.indexOf(sought, from);
    while (at >= 0 && !(isEdge(at) && isEdge(at + sought.length()))) {
      at = folded.indexOf(sought, at + 1);
    }
    return at;
  }

  /** The place in the text itself of {@code length} units at {@code at}. */
  Span span(int at, int length) {
    return new Span(starts[at], ends[at + length - 1]);
  }

  /** Whether no word runs on over this place. */
  private boolean isEdge(int at) {
    if (at <= 0 || at >= folded.length()) {
      return true;
    }
    int before = folded.codePointBefore(at);
    int after = folded.codePointAt(at);
    return !(isOfSpacedWord(before) && isOfSpacedWord(after));
  }

  private static boolean isOfSpacedWord(int c) {
    return Character.isLetterOrDigit(c) && !isUnspaced(c) && !joinsParticles(c);
  }

  /** Particles and articles are written on to a word, and are no part of it. */
  private static boolean joinsParticles(int c) {
    int script = c < 0x590 ? UScript.LATIN : UScript.getScript(c);
    return script == UScript.ARABIC || script == UScript.HEBREW || script == UScript.HANGUL;
  }

  /** The punctuation of these scripts stands without spaces too. */
  private static boolean isUnspaced(int c) {
    return UnspacedScript.has(c) || (c >= 0x3000 && c <= 0x303F);
  }
}
