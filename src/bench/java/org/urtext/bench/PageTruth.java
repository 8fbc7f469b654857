package org.urtext.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people say a page holds. One JSON object a line of a truth file; all but {@code file} may be
 * missing, and what is missing is not judged.
 *
 * @param file the page, relative to the truth file
 * @param collection where it is from
 * @param half of the collection: {@code development} or {@code held-out}
 * @param url where it was published
 * @param body the article's text alone
 * @param with snippets that belong to the body
 * @param without snippets that stand on the page and do not belong to the body
 * @param title its headline
 * @param date the day of its publication, in ISO 8601
 * @param authors as signed
 */
record PageTruth(
    Path file,
    String collection,
    String half,
    @Nullable String url,
    @Nullable String body,
    List<String> with,
    List<String> without,
    @Nullable String title,
    @Nullable String date,
    List<String> authors) {

  static List<PageTruth> read(Path truth) throws IOException {
    JsonMapper mapper = new JsonMapper();
    List<PageTruth> pages = new ArrayList<>();
    for (String line : Files.readAllLines(truth)) {
      JsonNode page = mapper.readTree(line);
      pages.add(
          new PageTruth(
              truth.resolveSibling(page.path("file").asText()),
              page.path("collection").asText("pages"),
              page.path("half").asText("all"),
              text(page, "url"),
              text(page, "body"),
              texts(page, "with"),
              texts(page, "without"),
              text(page, "title"),
              text(page, "date"),
              texts(page, "authors")));
    }
    return pages;
  }

  private static @Nullable String text(JsonNode page, String name) {
    return page.path(name).isTextual() ? page.path(name).textValue() : null;
  }

  private static List<String> texts(JsonNode page, String name) {
    List<String> texts = new ArrayList<>();
    page.path(name).forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
