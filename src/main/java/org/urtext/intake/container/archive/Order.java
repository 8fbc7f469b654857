package org.urtext.intake.container.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.urtext.intake.container.Limits;

/**
 * What a child process is asked to unpack.
 *
 * @param archive where it lies
 * @param form {@code zip}, {@code tar} or a {@link Compression}'s word
 * @param name of the one entry, if it is no archive but a compressed file
 * @param only the paths of the entries that are wanted; others are listed but not unpacked
 * @param folder where the files and their index go
 * @param limits to keep to
 */
record Order(Path archive, String form, String name, Pattern only, Path folder, Limits limits) {

  static final Pattern EVERYTHING = Pattern.compile("(?s).*");

  byte[] asBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (String text :
          new String[] {archive.toString(), form, name, only.pattern(), folder.toString()}) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(encoded.length);
        out.write(encoded);
      }
      out.writeLong(limits.entryBytes());
      out.writeLong(limits.ratio());
      out.writeLong(limits.bytes());
      out.writeLong(limits.entries());
      out.writeInt(limits.depth());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static Order of(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new Order(
          Path.of(text(in)),
          text(in),
          text(in),
          Pattern.compile(text(in)),
          Path.of(text(in)),
          new Limits(in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readInt()));
    }
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
