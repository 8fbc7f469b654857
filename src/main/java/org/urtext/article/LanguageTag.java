package org.urtext.article;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * A language as BCP 47 writes it ({@code de}, {@code zh-Hant}, {@code sr-Latn}); {@code und} where
 * it is not known.
 *
 * @param value the canonical tag; never empty
 * @see <a href="https://www.rfc-editor.org/info/bcp47">BCP 47</a>
 */
public record LanguageTag(String value) implements Comparable<LanguageTag> {

  public static final LanguageTag UNDETERMINED = new LanguageTag("und");

  /**
   * Reads a tag leniently, as pages write it ({@code de_DE}, {@code EN-us}).
   *
   * @return empty if {@code written} is no well-formed tag or names no language
   */
  public static Optional<LanguageTag> parse(String written) {
    try {
      Locale locale =
          new Locale.Builder().setLanguageTag(written.strip().replace('_', '-')).build();
      String tag = locale.toLanguageTag();
      return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(new LanguageTag(tag));
    } catch (IllformedLocaleException malformed) {
      return Optional.empty();
    }
  }

  /** As {@link #parse}, for tags written in this program: a malformed one is a defect. */
  public static LanguageTag of(String tag) {
    return parse(tag).orElseThrow(() -> new IllegalArgumentException("not a language tag: " + tag));
  }

  public boolean isKnown() {
    return !equals(UNDETERMINED);
  }

  /** The primary language subtag alone: {@code zh} for {@code zh-Hant}. */
  public String language() {
    int end = value.indexOf('-');
    return end < 0 ? value : value.substring(0, end);
  }

  /** Whether both tags name one language, whatever their scripts and regions. */
  public boolean sameLanguageAs(LanguageTag other) {
    return language().equals(other.language());
  }

  /** The language's English name, for prose: {@code Vietnamese}. */
  public String englishName() {
    return isKnown() ? Locale.forLanguageTag(value).getDisplayLanguage(Locale.ENGLISH) : "unknown";
  }

  @Override
  public int compareTo(LanguageTag other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
