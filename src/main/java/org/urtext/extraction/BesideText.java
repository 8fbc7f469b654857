package org.urtext.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Recognises lines that stand in articles without being part of them by what they say, in many
 * languages; loaded from {@code page-phrases.tsv}.
 *
 * @param byKind the phrases of each kind in lower case
 */
record BesideText(Map<String, List<String>> byKind) {

  /** Longer lines are paragraphs, whatever they begin with. */
  private static final int SHORT = 200;

  private static final int LABEL = 80;

  private static final class Loaded {
    static final BesideText PHRASES = new BesideText(WordTable.read("page-phrases.tsv", '|'));
  }

  static BesideText phrases() {
    return Loaded.PHRASES;
  }

  /** Whether {@code words}, a line of a page, leads elsewhere, asks for something or credits. */
  boolean holds(String words, PageLines.Line line) {
    if (words.length() > SHORT) {
      return false;
    }
    String said = words.toLowerCase(Locale.ROOT).replace('’', '\'');
    if (of("legal").stream().anyMatch(said::contains)) {
      return true;
    }
    if (words.length() <= LABEL && of("whole").contains(bare(said))) {
      return true;
    }
    boolean leads = line.mass() == 0 || line.linked() > 0;
    return (leads && begins("start", said))
        || (begins("asks", said) && (leads || words.length() <= LABEL * 2))
        || (line.mass() == 0 && begins("photo", said));
  }

  /** Whether a day after {@code words} is that of the last change. */
  boolean tellsChange(String words) {
    String said = words.toLowerCase(Locale.ROOT);
    return of("change").stream().anyMatch(said::contains);
  }

  private boolean begins(String kind, String said) {
    int start = 0;
    while (start < said.length() && !Character.isLetterOrDigit(said.charAt(start))) {
      start++;
    }
    String bare = said.substring(start);
    return of(kind).stream().anyMatch(phrase -> bare.startsWith(phrase) || said.startsWith(phrase));
  }

  private List<String> of(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  private static String bare(String said) {
    int end = said.length();
    while (end > 0 && ".:!>»›→▼ ".indexOf(said.charAt(end - 1)) >= 0) {
      end--;
    }
    return said.substring(0, end);
  }
}
