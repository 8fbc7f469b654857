package org.urtext.extraction;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;

/**
 * What a reader of a page sees, as text: every block on lines of its own, white space collapsed as
 * a browser collapses it, hidden elements left out.
 *
 * @param text in the form it is stored in
 * @param spans where the words of each element stand; none for elements that show nothing
 * @param words where each piece of text stands
 * @param hyperlinks in the order of their words
 * @param depth of the deepest element that shows something
 */
record VisibleText(
    String text,
    IdentityHashMap<Element, Span> spans,
    IdentityHashMap<TextNode, Span> words,
    List<Extraction.Hyperlink> hyperlinks,
    int depth) {

  private static final Set<String> NEVER_SHOWN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "iframe",
          "object",
          "embed",
          "svg",
          "audio",
          "video",
          "canvas",
          "select",
          "datalist",
          "textarea",
          "map");

  private static final Set<String> MORE_BLOCKS =
      Set.of("tr", "li", "dt", "dd", "figcaption", "caption", "summary", "legend", "option");

  static VisibleText of(Document page) {
    Writing writing = new Writing(false);
    page.filter(writing);
    return writing.result();
  }

  /** As {@link #of}, for documents whose line ends are those of their pages. */
  static VisibleText ofLaidOutPages(Document page) {
    Writing writing = new Writing(true);
    page.filter(writing);
    return writing.result();
  }

  Optional<Span> spanOf(Element element) {
    return Optional.ofNullable(spans.get(element));
  }

  private static boolean isHidden(Element element) {
    return NEVER_SHOWN.contains(element.normalName())
        || (element.normalName().equals("dialog") && !element.hasAttr("open"))
        || isClosed(element);
  }

  /** Whether {@code element} says of itself that it is not shown. */
  static boolean isClosed(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String squeezed = style.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    return squeezed.contains("display:none") || squeezed.contains("visibility:hidden");
  }

  static boolean isBlock(Element element) {
    return element.isBlock() || MORE_BLOCKS.contains(element.normalName());
  }

  /** The text while it is being written. */
  private static final class Writing implements NodeFilter {

    private final boolean linesKept;
    private final StringBuilder text = new StringBuilder();
    private final IdentityHashMap<Element, Integer> starts = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Span> spans = new IdentityHashMap<>();
    private final IdentityHashMap<TextNode, Span> words = new IdentityHashMap<>();
    private final List<Extraction.Hyperlink> hyperlinks = new ArrayList<>();
    private int preformatted;

    /** What is to stand between the text so far and the next word, once there is one. */
    private int lineEnds;

    private boolean space;
    private int deepest;
    private boolean cell;

    Writing(boolean linesKept) {
      this.linesKept = linesKept;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        write(words, depth);
      } else if (node instanceof Element element) {
        if (isHidden(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        open(element);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        close(element);
      }
      return FilterResult.CONTINUE;
    }

    private void open(Element element) {
      starts.put(element, text.length());
      switch (element.normalName()) {
        case "br" -> lineEnds = Math.min(2, lineEnds + 1);
        case "pre" -> preformatted++;
        case "td", "th" -> cell = true;
        default -> {}
      }
      if (isBlock(element)) {
        lineEnds = Math.max(1, lineEnds);
      }
    }

    private void close(Element element) {
      if (element.normalName().equals("pre")) {
        preformatted--;
      }
      if (isBlock(element)) {
        lineEnds = Math.max(1, lineEnds);
      }
      Integer before = starts.remove(element);
      Span span = before == null ? null : written(before);
      if (span != null) {
        spans.put(element, span);
        if (element.normalName().equals("a") && hyperlinks.size() < Limits.HYPERLINKS) {
          target(element)
              .ifPresent(address -> hyperlinks.add(new Extraction.Hyperlink(span, address)));
        }
      }
    }

    /** What was written since the text was {@code before} long; null if nothing was. */
    private @Nullable Span written(int before) {
      int start = before;
      while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      return start < text.length() ? new Span(start, text.length()) : null;
    }

    private static Optional<WebAddress> target(Element link) {
      String absolute = link.absUrl("href");
      String written = absolute.isEmpty() ? link.attr("href").strip() : absolute;
      return written.regionMatches(true, 0, "http", 0, 4) || written.startsWith("//")
          ? WebAddress.parse(written)
          : Optional.empty();
    }

    private void write(TextNode node, int depth) {
      int before = text.length();
      deepest = Math.max(deepest, depth);
      String raw = node.getWholeText();
      if (preformatted > 0 || linesKept) {
        writeLines(raw);
      } else {
        writeCollapsed(raw);
      }
      Span span = written(before);
      if (span != null) {
        words.put(node, span);
      }
    }

    private void writeLines(String raw) {
      String[] lines = TextForm.ofLines(raw).split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0) {
          lineEnds = Math.min(2, lineEnds + 1);
        }
        if (preformatted > 0) {
          writeWord(lines[i].stripTrailing());
        } else {
          writeCollapsed(lines[i]);
        }
      }
    }

    private void writeCollapsed(String raw) {
      int start = 0;
      for (int i = 0; i <= raw.length(); i++) {
        if (i == raw.length() || isCollapsible(raw.charAt(i))) {
          writeWord(raw.substring(start, i));
          space |= i < raw.length();
          start = i + 1;
        }
      }
    }

    private static boolean isCollapsible(char c) {
      return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private void writeWord(String word) {
      if (word.isEmpty()) {
        return;
      }
      if (text.length() > 0) {
        if (lineEnds > 0) {
          text.append("\n".repeat(lineEnds));
        } else if (cell) {
          text.append('\t');
        } else if (space) {
          text.append(' ');
        }
      }
      lineEnds = 0;
      space = false;
      cell = false;
      TextForm.append(text, word);
    }

    VisibleText result() {
      hyperlinks.sort((one, other) -> one.span().compareTo(other.span()));
      return new VisibleText(text.toString(), spans, words, List.copyOf(hyperlinks), deepest);
    }
  }
}
