package org.urtext.intake.container;

import java.io.EOFException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts counts, sizes and failures into words, as the details of outcomes give them. */
public final class InWords {

  private InWords() {}

  /** {@code image/jpeg 30, image/png 4, …}: the largest first, at most {@code most} of them. */
  public static String counts(Map<String, Integer> counts, int most) {
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
  public static String count(int count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  /** {@code bytes} as {@code 200 MB}, rounded down. */
  public static String megabytes(long bytes) {
    return (bytes >> 20) + " MB";
  }

  /** What went wrong, in a few words that end with a full stop. */
  public static String cause(Exception failed) {
    String message = failed.getMessage();
    return failed instanceof EOFException || message == null
        ? failed instanceof EOFException
            ? "it is cut off."
            : failed.getClass().getSimpleName() + "."
        : message.lines().findFirst().orElse("").strip().replaceAll("\\.?$", ".");
  }
}
