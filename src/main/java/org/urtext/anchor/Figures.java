package org.urtext.anchor;

import com.ibm.icu.lang.UCharacter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.urtext.article.Span;
import org.urtext.article.UnspacedScript;

/**
 * Reads the numbers of a text: digits of any script, grouping separators removed, a multiplier
 * after the number ({@code million}, 万, lakh) worked in.
 *
 * <p>A separator before exactly three digits groups; {@code 1.234} is read as 1234, for no language
 * needs to be known to say so of both ends alike.
 */
final class Figures {

  /** A number and where it stands. */
  record Figure(String value, Span span) {}

  private static final int LONGEST = 18;

  private static final String HAN_DIGITS = "〇一二三四五六七八九";

  private Figures() {}

  static List<Figure> in(String text, Span where, Gazetteer gazetteer) {
    List<Figure> found = new ArrayList<>();
    int at = where.start();
    while (at < where.end()) {
      int character = text.codePointAt(at);
      if (isDigit(character)) {
        at = digits(text, at, where.end(), gazetteer, found);
      } else if (isHanNumeral(character)) {
        at = hanNumeral(text, at, where.end(), found);
      } else {
        at += Character.charCount(character);
      }
    }
    return found;
  }

  static boolean isDigit(int character) {
    return character < 128 ? character >= '0' && character <= '9' : UCharacter.isDigit(character);
  }

  private static int digits(
      String text, int start, int limit, Gazetteer gazetteer, List<Figure> found) {
    BigDecimal total = BigDecimal.ZERO;
    boolean summing = false;
    int end = start;
    int at = start;
    while (true) {
      int numberEnd = numberEnd(text, at, limit);
      String digits = plain(text, at, numberEnd);
      if (digits.length() > LONGEST) {
        return numberEnd;
      }
      BigDecimal number = new BigDecimal(digits);
      int word = numberEnd;
      if (word < limit && isSpace(text.charAt(word))) {
        word++;
      }
      int wordEnd = multiplierEnd(text, word, limit);
      long factor = 1;
      if (wordEnd > word) {
        String following = text.substring(word, wordEnd);
        factor =
            UnspacedScript.has(following.codePointAt(0))
                ? hanFactor(following)
                : gazetteer.multiplier(Gazetteer.folded(following));
      }
      if (factor == 1 || !multiplies(text, start, numberEnd, word, wordEnd)) {
        total = total.add(number);
        end = numberEnd;
        break;
      }
      total = total.add(number.multiply(BigDecimal.valueOf(factor)));
      end = wordEnd;
      if (factor == 1_000 && end < limit && hanFactor(text.substring(end, end + 1)) > 1_000) {
        // 7千万 is seven thousand times ten thousand.
        long more = hanFactor(text.substring(end, end + 1));
        total = total.add(number.multiply(BigDecimal.valueOf(factor * (more - 1))));
        end++;
      }
      summing = UnspacedScript.has(text.codePointAt(word)) || text.charAt(word) >= 0xAC00;
      int next = text.charAt(word) >= 0xAC00 ? afterSpace(text, end, limit, factor) : end;
      if (!summing || next >= limit || !isDigit(text.codePointAt(next))) {
        break;
      }
      at = next;
    }
    found.add(
        new Figure(
            total.stripTrailingZeros().toPlainString(), new Span(start, Math.max(end, start + 1))));
    return Math.max(end, start + 1);
  }

  /**
   * Where the rest of a Korean number goes on behind a space, as in {@code 37만 5,000}: with three
   * digits or more, and less than {@code factor}, for other numbers may follow, too.
   */
  private static int afterSpace(String text, int end, int limit, long factor) {
    if (end + 1 >= limit || !isSpace(text.charAt(end)) || !isDigit(text.codePointAt(end + 1))) {
      return end;
    }
    int restEnd = numberEnd(text, end + 1, limit);
    String rest = plain(text, end + 1, restEnd);
    boolean year = restEnd < limit && text.charAt(restEnd) == '년';
    boolean less = rest.length() >= 3 && new BigDecimal(rest).longValue() < factor;
    return less && !year ? end + 1 : end;
  }

  /**
   * Whether a multiplier is meant by what follows a number: one small letter may be that of a unit
   * (15 m/s), unless a sum of money comes before it ($15m).
   */
  private static boolean multiplies(String text, int start, int end, int word, int wordEnd) {
    boolean oneLetter =
        wordEnd - word == 1
            && text.charAt(word) < 0x2E80
            && !UCharacter.isUpperCase(text.charAt(word));
    boolean money =
        start > 0 && Character.getType(text.charAt(start - 1)) == Character.CURRENCY_SYMBOL;
    return !oneLetter || (word == end && money);
  }

