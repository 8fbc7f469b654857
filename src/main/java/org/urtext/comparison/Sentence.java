package org.urtext.comparison;

import java.util.Arrays;
import java.util.List;
import org.urtext.anchor.Anchor;
import org.urtext.anchor.AnchorExtractor;
import org.urtext.anchor.AnchoredText;
import org.urtext.article.Span;

/**
 * A sentence and what of it survives translation.
 *
 * @param span where it stands in the full text
 * @param letters how many letters it has when romanised, which measures all scripts alike; at least
 *     1
 * @param anchors its figures, terms and names, in order
 * @param grams the sequences of four romanised letters within its words, each once, ascending
 * @param marks how many there are of each sort of mark that languages share
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too many to wrap
record Sentence(Span span, int letters, List<Anchor> anchors, int[] grams, int[] marks) {

  private static final int ALPHABET = 27;

  static List<Sentence> of(ComparedText side, AnchorExtractor extractor) {
    return SentenceDivision.of(side.language(), side.text(), side.body()).stream()
        .map(span -> read(side, span, extractor))
        .toList();
  }

  private static Sentence read(ComparedText side, Span span, AnchorExtractor extractor) {
    AnchoredText read = extractor.extract(side.language(), side.text(), List.of(span));
    return new Sentence(
        span, Math.max(1, read.length()), read.anchors(), grams(read), marks(span.in(side.text())));
  }

  /** Sorts of marks: quotation, question, exclamation, brackets, numbers, percent, commas. */
  static final int MARKS = 7;

  private static int[] marks(String sentence) {
    int[] marks = new int[MARKS];
    boolean inNumber = false;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      boolean digit = Character.isDigit(c);
      int sort = digit ? (inNumber ? -1 : 4) : sortOf(c);
      inNumber = digit || (inNumber && ".,٫٬ \u00A0\u202F'’".indexOf(c) >= 0);
      if (sort >= 0) {
        marks[sort]++;
      }
    }
    return marks;
  }

  private static int sortOf(char c) {
    return "\"“”„«»「」『』‟".indexOf(c) >= 0
        ? 0
        : "?？؟՞፧".indexOf(c) >= 0
            ? 1
            : "!！".indexOf(c) >= 0
                ? 2
                : "()[]（）【】".indexOf(c) >= 0
                    ? 3
                    : "%％٪".indexOf(c) >= 0 ? 5 : ",，、،፣".indexOf(c) >= 0 ? 6 : -1;
  }

  private static int[] grams(AnchoredText read) {
    int[] grams = new int[read.length()];
    int count = 0;
    int gram = 0;
    int run = 0;
    for (int i = 0; i < read.length(); i++) {
      byte letter = read.letter(i);
      run = letter == ' ' ? 0 : run + 1;
      gram = run == 0 ? 0 : gram * ALPHABET + (letter - 'a' + 1);
      gram %= ALPHABET * ALPHABET * ALPHABET * ALPHABET;
      if (run >= 4) {
        grams[count++] = gram;
      }
    }
    return Arrays.stream(grams, 0, count).sorted().distinct().toArray();
  }
}
