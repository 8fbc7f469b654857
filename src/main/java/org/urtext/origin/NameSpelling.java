package org.urtext.origin;

/** How names are spelled where they stand: in which size of letters, inflected, abbreviated. */
final class NameSpelling {

  /** A Latin name of so few letters is an abbreviation, and means nothing in small letters. */
  private static final int ABBREVIATION = 5;

  /** So many letters of a word stay as they are when it is inflected. */
  static final int INFLECTED = 4;

  private NameSpelling() {}

  static boolean sameCase(Sources.Alias alias, String text, int start, int end) {
    String written = alias.written();
    if (written.charAt(0) >= 0x250 && written.length() > 4) {
      return true;
    }
    boolean exact = text.startsWith(written, start);
    boolean capitals = isCapitals(text, start, end);
    boolean loud = capitals && (written.length() > ABBREVIATION || isSmall(written));
    return exact || loud || isAcronymAsWord(alias, text, start, end) || caseless(written);
  }

  /** "Tass", "Kcna": papers write an acronym that is spoken as a word like one. */
  static boolean isAcronymAsWord(Sources.Alias alias, String text, int start, int end) {
    String written = alias.written();
    return !alias.doubtful()
        && written.length() >= INFLECTED
        && written.chars().allMatch(Character::isUpperCase)
        && Character.isUpperCase(text.charAt(start))
        && text.substring(start + 1, end).chars().allMatch(Words::isSmall);
  }

  /** Whether an abbreviation is written small by its own house, as dpa is, and large by others. */
  static boolean isSmall(String written) {
    return written.length() >= 3 && written.chars().allMatch(Words::isSmall);
  }

  static boolean caseless(String written) {
    for (int i = 0; i < written.length(); i++) {
      char unit = written.charAt(i);
      if (Character.isUpperCase(unit) || Words.isSmall(unit)) {
        return false;
      }
    }
    return true;
  }

  static boolean isCapitals(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Words.isSmall(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Names of some length may carry a case ending of up to three letters (Рейтера, Tanjuga). */
  static boolean endsThere(Sources.Alias alias, String folded, int start, int end) {
    if (Words.mayEndAt(folded, start, end)) {
      return true;
    }
    String written = alias.written();
    boolean inflects =
        written.length() >= 4
            && (written.charAt(0) >= 0x250
                || (written.length() > ABBREVIATION && !written.contains(".")));
    int ending = end;
    while (ending < folded.length() && Character.isLetter(folded.charAt(ending))) {
      ending++;
    }
    return inflects && ending - end <= 3;
  }

  /** Arabic and Hebrew write "and", "to", "in" and "from" as one letter before the word. */
  static boolean hasGluedArticle(String folded, int start) {
    return start > 0
        && "وبلفکובלמהש".indexOf(folded.charAt(start - 1)) >= 0
        && Words.mayBeginAt(folded, start - 1);
  }

  static boolean isInflection(String word, String of) {
    int shared = 0;
    while (shared < Math.min(word.length(), of.length())
        && word.charAt(shared) == of.charAt(shared)) {
      shared++;
    }
    return word.equals(of)
        || (of.length() > INFLECTED
            && shared >= Math.max(INFLECTED, of.length() - 2)
            && Math.max(word.length(), of.length()) - shared <= (shared > INFLECTED ? 4 : 3));
  }

  static boolean isAbbreviation(String plain) {
    return plain.length() < ABBREVIATION && !plain.isEmpty() && plain.charAt(0) < 0x250;
  }

  /** "A.P." and "BK TV" are names; "A- A+" are the buttons that change a page's letters. */
  static boolean isWritten(String name) {
    return name.chars()
        .allMatch(unit -> Character.isLetterOrDigit(unit) || unit == '.' || unit == ' ');
  }

  /** "A A": buttons rather than an abbreviation. */
  static boolean isSpacedOut(String name) {
    return name.length() == 3 && name.charAt(1) == ' ';
  }
}
