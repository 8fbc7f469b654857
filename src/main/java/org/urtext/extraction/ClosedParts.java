package org.urtext.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * Opens what a page sends with an article but hides until a script shows it: the rest of the text
 * after a subscription or a click, and what stands under headings that unfold.
 *
 * <p>Only running text in the place of an article is opened, and only what the page does not show
 * elsewhere.
 */
final class ClosedParts implements NodeVisitor {

  /** Shorter paragraphs are labels and messages. */
  private static final int PARAGRAPH = 80;

  /** Less running text than this in one place is a message. */
  private static final int LEAST = 300;

  private static final int MOST = 400;

  /** A hidden element while its text is gathered. */
  private static final class Part {
    final Element element;
    final List<String> paragraphs = new ArrayList<>();
    int running;
    boolean asks;

    Part(Element element) {
      this.element = element;
    }

    /** Parts may be hidden paragraph by paragraph. */
    Element place() {
      return element.parent() == null ? element : element.parent();
    }
  }

  private final List<Part> open = new ArrayList<>();
  private final List<Part> closed = new ArrayList<>();
  private final Set<String> shown = new HashSet<>();

  private ClosedParts() {}

  static void open(Document page) {
    ClosedParts parts = new ClosedParts();
    page.traverse(parts);
    IdentityHashMap<Element, Integer> running = new IdentityHashMap<>();
    for (Part part : parts.closed) {
      running.merge(part.place(), part.running, Integer::sum);
    }
    for (Part part : parts.closed) {
      if (part.running > 0
          && running.getOrDefault(part.place(), 0) >= LEAST
          && !part.asks
          && part.paragraphs.stream().noneMatch(parts.shown::contains)
          && standsInArticle(part.element)) {
        part.element.removeAttr("hidden");
        part.element.removeAttr("style");
      }
    }
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (VisibleText.isClosed(element) && closed.size() + open.size() < MOST) {
      open.add(new Part(element));
    }
    switch (element.normalName()) {
      case "p" -> gather(element);
      case "input", "form" -> open.forEach(part -> part.asks = true);
      default -> {}
    }
  }

  private void gather(Element paragraph) {
    String words = paragraph.text();
    if (words.length() < PARAGRAPH) {
      return;
    }
    if (open.isEmpty()) {
      shown.add(words);
    } else {
      Part innermost = open.get(open.size() - 1);
      innermost.paragraphs.add(words);
      innermost.running += words.length();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!open.isEmpty() && open.get(open.size() - 1).element.equals(node)) {
      closed.add(open.remove(open.size() - 1));
    }
  }

  private static boolean standsInArticle(Element hidden) {
    Furniture names = Furniture.names();
    for (Element outer = hidden; outer != null; outer = outer.parent()) {
      if (names.isText(outer)
          || outer.normalName().equals("article")
          || outer.normalName().equals("main")
          || outer.attr("role").equals("main")) {
        return true;
      }
      if (names.kindOf(outer) != Furniture.Kind.NONE) {
        return false;
      }
    }
    return false;
  }
}
