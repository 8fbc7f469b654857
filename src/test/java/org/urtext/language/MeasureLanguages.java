package org.urtext.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures language identification on texts of the user's own: a folder, and a CSV file with a file
 * name in its first column, ISO 639-3 in its fourth and ISO 639-1, if there is one, in its fifth. A
 * third argument, a number, cuts each text to so many characters.
 */
final class MeasureLanguages {

  private final LanguageIdentifier identifier = new LanguageIdentifier();
  private final Map<String, int[]> byLanguage = new TreeMap<>();
  private final Map<String, Integer> mistakes = new TreeMap<>();
  private final int[][] calibration = new int[11][2];
  private long nanoseconds;
  private int timed;

  private MeasureLanguages() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int cut = arguments.length > 2 ? Integer.parseInt(arguments[2]) : Integer.MAX_VALUE;
    MeasureLanguages measure = new MeasureLanguages();
    List<String> rows = Files.readAllLines(Path.of(arguments[1]));
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",", -1);
      String text = Files.readString(folder.resolve(cells[0]));
      String tag = cells[4].isEmpty() ? cells[3] : cells[4];
      measure.add(tag, text.substring(0, Math.min(cut, text.length())));
    }
    measure.print();
  }

  private void add(String truth, String text) {
    long start = System.nanoTime();
    LanguageFinding finding = identifier.identify(text);
    if (++timed > 500) {
      nanoseconds += System.nanoTime() - start;
    }
    boolean right = truth.equals(finding.language().language());
    boolean runnerUp = truth.equals(finding.runnerUp().language());
    boolean unknown = !finding.language().isKnown();
    int[] counts = byLanguage.computeIfAbsent(truth, t -> new int[4]);
    counts[0]++;
    counts[right ? 1 : unknown ? 2 : 3]++;
    if (!right) {
      mistakes.merge(
          truth + ">" + finding.language() + (runnerUp ? " (runner-up right)" : ""),
          1,
          Integer::sum);
    }
    finding
        .confidence()
        .ifPresent(
            confidence -> {
              int[] band = calibration[(int) (confidence * 10)];
              band[0]++;
              band[1] += right ? 1 : 0;
            });
  }

  private void print() {
    int[][] sums = new int[2][4];
    byLanguage.forEach(
        (language, counts) -> {
          int[] sum = sums[Opinion.knows(language) ? 0 : 1];
          for (int i = 0; i < 4; i++) {
            sum[i] += counts[i];
          }
        });
    String[] titles = {"languages of Lingua's", "others"};
    for (int i = 0; i < 2; i++) {
      System.out.printf(
          "%s: %d texts, right %.4f, unknown %.4f, wrong %.4f%n",
          titles[i],
          sums[i][0],
          (double) sums[i][1] / sums[i][0],
          (double) sums[i][2] / sums[i][0],
          (double) sums[i][3] / sums[i][0]);
    }
    System.out.printf("%.3f ms a text%n", nanoseconds / 1e6 / Math.max(1, timed - 500));
    for (int band = 0; band < calibration.length; band++) {
      if (calibration[band][0] > 0) {
        System.out.printf(
            "confidence from %.1f: %d, right %.3f%n",
            band / 10.0,
            calibration[band][0],
            (double) calibration[band][1] / calibration[band][0]);
      }
    }
    List<Map.Entry<String, Integer>> worst = new ArrayList<>(mistakes.entrySet());
    worst.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
    worst.stream()
        .limit(40)
        .forEach(each -> System.out.println(each.getKey() + " " + each.getValue()));
  }
}
