package org.urtext.intake.container.record;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The code units of a file, one after another, with the offset of each. The bytes of one stretch at
 * a time can be kept, up to a limit; nothing else is held. Not thread-safe.
 */
public final class UnitStream implements Closeable {

  /** Stands for a code unit where there are no more. */
  public static final int END = -1;

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int width;
  private final boolean bigEndian;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private long before;
  private boolean keeping;
  private int keptFrom;
  private int most;
  private byte[] kept = new byte[0];
  private int keptLength;

  /**
   * The stream behind its byte order mark. Closing this closes {@code in}.
   *
   * @throws IOException if the mark cannot be read
   */
  public UnitStream(InputStream in, Encoding encoding) throws IOException {
    this.in = in;
    this.width = encoding.width();
    this.bigEndian = encoding.bigEndian();
    skip(encoding.mark());
  }

  /** How many bytes have been gone through. */
  public long position() {
    return before + at;
  }

  /** How many bytes a code unit takes: 1 or 2. */
  public int width() {
    return width;
  }

  /**
   * The next code unit, gone through; {@link #END} at the end of the file.
   *
   * @throws IOException if {@code in} cannot be read on
   */
  public int next() throws IOException {
    int unit = peek();
    if (unit != END) {
      at += width;
    }
    return unit;
  }

  /**
   * The next code unit, not gone through; half of one at the end of the file counts as the end.
   *
   * @throws IOException if {@code in} cannot be read on
   */
  public int peek() throws IOException {
    if (end - at < width && !fill()) {
      at = end;
      return END;
    }
    if (width == 1) {
      return buffer[at] & 0xFF;
    }
    int first = buffer[at] & 0xFF;
    int second = buffer[at + 1] & 0xFF;
    return bigEndian ? first << 8 | second : second << 8 | first;
  }

  /** Moves the rest of the buffer to its front and reads on; false if no whole unit is left. */
  private boolean fill() throws IOException {
    if (keeping) {
      keep(at);
    }
    int rest = end - at;
    System.arraycopy(buffer, at, buffer, 0, rest);
    before += at;
    at = 0;
    end = rest;
    keptFrom = 0;
    while (end < width) {
      int read = in.read(buffer, end, buffer.length - end);
      if (read < 0) {
        return false;
      }
      end += read;
    }
    return true;
  }

  /** Begins to keep the bytes that are gone through, as long as they are at most {@code limit}. */
  public void keep(long limit) {
    keeping = true;
    keptFrom = at;
    keptLength = 0;
    most = (int) limit;
  }

  private void keep(int to) {
    int length = to - keptFrom;
    if (keptLength + length > most) {
      keeping = false;
      kept = new byte[0];
      return;
    }
    if (keptLength + length > kept.length) {
      kept = Arrays.copyOf(kept, Math.max(keptLength + length, 2 * kept.length));
    }
    System.arraycopy(buffer, keptFrom, kept, keptLength, length);
    keptLength += length;
    keptFrom = to;
  }

  /** Whether more has been gone through than can be kept. Told with some delay. */
  public boolean overflowed() {
    return !keeping;
  }

  /**
   * Ends keeping.
   *
   * @param units how many of the last ones to leave out
   * @return the bytes gone through since it began; null if they were too many
   */
  public byte @Nullable [] kept(int units) {
    if (keeping) {
      keep(at);
    }
    byte[] bytes = keeping ? Arrays.copyOf(kept, Math.max(0, keptLength - units * width)) : null;
    keeping = false;
    if (kept.length > BUFFER) {
      kept = new byte[0];
    }
    return bytes;
  }

  /** Goes on by {@code bytes}, or to the end of the file. */
  public void skip(long bytes) throws IOException {
    long rest = bytes;
    while (rest > 0 && (end > at || fill())) {
      int step = (int) Math.min(rest, end - at);
      at += step;
      rest -= step;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
