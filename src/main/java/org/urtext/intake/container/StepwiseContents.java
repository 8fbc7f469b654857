package org.urtext.intake.container;

import java.io.IOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;
import org.urtext.intake.Arrival;
import org.urtext.intake.Reason;

/** Goes through a container step by step, as far as it can be read. Not thread-safe. */
public abstract class StepwiseContents implements Contents {

  private final Place place;
  private @Nullable Arrival upcoming;
  private boolean ended;

  /**
   * @param place of the container
   */
  protected StepwiseContents(Place place) {
    this.place = place;
  }

  /**
   * Goes on; null if nothing arrives by this step. The last one says so by {@link #stop}.
   *
   * @throws IOException if the container cannot be read on; then {@link #unreadable} arrives last
   */
  protected abstract @Nullable Arrival step() throws IOException;

  /** Takes no further step. */
  protected final void stop() {
    ended = true;
    upcoming = null;
  }

  /** What arrives in place of all that could not be read. */
  protected Arrival unreadable() {
    return Reason.NOT_READABLE.arrival(
        place, "It could not be read to its end; see that it is there and may be read.");
  }

  @Override
  public final boolean hasNext() {
    while (upcoming == null && !ended) {
      try {
        upcoming = step();
      } catch (IOException notReadable) {
        stop();
        upcoming = unreadable();
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
