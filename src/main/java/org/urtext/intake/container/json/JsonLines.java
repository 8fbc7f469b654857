package org.urtext.intake.container.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;
import org.urtext.intake.Arrival;
import org.urtext.intake.Hints;
import org.urtext.intake.Reason;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.record.Encoding;
import org.urtext.intake.container.record.FieldMapping;
import org.urtext.intake.container.record.RecordContainer;
import org.urtext.intake.container.record.UnitStream;

/**
 * JSON Lines: an object a line, placed by the line's number, which counts blank lines too.
 *
 * @see <a href="https://jsonlines.org/">JSON Lines</a>
 */
public final class JsonLines extends JsonRecords {

  private static final int ENOUGH_FOR_A_MARK = 4;

  private long number;

  JsonLines(RecordContainer container, UnitStream units, Encoding encoding, JsonReading reading) {
    super(container, units, encoding, reading);
  }

  /**
   * Reads lines that come from elsewhere than a file, such as standard input. Nothing but the
   * record under way is held.
   *
   * @param place of the whole, such as {@code stdin}; its lines are placed at {@code stdin!17}
   * @param mapping which fields to read
   * @throws IOException if the first bytes cannot be read; later failures arrive as {@link
   *     Arrival.Refused}
   */
  public static Contents from(InputStream in, Place place, FieldMapping mapping)
      throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    buffered.mark(ENOUGH_FOR_A_MARK);
    byte[] first = buffered.readNBytes(ENOUGH_FOR_A_MARK);
    buffered.reset();
    Encoding encoding = Encoding.ofJson(new String(first, StandardCharsets.ISO_8859_1), null);
    return new JsonLines(
        new RecordContainer(place, place.path(), Instant.EPOCH, Hints.NONE, mapping.digest()),
        new UnitStream(buffered, encoding),
        encoding,
        new JsonArticles(mapping));
  }

  @Override
  @Nullable Arrival record() throws IOException {
    while (units.peek() != UnitStream.END) {
      long offset = units.position();
      number++;
      String entry = Long.toString(number);
      String which = "Line " + number;
      Line line = line();
      if (line.bytes == null) {
        return container.tooLarge(entry, which);
      }
      Arrival arrival =
          line.blank
              ? null
              : line.zero
                  ? refused(entry, which, Reason.DAMAGED, "holds zero bytes, which no text has")
                  : arrival(entry, which, offset, line.bytes);
      if (arrival != null) {
        return arrival;
      }
    }
    return null;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Line(byte @Nullable [] bytes, boolean blank, boolean zero) {}

  private Line line() throws IOException {
    units.keep(RecordContainer.LARGEST_RECORD);
    boolean blank = true;
    boolean zero = false;
    int last = UnitStream.END;
    int unit = units.next();
    while (unit != '\n' && unit != UnitStream.END) {
      blank &= unit == ' ' || unit == '\t' || unit == '\r';
      zero |= unit == 0;
      last = unit;
      unit = units.next();
    }
    int ending = (unit == '\n' ? 1 : 0) + (last == '\r' ? 1 : 0);
    return new Line(units.kept(ending), blank, zero);
  }
}
