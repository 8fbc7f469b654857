package org.urtext.intake.container;

import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.urtext.intake.RawDocument;

/**
 * Bytes {@code offset} to {@code offset + length} of {@code within}, fewer where it ends before.
 *
 * @param offset in bytes
 * @param length in bytes
 */
public record Slice(Path within, long offset, long length) implements RawDocument.Content {

  @Override
  public InputStream open() throws IOException {
    FileChannel channel = FileChannel.open(within);
    try {
      channel.position(offset);
      return ByteStreams.limit(Channels.newInputStream(channel), length);
    } catch (IOException | RuntimeException failed) {
      channel.close();
      throw failed;
    }
  }

  /**
   * All of it; only for what is known to be small.
   *
   * @throws IOException if the file cannot be read
   * @throws ArithmeticException if it has more bytes than an array can hold
   */
  public byte[] bytes() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(length));
    try (FileChannel channel = FileChannel.open(within)) {
      int read = 0;
      while (bytes.hasRemaining() && read >= 0) {
        read = channel.read(bytes, offset + bytes.position());
      }
    }
    byte[] whole = new byte[bytes.position()];
    bytes.flip().get(whole);
    return whole;
  }
}
