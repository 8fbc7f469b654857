package org.urtext.intake.container.json;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Arrival;
import org.urtext.intake.Reason;
import org.urtext.intake.container.record.Encoding;
import org.urtext.intake.container.record.RecordContainer;
import org.urtext.intake.container.record.UnitStream;

/** The elements of a JSON array, or values one after another, placed by their number from 1. */
final class JsonValues extends JsonRecords {

  private final JsonOutline outline;
  private final JsonElements elements;
  private final boolean found;
  private boolean reported;

  /**
   * @param shape where the array lies; null for an empty one
   */
  JsonValues(
      RecordContainer container,
      UnitStream units,
      Encoding encoding,
      JsonReading reading,
      @Nullable JsonShape shape)
      throws IOException {
    super(container, units, encoding, reading);
    outline = new JsonOutline(units);
    boolean inArray = shape == null || shape.form() == JsonShape.Form.ARRAY;
    elements = new JsonElements(outline, inArray);
    found = !inArray || enter(shape == null ? List.of() : shape.path());
  }

  private boolean enter(List<String> path) throws IOException {
    for (String name : path) {
      if (!outline.enter(name)) {
        return false;
      }
    }
    return outline.take('[');
  }

  @Override
  @Nullable Arrival record() throws IOException {
    for (JsonElements.Element element = element(); element != null; element = element()) {
      String entry = Long.toString(element.number());
      String which = "Element " + element.number();
      byte[] bytes = element.bytes();
      Arrival arrival;
      if (element.cut()) {
        reported = true;
        arrival = refused(entry, which, Reason.DAMAGED, "is cut off by the end of the file");
      } else if (bytes == null) {
        arrival = container.tooLarge(entry, which);
      } else {
        arrival = arrival(entry, which, element.offset(), bytes);
      }
      if (arrival != null) {
        return arrival;
      }
    }
    return end();
  }

  private JsonElements.@Nullable Element element() throws IOException {
    return found ? elements.next() : null;
  }

  private @Nullable Arrival end() {
    if (reported || (found && elements.isClosed())) {
      return null;
    }
    reported = true;
    return Reason.DAMAGED.arrival(
        container.place(),
        "The list in "
            + container.place().path()
            + " is not closed behind its element "
            + elements.count()
            + ", at byte "
            + position()
            + "; see whether the file is whole.");
  }
}
