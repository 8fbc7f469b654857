package org.urtext.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.urtext.anchor.Anchor;
import org.urtext.anchor.WeighedText;

/**
 * The heaviest sequence of rare anchors that two texts share in the same order.
 *
 * @param links the anchors, in order
 * @param weight what they tell together, in nats
 * @param backward what the heaviest such sequence tells when the second text is read backwards:
 *     what chance would give
 * @param distance the mean difference, from 0 to 1, between the relative positions of anchors in
 *     the chain
 */
public record AnchorChain(List<Link> links, double weight, double backward, double distance) {

  /**
   * An anchor that both texts have.
   *
   * @param anchor as it stands in the first text
   * @param first relative position in the first text, 0 to 1
   * @param second relative position in the second text, 0 to 1
   * @param weight what it tells, in nats
   */
  public record Link(Anchor anchor, double first, double second, double weight) {}

  /** An anchor met more often in one text places nothing. */
  private static final int MOST_REPEATED = 4;

  private static final int MOST_POINTS = 3_000;

  private record Point(int anchor, int first, int second, double weight) {}

  public static AnchorChain of(WeighedText first, WeighedText second) {
    List<Point> points = points(first, second);
    Best forward = heaviest(points, second.text().length(), false);
    Best backward = heaviest(points, second.text().length(), true);
    double lengthOfFirst = Math.max(1, first.text().length());
    double lengthOfSecond = Math.max(1, second.text().length());
    List<Link> links = new ArrayList<>();
    double distance = 0;
    for (Point point : forward.chain) {
      Link link =
          new Link(
              first.text().anchor(point.anchor),
              point.first / lengthOfFirst,
              point.second / lengthOfSecond,
              point.weight);
      links.add(link);
      distance += Math.abs(link.first() - link.second());
    }
    return new AnchorChain(
        List.copyOf(links),
        forward.weight,
        backward.weight,
        links.isEmpty() ? 1 : distance / links.size());
  }

  private static List<Point> points(WeighedText first, WeighedText second) {
    int[][] places = new int[second.size()][];
    for (int anchor = 0; anchor < second.text().size(); anchor++) {
      int feature = second.featureOfAnchor(anchor);
      int index = feature < 0 ? -1 : second.indexOf(feature);
      if (index < 0 || second.count(index) > MOST_REPEATED || first.indexOf(feature) < 0) {
        continue;
      }
      if (places[index] == null) {
        places[index] = new int[] {0, 0, 0, 0, 0};
      }
      places[index][++places[index][0]] = second.text().position(anchor);
    }
    List<Point> points = new ArrayList<>();
    for (int anchor = 0; anchor < first.text().size() && points.size() < MOST_POINTS; anchor++) {
      int feature = first.featureOfAnchor(anchor);
      int index = feature < 0 ? -1 : first.indexOf(feature);
      int there = feature < 0 ? -1 : second.indexOf(feature);
      if (index < 0 || there < 0 || places[there] == null || first.count(index) > MOST_REPEATED) {
        continue;
      }
      double weight = Math.min(first.information(index), second.information(there));
      // A value that stands in several places may be placed wrongly.
      weight /= Math.max(first.count(index), second.count(there));
      for (int i = 1; i <= places[there][0]; i++) {
        points.add(new Point(anchor, first.text().position(anchor), places[there][i], weight));
      }
    }
    return points;
  }

  private record Best(List<Point> chain, double weight) {}

  /** Weighted longest increasing subsequence, over a Fenwick tree of prefix maxima. */
  private static Best heaviest(List<Point> points, int length, boolean backward) {
    List<Point> ordered = new ArrayList<>(points);
    Comparator<Point> bySecond = Comparator.comparingInt(Point::second);
    // Points in one column must not chain: the further ones come first.
    ordered.sort(
        Comparator.comparingInt(Point::first)
            .thenComparing(backward ? bySecond : bySecond.reversed())
            .thenComparingInt(Point::anchor));
    int[] tree = new int[length + 2];
    double[] weights = new double[ordered.size() + 1];
    int[] before = new int[ordered.size() + 1];
    int last = 0;
    for (int i = 1; i <= ordered.size(); i++) {
      Point point = ordered.get(i - 1);
      int key =
          (backward
                  ? length - 1 - Math.min(point.second, length - 1)
                  : Math.min(point.second, length - 1))
              + 1;
      key = Math.max(1, key);
      int best = 0;
      for (int at = key - 1; at > 0; at -= at & -at) {
        best = weights[tree[at]] > weights[best] ? tree[at] : best;
      }
      before[i] = best;
      weights[i] = weights[best] + point.weight;
      last = weights[i] > weights[last] ? i : last;
      for (int at = key; at < tree.length; at += at & -at) {
        tree[at] = weights[i] > weights[tree[at]] ? i : tree[at];
      }
    }
    List<Point> chain = new ArrayList<>();
    for (int i = last; i > 0; i = before[i]) {
      chain.add(0, ordered.get(i - 1));
    }
    return new Best(chain, weights[last]);
  }
}
