package org.urtext.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.urtext.article.Span;

/** Sets of stretches of one text: in order, without overlap, none empty. */
final class Spans {

  private Spans() {}

  /** {@code spans} united, joined where only white space lies between them. */
  static List<Span> union(Collection<Span> spans, String text) {
    List<Span> united = new ArrayList<>();
    for (Span span : spans.stream().filter(s -> s.length() > 0).sorted().toList()) {
      Span last = united.isEmpty() ? null : united.get(united.size() - 1);
      if (last != null
          && (span.start() <= last.end() || text.substring(last.end(), span.start()).isBlank())) {
        united.set(united.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        united.add(span);
      }
    }
    return List.copyOf(united);
  }

  /** What of {@code spans}, themselves in order and apart, lies outside {@code removed}. */
  static List<Span> without(List<Span> spans, Collection<Span> removed, String text) {
    List<Span> holes = union(removed, text);
    List<Span> kept = new ArrayList<>();
    int first = 0;
    for (Span span : spans) {
      while (first < holes.size() && holes.get(first).end() <= span.start()) {
        first++;
      }
      int start = span.start();
      for (int i = first; i < holes.size() && holes.get(i).start() < span.end(); i++) {
        if (start < holes.get(i).start()) {
          kept.add(new Span(start, holes.get(i).start()));
        }
        start = Math.max(start, holes.get(i).end());
      }
      if (start < span.end()) {
        kept.add(new Span(start, span.end()));
      }
    }
    return kept.stream().map(span -> stripped(span, text)).filter(s -> s.length() > 0).toList();
  }

  /** {@code span} without white space at either end. */
  static Span stripped(Span span, String text) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  static int length(List<Span> spans) {
    return spans.stream().mapToInt(Span::length).sum();
  }
}
