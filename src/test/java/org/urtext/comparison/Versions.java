package org.urtext.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.urtext.article.LanguageTag;

/** Invented stories, told in several languages, a line of one rendering the same of the others. */
final class Versions {

  private Versions() {}

  /** The words of {@code story.language}. */
  static String words(String name) {
    try (InputStream stream =
        Versions.class.getResourceAsStream("/org/urtext/linking/stories/" + name + ".txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }

  static LanguageTag language(String name) {
    return LanguageTag.of(name.substring(name.indexOf('.') + 1));
  }

  static ComparedText text(String name) {
    return ComparedText.whole(language(name), words(name));
  }
}
