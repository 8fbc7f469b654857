package org.urtext.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A verdict as a row of a table has it. What is not there is empty.
 *
 * @param row its number, the header left out
 * @param articles what the text may be found by: its id, its path, its URL, in this order
 * @param origins the same of the source
 * @param review {@code confirmed}, {@code rejected}, {@code unsure}, {@code withdrawn}, or empty
 *     where nobody has judged yet
 * @param relation a relation's word
 * @param reviewer who judged
 * @param note why
 */
public record WrittenVerdict(
    int row,
    List<String> articles,
    List<String> origins,
    String review,
    String relation,
    String reviewer,
    String note) {

  /** What reports put before cells that a spreadsheet would run as a formula. */
  private static final Pattern NEUTRALISED = Pattern.compile("'[=+\\-@\\t\\r].*", Pattern.DOTALL);

  /**
   * The rows of {@code file}: CSV with commas, semicolons or tabs, or JSON Lines, in UTF-8, or the
   * first sheet of a workbook (.xlsx).
   *
   * @throws TruthFault if it cannot be read, or has not the columns of verdicts
   */
  public static List<WrittenVerdict> of(Path file) throws TruthFault {
    List<WrittenVerdict> verdicts = new ArrayList<>();
    for (TruthRows.Row row : TruthRows.of(file)) {
      if (!row.has(List.of("review"))) {
        throw row.fault("has no column review; `review export` prints the columns wanted");
      }
      verdicts.add(
          new WrittenVerdict(
              row.number(),
              cells(row, "article_id", "article", "article_url"),
              cells(row, "origin_id", "origin", "origin_url"),
              cell(row, "review").toLowerCase(java.util.Locale.ROOT),
              cell(row, "relation"),
              cell(row, "reviewed_by"),
              cell(row, "review_note")));
    }
    return verdicts;
  }

  private static List<String> cells(TruthRows.Row row, String... columns) {
    List<String> cells = new ArrayList<>();
    for (String column : columns) {
      String cell = cell(row, column);
      if (!cell.isEmpty()) {
        cells.add(cell);
      }
    }
    return cells;
  }

  private static String cell(TruthRows.Row row, String column) {
    String cell = String.join(" | ", row.values().getOrDefault(column, List.of())).strip();
    return NEUTRALISED.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
