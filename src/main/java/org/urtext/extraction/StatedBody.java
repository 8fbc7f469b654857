package org.urtext.extraction;

import java.util.BitSet;
import java.util.List;
import org.jsoup.Jsoup;

/**
 * The text that a page's JSON-LD says is the article's, to be recognised in what the page shows.
 *
 * @param runs the runs of letters and figures in it, hashed
 * @param length its letters and figures
 * @param lead the letters and figures of what describes the article in a sentence; empty if none
 */
record StatedBody(BitSet runs, int length, List<String> lead) {

  private static final int RUN = 10;
  private static final int BITS = 1 << 20;
  private static final int LONGEST = 300_000;

  static StatedBody of(PageMetadata metadata) {
    String longest =
        metadata.articles().stream()
            .flatMap(article -> article.texts("articleBody").stream())
            .reduce("", (one, other) -> other.length() > one.length() ? other : one);
    String letters = letters(words(longest.substring(0, Math.min(LONGEST, longest.length()))));
    BitSet runs = new BitSet(BITS);
    for (int i = 0; i + RUN <= letters.length(); i++) {
      runs.set(hash(letters, i));
    }
    return new StatedBody(
        runs,
        letters.length(),
        metadata.descriptions().stream()
            .map(StatedBody::letters)
            .filter(lead -> lead.length() >= 30)
            .toList());
  }

  /** Some pages state their text with its markup or escaped. */
  private static String words(String stated) {
    return stated.indexOf('&') < 0 && stated.indexOf('<') < 0 ? stated : Jsoup.parse(stated).text();
  }

  private static int hash(String letters, int start) {
    int hash = 7;
    for (int i = start; i < start + RUN; i++) {
      hash = hash * 0x01000193 + letters.charAt(i);
    }
    hash ^= hash >>> 15;
    hash *= 0x2c1b3c6d;
    return (hash ^ (hash >>> 13)) & (BITS - 1);
  }

  static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** Whether {@code line} stands in it; unknown lines that are too short do not. */
  boolean holds(String line) {
    String letters = letters(line);
    int all = letters.length() - RUN + 1;
    if (all <= 0) {
      return false;
    }
    int held = 0;
    for (int i = 0; i < all; i++) {
      held += runs.get(hash(letters, i)) ? 1 : 0;
    }
    return held * 10 >= all * 9;
  }

  /** Whether {@code line} begins as the page's description of itself does. */
  boolean isLead(String line) {
    String letters = letters(line);
    return letters.length() >= 30
        && lead.stream()
            .anyMatch(
                each ->
                    each.startsWith(letters)
                        || letters.startsWith(
                            each.substring(0, Math.max(30, each.length() * 9 / 10))));
  }
}
