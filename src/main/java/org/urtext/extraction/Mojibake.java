package org.urtext.extraction;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Text in UTF-8 that was taken for windows-1252 (or Latin-1) or windows-1251 and saved again, so
 * that each letter became two or three: {@code cafÃ©} for {@code café}. Line by line, as pages are
 * put together from several places; a line is changed only if nearly all in it that is not ASCII
 * are such sequences, and what they stand for is the more plausible text.
 */
final class Mojibake {

  /** A text that was misread and saved again may be so once more. */
  private static final int MOST_TIMES = 3;

  /** So many units of the words in a line that change tell. */
  private static final int ENOUGH = 600;

  private static final int LONGEST_WORD = 200;

  /** So many characters of sequences for each other one that is not ASCII. */
  private static final int SEQUENCES = 4;

  /** In natural logarithms, how much more plausible the line is to become. */
  private static final double LEAD = 6;

  private static final List<Misreading> MISREADINGS =
      List.of(new Misreading("windows-1252"), new Misreading("windows-1251"));

  private Mojibake() {}

  /**
   * What {@code text} was before it was misread.
   *
   * @return empty if there is no sign of a misreading
   */
  static Optional<String> undone(String text) {
    String now = text;
    for (int times = 0; times < MOST_TIMES; times++) {
      String before = now;
      for (Misreading misreading : MISREADINGS) {
        now = misreading.mayBeIn(now) ? misreading.undoneByLine(now) : now;
      }
      if (now.equals(before)) {
        break;
      }
    }
    return now.equals(text) ? Optional.empty() : Optional.of(now);
  }

  /** UTF-8 read in an encoding of a byte a character. */
  private static final class Misreading {

    private static final int NONE = 0;

    private final byte[] byteOf = new byte[0x2200];

    /** The byte that the encoding has no character for, if it is one only, and is often lost. */
    private final byte lost;

    Misreading(String name) {
      Charset charset = Charset.forName(name);
      byte undefined = NONE;
      int count = 0;
      for (int b = 0x80; b <= 0xFF; b++) {
        char c = new String(new byte[] {(byte) b}, charset).charAt(0);
        if (c < byteOf.length) {
          byteOf[c] = (byte) b;
        }
        if (c == 0xFFFD) {
          undefined = (byte) b;
          count++;
        }
        if (b < 0xA0) {
          // Where the encoding has nothing, and in Latin-1, the byte is kept as a control.
          byteOf[b] = (byte) b;
        }
      }
      lost = count == 1 ? undefined : NONE;
    }

    private int at(String text, int index) {
      if (index >= text.length()) {
        return NONE;
      }
      char c = text.charAt(index);
      if (c == 0xFFFD) {
        return lost;
      }
      return c >= byteOf.length ? NONE : byteOf[c];
    }

    /** How many units a sequence begins with that could be a letter in UTF-8; 0 if none does. */
    private int sequence(String text, int index) {
      int lead = at(text, index) & 0xFF;
      int length = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      for (int i = 1; i < length; i++) {
        int next = at(text, index + i) & 0xFF;
        if (next < 0x80 || next > 0xBF) {
          return 0;
        }
      }
      return length;
    }

    /** A glance that costs texts without fault next to nothing. */
    boolean mayBeIn(String text) {
      for (int i = 0; i + 1 < text.length(); i++) {
        if (text.charAt(i) > 0x7F && sequence(text, i) > 0) {
          return true;
        }
      }
      return false;
    }

    String undoneByLine(String text) {
      StringBuilder undone = new StringBuilder(text.length());
      int start = 0;
      while (start < text.length()) {
        int end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end + 1;
        String line = text.substring(start, end);
        undone.append(undoneIn(line));
        start = end;
      }
      return undone.toString();
    }

    private String undoneIn(String line) {
      StringBuilder undone = new StringBuilder(line.length());
      Words words = new Words(line, undone);
      int inSequences = 0;
      int others = 0;
      for (int i = 0; i < line.length(); ) {
        char c = line.charAt(i);
        if (c <= ' ' || c == '<' || c == '>') {
          words.end(i);
        }
        int length = c < 0x80 ? 0 : sequence(line, i);
        Optional<String> letter = length == 0 ? Optional.empty() : letter(line, i, length);
        if (letter.isPresent()) {
          undone.append(letter.get());
          inSequences += length;
          i += length;
        } else if (isClosingQuotation(line, i)) {
          undone.append('”');
          i += 2;
        } else if (isLetterBeforeLostSpace(line, i)) {
          undone.append('à').append(isWordNext(line, i) ? " " : "");
          i += 2;
        } else {
          undone.append(c);
          others += c < 0x80 ? 0 : 1;
          i++;
        }
      }
      words.end(line.length());
      return inSequences > 0 && others * SEQUENCES <= inSequences && words.becomeBetter()
          ? undone.toString()
          : line;
    }

    /** The last byte of the quotation mark is one that windows-1252 lacks. */
    private boolean isClosingQuotation(String line, int i) {
      return lost == NONE && line.startsWith("â€", i) && at(line, i + 2) == NONE;
    }

    /** The second byte of {@code à} is read as a no-break space, and often kept as a plain one. */
    private boolean isLetterBeforeLostSpace(String line, int i) {
      return lost == NONE && line.startsWith("Ã ", i);
    }

    /** Whether the space also stood between two words, of which one at least is left. */
    private static boolean isWordNext(String line, int i) {
      return i + 2 < line.length() && Character.isLetter(line.charAt(i + 2));
    }

    private Optional<String> letter(String line, int start, int length) {
      byte[] bytes = new byte[length];
      for (int i = 0; i < length; i++) {
        bytes[i] = (byte) at(line, start + i);
      }
      try {
        return Optional.of(
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
      } catch (CharacterCodingException otherwiseMeant) {
        return Optional.empty();
      }
    }
  }

  /** The words of a line that change, wherever in it they stand: a page may be one line. */
  private static final class Words {

    private final String line;
    private final StringBuilder undone;
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder after = new StringBuilder();
    private int inLine;
    private int inUndone;

    Words(String line, StringBuilder undone) {
      this.line = line;
      this.undone = undone;
    }

    /** Ends a word before {@code end} in the line, and at the end of what is undone so far. */
    void end(int end) {
      boolean changes = end - inLine != undone.length() - inUndone;
      if (changes && before.length() < ENOUGH) {
        before.append(line, inLine, Math.min(end, inLine + LONGEST_WORD)).append(' ');
        after.append(undone, inUndone, Math.min(undone.length(), inUndone + LONGEST_WORD));
        after.append(' ');
      }
      inLine = end;
      inUndone = undone.length();
    }

    boolean becomeBetter() {
      return Plausibility.cost(before.toString()) - Plausibility.cost(after.toString()) > LEAD;
    }
  }
}
