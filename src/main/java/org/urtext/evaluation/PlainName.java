package org.urtext.evaluation;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/** Names as they are compared: in any case, without marks, blanks and punctuation. */
final class PlainName {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private PlainName() {}

  static String of(String name) {
    String folded = UCharacter.foldCase(Normalizer2.getNFKDInstance().normalize(name), true);
    return NO_WORD.matcher(folded).replaceAll("");
  }
}
