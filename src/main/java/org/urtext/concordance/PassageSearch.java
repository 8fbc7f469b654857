package org.urtext.concordance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.urtext.anchor.Anchor;
import org.urtext.anchor.AnchoredText;
import org.urtext.anchor.AnchoredText.Passage;
import org.urtext.article.Span;
import org.urtext.concordance.Mark.Form;
import org.urtext.concordance.Occurrence.Agreement;

/** Finds the stretch of a text in which most marks of a phrase are met, in one go through it. */
final class PassageSearch {

  private final List<Mark> marks;
  private final Map<Form, int[]> marksByForm;
  private final int window;

  /**
   * @param marksByForm indexes into {@code marks}
   * @param window the longest stretch, in letters of romanised text
   */
  PassageSearch(List<Mark> marks, Map<Form, int[]> marksByForm, int window) {
    this.marks = marks;
    this.marksByForm = marksByForm;
    this.window = window;
  }

  /** A stretch of a text: the marks met in it, each with its worth. */
  record Found(Span span, Map<Integer, Double> met, List<Agreement> agreeing) {}

  private record Meeting(int mark, double worth, Anchor anchor, int position) {}

  /**
   * The best stretch of {@code text}; all marks met anywhere in it are set in {@code everywhere}.
   */
  Optional<Found> best(AnchoredText anchored, String text, BitSet everywhere) {
    List<Meeting> meetings = new ArrayList<>();
    for (int i = 0; i < anchored.size(); i++) {
      Anchor anchor = anchored.anchor(i);
      Form form = new Form(anchor.kind(), anchor.value());
      int[] of = marksByForm.get(form);
      if (of != null) {
        for (int mark : of) {
          double worth = marks.get(mark).forms().getOrDefault(form, 0.0);
          meetings.add(new Meeting(mark, worth, anchor, anchored.position(i)));
          everywhere.set(mark);
        }
      }
    }
    int[] count = new int[marks.size()];
    double[] worth = new double[marks.size()];
    double sum = 0;
    double most = 0;
    int from = 0;
    int bestFrom = 0;
    int bestTo = 0;
    for (int to = 0; to < meetings.size(); to++) {
      Meeting next = meetings.get(to);
      while (next.position() - meetings.get(from).position() > window) {
        Meeting left = meetings.get(from++);
        if (--count[left.mark()] == 0) {
          sum -= worth[left.mark()];
          worth[left.mark()] = 0;
        }
      }
      count[next.mark()]++;
      if (next.worth() > worth[next.mark()]) {
        sum += next.worth() - worth[next.mark()];
        worth[next.mark()] = next.worth();
      }
      if (sum > most + 1e-9) {
        most = sum;
        bestFrom = from;
        bestTo = to + 1;
      }
    }
    return found(meetings.subList(bestFrom, bestTo), anchored, text);
  }

  private Optional<Found> found(List<Meeting> meetings, AnchoredText anchored, String text) {
    Map<Integer, Meeting> best = new TreeMap<>();
    for (Meeting meeting : meetings) {
      best.merge(meeting.mark(), meeting, (a, b) -> b.worth() > a.worth() ? b : a);
    }
    if (Mark.independent(best.keySet().stream().map(marks::get).toList())
        < Findings.FEWEST_ANCHORS) {
      return Optional.empty();
    }
    Map<Integer, Double> met = new TreeMap<>();
    List<Agreement> agreeing = new ArrayList<>();
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (Meeting meeting : best.values()) {
      met.put(meeting.mark(), meeting.worth());
      Agreement agreement =
          new Agreement(marks.get(meeting.mark()).words(), meeting.anchor().span().in(text));
      if (!agreeing.contains(agreement)) {
        agreeing.add(agreement);
      }
      start = Math.min(start, meeting.anchor().span().start());
      end = Math.max(end, meeting.anchor().span().end());
    }
    return Optional.of(new Found(wholePassages(anchored, text, start, end), met, agreeing));
  }

  private static Span wholePassages(AnchoredText anchored, String text, int start, int end) {
    int from = start;
    int to = end;
    for (Passage passage : anchored.passages()) {
      if (passage.span().contains(start)) {
        from = Math.min(from, passage.span().start());
      }
      if (end > passage.span().start() && end <= passage.span().end()) {
        to = Math.max(to, passage.span().end());
      }
    }
    while (from < start && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > end && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }
}
