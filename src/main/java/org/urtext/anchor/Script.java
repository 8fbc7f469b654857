package org.urtext.anchor;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;

/** What the bench must know of the script that a character belongs to. */
final class Script {

  private Script() {}

  static boolean isHan(int character) {
    return character >= 0x2E80 && UScript.getScript(character) == UScript.HAN;
  }

  static boolean isKatakana(int character) {
    return character == 0x30FC
        || (character >= 0x30A0 && UScript.getScript(character) == UScript.KATAKANA);
  }

  /** Whether words are joined with particles before them, as in Arabic and Hebrew. */
  static boolean takesPrefixes(int character) {
    int script = character < 0x590 ? UScript.LATIN : UScript.getScript(character);
    return script == UScript.ARABIC || script == UScript.HEBREW;
  }

  static boolean isLatin(int character) {
    return character < 0x250
        ? Character.isLetter(character)
        : UScript.getScript(character) == UScript.LATIN;
  }

  /** Whether the character is a combining mark, and so belongs to the letter before it. */
  static boolean isMark(int character) {
    if (character < 0x300) {
      return false;
    }
    int type = UCharacter.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
