package org.urtext.intake;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * File names as their bytes say, whatever the locale of the process.
 *
 * <p>Under {@code LANG=C} Java still opens a file called {@code ü.txt} that a folder listed, but
 * prints its name with replacement characters, so that {@code ö.txt} would seem to lie at the same
 * path. The path's URI holds the bytes as they are on disk.
 */
public final class FileNames {

  private static final boolean NAMES_ARE_UTF_8 =
      "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));

  private FileNames() {}

  /** The last name of {@code path}; bytes that are not UTF-8 are written as {@code \xFF}. */
  static String nameOf(Path path) {
    Path last = path.getFileName();
    return last == null
        ? ""
        : isFaithful(last.toString()) ? last.toString() : lastName(written(path));
  }

  /** All of {@code path}, in the form of {@link #nameOf}. */
  public static String pathOf(Path path) {
    return isFaithful(path.toString()) ? path.toString() : written(path);
  }

  private static boolean isFaithful(String name) {
    return name.indexOf('\uFFFD') < 0
        && (NAMES_ARE_UTF_8 || name.chars().allMatch(unit -> unit < 0x80));
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String written(Path path) {
    URI uri = path.toAbsolutePath().toUri();
    byte[] bytes = percentDecoded(uri.getRawPath());
    int length =
        bytes.length > 1 && bytes[bytes.length - 1] == '/' ? bytes.length - 1 : bytes.length;
    return decoded(bytes, length);
  }

  private static byte[] percentDecoded(String escaped) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '%') {
        bytes.write(Integer.parseInt(escaped.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    return bytes.toByteArray();
  }

  /** The name that an archive gives as {@code bytes}, in the form of {@link #nameOf}. */
  public static String of(byte[] bytes) {
    return decoded(bytes, bytes.length);
  }

  private static String decoded(byte[] bytes, int length) {
    StringBuilder name = new StringBuilder(length);
    int at = 0;
    while (at < length) {
      int units = wellFormedLength(bytes, at, length);
      if (units > 0) {
        name.append(new String(bytes, at, units, StandardCharsets.UTF_8));
        at += units;
      } else {
        name.append(String.format("\\x%02X", bytes[at]));
        at++;
      }
    }
    return name.toString();
  }

  /** The length of the UTF-8 sequence that begins at {@code at}; 0 if none does. */
  private static int wellFormedLength(byte[] bytes, int at, int end) {
    int lead = bytes[at] & 0xFF;
    int length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length == 0 || at + length > end) {
      return 0;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, length));
      return length;
    } catch (CharacterCodingException notUtf8) {
      return 0;
    }
  }
}
