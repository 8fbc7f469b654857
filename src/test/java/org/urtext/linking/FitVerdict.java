package org.urtext.linking;

import com.github.pemistahl.lingua.api.LanguageDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.urtext.anchor.AnchorExtractor;
import org.urtext.linking.Sign.Topic;

/**
 * Fits the curves of the verdict models. Run by hand, as {@code docs/linking.md} says, with a
 * folder to write to and folders to learn from ({@link Scenario}).
 *
 * <p>Two thirds of the stories are learnt from; on the pairs within the last third the figures are
 * reported. Every folder is used whole and in small parts, for small collections are to be judged
 * too. Logistic regression by iteratively reweighted least squares, with a ridge, which was chosen
 * on stories that were not learnt from.
 */
final class FitVerdict {

  private static final double RIDGE = 15;
  private static final int ROUNDS = 15;
  private static final int SWEEPS = 200;
  private static final double[] QUANTILES = {0.15, 0.4, 0.6, 0.85};
  private static final int[] PARTS = {1, 5, 20};

  private record Sample(Map<Sign, Double> signs, boolean right, int fold) {}

  private record Case(Reading reading, Scenario scenario, List<Evidence> evidence) {}

  private FitVerdict() {}

  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[0]);
    boolean all = arguments[1].equals("all");
    LanguageDetector detector = Scenario.detector();
    AnchorExtractor extractor = new AnchorExtractor();
    // Which further pairs are measured depends on a model; the last one fitted serves.
    VerdictModel sketch = VerdictModel.named("pairs.tsv");
    List<Case> cases = new ArrayList<>();
    for (String folder : Arrays.asList(arguments).subList(2, arguments.length)) {
      Scenario whole = Scenario.read(Path.of(folder), detector);
      for (int parts : PARTS) {
        for (int which = 0; which < Math.min(parts, 4); which++) {
          Scenario part = whole.part(parts, which);
          long start = System.nanoTime();
          Reading reading = Reading.of(part.texts(), extractor);
          long read = System.nanoTime();
          List<Evidence> evidence = reading.evidence(sketch);
          if (parts == 1) {
            System.out.printf(
                "%s: %d texts, read in %d ms, %d pairs measured in %d ms%n",
                folder,
                part.texts().size(),
                (read - start) / 1_000_000,
                evidence.size(),
                (System.nanoTime() - read) / 1_000_000);
          }
          cases.add(new Case(reading, part, evidence));
        }
      }
    }
    List<Sample> first = new ArrayList<>();
    for (Case one : cases) {
      for (Evidence evidence : one.evidence) {
        first.add(sample(one, evidence, evidence.signs()));
      }
    }
    VerdictModel alone = fit(first, all, Sign::isOfPairAlone);
    report("pairs alone", alone, first);
    Files.write(out.resolve("pairs.tsv"), alone.lines());

    List<List<Map<Sign, Double>>> signs = new ArrayList<>();
    for (Case one : cases) {
      List<Double> odds = one.evidence.stream().map(e -> alone.logOdds(e.signs())).toList();
      Rivalry rivalry =
          new Rivalry(
              one.reading.groups(), one.evidence.stream().map(Evidence::pair).toList(), odds);
      List<Map<Sign, Double>> ofCase = new ArrayList<>();
      for (Evidence evidence : one.evidence) {
        Map<Sign, Double> both = new EnumMap<>(evidence.signs());
        both.putAll(rivalry.signs(evidence.pair()));
        ofCase.add(both);
      }
      signs.add(ofCase);
    }
    // Which pairs teach words depends on what is thought of them without any lexicon.
    VerdictModel wordless = fit(samples(cases, signs), all, sign -> sign.topic() != Topic.LEXICON);
    for (int i = 0; i < cases.size(); i++) {
      List<Map<Sign, Double>> ofCase = signs.get(i);
      double[] odds = ofCase.stream().mapToDouble(wordless::logOdds).toArray();
      Lexicons lexicons = new Lexicons(cases.get(i).reading, cases.get(i).evidence, odds);
      for (int pair = 0; pair < odds.length; pair++) {
        lexicons.addTo(ofCase.get(pair), pair);
      }
    }
    List<Sample> last = samples(cases, signs);
    VerdictModel together = fit(last, all, sign -> true);
    report("pairs among others", together, last);
    Files.write(out.resolve("verdicts.tsv"), together.lines());
  }

  private static List<Sample> samples(List<Case> cases, List<List<Map<Sign, Double>>> signs) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      for (int pair = 0; pair < signs.get(i).size(); pair++) {
        Evidence evidence = cases.get(i).evidence.get(pair);
        samples.add(sample(cases.get(i), evidence, new EnumMap<>(signs.get(i).get(pair))));
      }
    }
    return samples;
  }

  private static Sample sample(Case one, Evidence evidence, Map<Sign, Double> signs) {
    String a = story(one, evidence.pair().first());
    String b = story(one, evidence.pair().second());
    boolean heldOut = isHeldOut(a) || isHeldOut(b);
    return new Sample(signs, a.equals(b), heldOut ? (isHeldOut(a) && isHeldOut(b) ? 1 : 2) : 0);
  }

  private static String story(Case one, int text) {
    return one.scenario.stories().get(one.reading.texts.get(text).id());
  }

  /** Whether a story is kept for the report. */
  static boolean isHeldOut(String story) {
    return Math.floorMod(story.hashCode(), 3) == 0;
  }

  private static void report(String title, VerdictModel model, List<Sample> samples) {
    for (int fold = 0; fold < 2; fold++) {
      int only = fold;
      List<double[]> scored =
          samples.stream()
              .filter(sample -> sample.fold == only)
              .map(sample -> new double[] {-model.logOdds(sample.signs), sample.right ? 1 : 0})
              .sorted((x, y) -> Double.compare(x[0], y[0]))
              .toList();
      double right = scored.stream().mapToDouble(s -> s[1]).sum();
      double loss =
          scored.stream().mapToDouble(s -> Math.log1p(Math.exp(s[1] > 0 ? s[0] : -s[0]))).sum();
      StringBuilder line = new StringBuilder();
      double[] wanted = {0.995, 0.99, 0.98, 0.95};
      for (double precision : wanted) {
        double good = 0;
        double recall = 0;
        for (int i = 0; i < scored.size(); i++) {
          good += scored.get(i)[1];
          recall = good / (i + 1) >= precision ? good / right : recall;
        }
        line.append(String.format("  R@P%.1f %.4f", 100 * precision, recall));
      }
      System.out.printf(
          "%s, %s: %d pairs, %.0f right, loss %.1f%s%n",
          title, fold == 0 ? "learnt from" : "held out", scored.size(), right, loss, line);
    }
  }

  private static VerdictModel fit(List<Sample> samples, boolean all, Predicate<Sign> which) {
    List<Sample> some = samples.stream().filter(s -> all || s.fold == 0).toList();
    List<Sign> signs = Arrays.stream(Sign.values()).filter(which).toList();
    Map<Sign, double[]> knots = new EnumMap<>(Sign.class);
    int width = 1;
    for (Sign sign : signs) {
      knots.put(sign, knots(some, sign));
      width += knots.get(sign).length + 1;
    }
    double[][] rows = new double[some.size()][];
    double[] wanted = new double[some.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(some.get(i).signs, signs, knots, width);
      wanted[i] = some.get(i).right ? 1 : 0;
    }
    double[] scale = new double[width];
    Arrays.fill(scale, 1);
    for (int j = 1; j < width; j++) {
      double sum = 0;
      double squares = 0;
      for (double[] row : rows) {
        sum += row[j];
        squares += row[j] * row[j];
      }
      double mean = sum / rows.length;
      scale[j] = Math.sqrt(Math.max(1e-9, squares / rows.length - mean * mean));
      for (double[] row : rows) {
        row[j] /= scale[j];
      }
    }
    double[] weights = regress(rows, wanted, bounds(signs, knots, width));
    Map<Sign, VerdictModel.Curve> curves = new EnumMap<>(Sign.class);
    int at = 1;
    for (Sign sign : signs) {
      double[] bendsAt = knots.get(sign);
      double[] slopes = new double[bendsAt.length + 1];
      for (int i = 0; i < slopes.length; i++) {
        slopes[i] = weights[at] / scale[at++];
      }
      double[] bends = new double[bendsAt.length];
      for (int i = 0; i < bends.length; i++) {
        bends[i] = slopes[i + 1] - slopes[i];
      }
      curves.put(sign, new VerdictModel.Curve(centre(sign, bendsAt), bendsAt, slopes[0], bends));
    }
    return new VerdictModel(weights[0], curves);
  }

  /** Where a sign speaks neither way: nothing found of a third text, or midway. */
  private static double centre(Sign sign, double[] knots) {
    if (sign.topic() == Topic.FAMILY || sign.topic() == Topic.LEXICON) {
      return 0;
    }
    return knots.length == 0 ? 0 : knots[knots.length / 2];
  }

  /** How far {@code x} has come along piece {@code index} of a curve bent at {@code knots}. */
  private static double piece(double x, double[] knots, int index) {
    double from = index == 0 ? Double.NEGATIVE_INFINITY : knots[index - 1];
    double to = index == knots.length ? Double.POSITIVE_INFINITY : knots[index];
    double within = Math.max(from, Math.min(to, x));
    return index == 0 ? within : within - from;
  }

  /** For each weight whether it must not be negative (1), not positive (-1), or is free (0). */
  private static int[] bounds(List<Sign> signs, Map<Sign, double[]> knots, int width) {
    int[] bounds = new int[width];
    int at = 1;
    for (Sign sign : signs) {
      int bound =
          switch (sign.speaks()) {
            case FOR -> 1;
            case AGAINST -> -1;
            case EITHER -> 0;
          };
      for (int i = 0; i <= knots.get(sign).length; i++) {
        bounds[at++] = bound;
      }
    }
    return bounds;
  }

  private static double[] row(
      Map<Sign, Double> values, List<Sign> signs, Map<Sign, double[]> knots, int width) {
    double[] row = new double[width];
    row[0] = 1;
    int at = 1;
    for (Sign sign : signs) {
      double[] bendsAt = knots.get(sign);
      double centre = centre(sign, bendsAt);
      double x = values.getOrDefault(sign, centre);
      for (int i = 0; i <= bendsAt.length; i++) {
        row[at++] = piece(x, bendsAt, i) - piece(centre, bendsAt, i);
      }
    }
    return row;
  }

  /** Knots where right and wrong pairs, taken in equal measure, are spread evenly. */
  private static double[] knots(List<Sample> samples, Sign sign) {
    double[] right = values(samples, sign, true);
    double[] wrong = values(samples, sign, false);
    int each = 2_000;
    double[] both = new double[2 * each];
    for (int i = 0; i < each; i++) {
      both[i] = right[(int) ((long) i * right.length / each)];
      both[each + i] = wrong[(int) ((long) i * wrong.length / each)];
    }
    Arrays.sort(both);
    return Arrays.stream(QUANTILES)
        .map(q -> Math.round(1e4 * both[(int) (q * both.length)]) / 1e4)
        .distinct()
        .toArray();
  }

  private static double[] values(List<Sample> samples, Sign sign, boolean right) {
    return samples.stream()
        .filter(sample -> sample.right == right && sample.signs.containsKey(sign))
        .mapToDouble(sample -> sample.signs.getOrDefault(sign, 0.0))
        .sorted()
        .toArray();
  }

  /** Newton's method; each step is solved by coordinate descent within the bounds. */
  private static double[] regress(double[][] rows, double[] wanted, int[] bounds) {
    int width = rows[0].length;
    double[] weights = new double[width];
    weights[0] = -3;
    for (int round = 0; round < ROUNDS; round++) {
      double[][] hessian = new double[width][width];
      double[] gradient = new double[width];
      for (int j = 1; j < width; j++) {
        hessian[j][j] += RIDGE;
        gradient[j] -= RIDGE * weights[j];
      }
      for (int i = 0; i < rows.length; i++) {
        double[] row = rows[i];
        double sum = 0;
        for (int j = 0; j < width; j++) {
          sum += weights[j] * row[j];
        }
        double p = VerdictModel.probability(sum);
        double curvature = Math.max(1e-5, p * (1 - p));
        double error = wanted[i] - p;
        for (int j = 0; j < width; j++) {
          gradient[j] += error * row[j];
          double scaled = curvature * row[j];
          if (scaled != 0) {
            for (int k = 0; k <= j; k++) {
              hessian[j][k] += scaled * row[k];
            }
          }
        }
      }
      double[] step = bounded(hessian, gradient, weights, bounds);
      double longest = 1;
      for (double one : step) {
        longest = Math.max(longest, Math.abs(one) / 2);
      }
      for (int j = 0; j < width; j++) {
        weights[j] += step[j] / longest;
      }
    }
    return weights;
  }

  private static double[] bounded(
      double[][] hessian, double[] gradient, double[] weights, int[] bounds) {
    int width = gradient.length;
    for (int j = 0; j < width; j++) {
      for (int k = 0; k < j; k++) {
        hessian[k][j] = hessian[j][k];
      }
    }
    double[] step = new double[width];
    double[] left = gradient.clone();
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int j = 0; j < width; j++) {
        double to = weights[j] + step[j] + left[j] / Math.max(1e-9, hessian[j][j]);
        to = bounds[j] > 0 ? Math.max(0, to) : bounds[j] < 0 ? Math.min(0, to) : to;
        double change = to - weights[j] - step[j];
        if (change != 0) {
          step[j] += change;
          for (int k = 0; k < width; k++) {
            left[k] -= change * hessian[k][j];
          }
        }
      }
    }
    return step;
  }
}
