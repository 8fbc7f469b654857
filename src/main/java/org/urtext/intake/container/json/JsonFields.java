package org.urtext.intake.container.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.container.record.RecordField;
import org.urtext.intake.container.record.RecordReading;

/** Looks fields up in a JSON object, and in the objects inside it that only wrap the article. */
final class JsonFields implements RecordReading.Lookup {

  /** What search engines and scrapers put around an article's fields. */
  private static final List<String> WRAPPERS =
      List.of("_source", "meta", "metadata", "fields", "article", "document");

  /** Parts of a value that is an object, in which the value itself may lie. */
  private static final Set<String> PARTS =
      Set.of(
          "rendered",
          "name",
          "value",
          "text",
          "content",
          "plain",
          "html",
          "url",
          "$date",
          "$numberLong",
          "summary",
          "sections",
          "headline",
          "paragraphs");

  private final Map<String, JsonNode> top;
  private final List<Map<String, JsonNode>> wrapped = new ArrayList<>();

  JsonFields(JsonNode object) {
    top = byName(object);
    for (String name : WRAPPERS) {
      JsonNode inner = object.path(name);
      if (inner.isObject()) {
        wrapped.add(byName(inner));
      }
    }
  }

  private static Map<String, JsonNode> byName(JsonNode object) {
    Map<String, JsonNode> fields = new HashMap<>();
    object
        .properties()
        .forEach(field -> fields.putIfAbsent(RecordField.plain(field.getKey()), field.getValue()));
    return fields;
  }

  @Override
  public List<String> under(String name) {
    int dot = name.indexOf('.');
    // Most records have few of all the names there are.
    boolean nested = dot > 0 && top.containsKey(name.substring(0, dot));
    if (wrapped.isEmpty() && !nested && !top.containsKey(name)) {
      return List.of();
    }
    List<String> values = new ArrayList<>();
    collect(find(top, name), values, name);
    for (Map<String, JsonNode> inner : wrapped) {
      if (values.isEmpty()) {
        collect(find(inner, name), values, name);
      }
    }
    return values;
  }

  private static @Nullable JsonNode find(Map<String, JsonNode> fields, String name) {
    JsonNode whole = fields.get(name);
    int dot = name.indexOf('.');
    if (whole != null || dot < 0) {
      return whole;
    }
    JsonNode outer = fields.get(name.substring(0, dot));
    if (outer != null && outer.isArray() && !outer.isEmpty()) {
      outer = outer.get(0);
    }
    return outer == null || !outer.isObject() ? null : find(byName(outer), name.substring(dot + 1));
  }

  private static void collect(@Nullable JsonNode node, List<String> values, String name) {
    if (node == null) {
      return;
    }
    if (node.isValueNode()) {
      if (!node.isNull() && !node.isBoolean()) {
        values.add(node.asText());
      }
    } else if (node.isArray()) {
      node.forEach(each -> collect(each, values, name));
    } else if (RecordField.ALTERNATES.names().contains(name)) {
      alternates(node, values);
    } else {
      node.properties()
          .forEach(
              part -> {
                if (PARTS.contains(part.getKey())) {
                  collect(part.getValue(), values, name);
                }
              });
    }
  }

  /** {@code {"de": "https://…"}} or {@code {"lang": "de", "url": "https://…"}}. */
  private static void alternates(JsonNode node, List<String> values) {
    JsonNode address = node.has("url") ? node.get("url") : node.path("href");
    String language =
        node.path("hreflang").asText(node.path("lang").asText(node.path("language").asText("")));
    if (address.isTextual()) {
      values.add(language.isEmpty() ? address.asText() : language + ": " + address.asText());
      return;
    }
    node.properties()
        .forEach(
            each -> {
              if (each.getValue().isTextual()) {
                values.add(each.getKey() + ": " + each.getValue().asText());
              }
            });
  }
}
