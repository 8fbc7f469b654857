package org.urtext.intake.container.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Arrival;
import org.urtext.intake.Reason;
import org.urtext.intake.container.record.ArticleRecord;
import org.urtext.intake.container.record.RecordContainer;
import org.urtext.intake.container.record.RecordContents;
import org.urtext.intake.container.record.RecordReading;
import org.urtext.intake.container.record.UnitStream;

/** The rows of a manifest, placed by their number as spreadsheets show it: the header is row 1. */
final class TableRecords extends RecordContents {

  private final UnitStream units;
  private final TableForm form;
  private final RecordReading reading;
  private final TableRows rows;
  private final TableCells cells;
  private long others;
  private boolean ended;

  TableRecords(RecordContainer container, Path file, TableForm form, RecordReading reading)
      throws IOException {
    super(container);
    this.form = form;
    this.reading = reading;
    units = new UnitStream(Files.newInputStream(file), form.encoding().unmarked());
    units.skip(form.offset());
    rows = new TableRows(units, form.separator(), form.rows());
    cells = new TableCells(form.separator());
  }

  @Override
  protected @Nullable Arrival advance() throws IOException {
    while (!ended) {
      TableRows.Row row = rows.next();
      Arrival arrival = row == null ? end() : arrival(row);
      if (arrival != null) {
        return arrival;
      }
    }
    return null;
  }

  private @Nullable Arrival end() {
    ended = true;
    return others == 0
        ? null
        : container.others(others, "rows in it give neither a text nor an address nor a title.");
  }

  private @Nullable Arrival arrival(TableRows.Row row) throws IOException {
    String entry = Long.toString(row.number());
    String which = "Row " + entry;
    byte[] bytes = row.bytes();
    if (row.end() == TableRows.End.TOO_LARGE) {
      return container.tooLarge(entry, which);
    }
    if (bytes == null) {
      return damaged(
          row, "opens a quotation mark that is not closed within its " + row.lines() + " lines");
    }
    try {
      List<String> values = cells.of(form.encoding().text(bytes));
      if (values.stream().allMatch(String::isBlank)) {
        return null;
      }
      ArticleRecord record = reading.read(form.header().in(values));
      if (record.isNothing()) {
        others++;
        return null;
      }
      return container.document(entry, row.offset(), bytes, record);
    } catch (CharacterCodingException misfit) {
      return damaged(row, "is not written in " + form.encoding().charset().name());
    } catch (JsonProcessingException quotes) {
      return damaged(row, "has quotation marks that contradict one another in its " + lines(row));
    }
  }

  private static String lines(TableRows.Row row) {
    return row.lines() == 1 ? "line" : row.lines() + " lines";
  }

  private Arrival damaged(TableRows.Row row, String what) {
    return container.refused(
        Long.toString(row.number()),
        Reason.DAMAGED,
        "Row "
            + row.number()
            + " of "
            + container.place().path()
            + " (at byte "
            + row.offset()
            + ") "
            + what
            + "; mend it and run again.");
  }

  @Override
  public long position() {
    return units.position();
  }

  @Override
  public void close() throws IOException {
    units.close();
  }
}
