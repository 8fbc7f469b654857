package org.urtext.intake.container.record;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/**
 * How the characters of a file of records are written.
 *
 * @param charset one in which line ends and separators are single code units: a superset of ASCII,
 *     or UTF-16
 * @param width bytes of a code unit: 1 or 2
 * @param mark bytes of the byte order mark before the text; 0 if there is none
 * @param certain whether bytes that do not fit are damage, rather than a sign that the charset was
 *     guessed wrongly
 */
public record Encoding(Charset charset, int width, int mark, boolean certain) {

  /** UTF-8 without a byte order mark. */
  public static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, 1, 0, true);

  /**
   * What {@code head} says of itself: a byte order mark, or the zero bytes that UTF-16 has among
   * ASCII characters. Null if it says nothing.
   *
   * @param head first bytes of the file, each as the character of Latin-1
   */
  public static @Nullable Encoding written(String head) {
    if (head.startsWith("\u00EF\u00BB\u00BF")) {
      return new Encoding(StandardCharsets.UTF_8, 1, 3, true);
    }
    if (head.startsWith("\u00FF\u00FE")) {
      return new Encoding(StandardCharsets.UTF_16LE, 2, 2, true);
    }
    if (head.startsWith("\u00FE\u00FF")) {
      return new Encoding(StandardCharsets.UTF_16BE, 2, 2, true);
    }
    if (head.length() >= 4 && head.charAt(0) == 0 && head.charAt(1) != 0 && head.charAt(2) == 0) {
      return new Encoding(StandardCharsets.UTF_16BE, 2, 0, true);
    }
    if (head.length() >= 4 && head.charAt(0) != 0 && head.charAt(1) == 0 && head.charAt(3) == 0) {
      return new Encoding(StandardCharsets.UTF_16LE, 2, 0, true);
    }
    return null;
  }

  /**
   * The encoding that somebody named; null if the name is unknown or the charset does not fit.
   *
   * @param name null if none is named
   * @param certain as {@link #certain}
   */
  public static @Nullable Encoding named(@Nullable String name, boolean certain) {
    if (name == null) {
      return null;
    }
    try {
      Charset charset = Charset.forName(name.strip());
      boolean wide = charset.name().startsWith("UTF-16");
      if (wide || isSupersetOfAscii(charset)) {
        boolean little = charset.equals(StandardCharsets.UTF_16LE);
        Charset one = wide ? (little ? charset : StandardCharsets.UTF_16BE) : charset;
        return new Encoding(one, wide ? 2 : 1, 0, certain);
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null;
    }
    return null;
  }

  private static boolean isSupersetOfAscii(Charset charset) {
    String ascii = "\t\n\r \"',;0Aa{}";
    // ISO-2022 and UTF-7 write other characters with the bytes of ASCII.
    return !charset.name().startsWith("ISO-2022")
        && charset.canEncode()
        && new String(ascii.getBytes(StandardCharsets.US_ASCII), charset).equals(ascii);
  }

  /**
   * The encoding of a JSON file, which is UTF-8 unless it says otherwise (RFC 8259, section 8.1).
   *
   * @param head as for {@link #written}
   * @param named that a sidecar says; null if none does
   */
  public static Encoding ofJson(String head, @Nullable String named) {
    Encoding written = written(head);
    Encoding told = written == null ? named(named, true) : written;
    return told == null ? UTF_8 : told;
  }

  /** The same for a stretch that begins behind the byte order mark. */
  public Encoding unmarked() {
    return new Encoding(charset, width, 0, certain);
  }

  /** Whether a code unit of two bytes has its high byte first. */
  public boolean bigEndian() {
    return charset.equals(StandardCharsets.UTF_16BE);
  }

  /**
   * The text of the file's first bytes; what is cut at their end is left out or replaced.
   *
   * @param head as for {@link #written}
   */
  public String head(String head) {
    byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
    int from = Math.min(mark, bytes.length);
    return new String(bytes, from, bytes.length - from, charset);
  }

  /**
   * The text of one record.
   *
   * @throws CharacterCodingException if the encoding is certain and the bytes do not fit it
   */
  public String text(byte[] record) throws CharacterCodingException {
    CodingErrorAction action = certain ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
    CharBuffer text =
        charset
            .newDecoder()
            .onMalformedInput(action)
            .onUnmappableCharacter(action)
            .decode(ByteBuffer.wrap(record));
    return text.toString();
  }
}
