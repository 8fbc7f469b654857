package org.urtext.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/**
 * Tells from the names that pages give their elements which are no part of an article even where
 * they stand in it; loaded from {@code page-furniture.tsv}.
 *
 * @param byKind the names or parts of names of each kind
 */
record Furniture(Map<String, Set<String>> byKind) {

  /** What an element is, as far as its name tells. */
  enum Kind {
    /** Nothing speaks against its being part of the article. */
    NONE,
    /** Never part of an article, whatever it holds. */
    CERTAIN,
    /** What readers wrote below the article. */
    COMMENTS,
    /** No part of the article, unless most of the page's text stands in it. */
    LIKELY
  }

  private static final Set<String> CERTAIN_ELEMENTS =
      Set.of(
          "nav", "footer", "button", "menu", "figcaption", "caption", "label", "legend", "dialog");

  private static final Set<String> LIKELY_ELEMENTS = Set.of("aside", "form", "address", "fieldset");

  private static final Set<String> CERTAIN_ROLES =
      Set.of(
          "navigation",
          "contentinfo",
          "banner",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "tooltip",
          "button",
          "tablist");

  private static final int MOST_NAMES = 40;

  private static final class Loaded {
    static final Furniture NAMES = load();

    private static Furniture load() {
      Map<String, Set<String>> byKind = new TreeMap<>();
      WordTable.read("page-furniture.tsv", ' ')
          .forEach((kind, names) -> byKind.put(kind, new HashSet<>(names)));
      return new Furniture(byKind);
    }
  }

  static Furniture names() {
    return Loaded.NAMES;
  }

  private boolean lists(String kind, String name) {
    return byKind.getOrDefault(kind, Set.of()).contains(name);
  }

  Kind kindOf(Element element) {
    String tag = element.normalName();
    if (CERTAIN_ELEMENTS.contains(tag)
        || isCertainRole(element)
        || element.attr("aria-hidden").equals("true")) {
      return Kind.CERTAIN;
    }
    if (tag.equals("figure")) {
      // Tables and listings of code are set in figures too.
      return element.selectFirst("table, pre") == null ? Kind.CERTAIN : Kind.NONE;
    }
    if (element.attr("itemprop").equals("comment")) {
      return Kind.COMMENTS;
    }
    Kind kind =
        LIKELY_ELEMENTS.contains(tag) || element.attr("role").equals("complementary")
            ? Kind.LIKELY
            : Kind.NONE;
    for (String name : names(element)) {
      Kind named = kindOf(name);
      if (named == Kind.COMMENTS) {
        return named;
      }
      kind = named == Kind.LIKELY ? named : kind;
    }
    return kind;
  }

  private static boolean isCertainRole(Element element) {
    String role = element.attr("role");
    // Some pages call the list of tabs what holds the tabs' text.
    return CERTAIN_ROLES.contains(role)
        && (!role.equals("tablist") || element.selectFirst("p") == null);
  }

  /** Whether its names say that it holds what introduces an article. */
  boolean isLead(Element element) {
    return names(element).stream()
        .anyMatch(
            name -> {
              List<String> words = words(name);
              return words.stream().anyMatch(word -> lists("lead", word));
            });
  }

  /** Whether its names say that it holds an article's text. */
  boolean isText(Element element) {
    if (element.attr("itemprop").equalsIgnoreCase("articleBody")
        || element.attr("property").equalsIgnoreCase("articleBody")) {
      return true;
    }
    return names(element).stream().anyMatch(name -> lists("text", String.join("-", words(name))));
  }

  private Kind kindOf(String name) {
    List<String> words = words(name);
    if (lists("text", String.join("-", words))) {
      return Kind.NONE;
    }
    Kind kind = lists("name", String.join("-", words)) ? Kind.LIKELY : Kind.NONE;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (lists("comments", word)) {
        return Kind.COMMENTS;
      }
      if (lists("word", word)
          || (i + 1 < words.size() && lists("name", word + "-" + words.get(i + 1)))) {
        kind = Kind.LIKELY;
      }
    }
    return words.stream().anyMatch(word -> lists("frame", word)) ? Kind.NONE : kind;
  }

  private static List<String> names(Element element) {
    List<String> names = new ArrayList<>();
    String id = element.id();
    if (!id.isEmpty() && id.length() <= 100) {
      names.add(id);
    }
    String classes = element.className();
    if (!classes.isEmpty()) {
      for (String name :
          classes.substring(0, Math.min(2_000, classes.length())).split("\\s+", -1)) {
        if (!name.isEmpty()
            && name.length() <= 100
            && name.indexOf('[') < 0
            && name.indexOf(':') < 0
            && names.size() < MOST_NAMES) {
          names.add(name);
        }
      }
    }
    for (String attribute : List.of("data-component", "data-testid", "data-module", "data-type")) {
      String value = element.attr(attribute);
      if (!value.isEmpty() && value.length() <= 60) {
        names.add(value);
      }
    }
    return names;
  }

  /** {@code articleBody-main_text} as its words in lower case. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean ends =
          i == name.length()
              || !Character.isLetterOrDigit(name.charAt(i))
              || (i > start
                  && Character.isUpperCase(name.charAt(i))
                  && Character.isLowerCase(name.charAt(i - 1)));
      if (ends) {
        if (i > start) {
          words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = i < name.length() && Character.isLetterOrDigit(name.charAt(i)) ? i : i + 1;
      }
    }
    return words;
  }
}
