package org.urtext.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.urtext.article.ArticleId;
import org.urtext.article.ArticleKey;
import org.urtext.article.Place;
import org.urtext.article.Span;
import org.urtext.language.LanguageIdentifier;

/**
 * A folder of texts with the truth about which of them tell the same story: {@code docs/*.txt}, and
 * {@code truth.csv}, whose first two columns name a file and its story.
 */
record Scenario(
    List<LinkableText> texts, Map<ArticleId, String> stories, Map<ArticleId, String> files) {

  private static final int LONGEST_TITLE = 200;

  static Scenario read(Path folder, LanguageIdentifier languages) throws IOException {
    Map<String, String> truth = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("truth.csv"))) {
      String[] cells = line.split(",", -1);
      truth.put(cells[0], cells[1]);
    }
    List<Path> paths;
    try (var found = Files.list(folder.resolve("docs"))) {
      paths = found.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
    }
    List<LinkableText> texts = new ArrayList<>();
    Map<ArticleId, String> stories = new HashMap<>();
    Map<ArticleId, String> files = new HashMap<>();
    for (Path path : paths) {
      String name = path.getFileName().toString();
      String text = Files.readString(path);
      ArticleId id =
          ArticleId.of(ArticleKey.ofPlace(new Place(folder.getFileName().toString(), name)));
      int firstLine = text.indexOf('\n');
      int start = firstLine > 0 && firstLine < LONGEST_TITLE ? firstLine + 1 : 0;
      List<Span> body = List.of(new Span(start, text.length()));
      texts.add(
          new LinkableText(id, languages.identify(text, body).language(), text, body, null, null));
      stories.put(id, truth.getOrDefault(name, name));
      files.put(id, name);
    }
    return new Scenario(texts, stories, files);
  }

  /** Every text whose story falls into the share {@code 1/parts}. */
  Scenario part(int parts, int which) {
    List<LinkableText> some =
        texts.stream()
            .filter(
                text -> Math.floorMod(stories.get(text.id()).hashCode() * 31 + 7, parts) == which)
            .toList();
    return new Scenario(some, stories, files);
  }
}
