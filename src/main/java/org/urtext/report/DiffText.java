package org.urtext.report;

import java.util.List;
import java.util.Locale;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;
import org.urtext.comparison.Comparison;
import org.urtext.comparison.Difference;

/**
 * A comparison for a terminal of 80 columns: in plain words, then the differences, then the texts.
 */
public final class DiffText {

  private static final int COLUMN = 38;
  private static final int AROUND = 60;
  private static final int LONGEST_QUOTED = 400;

  private DiffText() {}

  /** All that the comparison brought. */
  public static String of(ComparedArticles compared) {
    Comparison comparison = compared.comparison();
    StringBuilder out = new StringBuilder();
    DiffTelling telling = new DiffTelling(compared);
    paragraph("", telling.summary(), out);
    if (!comparison.differences().isEmpty()) {
      out.append("\nDifferences\n");
      int number = 0;
      for (Difference each : comparison.differences()) {
        difference(++number, each, comparison, out);
      }
      out.append('\n');
      paragraph("", DiffTelling.caution(), out);
    }
    passages(compared, out);
    return out.toString();
  }

  private static void difference(
      int number, Difference each, Comparison comparison, StringBuilder out) {
    paragraph(
        String.format(Locale.ROOT, "%3d. ", number),
        DiffTelling.heading(each.kind()) + ". " + PlainText.printable(each.detail()),
        out);
    quoted("article:  ", comparison.article().text(), each.article(), out);
    quoted("original: ", comparison.origin().text(), each.origin(), out);
  }

  private static void quoted(String whose, String text, Span span, StringBuilder out) {
    if (span.length() > 0) {
      paragraph("     " + whose, excerpt(text, span), out);
    }
  }

  /** The words in brackets, with some of what stands around them on their line. */
  private static String excerpt(String text, Span span) {
    int start = Math.max(text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1, 0);
    int end = text.indexOf('\n', span.end());
    end = end < 0 ? text.length() : end;
    int from = whole(text, Math.max(Math.min(start, span.start()), span.start() - AROUND));
    int to = whole(text, Math.min(end, span.end() + AROUND));
    return (from > start ? "…" : "")
        + PlainText.printable(text.substring(from, span.start()))
        + "["
        + PlainText.brief(span.in(text), LONGEST_QUOTED)
        + "]"
        + PlainText.printable(text.substring(span.end(), to))
        + (to < end ? "…" : "");
  }

  private static int whole(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private static void passages(ComparedArticles compared, StringBuilder out) {
    Comparison comparison = compared.comparison();
    LanguageTag here = compared.article().language();
    LanguageTag there = compared.origin().language();
    // A terminal turns whole lines around: two columns would change places.
    boolean stacked =
        comparison.passages().stream()
            .anyMatch(
                each ->
                    Layout.runsRightToLeft(each.article().in(comparison.article().text()))
                        || Layout.runsRightToLeft(each.origin().in(comparison.origin().text())));
    out.append("\nPassages\n");
    if (!stacked) {
      row("article (" + here + ")", "original (" + there + ")", out);
    }
    for (Comparison.Passage passage : comparison.passages()) {
      String article = PlainText.printable(passage.article().in(comparison.article().text()));
      String origin = PlainText.printable(passage.origin().in(comparison.origin().text()));
      out.append('\n');
      if (stacked) {
        paragraph("article:  ", article.isEmpty() ? "(nothing)" : article, out);
        paragraph("original: ", origin.isEmpty() ? "(nothing)" : origin, out);
      } else {
        row(article, origin, out);
      }
    }
  }

  private static void row(String left, String right, StringBuilder out) {
    List<String> first = Layout.wrapped(left, COLUMN);
    List<String> second = Layout.wrapped(right, COLUMN);
    for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
      String one = i < first.size() ? first.get(i) : "";
      String other = i < second.size() ? second.get(i) : "";
      out.append(
              (one + " ".repeat(Math.max(0, COLUMN - Layout.columns(one))) + " │ " + other)
                  .stripTrailing())
          .append('\n');
    }
  }

  private static void paragraph(String first, String text, StringBuilder out) {
    String rest = " ".repeat(first.length());
    boolean begun = false;
    for (String line : Layout.wrapped(text, Layout.WIDTH - first.length())) {
      out.append(begun ? rest : first).append(line).append('\n');
      begun = true;
    }
  }
}
