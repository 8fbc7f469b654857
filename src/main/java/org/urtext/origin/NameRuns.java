package org.urtext.origin;

import java.util.ArrayList;
import java.util.List;
import org.urtext.article.LanguageTag;

/** Large words in a row, with the small words that may stand within a name. */
final class NameRuns {

  private static final int MOST_WORDS = 6;

  private final JoiningWords joining;

  NameRuns(JoiningWords joining) {
    this.joining = joining;
  }

  /** Large words in a row. */
  record Run(int start, int end, int words) {}

  List<Run> in(String text, LanguageTag language, int start, int end) {
    List<Run> runs = new ArrayList<>();
    for (int i = start; i < end; ) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        i++;
      } else if (Character.isUpperCase(text.charAt(i))) {
        Run run = at(text, language, i, end);
        runs.add(run);
        i = Math.max(run.end(), i + 1);
      } else {
        i = Math.max(endOfWord(text, i, end), i + 1);
      }
    }
    return runs;
  }

  Run at(String text, LanguageTag language, int start, int end) {
    int last = endOfWord(text, start, end);
    int words = 1;
    int at = last;
    while (at < end && text.charAt(at) == ' ' && words < MOST_WORDS) {
      int next = at + 1;
      int stop = text.startsWith("& ", next) ? next + 1 : endOfWord(text, next, end);
      if (stop <= next) {
        break;
      }
      if (isLarge(text, next)) {
        last = stop;
        words++;
      } else {
        String small = text.substring(next, stop);
        if (!joining.isWithin(small) && !joining.isAnd(small, language)) {
          break;
        }
      }
      at = stop;
    }
    return new Run(start, last, words);
  }

  static boolean isLarge(String text, int at) {
    return Character.isUpperCase(text.charAt(at)) || Character.isDigit(text.charAt(at));
  }

  /** Where a word ends, with the hyphens, points and apostrophes inside it. */
  static int endOfWord(String text, int from, int end) {
    int at = from;
    while (at < end) {
      char unit = text.charAt(at);
      boolean inner =
          "-.'’&".indexOf(unit) >= 0
              && at + 1 < end
              && at > from
              && Character.isLetterOrDigit(text.charAt(at + 1));
      if (!Character.isLetterOrDigit(unit) && !Words.isMark(unit) && !inner) {
        break;
      }
      at++;
    }
    return at;
  }
}
