package org.urtext.extraction;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/**
 * How likely letters are, one after another, in each of some fifty languages. The table was made
 * from the language models inside Lingua's jar ({@code docs/reading.md} tells how).
 *
 * <p>Immutable and thread-safe; read on first use.
 */
final class LetterModels {

  /** Costs are natural logarithms in this unit: 15.9 is the most that a byte holds. */
  static final double UNITS_A_NAT = 16;

  /** A letter that the language does not have, of a script it is written in; of another script. */
  private static final int STRANGE = (int) (10.5 * UNITS_A_NAT);

  private static final int FOREIGN = (int) (12.5 * UNITS_A_NAT);

  private static final class OnFirstUse {
    private static final List<Model> ALL = load();
  }

  private LetterModels() {}

  static List<Model> all() {
    return OnFirstUse.ALL;
  }

  /** The letters of one language. */
  static final class Model {

    /** The scripts that it is written in. */
    private final Set<UnicodeScript> own = EnumSet.noneOf(UnicodeScript.class);

    private final int first;

    /** From the first letter on, the letter's number in the tables, from 1. */
    private final short[] places;

    private final byte[] alone;
    private final byte[] pairs;

    /**
     * @param pairs by letter and next letter; empty where pairs were not counted
     */
    private Model(String letters, byte[] alone, byte[] pairs) {
      this.alone = alone;
      this.pairs = pairs;
      this.first = letters.charAt(0);
      this.places = new short[letters.charAt(letters.length() - 1) - first + 1];
      for (int i = 0; i < letters.length(); i++) {
        places[letters.charAt(i) - first] = (short) (i + 1);
      }
      for (int i = 0; i < letters.length(); i++) {
        if ((alone[i] & 0xFF) < 9 * UNITS_A_NAT && letters.charAt(i) > 0x7F) {
          own.add(UnicodeScript.of(letters.charAt(i)));
        }
      }
      if (letters.indexOf('e') >= 0 && (alone[letters.indexOf('e')] & 0xFF) < 4 * UNITS_A_NAT) {
        own.add(UnicodeScript.LATIN);
      }
    }

    /**
     * What a word costs: the lower, the likelier, as a negative natural logarithm in units.
     *
     * @param letters in lower case, composed
     * @param scripts of each of them
     */
    int cost(int[] letters, UnicodeScript[] scripts, int start, int end) {
      int cost = 0;
      int before = 0;
      for (int i = start; i < end; i++) {
        int place = place(letters[i]);
        if (place == 0) {
          cost += own.contains(scripts[i]) ? STRANGE : FOREIGN;
        } else if (before == 0 || pairs.length == 0) {
          cost += alone[place - 1] & 0xFF;
        } else {
          cost += pairs[(before - 1) * alone.length + place - 1] & 0xFF;
        }
        before = place;
      }
      return cost;
    }

    private int place(int letter) {
      int offset = letter - first;
      return offset >= 0 && offset < places.length ? places[offset] : 0;
    }
  }

  /** Alphabets with their pairs, then the languages of which only single signs were counted. */
  private static List<Model> load() {
    try (InputStream file = LetterModels.class.getResourceAsStream("letters.bin")) {
      if (file == null) {
        throw new IllegalStateException("the table letters.bin is missing");
      }
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(new InflaterInputStream(file)));
      List<Model> models = new ArrayList<>();
      for (int left = in.readUnsignedByte(); left > 0; left--) {
        models.add(read(in, true));
      }
      for (int left = in.readUnsignedByte(); left > 0; left--) {
        models.add(read(in, false));
      }
      return List.copyOf(models);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the table letters.bin cannot be read", unreadable);
    }
  }

  private static Model read(DataInputStream in, boolean paired) throws IOException {
    String letters = in.readUTF();
    byte[] alone = new byte[letters.length()];
    in.readFully(alone);
    byte[] pairs = new byte[paired ? alone.length * alone.length : 0];
    in.readFully(pairs);
    return new Model(letters, alone, pairs);
  }
}
