package org.urtext.anchor;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.urtext.article.Span;

/** Divides text into sentences; overlong ones, as of unpunctuated scripts, into pieces. */
final class Sentences {

  /** Letters of romanised text below which a sentence is taken together with the next. */
  static final int SHORTEST = 40;

  /** UTF-16 units after which a sentence is cut, at a space if there is one. */
  private static final int LONGEST = 240;

  private static final int LONGEST_UNSPACED = 100;

  private Sentences() {}

  static List<Span> in(String text, Span where) {
    List<Span> sentences = new ArrayList<>();
    String part = where.in(text);
    BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.ROOT);
    breaks.setText(part);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      pieces(text, where.start() + start, where.start() + end, sentences);
    }
    return sentences;
  }

  private static void pieces(String text, int start, int end, List<Span> pieces) {
    int at = start;
    while (at < end) {
      int longest = isUnspaced(text, at, end) ? LONGEST_UNSPACED : LONGEST;
      int cut = end;
      if (end - at > longest) {
        cut = at + longest;
        int space = text.lastIndexOf(' ', cut);
        if (space > at + longest / 2) {
          cut = space + 1;
        } else if (Character.isLowSurrogate(text.charAt(cut))) {
          cut++;
        }
      }
      pieces.add(new Span(at, cut));
      at = cut;
    }
  }

  private static boolean isUnspaced(String text, int start, int end) {
    int middle = start + (end - start) / 2;
    return Script.isUnspaced(text.codePointAt(middle));
  }
}
