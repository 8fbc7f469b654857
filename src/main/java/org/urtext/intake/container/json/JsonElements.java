package org.urtext.intake.container.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.container.record.RecordContainer;
import org.urtext.intake.container.record.UnitStream;

/** The values of a JSON text that follow one another, in an array or by themselves. */
final class JsonElements {

  /**
   * One value.
   *
   * @param number from 1
   * @param offset of its first byte in the file
   * @param bytes its own; null if they are too many
   * @param cut whether the file ends inside it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Element(long number, long offset, byte @Nullable [] bytes, boolean cut) {}

  private final JsonOutline outline;
  private final boolean inArray;
  private long number;
  private boolean closed;

  /**
   * @param outline behind the opening bracket, or before the first value
   */
  JsonElements(JsonOutline outline, boolean inArray) {
    this.outline = outline;
    this.inArray = inArray;
  }

  /** The next one; null behind the last. */
  @Nullable Element next() throws IOException {
    while (outline.take(',')) {
      // A comma too many costs no element.
    }
    int ahead = outline.ahead();
    if (ahead == UnitStream.END || (inArray && (ahead == ']' || ahead == '}'))) {
      closed = outline.take(']');
      return null;
    }
    long offset = outline.units.position();
    outline.units.keep(RecordContainer.LARGEST_RECORD);
    boolean whole = outline.skipValue();
    number++;
    return new Element(number, offset, outline.units.kept(0), !whole);
  }

  /** How many there were so far. */
  long count() {
    return number;
  }

  /** Behind the last one: whether the array was closed, or there is none that could be. */
  boolean isClosed() {
    return closed || !inArray;
  }
}
