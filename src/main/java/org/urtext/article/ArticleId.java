package org.urtext.article;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * Identifies an article, seen or unseen, in every table and report.
 *
 * @param value 32 lower-case hexadecimal digits: the first half of the SHA-256 of the article's
 *     strongest key. Stable between runs, machines and databases.
 */
public record ArticleId(String value) implements Comparable<ArticleId> {

  private static final int DIGITS = 32;

  public ArticleId {
    if (value.length() != DIGITS) {
      throw new IllegalArgumentException("not an article id: " + value);
    }
  }

  /** The id that an article has while {@code key} is the strongest key known of it. */
  public static ArticleId of(ArticleKey key) {
    String keyed = key.kind().name() + "\n" + key.value();
    return new ArticleId(
        Hashing.sha256().hashString(keyed, StandardCharsets.UTF_8).toString().substring(0, DIGITS));
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
