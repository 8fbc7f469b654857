package org.urtext.cli;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The tables that this program works by, as digests that a run is recorded with. */
final class Rulebook {

  static final List<String> REGISTRIES =
      List.of("origin/agencies.tsv", "origin/markers.tsv", "origin/outlets.tsv");

  static final List<String> RULES =
      List.of(
          "extraction/pages-without-article.tsv",
          "linking/pairs.tsv",
          "linking/verdicts.tsv",
          "origin/slugs.bin");

  private Rulebook() {}

  static String registriesDigest() {
    return digest(REGISTRIES);
  }

  static String rulesDigest() {
    return digest(RULES);
  }

  private static String digest(List<String> tables) {
    Hasher hasher = Hashing.sha256().newHasher();
    try {
      for (String table : tables) {
        hasher.putUnencodedChars(table);
        hasher.putBytes(Resources.toByteArray(Resources.getResource("org/urtext/" + table)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return hasher.hash().toString();
  }
}
