package org.urtext.intake.container.record;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Arrival;
import org.urtext.intake.Reason;
import org.urtext.intake.container.StepwiseContents;

/** Goes through a file of records, one arrival at a time. Not thread-safe. */
public abstract class RecordContents extends StepwiseContents {

  /** What is gone through. */
  protected final RecordContainer container;

  /** Goes through {@code container}. */
  protected RecordContents(RecordContainer container) {
    super(container.place());
    this.container = container;
  }

  /**
   * The next arrival; null when there are no more.
   *
   * @throws IOException if the file cannot be read on
   */
  protected abstract @Nullable Arrival advance() throws IOException;

  @Override
  protected final @Nullable Arrival step() throws IOException {
    Arrival arrival = advance();
    if (arrival == null) {
      stop();
    }
    return arrival;
  }

  @Override
  protected final Arrival unreadable() {
    return Reason.NOT_READABLE.arrival(
        container.place(),
        container.place().path()
            + " could not be read on behind byte "
            + position()
            + "; see that its disk is well and run again.");
  }
}
