package org.urtext.anchor;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import org.urtext.article.Span;
import org.urtext.article.UnspacedScript;

/** Divides a sentence into words, or into stretches of one script where words are not spaced. */
final class Words {

  private static final int LONGEST = 80;

  /** Tibetan syllables are separated, but words are not: the dot stays inside a stretch. */
  private static final int TSHEG = 0x0F0B;

  private Words() {}

  static List<Span> in(String text, Span sentence) {
    List<Span> words = new ArrayList<>();
    int start = -1;
    int script = UScript.INVALID_CODE;
    for (int i = sentence.start(); i < sentence.end(); ) {
      int c = text.codePointAt(i);
      boolean letter =
          c < 128 ? isAsciiLetter(c) : UCharacter.isLetter(c) || Script.isMark(c) || c == TSHEG;
      int now = letter && c >= 0xE00 ? UScript.getScript(c) : UScript.LATIN;
      boolean sameScript =
          now == script
              || now == UScript.COMMON
              || now == UScript.INHERITED
              || !eitherUnspaced(text, start, c);
      if (start >= 0 && (!letter || !sameScript || i - start >= LONGEST)) {
        words.add(new Span(start, i));
        start = -1;
      }
      if (letter && start < 0) {
        start = i;
        script = now;
      }
      i += Character.charCount(c);
    }
    if (start >= 0) {
      words.add(new Span(start, sentence.end()));
    }
    return words;
  }

  private static boolean eitherUnspaced(String text, int start, int c) {
    return start >= 0 && (UnspacedScript.has(c) || UnspacedScript.has(text.codePointAt(start)));
  }

  private static boolean isAsciiLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
