package org.urtext.anchor;

/**
 * Reduces a romanised word to the classes of its consonants, so that spellings of one name in
 * several scripts come close: Trump, Трамп, ترامب and 特朗普 are all {@code TLNP}.
 *
 * <p>The classes are Dolgopolsky's, coarser: labials P, dentals T, velars K, sibilants S, nasals N,
 * liquids L. Vowels, h, y and w fall away, and so does a consonant that repeats its class.
 */
final class Skeleton {

  private Skeleton() {}

  static String of(String romanized) {
    StringBuilder classes = new StringBuilder(romanized.length());
    char before = 0;
    for (int i = 0; i < romanized.length(); i++) {
      char next = i + 1 < romanized.length() ? romanized.charAt(i + 1) : 0;
      char now = classOf(romanized.charAt(i), next);
      if (now == 'N' && next == 'g') {
        i++;
      }
      if (now != 0 && now != before) {
        classes.append(now);
      }
      before = now == 0 ? before : now;
      if (now == 0 && isVowel(romanized.charAt(i))) {
        before = 0;
      }
    }
    return classes.toString();
  }

  private static boolean isVowel(char letter) {
    return "aeiou".indexOf(letter) >= 0;
  }

  private static char classOf(char letter, char next) {
    return switch (letter) {
      case 'b', 'p', 'f', 'v' -> 'P';
      case 'd', 't' -> 'T';
      case 'c' -> next == 'h' || next == 'e' || next == 'i' ? 'S' : 'K';
      case 'g', 'k', 'q', 'x' -> 'K';
      case 's', 'z', 'j' -> 'S';
      case 'm', 'n' -> 'N';
      case 'l', 'r' -> 'L';
      default -> 0;
    };
  }
}
