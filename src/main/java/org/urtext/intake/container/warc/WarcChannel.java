package org.urtext.intake.container.warc;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;

/**
 * A file read from its beginning to its end, with a limit where the library has none. It cannot be
 * positioned, lest the library skips beyond the end and takes a cut-off file for a whole one.
 */
final class WarcChannel implements ReadableByteChannel {

  /** A reader that asks this often past the end will ask forever. */
  private static final int MOST_ENDS = 1_000;

  private final FileChannel file;
  private final long size;
  private long position;
  private long allowed = Long.MAX_VALUE;
  private int ends;

  WarcChannel(Path path) throws IOException {
    file = FileChannel.open(path);
    size = file.size();
  }

  long size() {
    return size;
  }

  long position() {
    return position;
  }

  boolean isAtEnd() {
    return ends > 0;
  }

  /** From here on, no more than {@code bytes} are given. */
  void allow(long bytes) {
    allowed = bytes;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (allowed <= 0) {
      throw new IOException("the header of a record is larger than any");
    }
    int read = file.read(into);
    if (read < 0) {
      if (++ends > MOST_ENDS) {
        throw new EOFException("unexpected end of file");
      }
      return read;
    }
    position += read;
    allowed -= read;
    return read;
  }

  @Override
  public boolean isOpen() {
    return file.isOpen();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
