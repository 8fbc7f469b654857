package org.urtext.extraction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the schema.org descriptions of articles that a page carries in a script element. */
final class JsonLd {

  private static final int MOST_NODES = 500;

  /** What may tell of an article that is not described itself. */
  private static final Set<String> PAGES =
      Set.of("WebPage", "ItemPage", "MedicalWebPage", "Recipe", "Review", "HowTo", "ClaimReview");

  /** Who is often described once and referred to from the article. */
  private static final List<String> REFERRING =
      List.of("author", "creator", "publisher", "translator", "contributor");

  private static final ObjectMapper LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** The articles and pages described in {@code script}, in order; none if it is malformed. */
  static List<SchemaOrg> describedIn(String script) {
    JsonNode root;
    try {
      root = LENIENT.readTree(unwrapped(script));
    } catch (JsonProcessingException malformed) {
      // One broken script must cost neither the page nor the scripts beside it.
      return List.of();
    }
    List<SchemaOrg> articles = new ArrayList<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    Map<String, JsonNode> known = new HashMap<>();
    if (root != null) {
      open.add(root);
    }
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.remove();
      String type = type(node);
      if (type != null) {
        articles.add(new SchemaOrg("json-ld", type, node));
      }
      if (node.has("@id") && node.has("name")) {
        known.putIfAbsent(node.path("@id").asText(""), node);
      }
      members(node).forEach(open::add);
    }
    articles.forEach(article -> resolve(article.node(), known));
    return articles;
  }

  private static String unwrapped(String script) {
    return script
        .strip()
        .replaceFirst(
            "^(?:/\\*\\s{0,20})?(?:<!--|//\\s{0,20}<!\\[CDATA\\[|<!\\[CDATA\\[)(?:\\s{0,20}\\*/)?",
            "")
        .replaceFirst("(?:/\\*\\s{0,20}|//\\s{0,20})?(?:-->|]]>)(?:\\s{0,20}\\*/)?$", "");
  }

  private static List<JsonNode> members(JsonNode node) {
    List<JsonNode> members = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(members::add);
    } else if (node.isObject()) {
      for (String part : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
        JsonNode value = node.path(part);
        if (value.isContainerNode()) {
          members.add(value);
        }
      }
    }
    return members;
  }

  /** Puts in a reference's place what it refers to, where that is described in the same script. */
  private static void resolve(JsonNode article, Map<String, JsonNode> known) {
    if (!(article instanceof ObjectNode node)) {
      return;
    }
    for (String property : REFERRING) {
      JsonNode value = node.path(property);
      if (value instanceof ArrayNode several) {
        for (int i = 0; i < several.size(); i++) {
          several.set(i, resolved(several.get(i), known));
        }
      } else if (value.isObject()) {
        node.set(property, resolved(value, known));
      }
    }
  }

  private static JsonNode resolved(JsonNode value, Map<String, JsonNode> known) {
    return value.has("name") ? value : known.getOrDefault(value.path("@id").asText(""), value);
  }

  private static @Nullable String type(JsonNode node) {
    JsonNode types = node.path("@type");
    Iterator<JsonNode> each = types.isArray() ? types.elements() : List.of(types).iterator();
    while (each.hasNext()) {
      String type = each.next().asText("");
      if (SchemaOrg.articleType(type) != null || PAGES.contains(SchemaOrg.bare(type))) {
        return SchemaOrg.bare(type);
      }
    }
    return null;
  }
}
