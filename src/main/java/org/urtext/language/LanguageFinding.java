package org.urtext.language;

import java.util.List;
import java.util.OptionalDouble;
import org.urtext.article.LanguageTag;

/**
 * The answer to which language a text is in.
 *
 * @param language the language found; {@link LanguageTag#UNDETERMINED} if it cannot be told
 * @param confidence between 0 and 1; empty if the language is undetermined
 * @param runnerUp the next best language; undetermined if there was none
 * @param script the ISO 15924 code of the script most letters belong to ({@code Latn}); {@code
 *     Zzzz} if there are no letters
 * @param passages where the text changes its language, in order and without gaps that count; empty
 *     if it is all in one, as far as can be told
 */
public record LanguageFinding(
    LanguageTag language,
    OptionalDouble confidence,
    LanguageTag runnerUp,
    String script,
    List<LanguageSpan> passages) {

  /** A finding about a text that was not looked at passage by passage. */
  LanguageFinding(
      LanguageTag language, OptionalDouble confidence, LanguageTag runnerUp, String script) {
    this(language, confidence, runnerUp, script, List.of());
  }
}
