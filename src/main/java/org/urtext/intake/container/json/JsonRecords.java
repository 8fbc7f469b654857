package org.urtext.intake.container.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Arrival;
import org.urtext.intake.Reason;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Packed;
import org.urtext.intake.container.record.ArticleRecord;
import org.urtext.intake.container.record.Encoding;
import org.urtext.intake.container.record.FieldMapping;
import org.urtext.intake.container.record.RecordContainer;
import org.urtext.intake.container.record.RecordContents;
import org.urtext.intake.container.record.UnitStream;

/** The records of a JSON file, one after another. */
abstract class JsonRecords extends RecordContents {

  final UnitStream units;
  private final Encoding encoding;
  private final JsonReading reading;
  private long others;
  private boolean ended;

  JsonRecords(RecordContainer container, UnitStream units, Encoding encoding, JsonReading reading) {
    super(container);
    this.units = units;
    this.encoding = encoding;
    this.reading = reading;
  }

  /**
   * Opens a file.
   *
   * @param shape null if it holds no records at all
   */
  static Contents open(
      Packed packed, @Nullable JsonShape shape, FieldMapping mapping, JsonReading reading)
      throws IOException {
    Encoding encoding = Encoding.ofJson(packed.head(), packed.document().hints().charset());
    UnitStream units = new UnitStream(Files.newInputStream(packed.file()), encoding);
    RecordContainer container = RecordContainer.of(packed, mapping);
    if (shape != null && shape.form() == JsonShape.Form.LINES) {
      return new JsonLines(container, units, encoding, reading);
    }
    return new JsonValues(container, units, encoding, reading, shape);
  }

  /** The next record or what is wrong with it; null at the end. */
  abstract @Nullable Arrival record() throws IOException;

  @Override
  protected final @Nullable Arrival advance() throws IOException {
    if (ended) {
      return null;
    }
    Arrival arrival = record();
    if (arrival == null) {
      ended = true;
      return others == 0 ? null : container.others(others, "objects in it hold no article.");
    }
    return arrival;
  }

  /**
   * What a whole record is.
   *
   * @param which how people find it: {@code Line 17}
   * @return null if it is an object that holds no article
   */
  final @Nullable Arrival arrival(String entry, String which, long offset, byte[] raw) {
    try {
      JsonNode object = JsonText.object(raw, encoding);
      ArticleRecord record = reading.read(object);
      if (record == null) {
        others++;
        return null;
      }
      return container.document(entry, offset, raw, record);
    } catch (JsonText.Unreadable unreadable) {
      return refused(entry, which, unreadable.reason, String.valueOf(unreadable.getMessage()));
    }
  }

  final Arrival refused(String entry, String which, Reason reason, String what) {
    return container.refused(
        entry,
        reason,
        which
            + " of "
            + container.place().path()
            + " "
            + what
            + "; mend or remove it and run again.");
  }

  @Override
  public final long position() {
    return units.position();
  }

  @Override
  public final void close() throws IOException {
    units.close();
  }
}
