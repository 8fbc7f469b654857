package org.urtext.linking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.urtext.article.ArticleId;
import org.urtext.article.ArticleKey;
import org.urtext.article.LanguageTag;
import org.urtext.article.Place;
import org.urtext.article.Span;

/** Short invented news stories, told in several languages. */
final class Stories {

  private static final List<String> NAMES =
      List.of(
          "ferry.en",
          "ferry.de",
          "ferry.fr",
          "ferry.ru",
          "ferry.vi",
          "ferry.ko",
          "ferry.ar",
          "ferry.zh",
          "harvest.en",
          "harvest.de",
          "harvest.vi",
          "harvest.ru",
          "harvest.ko",
          "museum.en",
          "museum.fr",
          "museum.zh",
          "museum.ar");

  private Stories() {}

  /** All stories in all their languages. */
  static List<LinkableText> all() {
    List<LinkableText> all = new ArrayList<>();
    NAMES.forEach(name -> all.add(named(name)));
    return all;
  }

  /** The text {@code story.language}. */
  static LinkableText named(String name) {
    return text(name, name.substring(name.indexOf('.') + 1), words(name));
  }

  static LinkableText text(String name, String language, String words) {
    return new LinkableText(
        id(name),
        language.equals("und") ? LanguageTag.UNDETERMINED : LanguageTag.of(language),
        words,
        List.of(new Span(0, words.length())),
        null,
        null);
  }

  static ArticleId id(String name) {
    return ArticleId.of(ArticleKey.ofPlace(new Place("stories", name)));
  }

  static String words(String name) {
    try (InputStream stream = Stories.class.getResourceAsStream("stories/" + name + ".txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }

  /** The story that the text with this id tells. */
  static String story(ArticleId id) {
    String name = name(id);
    return name.substring(0, name.indexOf('.'));
  }

  /** The name, {@code story.language}, of the text with this id. */
  static String name(ArticleId id) {
    return NAMES.stream().filter(name -> id(name).equals(id)).findFirst().orElseThrow();
  }
}
