package org.urtext.intake.container.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.urtext.intake.container.Packed;

/**
 * The names in a zip archive that tell what kind of file it is, found without unpacking: APPNOTE
 * 6.3, sections 4.3.7, 4.3.12 and 4.3.16. Documents have few parts, so a bounded look suffices and
 * a directory of any size costs nothing.
 */
final class ZipDirectory {

  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int DIRECTORY_HEADER = 0x02014b50;
  private static final int DIRECTORY_LENGTH = 46;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;

  /** An end record with the longest comment. */
  private static final int LONGEST_END = END_LENGTH + 0xFFFF;

  private static final int MOST_DIRECTORY = 1 << 20;

  private ZipDirectory() {}

  /** The first names in {@code packed}; none where it is no intact zip archive. */
  static Set<String> names(Packed packed) {
    Set<String> names = new HashSet<>(Collections.singleton(firstName(packed.head())));
    try (FileChannel file = FileChannel.open(packed.file())) {
      ByteBuffer tail = read(file, Math.max(0, file.size() - LONGEST_END), LONGEST_END);
      for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
        if (tail.getInt(at) == END) {
          long length = Integer.toUnsignedLong(tail.getInt(at + 12));
          long from = Integer.toUnsignedLong(tail.getInt(at + 16));
          collect(read(file, from, (int) Math.min(length, MOST_DIRECTORY)), names);
          break;
        }
      }
    } catch (IOException notReadable) {
      // Whoever opens it meets the same and says so.
      return names;
    }
    return names;
  }

  private static String firstName(String head) {
    ByteBuffer header =
        ByteBuffer.wrap(head.getBytes(StandardCharsets.ISO_8859_1)).order(ByteOrder.LITTLE_ENDIAN);
    return header.limit() > LOCAL_LENGTH && header.getInt(0) == LOCAL_HEADER
        ? name(header, LOCAL_LENGTH, Short.toUnsignedInt(header.getShort(26)))
        : "";
  }

  private static void collect(ByteBuffer directory, Set<String> names) {
    int at = 0;
    while (at + DIRECTORY_LENGTH <= directory.limit() && directory.getInt(at) == DIRECTORY_HEADER) {
      int name = Short.toUnsignedInt(directory.getShort(at + 28));
      names.add(name(directory, at + DIRECTORY_LENGTH, name));
      at +=
          DIRECTORY_LENGTH
              + name
              + Short.toUnsignedInt(directory.getShort(at + 30))
              + Short.toUnsignedInt(directory.getShort(at + 32));
    }
  }

  private static String name(ByteBuffer bytes, int from, int length) {
    byte[] name = new byte[Math.max(0, Math.min(bytes.limit() - from, length))];
    bytes.get(from, name);
    return new String(name, StandardCharsets.UTF_8);
  }

  private static ByteBuffer read(FileChannel file, long from, int most) throws IOException {
    int length = (int) Math.max(0, Math.min(most, file.size() - from));
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
      // A read may stop short.
    }
    return bytes.flip();
  }
}