  /**
   * The end of digits that belong to one number: grouped by threes, or two and three, or decimal.
   */
  private static int numberEnd(String text, int start, int limit) {
    int end = runEnd(text, start, limit);
    int first = end - start;
    boolean grouped = false;
    while (end + 1 < limit && isSeparator(text.charAt(end)) && isDigit(text.codePointAt(end + 1))) {
      int next = runEnd(text, end + 1, limit);
      int length = next - end - 1;
      boolean spaced = isSpace(text.charAt(end));
      boolean groups =
          (length == 3 && first <= 3)
              || (length == 2 && first <= 2 && !spaced && isLakhGroup(text, next, limit));
      if (groups && (!spaced || grouped || text.charAt(start) != '0')) {
        grouped = true;
        end = next;
      } else if (!spaced
          && !grouped
          && length <= 2
          && !isChained(text, next, limit)
          && isDecimal(text.charAt(end))) {
        return next;
      } else {
        return end;
      }
    }
    return end;
  }

  private static boolean isLakhGroup(String text, int at, int limit) {
    return at + 3 < limit
        && text.charAt(at) == ','
        && runEnd(text, at + 1, limit) - at - 1 >= 2
        && isDigit(text.codePointAt(at + 1));
  }

  /** Whether a third number follows at once, as in dates (30.11.2024). */
  private static boolean isChained(String text, int at, int limit) {
    return at + 1 < limit && isDecimal(text.charAt(at)) && isDigit(text.codePointAt(at + 1));
  }

  private static int runEnd(String text, int start, int limit) {
    int at = start;
    while (at < limit && isDigit(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return Math.min(at, limit);
  }

  private static boolean isSeparator(char c) {
    return isDecimal(c) || isSpace(c) || c == '\'' || c == '’' || c == '٬';
  }

  private static boolean isDecimal(char c) {
    return c == '.' || c == ',' || c == '٫' || c == '،' || c == '·';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
  }

  private static int multiplierEnd(String text, int start, int limit) {
    int at = start;
    if (at < limit && hanFactor(text.substring(at, at + 1)) > 1) {
      return at + 1;
    }
    if (at < limit && text.charAt(at) >= 0xAC00 && text.charAt(at) <= 0xD7A3) {
      return at + 1;
    }
    while (at < limit && at - start < 24) {
      int c = text.codePointAt(at);
      if (!UCharacter.isLetter(c) && !Script.isMark(c)) {
        break;
      }
      at += Character.charCount(c);
    }
    return Math.min(at, limit);
  }

  private static long hanFactor(String character) {
    return switch (character) {
      case "千" -> 1_000;
      case "万", "萬" -> 10_000;
      case "億", "亿" -> 100_000_000;
      case "兆" -> 1_000_000_000_000L;
      default -> 1;
    };
  }

  private static String plain(String text, int start, int end) {
    StringBuilder plain = new StringBuilder(end - start);
    int lastSeparator = -1;
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      if (isDigit(c)) {
        plain.append(Math.max(0, UCharacter.digit(c)));
      } else {
        lastSeparator = i;
      }
      i += Character.charCount(c);
    }
    int after =
        lastSeparator < 0
            ? 0
            : text.codePointCount(lastSeparator + 1, Math.max(end, lastSeparator + 1));
    if (lastSeparator >= 0 && after < 3) {
      plain.insert(plain.length() - after, '.');
    }
    return plain.toString();
  }

  private static boolean isHanNumeral(int c) {
    return c >= 0x4E00 && c <= 0x9FFF && (HAN_DIGITS.indexOf(c) >= 0 || hanUnit(c) > 1);
  }

  private static long hanUnit(int c) {
    return c == '十' ? 10 : c == '百' ? 100 : hanFactor(Character.toString(c));
  }

  /** 三十二 is 32, 二〇二四 is 2024. A single character is too common to be read as a number. */
  private static int hanNumeral(String text, int start, int limit, List<Figure> found) {
    long total = 0;
    long section = 0;
    long digit = -1;
    boolean units = false;
    int at = start;
    StringBuilder positional = new StringBuilder();
    while (at < limit && isHanNumeral(text.charAt(at)) && at - start < LONGEST) {
      char c = text.charAt(at);
      int value = HAN_DIGITS.indexOf(c);
      if (value >= 0) {
        positional.append(value);
        digit = value;
      } else {
        units = true;
        long unit = hanUnit(c);
        if (unit >= 10_000) {
          total = (total + section + Math.max(0, digit)) * unit;
          section = 0;
        } else {
          section += (digit < 0 ? 1 : digit) * unit;
        }
        digit = -1;
      }
      at++;
    }
    long value = total + section + Math.max(0, digit);
    if (at - start >= 2 && value > 1) {
      String written = units ? Long.toString(value) : positional.toString();
      found.add(new Figure(new BigDecimal(written).toPlainString(), new Span(start, at)));
    }
    return Math.max(at, start + 1);
  }
}
