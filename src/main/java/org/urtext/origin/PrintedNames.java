package org.urtext.origin;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What printed names look like, and what stands around and behind them. */
final class PrintedNames {

  /** The number of a newspaper's issue: "nr 38", "№ 31", "n.º 4". */
  private static final Pattern ISSUE =
      Pattern.compile(
          "(?iu)[\\s,]+(?:nr|no|n\\.?[º°]|№|št|čís|číslo|č|br|numer|nummer|nro|núm|sayı)\\.?\\s*\\d.*$");

  private static final int LONGEST_MONTH = 12;

  private static final String OPENING =
      " \t\"“”„«»‹›「」『』《》〈〉()[]{}（）【】<>*_–—-:=|/·•©'‘’‚\u00A0\u200B\u200E\u200F";

  private static final String CLOSING = OPENING + ".,;。、،؛։";

  private static final Pattern DATE_LIKE = Pattern.compile("[\\d\\s./:,-]*");

  /** Names, however many, that a person would still read as a credit. */
  static final int LONGEST_CREDIT = 100;

  private static final int MOST_WORDS = 9;

  /** "3 May 2024", "3 de mayo de 2024"; a paper may be called 20 Minutes. */
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\d{1,2}\\.?\\s(?:de\\s)?\\p{L}{3,12}\\.?,?\\s(?:de\\s)?(?:19|20)\\d\\d");

  private PrintedNames() {}

  /** Whether words can be a name: short, no sentence, no quotation, no date. */
  static boolean canBeName(String value) {
    int words = Words.count(value);
    if (words == 0
        || words > MOST_WORDS
        || Words.weight(value, 0, value.length()) > LONGEST_CREDIT
        || DATE_LIKE.matcher(value).matches()
        || opensDate(value)
        || value.indexOf('?') >= 0
        || value.indexOf('!') >= 0
        || value.lastIndexOf('@') > 0
        || (value.contains("“") && words > 4)) {
      return false;
    }
    for (int i = 1; i + 1 < value.length(); i++) {
      boolean longWordBefore = i > 3 && Character.isLetter(value.charAt(i - 3));
      if (Transcript.isSentenceEnd(value.charAt(i))
          && value.charAt(i + 1) == ' '
          && longWordBefore) {
        return false;
      }
    }
    return true;
  }

  /** "Nov 29", "Friday 18 November": a word and a number are a date where a name was expected. */
  static boolean opensDate(String value) {
    if (DAY_FIRST.matcher(value).lookingAt()) {
      return true;
    }
    int at = 0;
    while (at < value.length()
        && (Character.isLetter(value.charAt(at)) || value.charAt(at) == '.')) {
      at++;
    }
    int digit = at;
    while (digit < value.length() && " ,".indexOf(value.charAt(digit)) >= 0) {
      digit++;
    }
    int after = digit;
    while (after < value.length() && Character.isDigit(value.charAt(after))) {
      after++;
    }
    boolean number = digit > at && after > digit && after - digit <= 2;
    return number && at > 2 && at <= LONGEST_MONTH && value.charAt(0) < 0x2E80;
  }

  /** A printed name without what stands behind it: a section, a date, a place. */
  static String tidy(String value) {
    String name = value;
    int space = name.indexOf(' ');
    if (space > 1 && Character.isIdeographic(name.charAt(space - 1))) {
      // Chinese names hold no space; a button or label follows.
      name = name.substring(0, space);
    }
    for (String behind : List.of(" – ", " — ", " | ", " (", "（", ", ")) {
      int cut = name.indexOf(behind);
      if (cut > 1) {
        name = name.substring(0, cut);
      }
    }
    return strip(ISSUE.matcher(name).replaceFirst(""));
  }

  static String strip(String value) {
    int start = 0;
    int end = value.length();
    while (start < end && OPENING.indexOf(value.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && CLOSING.indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    return value.substring(start, end);
  }

  /** The outlet of a reference: Author, “Title,” Outlet, date. Null if the words are none. */
  static @Nullable String citedOutlet(String value) {
    int close = Math.max(value.lastIndexOf('”'), value.lastIndexOf('»'));
    if (close < 0) {
      close = value.lastIndexOf('"');
    }
    int open = close < 0 ? -1 : Math.max(value.indexOf('“'), value.indexOf('«'));
    if (open < 0 && close > 0) {
      open = value.indexOf('"');
    }
    if (open <= 0 || close <= open || Words.count(value.substring(open, close)) < 3) {
      return null;
    }
    String rest = strip(value.substring(close + 1));
    int comma = rest.indexOf(',');
    String outlet = strip(comma < 0 ? rest : rest.substring(0, comma));
    return outlet.isEmpty() ? null : outlet;
  }
}
