package org.urtext.library;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The tables that this program works by, registries aside, as a digest that a run is recorded with.
 */
final class Rulebook {

  static final List<String> RULES =
      List.of(
          "anchor/concepts.bin",
          "anchor/readings-ja.tsv",
          "extraction/letters.bin",
          "extraction/page-furniture.tsv",
          "extraction/page-phrases.tsv",
          "extraction/pages-without-article.tsv",
          "language/sequences.bin",
          "linking/pairs.tsv",
          "linking/verdicts.tsv",
          "linking/words.tsv",
          "origin/slugs.bin");

  private Rulebook() {}

  static String digest() {
    Hasher hasher = Hashing.sha256().newHasher();
    try {
      for (String table : RULES) {
        hasher.putUnencodedChars(table);
        hasher.putBytes(Resources.toByteArray(Resources.getResource("org/urtext/" + table)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return hasher.hash().toString();
  }
}
