package org.urtext.concordance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.urtext.anchor.Anchor;
import org.urtext.anchor.AnchoredText;
import org.urtext.article.Span;

/**
 * A word or figure of the phrase that may survive translation, in all the forms in which it may be
 * met again.
 *
 * @param words as they stand in the phrase
 * @param span where they stand in it
 * @param forms its anchors, each with how much a meeting of it is worth before rarity is known
 */
record Mark(String words, Span span, Map<Form, Double> forms) {

  /** An anchor without its place. */
  record Form(Anchor.Kind kind, String value) {}

  private static final int MOST = 400;

  /** The marks of a phrase, in the order in which they stand in it. */
  static List<Mark> of(AnchoredText phrase, String text) {
    Map<Span, Map<Form, Double>> bySpan = new TreeMap<>();
    for (Anchor anchor : phrase.anchors()) {
      double worth = worth(anchor);
      if (worth > 0) {
        bySpan
            .computeIfAbsent(anchor.span(), span -> new HashMap<>())
            .merge(new Form(anchor.kind(), anchor.value()), worth, Math::max);
      }
    }
    List<Mark> marks = new ArrayList<>();
    bySpan.forEach((span, forms) -> marks.add(new Mark(span.in(text), span, forms)));
    return marks.stream().sorted(Comparator.comparing(Mark::span)).limit(MOST).toList();
  }

  /** These are settings: a long figure or name is rarely met by chance, a short skeleton often. */
  private static double worth(Anchor anchor) {
    int length = anchor.value().length();
    return switch (anchor.kind()) {
      case FIGURE -> length >= 3 ? 1.2 : length == 2 ? 0.8 : 0.3;
      case TERM, MEASURE -> 0.8;
      case NAME, DAY, ADDRESS -> 1;
      case CONCEPT -> 0;
      case SKELETON -> length >= 5 ? 0.7 : length == 4 ? 0.5 : 0.2;
    };
  }

  /** How many of {@code marks} stand beside, not within, one another. */
  static int independent(List<Mark> marks) {
    int count = 0;
    int end = 0;
    for (Mark mark : marks) {
      if (mark.span().start() >= end) {
        count++;
        end = mark.span().end();
      }
    }
    return count;
  }
}
