package org.urtext.linking;

import com.google.common.hash.Hashing;
import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.urtext.anchor.AnchoredText;

/**
 * A sample of the stretches of letters that a text consists of, to tell how much of it stands in
 * another. Since the letters are the romanised ones, the same words in another script make the same
 * shingles; spaces, case and punctuation do not count.
 *
 * <p>Immutable.
 *
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder 1997, resemblance and
 *     containment</a>
 */
final class Shingles {

  /** Letters of a stretch: about five words. */
  static final int LENGTH = 24;

  /** One in this many hashes is kept, the same ones in every text. */
  static final int KEPT = 4;

  /** Ascending, without repetition; about a quarter of all. */
  private final long[] hashes;

  private Shingles(long[] hashes) {
    this.hashes = hashes;
  }

  private static final long BASE = 0x9E3779B97F4A7C15L;

  static Shingles of(AnchoredText text) {
    byte[] letters = new byte[text.length()];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      byte letter = text.letter(i);
      // Serbian and its neighbours write one sound with j after it in Latin, alone in Cyrillic.
      boolean softening =
          letter == 'j' && count > 0 && (letters[count - 1] == 'l' || letters[count - 1] == 'n');
      if (letter != ' ' && !softening) {
        letters[count++] = letter;
      }
    }
    long leaving = 1;
    for (int i = 1; i < LENGTH; i++) {
      leaving *= BASE;
    }
    long[] found = new long[Math.max(0, count - LENGTH + 1)];
    int kept = 0;
    long rolling = 0;
    for (int i = 0; i < count; i++) {
      if (i >= LENGTH) {
        rolling -= letters[i - LENGTH] * leaving;
      }
      rolling = rolling * BASE + letters[i];
      long mixed = mix(rolling);
      if (i >= LENGTH - 1 && Long.remainderUnsigned(mixed, KEPT) == 0) {
        found[kept++] = mixed;
      }
    }
    return new Shingles(Arrays.stream(found, 0, kept).sorted().distinct().toArray());
  }

  private static long mix(long hash) {
    long mixed = (hash ^ (hash >>> 31)) * 0xBF58476D1CE4E5B9L;
    return mixed ^ (mixed >>> 29);
  }

  LongStream hashes() {
    return Arrays.stream(hashes);
  }

  int size() {
    return hashes.length;
  }

  /**
   * A digest of {@code text}'s letters and digits, without regard to case, space or punctuation.
   */
  static String exact(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    String folded = Normalizer2.getNFKCCasefoldInstance().normalize(text);
    folded.codePoints().filter(Shingles::counts).forEach(letters::appendCodePoint);
    return letters.length() + ":" + Hashing.sha256().hashString(letters, StandardCharsets.UTF_8);
  }

  private static boolean counts(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
