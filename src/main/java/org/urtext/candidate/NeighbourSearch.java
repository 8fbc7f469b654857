package org.urtext.candidate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.urtext.anchor.WeighedText;

/**
 * Finds for each text those of other groups (languages) that are most like it, through an inverted
 * index over the features that are not too common. What it finds depends on its input alone.
 * Immutable.
 *
 * <p>Similarities are weighed against those of each text's other neighbours (margin scoring,
 * Artetxe and Schwenk 2019), for some texts are a little like everything.
 *
 * @see <a href="https://aclanthology.org/P19-1309/">Margin-based parallel corpus mining</a>
 */
public final class NeighbourSearch {

  /** Neighbours of a text that are proposed. */
  private static final int NEAREST = 8;

  /** Neighbours that the index proposes, before similarity is computed over all features. */
  private static final int PROPOSED = 40;

  /** A feature that more texts have says too little to be worth following. */
  private static final int COMMON = 500;

  private static final int NEIGHBOURHOOD = 6;

  /** The rank of a text that is not among those proposed. */
  private static final int FAR = PROPOSED + 1;

  private record Neighbour(int text, double similarity) {}

  private final List<WeighedText> texts;
  private final double[] usual;
  private final List<CandidatePair> pairs;

  /**
   * Searches all of {@code texts} for one another.
   *
   * @param groups for each text its group: only texts of different groups are paired
   * @param features one more than the largest number of a feature
   */
  public NeighbourSearch(List<WeighedText> texts, int[] groups, int features) {
    this.texts = texts;
    Postings postings = new Postings(texts, features);
    List<List<Neighbour>> near =
        IntStream.range(0, texts.size())
            .parallel()
            .mapToObj(text -> nearest(text, texts, groups, postings))
            .toList();
    usual = near.stream().mapToDouble(NeighbourSearch::usual).toArray();
    pairs = proposed(near);
  }

  /** The pairs worth a look, ordered by their ends. */
  public List<CandidatePair> pairs() {
    return pairs;
  }

  /** Two texts that something else speaks for, though neither is among the other's nearest. */
  public CandidatePair between(int one, int other) {
    return pair(
        Math.min(one, other),
        Math.max(one, other),
        similarity(texts.get(one), texts.get(other)),
        new int[] {FAR, FAR});
  }

  private CandidatePair pair(int first, int second, double similarity, int[] ranks) {
    double margin = similarity / Math.max(1e-9, (usual[first] + usual[second]) / 2);
    return new CandidatePair(first, second, similarity, margin, ranks[0], ranks[1]);
  }

  private static double usual(List<Neighbour> near) {
    return near.stream()
        .limit(NEIGHBOURHOOD)
        .mapToDouble(Neighbour::similarity)
        .average()
        .orElse(0);
  }

  private List<CandidatePair> proposed(List<List<Neighbour>> near) {
    TreeMap<Long, int[]> ranks = new TreeMap<>();
    Map<Long, Double> similarities = new HashMap<>();
    for (int text = 0; text < near.size(); text++) {
      List<Neighbour> reordered = byMargin(near.get(text), usual);
      for (int rank = 1; rank <= reordered.size(); rank++) {
        int other = reordered.get(rank - 1).text();
        long key = key(Math.min(text, other), Math.max(text, other));
        int[] both = ranks.computeIfAbsent(key, none -> new int[] {FAR, FAR});
        both[text < other ? 0 : 1] = rank;
        similarities.put(key, reordered.get(rank - 1).similarity());
      }
    }
    List<CandidatePair> proposed = new ArrayList<>();
    ranks.forEach(
        (key, both) -> {
          if (Math.min(both[0], both[1]) <= NEAREST) {
            int first = (int) (key >> 32);
            int second = (int) (long) key;
            proposed.add(pair(first, second, similarities.getOrDefault(key, 0.0), both));
          }
        });
    return List.copyOf(proposed);
  }

  private static long key(int first, int second) {
    return ((long) first << 32) | second;
  }

  private static List<Neighbour> byMargin(List<Neighbour> near, double[] usual) {
    return near.stream()
        .sorted(
            Comparator.comparingDouble(
                    (Neighbour n) -> -n.similarity() / Math.max(1e-9, usual[n.text()]))
                .thenComparingInt(Neighbour::text))
        .toList();
  }

  private static List<Neighbour> nearest(
      int text, List<WeighedText> texts, int[] groups, Postings postings) {
    WeighedText own = texts.get(text);
    double[] sums = new double[texts.size()];
    for (int i = 0; i < own.size(); i++) {
      int from = postings.from(own.feature(i));
      int to = postings.to(own.feature(i));
      if (to - from > COMMON) {
        continue;
      }
      float weight = own.weight(i);
      for (int at = from; at < to; at++) {
        sums[postings.text(at)] += weight * postings.weight(at);
      }
    }
    int[] best =
        IntStream.range(0, sums.length)
            .filter(other -> sums[other] > 0 && groups[other] != groups[text])
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer other) -> -sums[other])
                    .thenComparing(Comparator.naturalOrder()))
            .limit(PROPOSED)
            .mapToInt(Integer::intValue)
            .toArray();
    return Arrays.stream(best)
        .mapToObj(other -> new Neighbour(other, similarity(own, texts.get(other))))
        .sorted(
            Comparator.comparingDouble((Neighbour n) -> -n.similarity())
                .thenComparingInt(Neighbour::text))
        .toList();
  }

  private static double similarity(WeighedText a, WeighedText b) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      int left = a.feature(i);
      int right = b.feature(j);
      if (left == right) {
        sum += a.weight(i++) * b.weight(j++);
      } else if (left < right) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  /** Which texts have a feature, and what it weighs there. */
  private static final class Postings {
    private final int[] starts;
    private final int[] texts;
    private final float[] weights;

    Postings(List<WeighedText> all, int features) {
      starts = new int[features + 1];
      for (WeighedText text : all) {
        for (int i = 0; i < text.size(); i++) {
          starts[text.feature(i) + 1]++;
        }
      }
      // Lists that will not be followed take no room.
      for (int feature = 0; feature < features; feature++) {
        int length = starts[feature + 1];
        starts[feature + 1] = starts[feature] + (length > COMMON ? 0 : length);
      }
      int[] next = Arrays.copyOf(starts, features);
      texts = new int[starts[features]];
      weights = new float[starts[features]];
      for (int text = 0; text < all.size(); text++) {
        WeighedText weighed = all.get(text);
        for (int i = 0; i < weighed.size(); i++) {
          int feature = weighed.feature(i);
          if (starts[feature + 1] > starts[feature]) {
            texts[next[feature]] = text;
            weights[next[feature]++] = weighed.weight(i);
          }
        }
      }
    }

    int from(int feature) {
      return starts[feature];
    }

    int to(int feature) {
      return starts[feature + 1];
    }

    int text(int at) {
      return texts[at];
    }

    float weight(int at) {
      return weights[at];
    }
  }
}
