package org.urtext.report;

import com.google.common.html.HtmlEscapers;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.ProvenanceGraph;

/**
 * Writes a report as a page to print: one file that loads nothing and runs nothing. Whatever a cell
 * holds is shown as text, controls and marks that turn the direction of writing as they are named.
 *
 * @param title what the table is called
 * @param notes what it tells of, a sentence each
 */
public record HtmlWriting(String title, List<String> notes) implements Form {

  private static final String STYLE =
      """
      body { font: 10pt/1.35 sans-serif; margin: 1.5em; color: #000; background: #fff; }
      table { border-collapse: collapse; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
      th, td { border: 1px solid #999; padding: 0.2em 0.4em; text-align: start;
        vertical-align: top; max-width: 28em; overflow-wrap: anywhere; unicode-bidi: isolate; }
      th { background: #eee; overflow-wrap: normal; }
      @page { size: landscape; margin: 1cm; }
      @media print { body { font-size: 6pt; margin: 0; } }
      """;

  @Override
  public void write(Report report, ProvenanceGraph graph, Writer out) throws IOException {
    out.write(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <h1>%s</h1>
        """
            .formatted(escaped(title), STYLE, escaped(title)));
    for (String note : notes) {
      out.write("<p>" + escaped(note) + "</p>\n");
    }
    out.write("<table>\n<thead>\n<tr>");
    for (String column : report.columns()) {
      out.write("<th scope=\"col\">" + escaped(column) + "</th>");
    }
    out.write("</tr>\n</thead>\n<tbody>\n");
    long count = 0;
    try (Stream<List<@Nullable String>> rows = report.rows(graph)) {
      for (Iterator<List<@Nullable String>> each = rows.iterator(); each.hasNext(); count++) {
        out.write("<tr>");
        for (String cell : each.next()) {
          out.write(cell == null || cell.isEmpty() ? "<td></td>" : cell(cell));
        }
        out.write("</tr>\n");
      }
    }
    out.write("</tbody>\n</table>\n<p>Rows: " + count + "</p>\n</body>\n</html>\n");
    out.flush();
  }

  private static String cell(String value) {
    return "<td dir=\"auto\">" + escaped(value) + "</td>";
  }

  private static String escaped(String value) {
    return HtmlEscapers.htmlEscaper().escape(PlainText.printable(value));
  }
}
