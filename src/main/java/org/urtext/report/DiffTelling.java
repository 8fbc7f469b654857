package org.urtext.report;

import java.util.ArrayList;
import java.util.List;
import org.urtext.comparison.Comparison;
import org.urtext.comparison.Difference;
import org.urtext.comparison.Difference.Kind;
import org.urtext.graph.Node;

/** What a comparison brought, in plain words. */
final class DiffTelling {

  private static final int QUOTED = 60;
  private static final int EXAMPLES = 3;

  /** The share of the original below which two texts are hardly versions of one another. */
  private static final double LITTLE = 0.25;

  private final ComparedArticles compared;
  private final Comparison comparison;

  DiffTelling(ComparedArticles compared) {
    this.compared = compared;
    this.comparison = compared.comparison();
  }

  /** One paragraph: how much of the original is there, what was left out, what differs. */
  String summary() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        String.format(
            java.util.Locale.ROOT,
            "%.0f %% of the %soriginal %s has a counterpart in the %sarticle %s.",
            Math.floor(100 * comparison.coveredShare() + 0.5),
            language(compared.origin()),
            PlainText.printable(compared.origin().label()),
            language(compared.article()),
            PlainText.printable(compared.article().label())));
    if (comparison.coveredShare() < LITTLE) {
      sentences.add("That is little: these may not be versions of one text.");
    }
    counted(Kind.PASSAGE_DROPPED, "passage was left out", "passages were left out", sentences);
    counted(Kind.PASSAGE_ADDED, "passage was added", "passages were added", sentences);
    examples(Kind.FIGURE_CHANGED, "figure differs", "figures differ", sentences);
    examples(Kind.DATE_SHIFTED, "date differs", "dates differ", sentences);
    counted(
        Kind.QUOTATION_REATTRIBUTED,
        "quotation may be given to someone else",
        "quotations may be given to others",
        sentences);
    counted(Kind.NAME_MISSING, "name is missing", "names are missing", sentences);
    counted(Kind.NAME_NEW, "name is new", "names are new", sentences);
    if (comparison.differences().isEmpty()) {
      sentences.add("No difference was found in passages, figures, dates or names.");
    }
    if (!comparison.wholeTexts()) {
      sentences.add("The texts are so long that their ends were not compared.");
    }
    return String.join(" ", sentences);
  }

  static String caution() {
    return "Found by figures, dates, names and the lengths of passages, not by meaning: look before"
        + " you rely on it. A translator may have good reasons for a difference.";
  }

  private static String language(Node node) {
    return node.language().isKnown() ? node.language().englishName() + " " : "";
  }

  private void counted(Kind kind, String one, String more, List<String> sentences) {
    int count = comparison.count(kind);
    if (count > 0) {
      sentences.add(count + " " + (count == 1 ? one : more) + ".");
    }
  }

  private void examples(Kind kind, String one, String more, List<String> sentences) {
    List<Difference> found =
        comparison.differences().stream().filter(each -> each.kind() == kind).toList();
    if (found.isEmpty()) {
      return;
    }
    List<String> examples = found.stream().limit(EXAMPLES).map(this::contrast).toList();
    sentences.add(
        found.size()
            + " "
            + (found.size() == 1 ? one : more)
            + ": "
            + String.join("; ", examples)
            + (found.size() > EXAMPLES ? "; and so on." : "."));
  }

  private String contrast(Difference each) {
    String here = PlainText.brief(each.article().in(comparison.article().text()), QUOTED);
    String there = PlainText.brief(each.origin().in(comparison.origin().text()), QUOTED);
    return there.isEmpty() ? here + " is not in the original" : there + " became " + here;
  }

  /** A kind of difference in words. */
  static String heading(Kind kind) {
    return switch (kind) {
      case FIGURE_CHANGED -> "Figure changed";
      case QUOTATION_REATTRIBUTED -> "Quotation with another name";
      case DATE_SHIFTED -> "Date shifted";
      case NAME_MISSING -> "Name missing";
      case NAME_NEW -> "Name new";
      case PASSAGE_DROPPED -> "Passage left out";
      case PASSAGE_ADDED -> "Passage added";
    };
  }
}
