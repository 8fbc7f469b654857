package org.urtext.anchor;

import java.util.ArrayList;
import java.util.List;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;

/**
 * A text reduced to what can be compared across languages: its anchors, and its words romanised.
 * Immutable. Positions are offsets in the romanised text, which measures length alike in all
 * scripts.
 */
public final class AnchoredText {

  /**
   * A sentence, or a piece of a long one, or several short ones.
   *
   * @param span where it stands in the full text
   * @param start its first position in the romanised text
   * @param end the position after its last
   */
  public record Passage(Span span, int start, int end) {
    public int length() {
      return end - start;
    }
  }

  private final LanguageTag language;
  private final byte[] romanized;
  private final List<Passage> passages;
  private final String[] values;
  private final Anchor.Kind[] kinds;
  private final int[] starts;
  private final int[] ends;
  private final int[] positions;

  AnchoredText(
      LanguageTag language,
      byte[] romanized,
      List<Passage> passages,
      List<Anchor> anchors,
      int[] positions) {
    this.language = language;
    this.romanized = romanized;
    this.passages = List.copyOf(passages);
    this.positions = positions;
    int count = anchors.size();
    values = new String[count];
    kinds = new Anchor.Kind[count];
    starts = new int[count];
    ends = new int[count];
    for (int i = 0; i < count; i++) {
      Anchor anchor = anchors.get(i);
      values[i] = anchor.value();
      kinds[i] = anchor.kind();
      starts[i] = anchor.span().start();
      ends[i] = anchor.span().end();
    }
  }

  public LanguageTag language() {
    return language;
  }

  /** How many anchors there are. */
  public int size() {
    return values.length;
  }

  /** The anchors in the order in which they stand in the text. */
  public List<Anchor> anchors() {
    List<Anchor> anchors = new ArrayList<>(values.length);
    for (int i = 0; i < values.length; i++) {
      anchors.add(anchor(i));
    }
    return anchors;
  }

  /** Anchor {@code index}, counted from the beginning of the text. */
  public Anchor anchor(int index) {
    return new Anchor(kinds[index], values[index], new Span(starts[index], ends[index]));
  }

  Anchor.Kind kind(int index) {
    return kinds[index];
  }

  String value(int index) {
    return values[index];
  }

  /** Where anchor {@code index} stands in the romanised text. */
  public int position(int index) {
    return positions[index];
  }

  /** The number of letters and spaces of the romanised text. */
  public int length() {
    return romanized.length;
  }

  /** The letter at {@code position}: {@code a} to {@code z}, or a space between words. */
  public byte letter(int position) {
    return romanized[position];
  }

  public List<Passage> passages() {
    return passages;
  }
}
