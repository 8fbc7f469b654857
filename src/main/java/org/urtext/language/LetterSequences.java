package org.urtext.language;

import com.google.common.io.Resources;
import com.ibm.icu.lang.UCharacter;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * A first guess at the language of a text from the one, two and three letters that stand in it one
 * after the other: a log-linear model of 140 languages in six scripts, folded from the one that
 * Apache Tika brings for OpenNLP (Apache License 2.0). Fast, and wrong about few languages that it
 * knows; it also knows many that Lingua does not.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class LetterSequences {

  /** Longest sequence, in UTF-16 units. */
  private static final int LONGEST = 3;

  /**
   * By logistic regression on 8,320 samples, of 100 to 600 characters, of development articles in
   * languages that are known here; see docs/reading.md.
   */
  private static final double INTERCEPT = -0.381;

  private static final double SLOPE = 144.8;

  /** Texts in letters that are not their own are hardly ever told with more probability. */
  private static final double DOUBTFUL = 0.9;

  /** So many languages are worth a second opinion. */
  private static final int LISTED = 8;

  private final String[] languages;

  /** Open addressing by {@link #slot}; 0 is free, for no sequence is empty. */
  private final long[] sequences;

  /** Where a sequence's weights begin and, in the lowest eight bits, their number, by slot. */
  private final long[] places;

  /** Language and weight, by turns, of one sequence after the other. */
  private final byte[] weights;

  private final float step;

  /** Those that Lingua knows too, by their number. */
  private final boolean[] common;

  private static final class OnFirstUse {
    private static final LetterSequences TABLE = load();
  }

  private LetterSequences(
      String[] languages, long[] sequences, long[] places, byte[] weights, float step) {
    this.languages = languages;
    this.sequences = sequences;
    this.places = places;
    this.weights = weights;
    this.step = step;
    this.common = new boolean[languages.length];
    for (int i = 0; i < languages.length; i++) {
      common[i] = Opinion.knows(languages[i]);
    }
  }

  /**
   * What a text's letters say.
   *
   * @param best the likeliest language
   * @param second the next one
   * @param runnerUp the next one of the languages in which most news is written
   * @param probability the calibrated probability that the first is right, if it is one of those
   *     that are known
   * @param shortlist the likeliest of the languages in which most news is written, best first;
   *     empty where the first guess is so doubtful that all others may be right
   */
  record Guess(
      String best, String second, String runnerUp, double probability, List<String> shortlist) {}

  /** Whether texts in {@code language} can be told from others. */
  static boolean knows(String language) {
    return Arrays.asList(OnFirstUse.TABLE.languages).contains(language);
  }

  /** The likeliest languages of {@code sample}, whose work is linear in its length. */
  static Guess guess(String sample) {
    return OnFirstUse.TABLE.likeliest(letters(sample));
  }

  /** In small letters, all else as single blanks, no letter more than twice in a row. */
  static String letters(String sample) {
    String small = UCharacter.toLowerCase(sample);
    StringBuilder letters = new StringBuilder(small.length());
    for (int i = 0; i < small.length(); i++) {
      char unit = small.charAt(i);
      boolean word =
          Character.isLetter(unit)
              || Character.isSurrogate(unit)
              || Character.getType(unit) == Character.NON_SPACING_MARK
              || Character.getType(unit) == Character.COMBINING_SPACING_MARK;
      char kept = word ? unit : ' ';
      int length = letters.length();
      boolean again = length > 0 && letters.charAt(length - 1) == kept;
      boolean thrice = again && length > 1 && letters.charAt(length - 2) == kept;
      if (!(kept == ' ' && again) && !thrice) {
        letters.append(kept);
      }
    }
    return letters.toString();
  }

  private Guess likeliest(String letters) {
    long[] seen = new long[Integer.highestOneBit(Math.max(16, letters.length() * LONGEST * 2)) * 2];
    float[] scores = new float[languages.length];
    int distinct = 0;
    for (int start = 0; start < letters.length(); start++) {
      long sequence = 0;
      for (int end = start; end < Math.min(letters.length(), start + LONGEST); end++) {
        sequence = sequence << Character.SIZE | letters.charAt(end);
        if (isNew(sequence, seen)) {
          distinct++;
          add(sequence, scores);
        }
      }
    }
    int best = -1;
    int second = -1;
    for (int language = 0; language < scores.length; language++) {
      if (best < 0 || scores[language] > scores[best]) {
        second = best;
        best = language;
      } else if (second < 0 || scores[language] > scores[second]) {
        second = language;
      }
    }
    List<String> shortlist = shortlist(scores);
    String first = languages[best];
    String runnerUp =
        shortlist.stream()
            .filter(language -> !language.equals(first))
            .findFirst()
            .orElse(languages[second]);
    // The sum over many sequences wanders as a random walk does.
    double lead = (scores[best] - scores[second]) / Math.sqrt(Math.max(1, distinct));
    double probability = 1 / (1 + Math.exp(-INTERCEPT - SLOPE * lead));
    return new Guess(
        languages[best],
        languages[second],
        runnerUp,
        probability,
        probability < DOUBTFUL ? List.of() : shortlist);
  }

  private List<String> shortlist(float[] scores) {
    int[] listed = new int[LISTED];
    int count = 0;
    for (int language = 0; language < scores.length; language++) {
      if (!common[language]) {
        continue;
      }
      int at = count;
      while (at > 0 && scores[listed[at - 1]] < scores[language]) {
        at--;
      }
      if (at < LISTED) {
        count = Math.min(LISTED, count + 1);
        System.arraycopy(listed, at, listed, at + 1, count - 1 - at);
        listed[at] = language;
      }
    }
    return IntStream.range(0, count).mapToObj(i -> languages[listed[i]]).toList();
  }

  private static boolean isNew(long sequence, long[] seen) {
    int slot = slot(sequence, seen.length);
    while (seen[slot] != 0) {
      if (seen[slot] == sequence) {
        return false;
      }
      slot = (slot + 1) & (seen.length - 1);
    }
    seen[slot] = sequence;
    return true;
  }

  private void add(long sequence, float[] scores) {
    int slot = slot(sequence, sequences.length);
    while (sequences[slot] != 0) {
      if (sequences[slot] == sequence) {
        int at = (int) (places[slot] >>> 8);
        for (int end = at + 2 * (int) (places[slot] & 0xFF); at < end; at += 2) {
          scores[weights[at] & 0xFF] += weights[at + 1] * step;
        }
        return;
      }
      slot = (slot + 1) & (sequences.length - 1);
    }
  }

  private static int slot(long sequence, int slots) {
    long mixed = sequence * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 33) & (slots - 1);
  }

  private static LetterSequences load() {
    try (InputStream file =
            Resources.getResource(LetterSequences.class, "sequences.bin").openStream();
        DataInputStream in =
            new DataInputStream(new BufferedInputStream(new GZIPInputStream(file), 1 << 16))) {
      String[] languages = new String[in.readUnsignedByte()];
      for (int i = 0; i < languages.length; i++) {
        languages[i] = in.readUTF();
      }
      float step = in.readFloat();
      int count = in.readInt();
      byte[] weights = new byte[2 * in.readInt()];
      int slots = Integer.highestOneBit(count) * 4;
      long[] sequences = new long[slots];
      long[] places = new long[slots];
      int at = 0;
      for (int i = 0; i < count; i++) {
        long sequence = 0;
        for (int units = in.readUnsignedByte(); units > 0; units--) {
          sequence = sequence << Character.SIZE | in.readChar();
        }
        int slot = slot(sequence, slots);
        while (sequences[slot] != 0) {
          slot = (slot + 1) & (slots - 1);
        }
        sequences[slot] = sequence;
        int number = in.readUnsignedByte();
        places[slot] = (long) at << 8 | number;
        in.readFully(weights, at, 2 * number);
        at += 2 * number;
      }
      return new LetterSequences(languages, sequences, places, weights, step);
    } catch (IOException damaged) {
      throw new UncheckedIOException("the table of letter sequences cannot be read", damaged);
    }
  }
}
