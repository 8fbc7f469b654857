package org.urtext.anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.urtext.anchor.Anchor.Kind;
import org.urtext.anchor.Units.Dimension;
import org.urtext.anchor.Units.Unit;
import org.urtext.article.LanguageTag;

/**
 * Reads a figure and the unit beside it as one amount, in whichever unit it is given: 5 miles and 8
 * km are one length. Converted amounts are rounded, so that amounts count as one if they differ by
 * a few per cent: each falls into one class of either of two gradings that overlap.
 */
final class Measures {

  /** The width of a class, in natural logarithms. */
  private static final double CLASS = 0.06;

  private static final double COLDEST = 273.15;

  /** Half a degree or so is a rounding. */
  private static final double DEGREES = 1.2;

  private final Units units = new Units();

  /** The amounts that {@code figures} of {@code text} give. */
  List<Anchor> in(LanguageTag language, String text, List<Anchor> figures) {
    List<Anchor> amounts = new ArrayList<>();
    for (Anchor figure : figures) {
      if (figure.kind() == Kind.FIGURE) {
        units
            .beside(language, text, figure.span())
            .filter(unit -> unit.dimension() != Dimension.DURATION && unit.size() > 0)
            .ifPresent(unit -> amounts.addAll(classes(figure, unit)));
      }
    }
    return amounts;
  }

  private static List<Anchor> classes(Anchor figure, Unit unit) {
    double amount = Double.parseDouble(figure.value()) * unit.size() + unit.zero();
    boolean degrees = unit.dimension() == Dimension.TEMPERATURE;
    if (degrees ? amount < -COLDEST : amount <= 0) {
      return List.of();
    }
    double grade = degrees ? amount / DEGREES : Math.log(amount) / CLASS;
    return List.of(
        anchor(figure, unit, 'a', Math.floor(grade)),
        anchor(figure, unit, 'b', Math.floor(grade + 0.5)));
  }

  private static Anchor anchor(Anchor figure, Unit unit, char grading, double grade) {
    String dimension = unit.dimension().name().toLowerCase(Locale.ROOT);
    return new Anchor(Kind.MEASURE, dimension + ":" + grading + (long) grade, figure.span());
  }
}
