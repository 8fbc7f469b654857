package org.urtext.intake.container.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Arrival;
import org.urtext.intake.Reason;
import org.urtext.intake.container.Packed;
import org.urtext.intake.container.Scratch;
import org.urtext.intake.container.record.ArticleRecord;
import org.urtext.intake.container.record.FieldMapping;
import org.urtext.intake.container.record.RecordContainer;
import org.urtext.intake.container.record.RecordContents;
import org.urtext.intake.container.record.RecordReading;

/**
 * The rows of a workbook's manifests, placed by sheet and row. A row has no bytes of its own in a
 * workbook; its raw ones are its cells as a JSON array.
 */
final class SheetRecords extends RecordContents {

  private final Path file;
  private final long size;
  private final RecordReading reading;
  private final SheetWork.Answer answer;
  private final MappingIterator<SheetRow> rows;
  private TableHeader header = new TableHeader(Map.of());
  private long others;
  private boolean ended;
  private @Nullable Reason untold;

  /**
   * @param file with the rows, in a folder of its own that is removed when this is closed
   */
  SheetRecords(
      RecordContainer container,
      Packed packed,
      Path file,
      FieldMapping mapping,
      SheetWork.Answer answer)
      throws IOException {
    super(container);
    this.file = file;
    this.size = packed.document().size();
    this.reading = new RecordReading(TableManifest.WORD, mapping);
    this.answer = answer;
    this.untold = answer.reason();
    this.rows = SheetWork.JSON.readerFor(SheetRow.class).readValues(Files.newInputStream(file));
  }

  @Override
  protected @Nullable Arrival advance() throws IOException {
    try {
      while (!ended && rows.hasNextValue()) {
        Arrival arrival = arrival(rows.nextValue());
        if (arrival != null) {
          return arrival;
        }
      }
    } catch (JsonProcessingException cut) {
      // Who wrote it was killed in the middle of a row, which the answer tells.
      if (answer.reason() == null) {
        throw cut;
      }
    }
    return end();
  }

  /** What is to say of the whole, one thing after the other. */
  private @Nullable Arrival end() {
    ended = true;
    Reason reason = untold;
    untold = null;
    if (reason != null) {
      return reason.arrival(
          container.place(), container.place().path() + " " + answer.detail() + ".");
    }
    long count = others;
    others = 0;
    return count == 0
        ? null
        : container.others(count, "rows in it give neither a text nor an address nor a title.");
  }

  private @Nullable Arrival arrival(SheetRow row) throws IOException {
    List<String> cells = row.all();
    if (row.header()) {
      TableHeader named = TableHeader.of(cells, reading);
      header = named == null ? header : named;
      return null;
    }
    String entry = row.sheet() + "!" + row.number();
    if (row.tooLarge()) {
      return container.tooLarge(entry, "Row " + row.number() + " in " + row.sheet());
    }
    ArticleRecord record = reading.read(header.in(cells));
    if (record.isNothing()) {
      others++;
      return null;
    }
    return container.document(entry, -1, SheetWork.JSON.writeValueAsBytes(cells), record);
  }

  /** The share of the rows that have been gone through, as if they lay evenly in the workbook. */
  @Override
  public long position() {
    try {
      long all = Files.size(file);
      long gone = rows.getCurrentLocation().getByteOffset();
      return all == 0 ? size : (long) (size * (Math.max(0, gone) / (double) all));
    } catch (IOException gone) {
      return size;
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
    Path folder = file.getParent();
    if (folder != null) {
      Scratch.remove(folder);
    }
  }
}
