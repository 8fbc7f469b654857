package org.urtext.intake.container.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Reason;

/**
 * What a child process says it unpacked.
 *
 * @param bytes in all
 * @param entries in all
 * @param failure why it went no further; null if it came to the end
 * @param detail the sentence that goes with it
 */
record Receipt(long bytes, long entries, @Nullable Reason failure, String detail) {

  byte[] asBytes() {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(answer)) {
      out.writeLong(bytes);
      out.writeLong(entries);
      out.writeUTF(failure == null ? "" : failure.name());
      out.writeUTF(detail);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return answer.toByteArray();
  }

  static Receipt of(byte[] answer) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer))) {
      long bytes = in.readLong();
      long entries = in.readLong();
      String failure = in.readUTF();
      return new Receipt(
          bytes, entries, failure.isEmpty() ? null : Reason.valueOf(failure), in.readUTF());
    }
  }
}
