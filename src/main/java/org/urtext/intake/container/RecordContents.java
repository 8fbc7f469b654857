package org.urtext.intake.container;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Arrival;
import org.urtext.intake.Reason;

/** Goes through a file of records, one arrival at a time. */
abstract class RecordContents extends StepwiseContents {

  final RecordContainer container;

  RecordContents(RecordContainer container) {
    super(container.place());
    this.container = container;
  }

  /** The next arrival; null when there are no more. */
  abstract @Nullable Arrival advance() throws IOException;

  @Override
  final @Nullable Arrival step() throws IOException {
    Arrival arrival = advance();
    if (arrival == null) {
      stop();
    }
    return arrival;
  }

  @Override
  final Arrival unreadable() {
    return Reason.NOT_READABLE.arrival(
        container.place(),
        container.place().path()
            + " could not be read on behind byte "
            + position()
            + "; see that its disk is well and run again.");
  }
}
