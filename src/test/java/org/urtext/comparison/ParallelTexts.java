package org.urtext.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.urtext.article.LanguageTag;

/**
 * Stories told in several languages, a line of one text rendering the same line of the others: a
 * folder {@code docs} beside a table {@code truth.csv} with the columns {@code file}, {@code
 * story}, {@code iso639_3}, {@code iso639_1} and {@code kind} ({@code source} for originals).
 */
final class ParallelTexts {

  /** One text. */
  record Version(Path file, String story, LanguageTag language, boolean original) {

    List<String> lines() throws IOException {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    }
  }

  /** Two versions of a story. */
  record Pair(Version article, Version origin) {}

  private final List<List<Version>> stories;
  private final List<LanguageTag> languages;

  private ParallelTexts(List<List<Version>> stories) {
    this.stories = stories;
    this.languages =
        stories.stream()
            .flatMap(List::stream)
            .map(Version::language)
            .distinct()
            .sorted(Comparator.comparing(LanguageTag::value))
            .toList();
  }

  static ParallelTexts in(Path truth, Path docs) throws IOException {
    List<String> table = Files.readAllLines(truth);
    List<String> columns = Arrays.asList(table.get(0).split(",", -1));
    Map<String, List<Version>> stories = new TreeMap<>();
    for (String line : table.subList(1, table.size())) {
      String[] cells = line.split(",", -1);
      String two = cells[columns.indexOf("iso639_1")];
      String language = two.isEmpty() ? cells[columns.indexOf("iso639_3")] : two;
      String story = cells[columns.indexOf("story")];
      stories
          .computeIfAbsent(story, none -> new ArrayList<>())
          .add(
              new Version(
                  docs.resolve(cells[columns.indexOf("file")]),
                  story,
                  LanguageTag.parse(language).orElse(LanguageTag.UNDETERMINED),
                  cells[columns.indexOf("kind")].equals("source")));
    }
    return new ParallelTexts(
        stories.values().stream()
            .filter(versions -> versions.stream().map(Version::language).distinct().count() > 1)
            .toList());
  }

  /** Those of every second story, so that what is made from the others can be tried on them. */
  ParallelTexts half(int remainder) {
    return new ParallelTexts(
        stories.stream()
            .filter(story -> Math.floorMod(story.get(0).story().hashCode(), 2) == remainder)
            .toList());
  }

  /**
   * Two versions of some story in different languages and as many lines.
   *
   * @param direction {@code en-x}: an English original and its translation; {@code x-en}: the
   *     article is English; anything else: any two
   */
  Pair pair(Random random, String direction) throws IOException {
    while (true) {
      // Languages first, or those with many stories would drown the others.
      LanguageTag language = languages.get(random.nextInt(languages.size()));
      List<Version> versions = stories.get(random.nextInt(stories.size()));
      List<Version> own =
          versions.stream().filter(version -> version.language().equals(language)).toList();
      if (own.isEmpty()) {
        continue;
      }
      Version article = own.get(random.nextInt(own.size()));
      Version origin = versions.get(random.nextInt(versions.size()));
      boolean wanted =
          switch (direction) {
            case "en-x" -> isEnglish(origin);
            case "x-en" -> isEnglish(article);
            default -> true;
          };
      if (wanted
          && !article.language().equals(origin.language())
          && article.lines().size() == origin.lines().size()
          && article.lines().size() >= 5) {
        return new Pair(article, origin);
      }
    }
  }

  /** A line of another story in the language of {@code like}; null if there is none. */
  String strangeLine(Random random, Version like) throws IOException {
    for (int tries = 0; tries < 10_000; tries++) {
      List<Version> versions = stories.get(random.nextInt(stories.size()));
      for (Version version : versions) {
        if (!version.story().equals(like.story()) && version.language().equals(like.language())) {
          List<String> lines = version.lines();
          String line = lines.get(random.nextInt(lines.size()));
          if (line.length() >= Plant.SHORTEST_LINE) {
            return line;
          }
        }
      }
    }
    throw new IllegalStateException("no other story in " + like.language());
  }

  private static boolean isEnglish(Version version) {
    return version.language().language().equals("en");
  }
}
