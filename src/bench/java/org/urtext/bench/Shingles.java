package org.urtext.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of one text's runs of four words stands in another one, each run as often as it stands
 * there. The three shares of a page add up to one, so that long pages weigh no more than short
 * ones.
 *
 * @param right the share that stands in both
 * @param wrong the share that stands in the found text only
 * @param missing the share that stands in the true text only
 */
record Shingles(double right, double wrong, double missing) {

  private static final int LENGTH = 4;

  /** Scripts that set no spaces between words count each character as one. */
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]"
              + "|[\\p{L}\\p{M}\\p{N}_&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}"
              + "\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]]+");

  static Shingles of(String truth, String found) {
    Map<List<String>, Integer> expected = counted(truth);
    Map<List<String>, Integer> actual = counted(found);
    double both = 0;
    for (Map.Entry<List<String>, Integer> run : expected.entrySet()) {
      both += Math.min(run.getValue(), actual.getOrDefault(run.getKey(), 0));
    }
    double all = sum(expected) + sum(actual) - both;
    return all == 0
        ? new Shingles(0, 0, 0)
        : new Shingles(both / all, (sum(actual) - both) / all, (sum(expected) - both) / all);
  }

  private static double sum(Map<List<String>, Integer> runs) {
    return runs.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<List<String>, Integer> counted(String text) {
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(text); word.find(); ) {
      words.add(word.group());
    }
    Map<List<String>, Integer> runs = new HashMap<>();
    if (!words.isEmpty()) {
      for (int i = 0; i == 0 || i + LENGTH <= words.size(); i++) {
        runs.merge(
            List.copyOf(words.subList(i, Math.min(words.size(), i + LENGTH))), 1, Integer::sum);
      }
    }
    return runs;
  }

  /** The harmonic mean of precision and recall over {@code pages}. */
  static double f1(List<Shingles> pages) {
    double precision = precision(pages);
    double recall = recall(pages);
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  static double precision(List<Shingles> pages) {
    double right = pages.stream().mapToDouble(Shingles::right).sum();
    return right / (right + pages.stream().mapToDouble(Shingles::wrong).sum());
  }

  static double recall(List<Shingles> pages) {
    double right = pages.stream().mapToDouble(Shingles::right).sum();
    return right / (right + pages.stream().mapToDouble(Shingles::missing).sum());
  }
}
