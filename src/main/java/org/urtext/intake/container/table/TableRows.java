package org.urtext.intake.container.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.container.record.RecordContainer;
import org.urtext.intake.container.record.UnitStream;

/**
 * Finds where the rows of a table of separated values begin and end (RFC 4180: a line end inside
 * quotation marks ends no row). What lies in a row is for its parser to tell.
 */
final class TableRows {

  /** No cell of an article has so many lines; whoever exceeds it has lost a quotation mark. */
  static final int MOST_LINES = 50_000;

  /** How a row ended. */
  enum End {
    WHOLE,
    /** Larger than a record may be; gone through to its end. */
    TOO_LARGE,
    /** A quotation mark in it is not closed before the limit or the end of the file. */
    UNCLOSED
  }

  /**
   * One row.
   *
   * @param number as spreadsheets show it: from 1, the header and empty rows included
   * @param offset of its first byte in the file
   * @param bytes its own, without the line end; null unless it is whole
   * @param lines that it takes
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(long number, long offset, byte @Nullable [] bytes, End end, int lines) {}

  private enum State {
    CELL_START,
    PLAIN,
    QUOTED,
    /** Behind a quotation mark inside a quoted cell: its end, or the first of two. */
    QUOTE
  }

  private final UnitStream units;
  private final char separator;
  private long number;

  /**
   * @param numbered rows gone through before
   */
  TableRows(UnitStream units, char separator, long numbered) {
    this.units = units;
    this.separator = separator;
    this.number = numbered;
  }

  /** The next row; null at the end of the file. */
  @Nullable Row next() throws IOException {
    if (units.peek() == UnitStream.END) {
      return null;
    }
    number++;
    long offset = units.position();
    units.keep(RecordContainer.LARGEST_RECORD);
    State state = State.CELL_START;
    int lines = 1;
    while (true) {
      int unit = units.next();
      boolean lineEnd = unit == '\n' || unit == '\r';
      if (unit == UnitStream.END) {
        return state == State.QUOTED ? unclosed(offset, lines) : row(offset, 0, lines);
      }
      if (lineEnd && state != State.QUOTED) {
        Row row = row(offset, 1, lines);
        takeLineFeed(unit);
        return row;
      }
      if (unit == '\n' && (++lines > MOST_LINES || units.overflowed())) {
        return unclosed(offset, lines);
      }
      state = after(state, unit);
    }
  }

  private State after(State state, int unit) {
    if (state == State.QUOTED) {
      return unit == '"' ? State.QUOTE : State.QUOTED;
    }
    if (unit == separator) {
      return State.CELL_START;
    }
    if (unit == '"') {
      return state == State.PLAIN ? State.PLAIN : State.QUOTED;
    }
    // Space before a quotation mark belongs to no cell.
    return state == State.CELL_START && unit <= ' ' ? State.CELL_START : State.PLAIN;
  }

  private void takeLineFeed(int unit) throws IOException {
    if (unit == '\r' && units.peek() == '\n') {
      units.next();
    }
  }

  private Row row(long offset, int ending, int lines) {
    byte[] bytes = units.kept(ending);
    return new Row(number, offset, bytes, bytes == null ? End.TOO_LARGE : End.WHOLE, lines);
  }

  private Row unclosed(long offset, int lines) {
    units.kept(0);
    return new Row(number, offset, null, End.UNCLOSED, lines);
  }
}
