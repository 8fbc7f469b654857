package org.urtext.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.urtext.anchor.AnchoredText.Passage;
import org.urtext.anchor.WeighedText;
import org.urtext.article.Span;

/**
 * Where in a text each of its features stands, passage by passage: what alignment needs of one
 * side. Immutable.
 */
public final class PassageProfile {

  /** More passages than this are taken together, so that the grid of two texts stays small. */
  static final int MOST_PASSAGES = 60;

  /** Four letters met more often in one text say nothing of where one is in it. */
  private static final int MOST_REPEATED = 8;

  /** Information in nats below which four letters are not worth placing. */
  private static final float LEAST_INFORMATION = 1;

  private final List<Span> spans;
  private final float[] shares;
  private final int[] features;
  private final byte[] places;
  private final float[] weights;

  private PassageProfile(
      List<Span> spans, float[] shares, int[] features, byte[] places, float[] weights) {
    this.spans = spans;
    this.shares = shares;
    this.features = features;
    this.places = places;
    this.weights = weights;
  }

  public static PassageProfile of(WeighedText text) {
    List<Passage> passages = grouped(text.text().passages());
    int[] starts = passages.stream().mapToInt(Passage::start).toArray();
    double length = Math.max(1, text.text().length());
    float[] shares = new float[passages.size()];
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (float) (passages.get(i).length() / length);
      spans.add(passages.get(i).span());
    }
    long[] entries = new long[text.text().size() + text.text().length() + 1];
    int count = 0;
    for (int anchor = 0; anchor < text.text().size() && starts.length > 0; anchor++) {
      int feature = text.featureOfAnchor(anchor);
      if (feature >= 0) {
        entries[count++] = entry(feature, placeOf(starts, text.text().position(anchor)));
      }
    }
    for (int at = -1; at < text.text().length() && starts.length > 0; at++) {
      int feature = text.fourgramAt(at);
      if (feature >= 0) {
        int index = text.indexOf(feature);
        if (text.count(index) <= MOST_REPEATED && text.information(index) >= LEAST_INFORMATION) {
          entries[count++] = entry(feature, placeOf(starts, at));
        }
      }
    }
    Arrays.sort(entries, 0, count);
    int[] features = new int[count];
    byte[] places = new byte[count];
    float[] weights = new float[count];
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      int feature = (int) (entries[i] >> 8);
      int index = text.indexOf(feature);
      float weight = text.weight(index) / text.count(index);
      if (i > 0 && entries[i] == entries[i - 1]) {
        weights[distinct - 1] += weight;
      } else {
        features[distinct] = feature;
        places[distinct] = (byte) (entries[i] & 0xFF);
        weights[distinct++] = weight;
      }
    }
    return new PassageProfile(
        List.copyOf(spans),
        shares,
        Arrays.copyOf(features, distinct),
        Arrays.copyOf(places, distinct),
        Arrays.copyOf(weights, distinct));
  }

  private static long entry(int feature, int place) {
    return ((long) feature << 8) | place;
  }

  private static int placeOf(int[] starts, int position) {
    int at = Arrays.binarySearch(starts, Math.max(0, position));
    return at >= 0 ? at : Math.max(0, -at - 2);
  }

  private static List<Passage> grouped(List<Passage> passages) {
    if (passages.size() <= MOST_PASSAGES) {
      return passages;
    }
    int total = passages.get(passages.size() - 1).end() - passages.get(0).start();
    int wanted = total / MOST_PASSAGES + 1;
    List<Passage> groups = new ArrayList<>();
    Passage open = null;
    for (Passage passage : passages) {
      open =
          open == null
              ? passage
              : new Passage(
                  new Span(open.span().start(), passage.span().end()), open.start(), passage.end());
      if (open.length() >= wanted) {
        groups.add(open);
        open = null;
      }
    }
    if (open != null) {
      groups.add(open);
    }
    return groups;
  }

  /** How many passages there are. */
  public int size() {
    return spans.size();
  }

  /** Where passage {@code index} stands in the full text. */
  public Span span(int index) {
    return spans.get(index);
  }

  /** The share of the text's length that passage {@code index} takes up. */
  float share(int index) {
    return shares[index];
  }

  int entries() {
    return features.length;
  }

  int feature(int entry) {
    return features[entry];
  }

  int place(int entry) {
    return places[entry];
  }

  float weight(int entry) {
    return weights[entry];
  }
}
