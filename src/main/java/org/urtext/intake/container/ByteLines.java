package org.urtext.intake.container;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file of any size, with where they lie in it. Not thread-safe. */
public final class ByteLines implements Closeable {

  /** What of a line is looked at; the rest of it is passed over. */
  private static final int LONGEST = 1_000;

  /**
   * A line.
   *
   * @param offset of its first byte, in bytes from the beginning of the file
   * @param end the offset behind its line end
   * @param text without its line end, one byte a character, perhaps only its beginning
   */
  public record Line(long offset, long end, String text) {}

  private final InputStream in;
  private long position;

  /**
   * Begins at the first line.
   *
   * @throws IOException if the file cannot be opened
   */
  public ByteLines(Path file) throws IOException {
    in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  /** How many bytes were gone through. */
  public long position() {
    return position;
  }

  /**
   * The next line; null at the end.
   *
   * @throws IOException if the file cannot be read on
   */
  public @Nullable Line next() throws IOException {
    long start = position;
    byte[] head = new byte[LONGEST];
    int length = 0;
    int c = in.read();
    if (c < 0) {
      return null;
    }
    while (c >= 0) {
      position++;
      if (c == '\n') {
        break;
      }
      if (length < LONGEST) {
        head[length++] = (byte) c;
      }
      c = in.read();
    }
    if (length > 0 && length < LONGEST && head[length - 1] == '\r') {
      length--;
    }
    return new Line(start, position, new String(head, 0, length, StandardCharsets.ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
