package org.urtext.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.ProvenanceGraph;

/** Writes a table to read on a terminal: aligned columns, long cells cut. */
public record TextTable() implements Form {

  /** The widths follow from so many rows; the others are cut to them. */
  private static final int LOOKED_AT = 200;

  private static final int WIDEST = 48;
  private static final String BETWEEN = "  ";

  @Override
  public void write(Report report, ProvenanceGraph graph, Writer out) throws IOException {
    int[] widths =
        report.columns().stream().mapToInt(name -> Math.min(name.length(), WIDEST)).toArray();
    try (Stream<List<@Nullable String>> rows = report.rows(graph)) {
      Iterator<List<@Nullable String>> each = rows.iterator();
      List<List<String>> first = new ArrayList<>();
      while (each.hasNext() && first.size() < LOOKED_AT) {
        List<String> row = cut(each.next());
        first.add(row);
        for (int i = 0; i < widths.length; i++) {
          widths[i] = Math.max(widths[i], row.get(i).length());
        }
      }
      line(out, cut(report.columns()), widths);
      line(out, Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths);
      for (List<String> row : first) {
        line(out, row, widths);
      }
      while (each.hasNext()) {
        line(out, cut(each.next()), widths);
      }
    }
    out.flush();
  }

  private static List<String> cut(List<? extends @Nullable String> row) {
    List<String> cells = new ArrayList<>();
    for (String cell : row) {
      cells.add(cell == null ? "" : PlainText.brief(cell, WIDEST));
    }
    return cells;
  }

  private static void line(Writer out, List<String> cells, int[] widths) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell =
          cells.get(i).length() > widths[i]
              ? PlainText.brief(cells.get(i), widths[i])
              : cells.get(i);
      line.append(i == 0 ? "" : BETWEEN).append(cell).append(" ".repeat(widths[i] - cell.length()));
    }
    out.write(line.toString().stripTrailing() + "\n");
  }
}
