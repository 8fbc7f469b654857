package org.urtext.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Arrival;
import org.urtext.intake.container.Contents;

/**
 * Goes through a container on a thread of its own, a bounded way ahead of whoever takes what
 * arrives, so that unpacking and recording go on side by side.
 */
final class ReadAhead implements Iterator<Arrival>, Closeable {

  private static final int MOST_ARRIVALS = 64;

  /** In KiB, as the documents of containers may lie in memory. */
  private static final int MOST_KIB = 64 * 1024;

  private final Contents contents;
  private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(MOST_ARRIVALS);
  private final Semaphore room = new Semaphore(MOST_KIB);
  private final Thread thread;
  private @Nullable Step next;
  private volatile boolean closed;

  /**
   * What the thread has come to.
   *
   * @param arrival null at the end
   * @param failure why it ended early
   * @param weight in KiB
   * @param position in the container's file
   */
  private record Step(
      @Nullable Arrival arrival, @Nullable Throwable failure, int weight, long position) {}

  /** Thrown where what is gone through breaks. */
  static final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Throwable failure;

    Broken(Throwable failure) {
      super(failure);
      this.failure = failure;
    }

    /** A defect, or an error such as want of memory. */
    Throwable failure() {
      return failure;
    }
  }

  ReadAhead(Contents contents) {
    this.contents = contents;
    thread = new Thread(this::goThrough, "unpacking");
    thread.setDaemon(true);
    thread.start();
  }

  private void goThrough() {
    try {
      try {
        while (!closed && contents.hasNext()) {
          Arrival arrival = contents.next();
          int weight = weight(arrival);
          room.acquire(weight);
          steps.put(new Step(arrival, null, weight, contents.position()));
        }
        steps.put(new Step(null, null, 0, contents.position()));
      } catch (RuntimeException | Error failure) {
        steps.put(new Step(null, failure, 0, 0));
      }
    } catch (InterruptedException closedMeanwhile) {
      Thread.currentThread().interrupt();
    }
  }

  private static int weight(Arrival arrival) {
    long bytes = arrival instanceof Arrival.Document document ? document.raw().size() : 0;
    return (int) Math.min(MOST_KIB, bytes / 1024);
  }

  /**
   * @throws Broken if going through failed
   */
  @Override
  public boolean hasNext() {
    return step().arrival != null;
  }

  @Override
  public Arrival next() {
    Step step = step();
    if (step.arrival == null) {
      throw new NoSuchElementException();
    }
    room.release(step.weight);
    next = null;
    return step.arrival;
  }

  /** How far into the container's file what comes next was found. */
  long position() {
    return step().position;
  }

  private Step step() {
    if (next == null) {
      try {
        next = steps.take();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while reading", interrupted);
      }
      if (next.failure != null) {
        throw new Broken(next.failure);
      }
    }
    return next;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    thread.interrupt();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(30));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    contents.close();
  }
}
