package org.urtext.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schema.org description of an article that a page carries in a script element or in the
 * attributes of what it shows.
 *
 * @param syntax in which it is written: {@code json-ld} or {@code microdata}
 * @param type of the node, without its namespace: {@code NewsArticle}
 * @param node as written, as JSON
 * @see <a href="https://schema.org/NewsArticle">schema.org NewsArticle</a>
 */
record SchemaOrg(String syntax, String type, JsonNode node) {

  private static final int DEEPEST = 4;

  /** What tells where a text comes from or which text it is; the rest is the page's business. */
  static final Set<String> PROPERTIES =
      Set.of(
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

  /** {@code type} without its namespace. */
  static String bare(String type) {
    return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
  }

  /** {@code type} without its namespace, where it is that of an article; null otherwise. */
  static @Nullable String articleType(String type) {
    String bare = bare(type);
    return bare.endsWith("Article")
            || bare.endsWith("Posting")
            || bare.equals("Report")
            || bare.equals("CreativeWork")
        ? bare
        : null;
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

  /** Whether the author called {@code name} is described as something else than a person. */
  boolean isOrganization(String name) {
    for (String property : List.of("author", "creator")) {
      JsonNode value = node.path(property);
      for (JsonNode each : value.isArray() ? value : List.of(value)) {
        if (each.path("name").asText("").equals(name)
            && each.path("@type").asText("").endsWith("Organization")) {
          return true;
        }
      }
    }
    return false;
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
        flatten(syntax + ":" + type + "." + property.getKey(), property.getValue(), 0, fields);
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
