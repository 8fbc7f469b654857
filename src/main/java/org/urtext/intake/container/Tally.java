package org.urtext.intake.container;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts counts into words. */
final class Tally {

  private Tally() {}

  /** {@code image/jpeg 30, image/png 4, …}: the largest first, at most {@code most} of them. */
  static String list(Map<String, Integer> counts, int most) {
    List<Map.Entry<String, Integer>> sorted =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    return sorted.stream()
            .limit(most)
            .map(counted -> counted.getKey() + " " + counted.getValue())
            .collect(Collectors.joining(", "))
        + (sorted.size() > most ? ", …" : "");
  }

  /** {@code 1 request}, {@code 2 requests}. */
  static String of(int count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
