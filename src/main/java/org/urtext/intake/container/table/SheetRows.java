package org.urtext.intake.container.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.container.record.RecordContainer;
import org.urtext.intake.container.record.RecordReading;

/** Writes the rows of manifests among the sheets of a workbook, one sheet after another. */
final class SheetRows implements XSSFSheetXMLHandler.SheetContentsHandler {

  /** The most that a spreadsheet has. */
  private static final int COLUMNS = 16_384;

  /** Ample for a million rows with a text each; a small file with shared strings can claim more. */
  private static final long MOST = 4_000_000_000L;

  /** Thrown at the first row of a sheet that names no articles' columns. */
  static final class NoManifest extends RuntimeException {
    NoManifest() {
      super(null, null, false, false);
    }
  }

  /** Thrown when the rows come to far more than a workbook can mean. */
  static final class TooMuch extends IOException {}

  private final OutputStream out;
  private final RecordReading reading;
  private String sheet = "";
  private boolean headed;
  private boolean manifest;
  private long last;
  private long written;
  private Map<Integer, String> cells = new TreeMap<>();
  private long characters;

  SheetRows(OutputStream out, RecordReading reading) {
    this.out = out;
    this.reading = reading;
  }

  /** Goes over to the sheet called {@code name}. */
  void begin(String name) {
    sheet = name;
    headed = false;
    last = 0;
  }

  /** Whether any sheet so far is a manifest. */
  boolean isManifest() {
    return manifest;
  }

  @Override
  public void startRow(int row) {
    // A row that repeats a number would lie where another does.
    last = Math.max(last + 1, row + 1L);
    cells = new TreeMap<>();
    characters = 0;
  }

  @Override
  public void cell(
      @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
    int column = reference == null ? cells.size() : new CellReference(reference).getCol();
    if (value == null || value.isBlank() || column < 0 || column >= COLUMNS) {
      return;
    }
    characters += value.length();
    if (characters <= RecordContainer.LARGEST_RECORD) {
      cells.put(column, value);
    } else {
      cells.clear();
    }
  }

  @Override
  public void endRow(int row) {
    boolean tooLarge = characters > RecordContainer.LARGEST_RECORD;
    if (cells.isEmpty() && !tooLarge) {
      return;
    }
    SheetRow read = new SheetRow(sheet, last, !headed, cells, tooLarge);
    if (!headed && TableHeader.of(read.all(), reading) == null) {
      throw new NoManifest();
    }
    headed = true;
    manifest = true;
    try {
      write(read);
    } catch (IOException notWritten) {
      // The parser's interface has no room for it.
      throw new UncheckedIOException(notWritten);
    }
  }

  private void write(SheetRow row) throws IOException {
    byte[] line = SheetWork.JSON.writeValueAsBytes(row);
    written += line.length;
    if (written > MOST) {
      throw new TooMuch();
    }
    out.write(line);
    out.write('\n');
  }
}
