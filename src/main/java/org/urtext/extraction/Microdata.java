package org.urtext.extraction;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads schema.org descriptions of articles from the attributes of a page's elements, in the form
 * that JSON-LD gives them.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/microdata.html">HTML: Microdata</a>
 */
final class Microdata {

  private static final Splitter SPACE = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

  private static final int MOST_ITEMS = 50;
  private static final int MOST_PROPERTIES = 300;

  /** Things within things; deeper ones are left out. */
  private static final int DEEPEST = 3;

  private int properties;

  private Microdata() {}

  /**
   * The articles that {@code page} describes in microdata, in document order: the only one, or
   * those that hold the headline, as teasers are described too.
   */
  static List<SchemaOrg> articlesIn(Document page) {
    List<Element> items =
        page.select("[itemscope][itemtype]").stream()
            .filter(item -> SchemaOrg.articleType(bareType(item)) != null)
            .limit(MOST_ITEMS)
            .toList();
    Microdata reader = new Microdata();
    List<SchemaOrg> articles = new ArrayList<>();
    for (Element item : items) {
      String type = SchemaOrg.articleType(bareType(item));
      if (type != null && (items.size() == 1 || item.selectFirst("h1") != null)) {
        articles.add(new SchemaOrg("microdata", type, reader.thing(item, 0)));
      }
    }
    return articles;
  }

  private static String bareType(Element item) {
    return item.attr("itemtype").strip().split("\\s", 2)[0];
  }

  private ObjectNode thing(Element item, int depth) {
    ObjectNode thing = JsonNodeFactory.instance.objectNode();
    if (!item.attr("itemtype").isBlank()) {
      thing.put("@type", SchemaOrg.bare(bareType(item)));
    }
    if (!item.attr("itemid").isBlank()) {
      thing.put("@id", item.attr("itemid").strip());
    }
    collect(item, thing, depth);
    thing
        .properties()
        .forEach(
            property -> {
              if (property.getValue().isArray() && property.getValue().size() == 1) {
                property.setValue(property.getValue().get(0));
              }
            });
    return thing;
  }

  private void collect(Element item, ObjectNode thing, int depth) {
    item.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int below) {
            if (!(node instanceof Element element) || element.equals(item)) {
              return FilterResult.CONTINUE;
            }
            if (properties >= MOST_PROPERTIES) {
              return FilterResult.STOP;
            }
            boolean isThing = element.hasAttr("itemscope");
            for (String property : SPACE.split(element.attr("itemprop"))) {
              if (SchemaOrg.PROPERTIES.contains(property)) {
                properties++;
                if (!isThing) {
                  put(thing, property, value(element));
                } else if (depth < DEEPEST) {
                  array(thing, property).add(thing(element, depth + 1));
                }
              }
            }
            return isThing ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
          }
        });
  }

  private static void put(ObjectNode thing, String property, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      array(thing, property).add(value);
    }
  }

  private static ArrayNode array(ObjectNode thing, String property) {
    return thing.withArrayProperty(property);
  }

  /** As HTML defines it, but that elements without an address have their text. */
  private static String value(Element element) {
    if (element.hasAttr("content")) {
      return element.attr("content");
    }
    String attribute =
        switch (element.normalName()) {
          case "time" -> "datetime";
          case "data", "meter" -> "value";
          case "link" -> "href";
          default -> "";
        };
    if (!attribute.isEmpty() && element.hasAttr(attribute)) {
      String address = attribute.equals("href") ? element.absUrl(attribute) : "";
      return address.isEmpty() ? element.attr(attribute) : address;
    }
    return text(element);
  }

  /** The beginning of the element's text. */
  static String text(Element element) {
    StringBuilder text = new StringBuilder();
    element.filter(
        (node, depth) -> {
          if (node instanceof TextNode words) {
            text.append(words.getWholeText());
          } else if (node instanceof Element inner && inner.isBlock()) {
            text.append(' ');
          }
          return text.length() > Limits.FIELD_CHARACTERS
              ? NodeFilter.FilterResult.STOP
              : NodeFilter.FilterResult.CONTINUE;
        });
    return text.substring(0, Math.min(text.length(), Limits.FIELD_CHARACTERS));
  }
}
