package org.urtext.pipeline;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.urtext.extraction.ReadingCells;

/**
 * The threads that read documents. One that does not come to an end of its document is given up: it
 * cannot be stopped, so it goes on by itself while another takes its place.
 *
 * <p>Limited is the time a thread has computed, not the time that has passed: neither a busy
 * machine nor a child process at work on the document makes a difference. To be used by one thread.
 */
final class Readers implements AutoCloseable {

  /** What reading one document may take in a process of its own, it may take in this one. */
  static final Duration LIMIT = ReadingCells.LIMIT;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final int threads;
  private final Duration limit;
  private final ToLongFunction<Thread> meter;
  private final ThreadPoolExecutor pool;
  private int givenUp;
  private int stillRunning;

  /** So many {@code threads}, each with the usual limit for one document. */
  Readers(int threads) {
    this(threads, LIMIT, Readers::computed);
  }

  /**
   * @param meter how many nanoseconds a thread has computed so far
   */
  Readers(int threads, Duration limit, ToLongFunction<Thread> meter) {
    this.threads = threads;
    this.limit = limit;
    this.meter = meter;
    this.pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "reading");
              // One that was given up must not keep the program from ending.
              thread.setDaemon(true);
              return thread;
            });
  }

  private static long computed(Thread thread) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads.isThreadCpuTimeSupported()
        ? threads.getThreadCpuTime(thread.getId())
        : System.nanoTime();
  }

  /** Reads a document as soon as there is a thread for it, in the order in which they come. */
  <T> Reading<T> read(Callable<T> work) {
    Reading<T> reading = new Reading<>(work);
    pool.execute(reading::run);
    return reading;
  }

  /** Work that may take as long as it takes, since its size bounds it. */
  <T extends @Nullable Object> Future<T> submit(Callable<T> work) {
    return pool.submit(work);
  }

  Duration limit() {
    return limit;
  }

  /** How many documents were given up. */
  synchronized int givenUp() {
    return givenUp;
  }

  /** How many of those are still being worked on. */
  synchronized int stillRunning() {
    return stillRunning;
  }

  private synchronized void replaceOne() {
    givenUp++;
    stillRunning++;
    pool.setMaximumPoolSize(threads + stillRunning);
    pool.setCorePoolSize(threads + stillRunning);
  }

  /** One that was given up has come to an end after all. */
  private synchronized void takeBack() {
    stillRunning--;
    pool.setCorePoolSize(threads + stillRunning);
    pool.setMaximumPoolSize(threads + stillRunning);
  }

  /** A document that is being read or will be. */
  final class Reading<T> {

    private final FutureTask<T> task;
    private @Nullable Thread thread;
    private long before;
    private boolean abandoned;

    private Reading(Callable<T> work) {
      this.task = new FutureTask<>(work);
    }

    private void run() {
      begin(Thread.currentThread());
      try {
        task.run();
      } finally {
        if (end()) {
          takeBack();
        }
      }
    }

    private synchronized void begin(Thread reader) {
      thread = reader;
      before = meter.applyAsLong(reader);
    }

    private synchronized boolean end() {
      thread = null;
      return abandoned;
    }

    private synchronized boolean abandonIfOverdue() {
      if (thread == null || meter.applyAsLong(thread) - before < limit.toNanos()) {
        return false;
      }
      replaceOne();
      abandoned = true;
      return true;
    }

    /**
     * Waits for the end. What is waited for is the document that came first of all that are left,
     * so that none behind it is judged before its turn.
     *
     * @return empty if it was given up
     */
    Optional<T> await() {
      while (true) {
        try {
          return Optional.of(task.get(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException notYet) {
          if (abandonIfOverdue()) {
            return Optional.empty();
          }
        } catch (ExecutionException | InterruptedException broken) {
          throw thrown(broken);
        }
      }
    }
  }

  /** The result of work of which nothing but errors is expected to go wrong. */
  static <T extends @Nullable Object> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException | InterruptedException broken) {
      throw thrown(broken);
    }
  }

  private static RuntimeException thrown(Exception broken) {
    if (broken instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      return new IllegalStateException("interrupted while reading", broken);
    }
    if (broken.getCause() instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(broken.getCause());
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
