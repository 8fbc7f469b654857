package org.urtext.intake.container.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.container.Packed;
import org.urtext.intake.container.record.Encoding;
import org.urtext.intake.container.record.RecordReading;
import org.urtext.intake.container.record.UnitStream;

/**
 * How a manifest of separated values is written.
 *
 * @param header its columns
 * @param rows before the first row of articles, the header included, as spreadsheets count
 * @param offset where that row begins, in bytes
 */
record TableForm(Encoding encoding, char separator, TableHeader header, long rows, long offset) {

  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  /** Rows that may stand empty above the header. */
  private static final int MOST_ROWS_ABOVE = 10;

  private static final int ICU_SURE = 10;

  /** How {@code packed} is written; null if it is no manifest. */
  static @Nullable TableForm of(Packed packed, RecordReading reading) throws IOException {
    String named = packed.document().hints().charset();
    return of(packed.head(), encoding(packed.head(), named), reading);
  }

  static @Nullable TableForm of(String head, Encoding encoding, RecordReading reading)
      throws IOException {
    TableForm best = null;
    int most = 0;
    for (char separator : SEPARATORS) {
      TableForm form = with(separator, head, encoding, reading);
      int known = form == null ? 0 : form.header.known(reading).size();
      if (form != null && known > most) {
        best = form;
        most = known;
      }
    }
    return best;
  }

  private static @Nullable TableForm with(
      char separator, String head, Encoding encoding, RecordReading reading) throws IOException {
    byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
    UnitStream units = new UnitStream(new ByteArrayInputStream(bytes), encoding);
    TableRows rows = new TableRows(units, separator, 0);
    TableCells cells = new TableCells(separator);
    long hidden = 0;
    for (TableRows.Row row = rows.next();
        row != null && row.bytes() != null && row.number() <= MOST_ROWS_ABOVE;
        row = rows.next()) {
      String text = encoding.unmarked().head(new String(row.bytes(), StandardCharsets.ISO_8859_1));
      if (row.number() == 1 && text.toLowerCase(Locale.ROOT).startsWith("sep=")) {
        // Spreadsheets obey this row, and do not show it.
        if (text.length() < 5 || text.charAt(4) != separator) {
          return null;
        }
        hidden = 1;
      } else if (!text.isBlank()) {
        TableHeader header = header(text, cells, reading);
        return header == null
            ? null
            : new TableForm(encoding, separator, header, row.number() - hidden, units.position());
      }
    }
    return null;
  }

  private static @Nullable TableHeader header(String row, TableCells cells, RecordReading reading) {
    try {
      return TableHeader.of(cells.of(row), reading);
    } catch (JsonProcessingException noTable) {
      return null;
    }
  }

  /**
   * The encoding of a table: as its bytes or its sidecar say; else UTF-8 if it is; else guessed.
   */
  static Encoding encoding(String head, @Nullable String named) {
    Encoding written = Encoding.written(head);
    if (written != null) {
      return written;
    }
    Encoding told = Encoding.named(named, true);
    if (told != null) {
      return told;
    }
    return unwritten(head);
  }

  private static Encoding unwritten(String head) {
    byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
    return isUtf8(bytes) ? Encoding.UTF_8 : guessed(bytes);
  }

  /** Whether the bytes are UTF-8, perhaps cut off inside the last character. */
  private static boolean isUtf8(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    return !decoder.decode(ByteBuffer.wrap(bytes), text, false).isError();
  }

  private static Encoding guessed(byte[] bytes) {
    for (CharsetMatch match : new CharsetDetector().setText(bytes).detectAll()) {
      // Windows writes more characters than the ISO charset that the detector names for it.
      String name = match.getName().equals("ISO-8859-1") ? "windows-1252" : match.getName();
      Encoding encoding = Encoding.named(name, false);
      if (encoding != null && encoding.width() == 1 && match.getConfidence() >= ICU_SURE) {
        return encoding;
      }
    }
    return new Encoding(java.nio.charset.Charset.forName("windows-1252"), 1, 0, false);
  }

  /**
   * The same in the encoding that the whole file tells, where its first bytes are plain ASCII and
   * so tell nothing.
   */
  TableForm asTheRestTells(Packed packed) throws IOException {
    boolean told = Encoding.named(packed.document().hints().charset(), true) != null;
    boolean ascii = packed.head().chars().allMatch(unit -> unit < 0x80);
    if (told || !ascii || encoding.width() > 1) {
      return this;
    }
    try (InputStream in = Files.newInputStream(packed.file())) {
      in.skipNBytes(packed.head().length());
      byte[] window = in.readNBytes(Packed.HEAD);
      while (window.length > 0 && isAscii(window)) {
        window = in.readNBytes(Packed.HEAD);
      }
      // A window may begin inside a line, never inside a character that is seen first in it.
      String seen = new String(window, StandardCharsets.ISO_8859_1);
      return new TableForm(unwritten(seen), separator, header, rows, offset);
    }
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte each : bytes) {
      if (each < 0) {
        return false;
      }
    }
    return true;
  }
}
