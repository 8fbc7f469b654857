package org.urtext.pipeline;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The containers whose documents are still being read. What is unpacked of them lies on disk, so
 * several are open only if they are not large. For one thread.
 */
final class OpenContainers implements AutoCloseable {

  private static final int MOST = 16;

  private static final long MOST_BYTES = 32_000_000;

  private final Map<ReadAhead, Long> open = new LinkedHashMap<>();
  private long bytes;

  /**
   * Whether one more may be opened; the only one may always.
   *
   * @param size of its file, in bytes
   */
  boolean hasRoomFor(long size) {
    return open.isEmpty() || (open.size() < MOST && bytes + size <= MOST_BYTES);
  }

  /**
   * Keeps {@code arrivals} until they are closed.
   *
   * @param size of the container's file, in bytes
   */
  void add(ReadAhead arrivals, long size) {
    open.put(arrivals, size);
    bytes += size;
  }

  /**
   * Closes one, whose documents have been read.
   *
   * @throws IOException if something of it stays
   */
  void close(ReadAhead arrivals) throws IOException {
    Long size = open.remove(arrivals);
    bytes -= size == null ? 0 : size;
    arrivals.close();
  }

  /** Closes what a run that ended early had open. */
  @Override
  public void close() {
    for (ReadAhead arrivals : open.keySet()) {
      try {
        arrivals.close();
      } catch (IOException | RuntimeException notClosed) {
        // The temporary files go when the program ends.
      }
    }
    open.clear();
  }
}
