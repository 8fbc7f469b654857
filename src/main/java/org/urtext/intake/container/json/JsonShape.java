package org.urtext.intake.container.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.container.Packed;
import org.urtext.intake.container.record.Encoding;
import org.urtext.intake.container.record.RecordField;

/**
 * How a JSON file holds its records, as its beginning tells.
 *
 * @param form lines, an array, or values one after another (mostly a single one)
 * @param path the names that lead to the array, outermost first; empty if the file is the array
 */
record JsonShape(Form form, List<String> path) {

  enum Form {
    LINES,
    ARRAY,
    VALUES
  }

  /** The names under which programs put a list of articles. */
  private static final Set<String> LISTS =
      Set.of("articles", "items", "data", "results", "hits", "docs", "posts");

  /** What such a list may lie in besides. */
  private static final Set<String> AROUND = Set.of("response", "result");

  private static final Set<String> LINE_ENDINGS = Set.of("jsonl", "ndjson", "jsonlines", "jl");

  /** So many records are looked at; the first may be an odd one. */
  private static final int SAMPLES = 20;

  /**
   * The shape in which {@code packed} holds records.
   *
   * @param isRecord whether an object, which may be cut off, is one
   * @param standsAlone whether it is one even by itself, with nothing like it around
   * @param takesDamaged whether a file named for its lines is one even if none can be made out
   * @return null if it holds none
   */
  static @Nullable JsonShape of(
      Packed packed,
      Predicate<JsonNode> isRecord,
      Predicate<JsonNode> standsAlone,
      boolean takesDamaged) {
    String name = packed.name();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    boolean lines = LINE_ENDINGS.contains(ending);
    if (!lines && !ending.equals("json")) {
      return null;
    }
    String text = JsonBeginning.of(packed).stripLeading();
    if (text.startsWith("[")) {
      return any(JsonText.beginning(text), isRecord) ? new JsonShape(Form.ARRAY, List.of()) : null;
    }
    // Some name files so in which each object takes many lines.
    boolean spread = text.startsWith("{\n") || text.startsWith("{\r\n");
    if ((lines && !spread) || isLines(text)) {
      return isLinesOf(text, isRecord, lines && takesDamaged)
          ? new JsonShape(Form.LINES, List.of())
          : null;
    }
    if (!text.startsWith("{")) {
      return null;
    }
    JsonNode root = JsonText.beginning(text);
    if (standsAlone.test(root)) {
      // Where the first line goes beyond what is seen of it, others may follow.
      return new JsonShape(text.indexOf('\n') < 0 ? Form.LINES : Form.VALUES, List.of());
    }
    return wrapped(root, isRecord);
  }

  /**
   * Whether {@code packed} is JSON whose beginning nests deeper than anything is read, so that it
   * cannot be told what it holds.
   */
  static boolean isTooDeep(Packed packed) {
    if (!packed.name().endsWith(".json")) {
      return false;
    }
    String text = JsonBeginning.of(packed).stripLeading();
    if (!text.startsWith("[") && !text.startsWith("{")) {
      return false;
    }
    int depth = 0;
    boolean inString = false;
    for (int i = 0; i < text.length() && depth <= JsonText.DEEPEST; i++) {
      char unit = text.charAt(i);
      if (inString && unit == '\\') {
        i++;
      } else if (unit == '"') {
        inString = !inString;
      } else if (!inString) {
        depth += unit == '[' || unit == '{' ? 1 : unit == ']' || unit == '}' ? -1 : 0;
      }
    }
    return depth > JsonText.DEEPEST;
  }

  /** Whether the first line is a whole object, and another object follows. */
  private static boolean isLines(String text) {
    int end = text.indexOf('\n');
    String rest = end < 0 ? "" : text.substring(end).stripLeading();
    return text.startsWith("{") && rest.startsWith("{") && isWhole(text.substring(0, end));
  }

  private static boolean isWhole(String line) {
    try {
      JsonText.object(line.getBytes(java.nio.charset.StandardCharsets.UTF_8), Encoding.UTF_8);
      return true;
    } catch (JsonText.Unreadable cut) {
      return false;
    }
  }

  private static boolean isLinesOf(String text, Predicate<JsonNode> isRecord, boolean named) {
    boolean anyObject = false;
    int looked = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (!line.isBlank()) {
        JsonNode object = JsonText.beginning(line.stripLeading());
        if (object.isObject() && isRecord.test(object)) {
          return true;
        }
        anyObject |= isWhole(line);
        if (++looked >= SAMPLES) {
          break;
        }
      }
    }
    // A file named so in which nothing can be read at all is damaged, not of another kind.
    return named && !anyObject && text.startsWith("{");
  }

  private static @Nullable JsonShape wrapped(JsonNode root, Predicate<JsonNode> isRecord) {
    for (Map.Entry<String, JsonNode> field : root.properties()) {
      String name = RecordField.plain(field.getKey());
      if (LISTS.contains(name) && any(field.getValue(), isRecord)) {
        return new JsonShape(Form.ARRAY, List.of(field.getKey()));
      }
      if ((LISTS.contains(name) || AROUND.contains(name)) && field.getValue().isObject()) {
        for (Map.Entry<String, JsonNode> inner : field.getValue().properties()) {
          if (LISTS.contains(RecordField.plain(inner.getKey()))
              && any(inner.getValue(), isRecord)) {
            return new JsonShape(Form.ARRAY, List.of(field.getKey(), inner.getKey()));
          }
        }
      }
    }
    return null;
  }

  private static boolean any(JsonNode array, Predicate<JsonNode> isRecord) {
    List<JsonNode> samples = new ArrayList<>();
    if (array.isArray()) {
      array.forEach(samples::add);
    }
    return samples.stream().limit(SAMPLES).filter(JsonNode::isObject).anyMatch(isRecord);
  }
}
