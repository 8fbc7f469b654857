package org.urtext.linking;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of two texts was not compared, for their outlets repeat it on other pages.
 *
 * @param ofFirst UTF-16 units of the first text
 * @param ofSecond UTF-16 units of the second text
 */
record LeftOut(int ofFirst, int ofSecond) {

  /** Less than this, a line at most, is named among the parts alone. */
  private static final int WORTH_A_NOTE = 80;

  static final String WHAT = "what an outlet repeats on its pages";

  /** What to add to a statement about the two texts; empty if nearly all was compared. */
  String note() {
    return Math.max(ofFirst, ofSecond) < WORTH_A_NOTE ? "" : ", apart from " + WHAT;
  }

  /** The sum of {@code parts}, which also says what was left out, if anything was. */
  Explanation explain(String statement, List<Explanation> parts) {
    if (ofFirst == 0 && ofSecond == 0) {
      return Explanation.sum(statement, parts);
    }
    List<Explanation> all = new ArrayList<>(parts);
    all.add(
        new Explanation(
            "left out: "
                + WHAT
                + ", "
                + ofFirst
                + " characters of the one text and "
                + ofSecond
                + " of the other",
            0));
    return Explanation.sum(statement, all);
  }
}
