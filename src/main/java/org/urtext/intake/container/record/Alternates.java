package org.urtext.intake.container.record;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses of an article's other language versions in one value of a table: parted by
 * semicolons, commas, strokes or spaces, each perhaps with its language, as {@code
 * https://a.example/1(de)} or {@code de: https://a.example/1}.
 */
final class Alternates {

  private static final String CODE = "[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,2}";

  /** Ends where the next address or the next language begins. */
  private static final Pattern ONE =
      Pattern.compile(
          "(?:\\b(CODE)\\s?[:=]\\s?)?(https?://[^\\s|]+?)(?:\\((CODE)\\))?".replace("CODE", CODE)
              + "(?=[;,|\\s]{1,9}(?:CODE\\s?[:=]\\s?)?https?://|[;,|\\s]{0,9}$)"
                  .replace("CODE", CODE));

  /** Longer values are cut: no list of languages needs more. */
  private static final int LONGEST = 30_000;

  private Alternates() {}

  /** Each as {@code language: address}, or the address alone where no language is given. */
  static List<String> in(String value) {
    List<String> alternates = new ArrayList<>();
    Matcher one = ONE.matcher(value.substring(0, Math.min(value.length(), LONGEST)));
    while (one.find()) {
      String language = one.group(1) == null ? one.group(3) : one.group(1);
      alternates.add(language == null ? one.group(2) : language + ": " + one.group(2));
    }
    return alternates;
  }
}
