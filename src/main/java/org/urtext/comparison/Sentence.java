package org.urtext.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.urtext.anchor.Anchor;
import org.urtext.anchor.AnchorExtractor;
import org.urtext.anchor.AnchoredText;
import org.urtext.anchor.Sentences;
import org.urtext.anchor.WordSequence;
import org.urtext.article.Span;

/**
 * A sentence and what of it survives translation.
 *
 * @param span where it stands in the full text
 * @param letters how many letters it has when romanised, which measures all scripts alike; at least
 *     1
 * @param anchors its figures, terms and names, in order
 * @param grams the sequences of four romanised letters within its words, each once, ascending
 * @param words the stems of its words, each once, in order of the alphabet
 * @param marks how many there are of each sort of mark that languages share
 * @param endsParagraph whether a line ends with it and another one follows
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too many to wrap
record Sentence(
    Span span,
    int letters,
    List<Anchor> anchors,
    int[] grams,
    List<String> words,
    int[] marks,
    boolean endsParagraph) {

  /** Sentences after which the rest of a text is left uncompared. */
  static final int MOST = 1_000;

  private static final int ALPHABET = 27;

  static List<Sentence> of(ComparedText side, AnchorExtractor extractor) {
    return Sentences.of(side.language(), side.text(), side.body()).stream()
        .limit(MOST)
        .map(span -> read(side, span, extractor))
        .toList();
  }

  private static Sentence read(ComparedText side, Span span, AnchorExtractor extractor) {
    AnchoredText read = extractor.extract(side.language(), side.text(), List.of(span));
    return new Sentence(
        span,
        Math.max(1, read.length()),
        withMonths(side.text(), read.anchors()),
        grams(read),
        List.copyOf(WordSequence.of(side.text(), List.of(span)).places().keySet()),
        marks(span.in(side.text())),
        endsParagraph(side.text(), span.end()));
  }

  private static boolean endsParagraph(String text, int end) {
    int next = end;
    while (next < text.length()
        && text.charAt(next) != '\n'
        && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < text.length() && text.charAt(next) == '\n' && !text.substring(next).isBlank();
  }

  /** Chinese, Japanese, Korean and Vietnamese number their months. */
  private static List<Anchor> withMonths(String text, List<Anchor> anchors) {
    List<Anchor> all = new ArrayList<>(anchors);
    for (Anchor anchor : anchors) {
      if (anchor.kind() == Anchor.Kind.FIGURE && anchor.value().matches("[1-9]|1[0-2]")) {
        int end = anchor.span().end();
        String after = text.substring(end, Math.min(text.length(), end + 2)).strip();
        String before =
            text.substring(Math.max(0, anchor.span().start() - 6), anchor.span().start());
        Anchor month = new Anchor(Anchor.Kind.TERM, "month:" + anchor.value(), anchor.span());
        boolean numbered =
            after.startsWith("月")
                || after.startsWith("월")
                || before.toLowerCase(Locale.ROOT).equals("tháng ");
        if (numbered && !all.contains(month)) {
          all.add(month);
        }
      }
    }
    return List.copyOf(all);
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
