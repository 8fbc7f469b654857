package org.urtext.report;

import com.google.common.html.HtmlEscapers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.urtext.article.Span;
import org.urtext.comparison.ComparedText;
import org.urtext.comparison.Comparison;
import org.urtext.comparison.Difference;
import org.urtext.graph.Node;

/**
 * A comparison as one HTML page that needs nothing else: no script, no picture, no network. All
 * that comes from the texts is escaped.
 */
public final class DiffHtml {

  private static final String STYLE =
      """
      body{font:16px/1.5 system-ui,sans-serif;margin:2em auto;max-width:72em;padding:0 1em;\
      color:#1a1a1a;background:#fff}
      h1{font-size:1.4em}h2{font-size:1.15em;margin-top:2em}
      table{border-collapse:collapse;width:100%;table-layout:fixed}
      th,td{width:50%;text-align:start;vertical-align:top;padding:.5em .7em;\
      border-top:1px solid #ccc;overflow-wrap:anywhere}
      thead th{border-top:0;border-bottom:2px solid #555}
      tr.alone td{background:#f4f1e4}td:empty::after{content:"—";color:#777}
      mark{background:#ffe08a;padding:0 .15em}
      mark.passage-dropped,mark.passage-added{background:#f6d5cf}
      mark.name-missing,mark.name-new,mark.quotation-reattributed{background:#cfe3f6}
      li{margin:.6em 0}q{quotes:none}.kind{font-weight:600}
      .note{color:#555;font-size:.9em}
      @media print{body{margin:0;max-width:none;font-size:10pt}tr,li{break-inside:avoid}\
      mark{print-color-adjust:exact;-webkit-print-color-adjust:exact;border-bottom:1px solid #000}}
      """;

  private DiffHtml() {}

  /** The page. */
  public static String of(ComparedArticles compared) {
    Comparison comparison = compared.comparison();
    String title = compared.article().label() + " compared with " + compared.origin().label();
    StringBuilder out = new StringBuilder();
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
        .append(" style-src 'unsafe-inline'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>")
        .append(escaped(title))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<h1>What was changed on the way</h1>\n<p>")
        .append(escaped(new DiffTelling(compared).summary()))
        .append("</p>\n");
    differences(comparison, out);
    passages(compared, out);
    return out.append("</body>\n</html>\n").toString();
  }

  private static void differences(Comparison comparison, StringBuilder out) {
    if (comparison.differences().isEmpty()) {
      return;
    }
    out.append("<h2>Differences</h2>\n<ol>\n");
    for (Difference each : comparison.differences()) {
      out.append("<li><span class=\"kind\">")
          .append(DiffTelling.heading(each.kind()))
          .append(".</span> ")
          .append(escaped(each.detail()));
      quoted("article", comparison.article(), each.article(), out);
      quoted("original", comparison.origin(), each.origin(), out);
      out.append("</li>\n");
    }
    out.append("</ol>\n<p class=\"note\">").append(escaped(DiffTelling.caution())).append("</p>\n");
  }

  private static void quoted(String whose, ComparedText side, Span span, StringBuilder out) {
    if (span.length() > 0) {
      out.append("<br>")
          .append(whose)
          .append(": <q ")
          .append(attributes(side, span.in(side.text())))
          .append('>');
      out.append(escaped(span.in(side.text()))).append("</q>");
    }
  }

  private static void passages(ComparedArticles compared, StringBuilder out) {
    Comparison comparison = compared.comparison();
    out.append("<h2>Passages</h2>\n<table>\n<thead><tr><th scope=\"col\">Article: ")
        .append(named(compared.article()))
        .append("</th><th scope=\"col\">Original: ")
        .append(named(compared.origin()))
        .append("</th></tr></thead>\n<tbody>\n");
    List<Marked> here = new ArrayList<>();
    List<Marked> there = new ArrayList<>();
    for (Difference each : comparison.differences()) {
      here.add(new Marked(each.article(), each));
      there.add(new Marked(each.origin(), each));
    }
    for (Comparison.Passage passage : comparison.passages()) {
      boolean alone = passage.article().length() == 0 || passage.origin().length() == 0;
      out.append(alone ? "<tr class=\"alone\">" : "<tr>");
      cell(comparison.article(), passage.article(), here, out);
      cell(comparison.origin(), passage.origin(), there, out);
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table>\n");
  }

  private static String named(Node node) {
    return escaped(node.label())
        + (node.language().isKnown() ? " (" + escaped(node.language().englishName()) + ")" : "");
  }

  private record Marked(Span span, Difference difference) {}

  private static void cell(
      ComparedText side, Span passage, List<Marked> marked, StringBuilder out) {
    out.append("<td ").append(attributes(side, side.text())).append('>');
    int at = passage.start();
    List<Marked> within =
        marked.stream()
            .filter(each -> each.span().length() > 0 && each.span().overlaps(passage))
            .sorted(Comparator.comparing(Marked::span))
            .toList();
    for (Marked each : within) {
      int start = Math.max(at, each.span().start());
      int end = Math.min(passage.end(), each.span().end());
      if (end <= start) {
        continue;
      }
      out.append(escaped(side.text().substring(at, start)))
          .append("<mark class=\"")
          .append(each.difference().kind().word())
          .append("\" title=\"")
          .append(escaped(each.difference().detail()))
          .append("\">")
          .append(escaped(side.text().substring(start, end)))
          .append("</mark>");
      at = end;
    }
    out.append(escaped(side.text().substring(at, passage.end()))).append("</td>");
  }

  private static String attributes(ComparedText side, String text) {
    return "dir=\""
        + (Layout.runsRightToLeft(text) ? "rtl" : "ltr")
        + "\""
        + (side.language().isKnown()
            ? " lang=\"" + escaped(side.language().value()) + "\""
            : " lang=\"\"");
  }

  /** Safe within elements and quoted attributes. Controls are shown, line ends become spaces. */
  private static String escaped(String text) {
    return HtmlEscapers.htmlEscaper().escape(PlainText.printable(text.replace('\n', ' ')));
  }
}
