package org.urtext.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Span;

/**
 * Finds the article proper in a page: by the element that microdata marks as it, otherwise by
 * Mozilla's Readability, otherwise by the elements that HTML has for it.
 *
 * @see <a href="https://github.com/mozilla/readability">Readability</a>
 */
final class ArticleBody {

  private static final String MARK = "data-urtext-mark";

  /** Elements that are no part of an article even where they stand in it. */
  private static final String FURNITURE =
      "nav, footer, aside, form, button, menu, [role=navigation], [role=complementary],"
          + " [role=contentinfo], [role=banner], [itemprop=comment], [id~=(?i)^(?:comments?|disqus.*"
          + "|respond)$], [class~=(?i)(?:^|\\s)(?:comments?|comment-list|related|related-.{1,30}"
          + "|share|sharing|social|breadcrumbs?|newsletter|teaser|more-news)(?:$|\\s)]";

  /** Shorter findings are rather a caption or a notice. */
  private static final int SHORTEST = 80;

  /**
   * Readability prints every element it drops, with all below it: its time grows with size and
   * depth multiplied, and with the square of the nodes in one element, whether these show anything
   * or not. Real pages stay far below these bounds.
   */
  private static final int MOST_ELEMENTS = 20_000;

  private static final int MOST_CHILDREN = 4_000;

  private static final int DEEPEST = 80;

  private static final int LONGEST = 1_000_000;

  private final Document page;
  private final VisibleText visible;

  ArticleBody(Document page, VisibleText visible) {
    this.page = page;
    this.visible = visible;
  }

  /** The body's spans in the page's visible text, its headings of first rank excluded. */
  List<Span> spans() {
    List<Span> removed = new ArrayList<>(spansOf(page.select(FURNITURE)));
    removed.addAll(spansOf(page.select("h1")));
    for (Element header : page.select("header")) {
      if (header.closest("article, main") == null) {
        visible.spanOf(header).ifPresent(removed::add);
      }
    }
    List<Span> marked = within(page.select("[itemprop~=(?i)^articleBody$]"), removed);
    if (Spans.length(marked) >= SHORTEST) {
      return marked;
    }
    List<Span> read = Spans.without(byReadability(), removed, visible.text());
    if (Spans.length(read) >= SHORTEST) {
      return read;
    }
    for (String element : List.of("article", "main, [role=main]")) {
      List<Span> found = within(page.select(element), removed);
      if (Spans.length(found) >= Math.max(1, Spans.length(read))) {
        return found;
      }
    }
    List<Span> whole = Spans.without(all(), removed, visible.text());
    return !read.isEmpty() ? read : whole.isEmpty() ? all() : whole;
  }

  private List<Span> all() {
    return visible.text().isEmpty() ? List.of() : List.of(new Span(0, visible.text().length()));
  }

  private List<Span> within(Elements elements, List<Span> removed) {
    List<Span> spans = Spans.union(spansOf(elements), visible.text());
    return Spans.without(spans, removed, visible.text());
  }

  private List<Span> spansOf(Elements elements) {
    return elements.stream().flatMap(element -> visible.spanOf(element).stream()).toList();
  }

  /** Readability rearranges a copy of the page; marks lead from its text back to the original's. */
  private List<Span> byReadability() {
    Elements elements = page.getAllElements();
    if (elements.size() > MOST_ELEMENTS
        || elements.stream().anyMatch(element -> element.childNodeSize() > MOST_CHILDREN)
        || visible.depth() > DEEPEST
        || visible.text().length() > LONGEST) {
      return List.of();
    }
    Map<String, Element> originals = new HashMap<>();
    for (Element element : visible.spans().keySet()) {
      String mark = Integer.toString(originals.size());
      element.attr(MARK, mark);
      originals.put(mark, element);
    }
    Element content = readabilityContent(page.clone());
    originals.values().forEach(element -> element.removeAttr(MARK));
    if (content == null) {
      return List.of();
    }
    List<Span> taken = new ArrayList<>();
    IdentityHashMap<Element, Map<String, Deque<Span>>> open = new IdentityHashMap<>();
    content.traverse(
        (node, depth) -> {
          if (node instanceof TextNode words && !words.isBlank()) {
            Element parent = original(words, originals);
            if (parent != null) {
              Span span =
                  open.computeIfAbsent(parent, this::wordsIn)
                      .getOrDefault(words.getWholeText(), new ArrayDeque<>())
                      .poll();
              Stream.ofNullable(span).forEach(taken::add);
            }
          }
        });
    return Spans.union(taken, visible.text());
  }

  /** Where the pieces of text directly in {@code parent} stand, by their words, in order. */
  private Map<String, Deque<Span>> wordsIn(Element parent) {
    Map<String, Deque<Span>> spans = new HashMap<>();
    for (TextNode words : parent.textNodes()) {
      Span span = visible.words().get(words);
      if (span != null) {
        spans.computeIfAbsent(words.getWholeText(), any -> new ArrayDeque<>()).add(span);
      }
    }
    return spans;
  }

  private static @Nullable Element readabilityContent(Document copy) {
    try {
      copy.outputSettings().prettyPrint(false);
      Article article = new Readability4J("https://page.invalid/", copy).parse();
      return article.getArticleContent();
    } catch (RuntimeException | StackOverflowError defeated) {
      // It stumbles over some malformed pages; the caller goes on without its opinion.
      return null;
    }
  }

  /** The element of the page that {@code copied} stood in. */
  private static @Nullable Element original(TextNode copied, Map<String, Element> originals) {
    Node ancestor = copied.parent();
    while (ancestor != null && !ancestor.hasAttr(MARK)) {
      ancestor = ancestor.parent();
    }
    return ancestor == null ? null : originals.get(ancestor.attr(MARK));
  }
}
