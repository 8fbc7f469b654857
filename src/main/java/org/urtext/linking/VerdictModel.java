package org.urtext.linking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Turns signs into log-odds: an intercept, and for each sign a curve of straight pieces, so that
 * the parts of a decision add up. How the curves were fitted is described in {@code
 * docs/linking.md}.
 *
 * <p>Immutable.
 */
final class VerdictModel {

  /**
   * A sign's contribution: {@code slope * x + sum(bends[i] * max(0, x - knots[i]))}, less its value
   * at {@code centre}, where the sign speaks neither way.
   */
  static final class Curve {
    private final double centre;
    private final double[] knots;
    private final double slope;
    private final double[] bends;

    Curve(double centre, double[] knots, double slope, double[] bends) {
      this.centre = centre;
      this.knots = knots.clone();
      this.slope = slope;
      this.bends = bends.clone();
    }

    double at(double x) {
      return raw(x) - raw(centre);
    }

    private double raw(double x) {
      double sum = slope * x;
      for (int i = 0; i < knots.length; i++) {
        sum += bends[i] * Math.max(0, x - knots[i]);
      }
      return sum;
    }
  }

  private final double intercept;
  private final Map<Sign, Curve> curves;

  VerdictModel(double intercept, Map<Sign, Curve> curves) {
    this.intercept = intercept;
    this.curves = new EnumMap<>(curves);
  }

  /** The model of that name among the program's own resources. */
  static VerdictModel named(String name) {
    try (InputStream stream = VerdictModel.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no such resource: " + name);
      }
      return read(
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
              .lines()
              .toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }

  /**
   * Reads tab-separated lines: {@code intercept} and its value; or a sign, its centre, its slope,
   * and pairs of knot and bend. Lines that begin with {@code #} are comments.
   */
  static VerdictModel read(List<String> lines) {
    double intercept = 0;
    Map<Sign, Curve> curves = new EnumMap<>(Sign.class);
    for (String line : lines) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      if (cells.get(0).equals("intercept")) {
        intercept = Double.parseDouble(cells.get(1));
        continue;
      }
      int bends = (cells.size() - 3) / 2;
      double[] knots = new double[bends];
      double[] slopes = new double[bends];
      for (int i = 0; i < bends; i++) {
        knots[i] = Double.parseDouble(cells.get(3 + 2 * i));
        slopes[i] = Double.parseDouble(cells.get(4 + 2 * i));
      }
      curves.put(
          Sign.valueOf(cells.get(0)),
          new Curve(
              Double.parseDouble(cells.get(1)), knots, Double.parseDouble(cells.get(2)), slopes));
    }
    return new VerdictModel(intercept, curves);
  }

  /** The lines that {@link #read} reads. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("intercept\t" + intercept);
    curves.forEach(
        (sign, curve) -> {
          StringBuilder line = new StringBuilder(sign.name());
          line.append('\t').append(curve.centre).append('\t').append(curve.slope);
          for (int i = 0; i < curve.knots.length; i++) {
            line.append('\t').append(curve.knots[i]).append('\t').append(curve.bends[i]);
          }
          lines.add(line.toString());
        });
    return lines;
  }

  double intercept() {
    return intercept;
  }

  /** What each sign contributes, in log-odds; one that was not measured contributes nothing. */
  Map<Sign, Double> contributions(Map<Sign, Double> signs) {
    Map<Sign, Double> parts = new EnumMap<>(Sign.class);
    signs.forEach(
        (sign, value) -> {
          Curve curve = curves.get(sign);
          if (curve != null) {
            parts.put(sign, curve.at(value));
          }
        });
    return parts;
  }

  double logOdds(Map<Sign, Double> signs) {
    return intercept
        + contributions(signs).values().stream().mapToDouble(Double::doubleValue).sum();
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
