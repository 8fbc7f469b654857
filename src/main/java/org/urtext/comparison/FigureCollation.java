package org.urtext.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.urtext.article.Span;
import org.urtext.comparison.Difference.Kind;
import org.urtext.comparison.Quantity.Agreement;

/**
 * Holds the numbers of two texts against each other, passage by passage. What agrees in value, by
 * conversion of units, by another way of counting or by rounding is paired off, then what has moved
 * to a passage nearby; what is left on both sides of a passage was changed.
 */
final class FigureCollation {

  /**
   * Numbers up to this are spelled, dropped and added as a language likes, days of the month among
   * them.
   */
  private static final double SMALL = 31;

  /** Numbers up to this come and go even where nothing else stands for them: one more, both. */
  private static final double FEW = 6;

  /** What must speak for two passages, in nats, for a small number in one of them to be telling. */
  private static final double SURE = 4;

  /** How many passages away a number may have moved. */
  private static final int NEARBY = 2;

  /**
   * What two numbers are worth that agree in value, beside two of which one stands for the other.
   */
  private static final int SAME = 5;

  private static final int INSTEAD = 1;

  /** What they are worth if each is joined by a sign to one and the same number. */
  private static final int BESIDE_SAME = 6;

  /** Numbers of a passage beyond which it is a table, and their order not looked at. */
  private static final int MOST_IN_ORDER = 200;

  private final List<Quantity> allOfArticle = new ArrayList<>();
  private final List<Quantity> allOfOrigin = new ArrayList<>();
  private final List<List<Quantity>> article = new ArrayList<>();
  private final List<List<Quantity>> origin = new ArrayList<>();
  private final List<Bead> beads;
  private final IntUnaryOperator placeInOrigin;

  /**
   * @param article the numbers on the article's side of each of {@code beads}
   * @param origin the numbers on the origin's side
   * @param placeInOrigin where in the origin the passage of a bead begins
   */
  FigureCollation(
      List<Bead> beads,
      List<List<Quantity>> article,
      List<List<Quantity>> origin,
      IntUnaryOperator placeInOrigin) {
    this.beads = beads;
    this.placeInOrigin = placeInOrigin;
    article.forEach(
        each -> {
          allOfArticle.addAll(each);
          this.article.add(new ArrayList<>(each));
        });
    origin.forEach(
        each -> {
          allOfOrigin.addAll(each);
          this.origin.add(new ArrayList<>(each));
        });
  }

  List<Difference> differences() {
    List<List<Difference>> replaced = new ArrayList<>();
    List<List<Quantity>> all = article.stream().map(List::copyOf).toList();
    for (int i = 0; i < beads.size(); i++) {
      replaced.add(pairOffInOrder(article.get(i), origin.get(i)));
      for (Agreement agreement : Agreement.values()) {
        pairOff(agreement, article.get(i), origin.get(i));
      }
    }
    for (int away = 1; away <= NEARBY; away++) {
      for (int i = 0; i + away < beads.size(); i++) {
        pairOff(Agreement.EQUAL, article.get(i), origin.get(i + away));
        pairOff(Agreement.EQUAL, article.get(i + away), origin.get(i));
      }
    }
    List<Difference> found = new ArrayList<>();
    for (int i = 0; i < beads.size(); i++) {
      found.addAll(replaced.get(i));
      if (beads.get(i).isPair()) {
        changed(i, all.get(i), found);
      }
    }
    return found;
  }

