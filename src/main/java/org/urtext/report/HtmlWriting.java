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
 * Writes a report as a page to print: one file that loads nothing and runs nothing. A row that is
 * too wide for paper is printed as a list of its cells that hold something. Whatever a cell holds
 * is shown as text, controls and marks that turn the direction of writing as they are named.
 *
 * @param title what the table is called
 * @param notes what it tells of, a sentence each
 */
public record HtmlWriting(String title, List<String> notes) implements Form {

  /** More columns than this no sheet of paper holds side by side. */
  private static final int WIDEST = 12;

  private static final String STYLE =
      """
      body { font: 10pt/1.35 sans-serif; margin: 1.5em; color: #000; background: #fff; }
      table { border-collapse: collapse; }
      .wide { width: max-content; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
      th, td { border: 1px solid #999; padding: 0.2em 0.4em; text-align: start;
        vertical-align: top; max-width: 24em; overflow-wrap: break-word; unicode-bidi: isolate; }
      th { background: #eee; }
      @media screen { thead th { position: sticky; top: 0; } }
      @page { size: landscape; margin: 1cm; }
      @media print {
        body { font-size: 8pt; margin: 0; }
        .wide, .wide tbody { display: block; width: auto; }
        .wide thead, .wide td:empty { display: none; }
        .wide tr { display: block; columns: 2; border-top: 1px solid #000; padding: 0.6em 0; }
        .wide td { display: block; border: none; padding: 0; max-width: none; break-inside: avoid; }
        .wide td::before { content: attr(data-column) ": "; font-weight: bold; }
      }
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
    List<String> columns = report.columns().stream().map(HtmlWriting::escaped).toList();
    boolean wide = columns.size() > WIDEST;
    out.write(wide ? "<table class=\"wide\">\n" : "<table>\n");
    out.write("<thead>\n<tr>");
    for (String column : columns) {
      out.write("<th scope=\"col\">" + column + "</th>");
    }
    out.write("</tr>\n</thead>\n<tbody>\n");
    long count = 0;
    try (Stream<List<@Nullable String>> rows = report.rows(graph)) {
      for (Iterator<List<@Nullable String>> each = rows.iterator(); each.hasNext(); count++) {
        out.write("<tr>");
        Iterator<String> column = columns.iterator();
        for (String cell : each.next()) {
          String name = column.next();
          if (cell == null || cell.isEmpty()) {
            out.write("<td></td>");
          } else {
            out.write(wide ? "<td data-column=\"" + name + "\"" : "<td");
            out.write(" dir=\"auto\">" + escaped(cell) + "</td>");
          }
        }
        out.write("</tr>\n");
      }
    }
    out.write("</tbody>\n</table>\n<p>Rows: " + count + "</p>\n</body>\n</html>\n");
    out.flush();
  }

  private static String escaped(String value) {
    return HtmlEscapers.htmlEscaper().escape(PlainText.printable(value));
  }
}
