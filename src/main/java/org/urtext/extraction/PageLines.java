package org.urtext.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Span;

/**
 * The lines of a page's visible text, and how much of running text each is.
 *
 * @param lines in order
 * @param linked the characters that stand in links
 */
record PageLines(List<Line> lines, BitSet linked) {

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /** Below this a line is a paragraph only if it ends as a sentence does. */
  private static final int PARAGRAPH = 80;

  private static final int SENTENCE = 25;

  /** What a long paragraph says more of its place than a shorter one. */
  private static final int MOST = 600;

  /**
   * One line.
   *
   * @param span where it stands
   * @param block the innermost block element that its first words stand in
   * @param own its characters outside links; those of a script that writes words with one or two
   *     characters each count for several
   * @param linked its characters in links, counted likewise
   * @param mass how much running text it is; 0 for a heading, a label or a link
   */
  record Line(Span span, Element block, int own, int linked, int mass) {

    /** The share of it that is links. */
    double linkShare() {
      return own + linked == 0 ? 0 : (double) linked / (own + linked);
    }

    int length() {
      return own + linked;
    }

    boolean isHeading() {
      return HEADINGS.contains(block.normalName());
    }
  }

  static PageLines of(Document page, VisibleText visible) {
    String text = visible.text();
    BitSet linked = new BitSet(text.length());
    for (Element link : page.getElementsByTag("a")) {
      if (link.hasAttr("href")) {
        visible.spanOf(link).ifPresent(span -> linked.set(span.start(), span.end()));
      }
    }
    List<Span> spans = spans(text);
    int[] starts = spans.stream().mapToInt(Span::start).toArray();
    @Nullable Element[] blocks = new Element[spans.size()];
    NodeTraversor.traverse(
        (node, depth) -> {
          Span span = node instanceof TextNode words ? visible.words().get(words) : null;
          if (span != null) {
            int at = lineAt(starts, span.start());
            int last = lineAt(starts, span.end() - 1);
            for (int line = at; line <= last; line++) {
              if (blocks[line] == null) {
                blocks[line] = block(node, page);
              }
            }
          }
        },
        page);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      Element block = blocks[i];
      lines.add(line(spans.get(i), block == null ? page : block, text, linked));
    }
    return new PageLines(List.copyOf(lines), linked);
  }

  private static Element block(Node words, Document page) {
    Node node = words.parent();
    while (node instanceof Element element && !VisibleText.isBlock(element)) {
      node = node.parent();
    }
    return node instanceof Element element ? element : page;
  }

  private static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (!text.substring(start, end).isBlank()) {
        spans.add(Spans.stripped(new Span(start, end), text));
      }
      start = end + 1;
    }
    return spans;
  }

  private static int lineAt(int[] starts, int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  private static Line line(Span span, Element block, String text, BitSet linked) {
    double own = 0;
    double inLinks = 0;
    for (int at = span.start(); at < span.end(); at++) {
      double weight = isDense(text.charAt(at)) ? 2.5 : 1;
      if (linked.get(at)) {
        inLinks += weight;
      } else {
        own += weight;
      }
    }
    boolean runs =
        !HEADINGS.contains(block.normalName())
            && inLinks <= own
            && (own >= PARAGRAPH || (own >= SENTENCE && endsSentence(span, text)));
    return new Line(
        span, block, (int) own, (int) inLinks, runs ? (int) Math.min(MOST, own + inLinks) : 0);
  }

  private static boolean endsSentence(Span span, String text) {
    return Headline.endsSentence(
        text.substring(Math.max(span.start(), span.end() - 8), span.end()));
  }

  private static boolean isDense(char c) {
    return Character.isIdeographic(c)
        || (c >= '\u3040' && c <= '\u30FF')
        || (c >= '\uAC00' && c <= '\uD7AF');
  }

  /**
   * The lines whose beginning lies in {@code span}, as indexes from the first to before the last.
   */
  int[] within(Span span) {
    return new int[] {firstFrom(span.start()), firstFrom(span.end())};
  }

  private int firstFrom(int offset) {
    int low = 0;
    int high = lines.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first line that is the article's headline; -1 if none is. */
  int headline(@Nullable String title, VisibleText visible) {
    String wanted = title == null ? "" : StatedBody.letters(title);
    int first = -1;
    for (int i = 0; i < lines.size() && !wanted.isEmpty(); i++) {
      PageLines.Line line = lines.get(i);
      if (line.length() < 1_000
          && StatedBody.letters(line.span().in(visible.text())).equals(wanted)) {
        if (line.block().normalName().equals("h1")) {
          return i;
        }
        first = first < 0 ? i : first;
      }
    }
    return first;
  }
}
