package org.urtext.intake.container.press;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Hints;

/**
 * An article as a press database gives it.
 *
 * @param text without the database's own fields; blank if there is none
 */
record PressArticle(
    @Nullable String headline,
    @Nullable String outlet,
    @Nullable String published,
    List<String> authors,
    @Nullable String language,
    String text) {

  static final String TOLD_BY = "press-database";

  private static final String BY =
      "(?iu)^(?:by|von|par|por|di|door|af|av|przez|autor|author|byline)[:\\s]\\s*";

  Hints hints() {
    return Hints.toldBy(TOLD_BY)
        .withTitle(headline)
        .withOutlet(outlet)
        .withPublished(published)
        .withAuthors(authors)
        .withLanguage(language);
  }

  /** Headline, then the article, then who owns it: each only if there is something. */
  static String text(@Nullable String headline, List<String> body, List<String> owners) {
    String words = String.join("\n", body).strip();
    return words.isEmpty()
        ? ""
        : Stream.of(headline == null ? "" : headline, words, String.join("\n", owners).strip())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n\n", "", "\n"));
  }

  static List<String> names(@Nullable String byline) {
    return byline == null
        ? List.of()
        : Arrays.stream(byline.strip().replaceFirst(BY, "").split("\\s*;\\s*"))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
  }

  static boolean isByline(String line) {
    return line.matches(BY + ".*");
  }

  /** The lines with the white space around them removed; blank ones empty. */
  static List<String> stripped(List<String> lines) {
    return lines.stream().map(String::strip).collect(Collectors.toCollection(ArrayList::new));
  }

  static Optional<String> value(List<String> lines, String... names) {
    return lines.stream()
        .flatMap(
            line ->
                Arrays.stream(names)
                    .filter(name -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(name -> line.substring(name.length() + 1).strip()))
        .filter(value -> !value.isEmpty())
        .findFirst();
  }
}
