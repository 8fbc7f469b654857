package org.urtext.origin;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.urtext.article.WebAddress;

/**
 * Whether two addresses are worded alike: mirrors keep the slug of the page they take, and change
 * or drop its id. Pure.
 */
final class SharedSlug {

  /** Fewer words may agree by chance. */
  private static final int FEWEST_WORDS = 4;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\d]+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private SharedSlug() {}

  /** Whether the slugs of pages on two hosts agree in all their words, at least four. */
  static boolean between(WebAddress one, WebAddress other) {
    List<String> words = words(one);
    return words.size() >= FEWEST_WORDS
        && !one.hostWithoutWww().equals(other.hostWithoutWww())
        && words.equals(words(other));
  }

  private static List<String> words(WebAddress address) {
    String slug = SlugLanguage.slug(address).toLowerCase(Locale.ROOT);
    return BETWEEN_WORDS.splitAsStream(slug).filter(word -> WORD.matcher(word).matches()).toList();
  }
}
