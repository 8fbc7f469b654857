package org.urtext.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.urtext.comparison.Comparison;
import org.urtext.comparison.Difference;

/**
 * A comparison for programs. Offsets are UTF-16 units in the full text that {@code show} prints; a
 * side that has no text is empty, and its offsets tell where it would stand.
 */
public final class DiffJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private DiffJson() {}

  /** As a JSON object, indented, with a line end. */
  public static String of(ComparedArticles compared) {
    Comparison comparison = compared.comparison();
    String article = comparison.article().text();
    String origin = comparison.origin().text();
    ObjectNode object = MAPPER.createObjectNode();
    object.put("article", compared.article().label());
    object.put("origin", compared.origin().label());
    object.put("article_language", Cells.language(compared.article()));
    object.put("origin_language", Cells.language(compared.origin()));
    object.put("covered_share", rounded(comparison.coveredShare()));
    ArrayNode passages = object.putArray("passages");
    for (Comparison.Passage passage : comparison.passages()) {
      passages
          .addObject()
          .put("article_text", passage.article().in(article))
          .put("origin_text", passage.origin().in(origin))
          .put("score", rounded(passage.score()));
    }
    ArrayNode differences = object.putArray("differences");
    for (Difference each : comparison.differences()) {
      differences
          .addObject()
          .put("kind", each.kind().word())
          .put("article_text", each.article().in(article))
          .put("origin_text", each.origin().in(origin))
          .put("article_start", each.article().start())
          .put("article_end", each.article().end())
          .put("origin_start", each.origin().start())
          .put("origin_end", each.origin().end())
          .put("detail", each.detail());
    }
    try {
      return MAPPER
          .writerWithDefaultPrettyPrinter()
          .writeValueAsString(object)
          .lines()
          .map(PlainText::escaped)
          .collect(Collectors.joining("\n", "", "\n"));
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static double rounded(double value) {
    return Math.rint(value * 1_000) / 1_000;
  }
}
