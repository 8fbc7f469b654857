package org.urtext.intake.container;

import java.io.IOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Arrival;
import org.urtext.intake.Reason;

/** Goes through a file of records, one arrival at a time. */
abstract class RecordContents implements Contents {

  final RecordContainer container;
  private @Nullable Arrival upcoming;
  private boolean ended;

  RecordContents(RecordContainer container) {
    this.container = container;
  }

  /** The next arrival; null when there are no more. */
  abstract @Nullable Arrival advance() throws IOException;

  @Override
  public final boolean hasNext() {
    if (upcoming == null && !ended) {
      try {
        upcoming = advance();
        ended = upcoming == null;
      } catch (IOException notReadable) {
        ended = true;
        upcoming =
            Reason.NOT_READABLE.arrival(
                container.place(),
                container.place().path()
                    + " could not be read on behind byte "
                    + position()
                    + "; see that its disk is well and run again.");
      }
    }
    return upcoming != null;
  }

  @Override
  public final Arrival next() {
    if (!hasNext() || upcoming == null) {
      throw new NoSuchElementException();
    }
    Arrival arrival = upcoming;
    upcoming = null;
    return arrival;
  }
}