  /**
   * Of numbers that one side has more often than the other, the one that stands elsewhere in the
   * order was changed: in 3–3 for 5–3 it is the first. The longest common order is paired off, one
   * number standing for another where that keeps the rest in order.
   *
   * @return the changes that are plain from it: 3–1 for 2–1, of which one number has remained
   */
  private static List<Difference> pairOffInOrder(List<Quantity> some, List<Quantity> others) {
    int rows = some.size();
    int columns = others.size();
    if (rows > MOST_IN_ORDER || columns > MOST_IN_ORDER) {
      return List.of();
    }
    int[][] worth = new int[rows][columns];
    int[][] best = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        worth[i][j] = inOrder(some, i, others, j);
        int together = best[i + 1][j + 1] + worth[i][j];
        best[i][j] = Math.max(together, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    List<Quantity> paired = new ArrayList<>();
    List<Quantity> pairedOthers = new ArrayList<>();
    List<Difference> changes = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (best[i][j] == best[i + 1][j + 1] + worth[i][j]) {
        if (worth[i][j] == BESIDE_SAME) {
          changes.add(difference(some.get(i), others.get(j)));
        }
        if (worth[i][j] >= SAME) {
          paired.add(some.get(i));
          pairedOthers.add(others.get(j));
        }
        i++;
        j++;
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    some.removeAll(paired);
    others.removeAll(pairedOthers);
    return changes;
  }

  private static int inOrder(List<Quantity> some, int i, List<Quantity> others, int j) {
    Quantity one = some.get(i);
    Quantity other = others.get(j);
    if (one.agreementWith(other) == Agreement.EQUAL) {
      return SAME;
    }
    boolean besideSame =
        areJoinedAlike(some, i, others, j, 1) || areJoinedAlike(some, i, others, j, -1);
    if (besideSame && isOnlyIn(one, others) && isOnlyIn(other, some)) {
      return BESIDE_SAME;
    }
    return one.inWords() == other.inWords() ? INSTEAD : 0;
  }

  /** Whether on both sides the same number follows, or precedes, with a sign between, as in 2–1. */
  private static boolean areJoinedAlike(
      List<Quantity> some, int i, List<Quantity> others, int j, int step) {
    return isWithin(some, i + step)
        && isWithin(others, j + step)
        && some.get(i).isJoinedTo(some.get(i + step))
        && others.get(j).isJoinedTo(others.get(j + step))
        && some.get(i + step).agreementWith(others.get(j + step)) == Agreement.EQUAL;
  }

  private static boolean isWithin(List<Quantity> figures, int index) {
    return index >= 0 && index < figures.size();
  }

  /** Whether none of {@code others} in digits agrees with {@code figure} in any way. */
  private static boolean isOnlyIn(Quantity figure, List<Quantity> others) {
    return others.stream()
        .filter(other -> !other.inWords())
        .allMatch(other -> figure.agreementWith(other) == Agreement.NONE);
  }

  private static void pairOff(Agreement agreement, List<Quantity> some, List<Quantity> others) {
    if (agreement == Agreement.NONE || some.isEmpty() || others.isEmpty()) {
      return;
    }
    for (Quantity one : List.copyOf(some)) {
      for (Quantity other : others) {
        if (one.agreementWith(other) == agreement) {
          some.remove(one);
          others.remove(other);
          break;
        }
      }
    }
  }

  private void changed(int bead, List<Quantity> all, List<Difference> found) {
    List<Quantity> here = article.get(bead);
    List<Quantity> there = origin.get(bead);
    int place = placeInOrigin.applyAsInt(bead);
    boolean sure = beads.get(bead).score() > SURE;
    boolean single = here.size() == 1 && there.size() == 1;
    List<Change> changes = new ArrayList<>();
    for (Quantity now : here) {
      for (Quantity was : there) {
        if (isChange(now, was, single)) {
          changes.add(new Change(now, was, distance(now, was)));
        }
      }
    }
    changes.sort(
        Comparator.comparingDouble(Change::distance)
            .thenComparing(change -> change.now().span())
            .thenComparing(change -> change.was().span()));
    for (Change change : changes) {
      if (here.contains(change.now()) && there.contains(change.was())) {
        here.remove(change.now());
        there.remove(change.was());
        found.add(difference(change.now(), change.was()));
      }
    }
    for (Quantity now : here) {
      if (isToldAlone(now, all, here, there, sure)) {
        found.add(
            new Difference(
                Kind.FIGURE_CHANGED,
                now.span(),
                new Span(place, place),
                "The article has " + now.written() + ", which the original does not have."));
      }
    }
  }

  /** Whether a number is telling for which the original's passage has no counterpart. */
  private boolean isToldAlone(
      Quantity now, List<Quantity> all, List<Quantity> here, List<Quantity> there, boolean sure) {
    if (now.inWords()) {
      return false;
    }
    if (all.stream().anyMatch(now::areMinutesOf)) {
      // 8:04 for eight o'clock; quarters of an hour may be put in words.
      return now.value() % 15 != 0
          && there.isEmpty()
          && all.stream().anyMatch(hour -> now.areMinutesOf(hour) && !here.contains(hour));
    }
    boolean telling = now.value() > SMALL || (now.value() > FEW && sure && there.isEmpty());
    return telling && isAbsent(now, allOfOrigin);
  }

  /** A number that may have been written for another one, and how unlikely that is. */
  private record Change(Quantity now, Quantity was, double distance) {}

  /**
   * Whether one may have been written for the other: a number that the other text does not have at
   * all, or not so often, is telling, one in words is not.
   */
  private boolean isChange(Quantity now, Quantity was, boolean single) {
    if ((now.isOfName() && was.joined().isEmpty()) || (was.isOfName() && now.joined().isEmpty())) {
      return false;
    }
    boolean isNew = isAbsent(now, allOfOrigin);
    boolean isGone = isAbsent(was, allOfArticle);
    if (now.inWords() || was.inWords()) {
      return now.inWords() != was.inWords() && (single || (isNew && isGone));
    }
    return isNew
        || isGone
        || single
        || now.hasUnitOf(was)
        || (isRarer(now, allOfOrigin, allOfArticle) && isRarer(was, allOfArticle, allOfOrigin));
  }

  /** Whether {@code here} has the number less often than {@code there}. */
  private static boolean isRarer(Quantity figure, List<Quantity> here, List<Quantity> there) {
    return count(figure, here) < count(figure, there);
  }

  private static long count(Quantity figure, List<Quantity> text) {
    return text.stream().filter(figure::hasValueOf).count();
  }

  private static boolean isAbsent(Quantity figure, List<Quantity> text) {
    return text.stream().noneMatch(figure::isAmountOf);
  }

  /** How unlikely it is that one was written for the other. */
  private static double distance(Quantity one, Quantity other) {
    double size = Math.abs(Math.log10((one.value() + 1) / (other.value() + 1)));
    return size
        + (one.dated() == other.dated() ? 0 : 2)
        + (one.clock() == other.clock() || one.mayBeHour() || other.mayBeHour() ? 0 : 1)
        + (one.inWords() == other.inWords() ? 0 : 1)
        + (one.hasUnitOf(other) ? -1 : 0);
  }

  private static Difference difference(Quantity now, Quantity was) {
    boolean date = now.dated() && was.dated();
    return new Difference(
        date ? Kind.DATE_SHIFTED : Kind.FIGURE_CHANGED,
        now.span(),
        was.span(),
        "The original has " + was.written() + ", the article " + now.written() + ".");
  }
}
