package org.urtext.intake.container.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import org.urtext.intake.container.Packed;
import org.urtext.intake.container.record.Encoding;
import org.urtext.intake.container.record.UnitStream;

/**
 * The beginning of a JSON file with its long strings cut, so that one text of many pages does not
 * hide how the file is built.
 */
final class JsonBeginning {

  /** Longer than any title or address. */
  private static final int LONGEST_STRING = 4_000;

  /** No further than this is gone into the file. */
  private static final int MOST_BYTES = 8 << 20;

  /** What {@code \\u} is followed by. */
  private static final int HEX_DIGITS = 4;

  private static final int UNKNOWN = Integer.MAX_VALUE;

  private final UnitStream units;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final boolean bigEndian;

  private JsonBeginning(UnitStream units, Encoding encoding) {
    this.units = units;
    this.bigEndian = encoding.bigEndian();
  }

  /** At most about {@value Packed#HEAD} bytes of it, as text. */
  static String of(Packed packed) {
    Encoding encoding = Encoding.ofJson(packed.head(), packed.document().hints().charset());
    if (packed.head().length() < Packed.HEAD) {
      return encoding.head(packed.head());
    }
    try (UnitStream units = new UnitStream(Files.newInputStream(packed.file()), encoding)) {
      return new JsonBeginning(units, encoding).cut().toString(encoding.charset());
    } catch (IOException notReadable) {
      // Whoever opens it fails too, and says so.
      return encoding.head(packed.head());
    }
  }

  private ByteArrayOutputStream cut() throws IOException {
    boolean inString = false;
    boolean dropped = false;
    int length = 0;
    int inEscape = 0;
    while (out.size() < Packed.HEAD && units.position() < MOST_BYTES) {
      int unit = units.next();
      if (unit == UnitStream.END) {
        break;
      }
      // A line end is no part of a string; where one stands in it, the string was never closed.
      boolean ends = inString && inEscape == 0 && (unit == '"' || unit == '\n');
      if (!inString || ends) {
        put(unit);
        inString = !ends && unit == '"';
        length = 0;
        inEscape = 0;
        continue;
      }
      boolean escaped = inEscape > 0;
      // What has begun to be kept of an escape is kept whole.
      dropped = escaped ? dropped : length >= LONGEST_STRING;
      if (!dropped) {
        put(unit);
      }
      length++;
      inEscape = leftOfEscape(inEscape, unit);
    }
    return out;
  }

  /** How many units more an escape has behind {@code unit}; at its second one that is not known. */
  private static int leftOfEscape(int before, int unit) {
    if (before == 0) {
      return unit == '\\' ? UNKNOWN : 0;
    }
    if (before == UNKNOWN) {
      return unit == 'u' ? HEX_DIGITS : 0;
    }
    return before - 1;
  }

  private void put(int unit) {
    if (units.width() == 1) {
      out.write(unit);
    } else {
      out.write(bigEndian ? unit >> 8 : unit);
      out.write(bigEndian ? unit : unit >> 8);
    }
  }
}
