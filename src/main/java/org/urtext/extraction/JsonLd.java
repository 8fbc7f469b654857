package org.urtext.extraction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schema.org description of an article that a page carries in a script element.
 *
 * @param type of the node, without its namespace: {@code NewsArticle}
 * @param node as written
 * @see <a href="https://schema.org/NewsArticle">schema.org NewsArticle</a>
 */
record JsonLd(String type, JsonNode node) {

  private static final int MOST_NODES = 500;
  private static final int DEEPEST = 4;

  /** What tells where a text comes from or which text it is; the rest is the page's business. */
  private static final List<String> PROPERTIES =
      List.of(
          "@id",
          "url",
          "mainEntityOfPage",
          "headline",
          "name",
          "inLanguage",
          "datePublished",
          "dateModified",
          "dateline",
          "author",
          "creator",
          "contributor",
          "editor",
          "translator",
          "publisher",
          "provider",
          "sourceOrganization",
          "copyrightHolder",
          "creditText",
          "copyrightNotice",
          "isBasedOn",
          "isBasedOnUrl",
          "translationOfWork",
          "workTranslation",
          "citation",
          "isPartOf",
          "sameAs",
          "discussionUrl",
          "contentLocation",
          "locationCreated");

  /** What identifies a thing that is described inside another one. */
  private static final List<String> NESTED =
      List.of("url", "name", "headline", "inLanguage", "datePublished", "legalName");

  private static final ObjectMapper LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** The articles described in {@code script}, in order; none if it is malformed. */
  static List<JsonLd> articlesIn(String script) {
    JsonNode root;
    try {
      root = LENIENT.readTree(unwrapped(script));
    } catch (JsonProcessingException malformed) {
      // One broken script must cost neither the page nor the scripts beside it.
      return List.of();
    }
    List<JsonLd> articles = new ArrayList<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    if (root != null) {
      open.add(root);
    }
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.remove();
      String type = articleType(node);
      if (type != null) {
        articles.add(new JsonLd(type, node));
      }
      members(node).forEach(open::add);
    }
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

  private static @Nullable String articleType(JsonNode node) {
    JsonNode types = node.path("@type");
    Iterator<JsonNode> each = types.isArray() ? types.elements() : List.of(types).iterator();
    while (each.hasNext()) {
      String type = each.next().asText("");
      String bare = type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
      if (bare.endsWith("Article")
          || bare.endsWith("Posting")
          || bare.equals("Report")
          || bare.equals("CreativeWork")) {
        return bare;
      }
    }
    return null;
  }

  /** The first value of {@code property} as text, its name or address where it is a thing. */
  @Nullable String text(String property) {
    List<String> all = texts(property);
    return all.isEmpty() ? null : all.get(0);
  }

  /** All values of {@code property} as text, their names where they are things. */
  List<String> texts(String property) {
    List<String> texts = new ArrayList<>();
    JsonNode value = node.path(property);
    for (JsonNode each : value.isArray() ? value : List.of(value)) {
      JsonNode text = each.isObject() ? firstOf(each, "name", "url", "@id") : each;
      if (text.isTextual() && !text.textValue().isBlank()) {
        texts.add(TextForm.ofOneLine(text.textValue()));
      }
    }
    return texts;
  }

  /** The address that {@code property} gives, itself or as that of the thing it describes. */
  @Nullable String address(String property) {
    JsonNode value = node.path(property);
    JsonNode first = value.isArray() ? value.path(0) : value;
    JsonNode address = first.isObject() ? firstOf(first, "url", "@id") : first;
    return address.isTextual() ? address.textValue().strip() : null;
  }

  private static JsonNode firstOf(JsonNode thing, String... properties) {
    for (String property : properties) {
      if (thing.path(property).isTextual()) {
        return thing.path(property);
      }
    }
    return thing.path("");
  }

  /** Its telling properties as fields, things taken apart: {@code …author.name}. */
  List<Extraction.PageField> fields() {
    List<Extraction.PageField> fields = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      if (PROPERTIES.contains(property.getKey())) {
        flatten("json-ld:" + type + "." + property.getKey(), property.getValue(), 0, fields);
      }
    }
    return fields;
  }

  private static void flatten(
      String name, JsonNode value, int depth, List<Extraction.PageField> fields) {
    if (fields.size() >= Limits.FIELDS || depth > DEEPEST) {
      return;
    }
    if (value.isArray()) {
      value.forEach(each -> flatten(name, each, depth + 1, fields));
    } else if (value.isObject()) {
      JsonNode id = value.path("@id");
      if (!value.has("url") && id.asText("").startsWith("http")) {
        flatten(name + ".url", id, depth + 1, fields);
      }
      for (String property : NESTED) {
        flatten(name + "." + property, value.path(property), depth + 1, fields);
      }
      for (String property : List.of("publisher", "author", "isPartOf")) {
        flatten(name + "." + property, value.path(property), depth + 2, fields);
      }
    } else if (value.isTextual()) {
      PageMetadata.field(name, value.textValue()).ifPresent(fields::add);
    }
  }
}
