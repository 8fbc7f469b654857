package org.urtext.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Span;

/**
 * Finds the article proper in a page: the element in which most of its running text stands close
 * together, without what its names, elements and words show to be none of it.
 *
 * <p>Every step looks at each element and each character a fixed number of times.
 */
final class ArticleBody {

  /** Of the text below an element, what counts for it one level up. */
  private static final double UPWARD = 0.7;

  /** What text before the headline, or text that stands there again, counts for. */
  private static final double BEFORE = 0.4;

  /** What text counts for that stands between two links, as that of lists of articles does. */
  private static final double TEASER = 0.03;

  /** After so many headings, labels and links below the headline text counts for much less. */
  private static final double FADING = 40;

  /** Less running text than this is no article; furniture is given another look then. */
  private static final int LITTLE = 250;

  private final Document page;
  private final VisibleText visible;
  private final PageLines lines;
  private final @Nullable String title;
  private final StatedBody stated;
  private final Furniture names = Furniture.names();

  /** The characters that are no part of the article. */
  private final BitSet furniture = new BitSet();

  /** The characters of {@code furniture} that are so beyond doubt. */
  private final BitSet certain = new BitSet();

  private final long[] massBefore;
  private final int headline;

  ArticleBody(
      Document page,
      VisibleText visible,
      PageLines lines,
      @Nullable String title,
      StatedBody stated) {
    this.page = page;
    this.visible = visible;
    this.lines = lines;
    this.title = title;
    this.stated = stated;
    this.massBefore = new long[lines.lines().size() + 1];
    this.headline = lines.headline(title, visible);
  }

  /** The body's spans in the page's visible text, its headings of first rank excluded. */
  List<Span> spans() {
    sumUp();
    long before = massBefore[lines.lines().size()];
    findFurniture();
    sumUp();
    long rest = massBefore[lines.lines().size()];
    if (rest < LITTLE && rest * 3 < before) {
      furniture.clear();
      furniture.or(certain);
      sumUp();
    }
    Element place = place();
    List<Span> found = new BodyLines(visible, lines, furniture, names, title, stated).in(place);
    if (!found.isEmpty()) {
      return Spans.union(found, visible.text());
    }
    Span all = new Span(0, visible.text().length());
    List<Span> whole = Spans.without(List.of(all), cleared(), visible.text());
    return whole.isEmpty() ? List.of(all) : whole;
  }

  private List<Span> cleared() {
    List<Span> removed = new ArrayList<>();
    for (int start = certain.nextSetBit(0); start >= 0; ) {
      int end = certain.nextClearBit(start);
      removed.add(new Span(start, end));
      start = certain.nextSetBit(end);
    }
    page.select("h1").forEach(heading -> visible.spanOf(heading).ifPresent(removed::add));
    return removed;
  }

  /** How much running text stands before each line, furniture excluded. */
  private void sumUp() {
    for (int i = 0; i < lines.lines().size(); i++) {
      PageLines.Line line = lines.lines().get(i);
      boolean counts = !furniture.get(line.span().start());
      massBefore[i + 1] = massBefore[i] + (counts ? line.mass() : 0);
    }
  }

  private long mass(@Nullable Span span) {
    if (span == null) {
      return 0;
    }
    int[] within = lines.within(span);
    return massBefore[within[1]] - massBefore[within[0]];
  }

  private void findFurniture() {
    long all = massBefore[lines.lines().size()];
    List<Span> comments = new ArrayList<>();
    List<Span> likely = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          Span span = node instanceof Element element ? visible.spans().get(element) : null;
          if (span == null
              || !(node instanceof Element element)
              || element.normalName().equals("body")) {
            return;
          }
          switch (names.kindOf(element)) {
            case CERTAIN -> {
              if (isPart(span, all)) {
                certain.set(span.start(), span.end());
              }
            }
            case COMMENTS -> comments.add(span);
            case LIKELY -> {
              if (isPart(span, all)) {
                likely.add(span);
              }
            }
            case NONE -> {
              if (element.normalName().equals("header")
                  && mass(span) * 2 <= all
                  && !liesIn(element, Set.of("article", "main"))) {
                likely.add(span);
              }
            }
          }
        },
        page);
    likely.forEach(span -> furniture.set(span.start(), span.end()));
    furniture.or(certain);
    sumUp();
    long rest = massBefore[lines.lines().size()];
    for (Span span : comments) {
      if (rest - mass(span) >= LITTLE || mass(span) == 0) {
        furniture.set(span.start(), span.end());
      }
    }
  }

  /**
   * Whether what stands in {@code span} leaves enough for an article: half of the page's text, or a
   * quarter of it if that follows the headline.
   */
  private boolean isPart(Span span, long all) {
    long mass = mass(span);
    if (mass * 2 <= all) {
      return true;
    }
    int first = lines.within(span)[0];
    return headline >= 0
        && headline < first
        && massBefore[first] - massBefore[headline] >= LITTLE
        && mass * 4 <= all * 3;
  }

  /** Whether {@code element} stands in one of {@code names}, at whatever depth. */
  static boolean liesIn(Element element, Set<String> names) {
    for (Element outer = element; outer != null; outer = outer.parent()) {
      if (names.contains(outer.normalName())) {
        return true;
      }
    }
    return false;
  }

  /** The element in which the article stands. */
  private Element place() {
    Element marked = marked();
    Element found = marked != null ? marked : densest();
    Element own = ofHeadline();
    return own != null
            && mass(visible.spans().get(own)) >= LITTLE
            && !found.equals(own)
            && isIn(own, found)
        ? own
        : found;
  }

  private static boolean isIn(Element inner, Element outer) {
    for (Element around = inner; around != null; around = around.parent()) {
      if (around.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  /** The innermost article, as its element says, in which the headline stands. */
  private @Nullable Element ofHeadline() {
    return headline < 0 ? null : lines.lines().get(headline).block().closest("article");
  }

  /** The element that says it is the article's text, where it holds enough of the page's. */
  private @Nullable Element marked() {
    long all = massBefore[lines.lines().size()];
    Element[] best = new Element[1];
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element
              && visible.spans().containsKey(element)
              && names.isText(element)
              && mass(visible.spans().get(element)) * 2 > all
              && (best[0] == null
                  || mass(visible.spans().get(element)) * 10
                      > mass(visible.spans().get(best[0])) * 9)) {
            best[0] = element;
          }
        },
        page);
    return best[0];
  }

  private Element densest() {
    IdentityHashMap<Element, Double> direct = new IdentityHashMap<>();
    Set<String> seen = new HashSet<>();
    int between = 0;
    for (int i = 0; i < lines.lines().size(); i++) {
      PageLines.Line line = lines.lines().get(i);
      if (line.mass() == 0 || furniture.get(line.span().start())) {
        between += i > headline ? 1 : 0;
        continue;
      }
      double weight = i < headline ? BEFORE : BEFORE + (1 - BEFORE) * Math.exp(-between / FADING);
      weight *= isTeaser(i) ? TEASER : 1;
      boolean again = !seen.add(line.span().in(visible.text()));
      direct.merge(line.block(), line.mass() * weight * (again ? BEFORE : 1), Double::sum);
    }
    Densest densest = new Densest(direct);
    NodeTraversor.traverse(densest, page);
    return widened(densest.best == null ? page : densest.best);
  }

  private boolean isTeaser(int i) {
    return isLink(i - 1) && (isLink(i + 1) || i + 1 == lines.lines().size());
  }

  private boolean isLink(int i) {
    return i >= 0
        && i < lines.lines().size()
        && lines.lines().get(i).length() >= 20
        && lines.lines().get(i).linkShare() > 0.9;
  }

  /**
   * Adds up the running text below each element, less for each level at which it branches, so that
   * what stands close together counts for more than what lies scattered.
   */
  private static final class Densest implements NodeVisitor {
    private final IdentityHashMap<Element, Double> direct;
    private final IdentityHashMap<Element, Double> below = new IdentityHashMap<>();
    private final Set<Element> branching = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Element best;
    private double most;

    Densest(IdentityHashMap<Element, Double> direct) {
      this.direct = direct;
    }

    @Override
    public void head(Node node, int depth) {}

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      double own = direct.getOrDefault(element, 0.0);
      double under = below.getOrDefault(element, 0.0);
      double sum = own + under * (own > 0 || branching.contains(element) ? UPWARD : 1);
      if (sum == 0) {
        return;
      }
      if (sum > most) {
        most = sum;
        best = element;
      }
      if (element.parent() != null && below.merge(element.parent(), sum, Double::sum) > sum) {
        branching.add(element.parent());
      }
    }
  }

  /** What stands around {@code found} is of the article too where it is mostly running text. */
  private Element widened(Element found) {
    Element widest = found;
    for (Element outer = found.parent();
        outer != null && outer.parent() != null;
        outer = outer.parent()) {
      long inside = mass(visible.spans().get(widest));
      long added = mass(visible.spans().get(outer)) - inside;
      if (added * 10 < inside) {
        continue;
      }
      if (!isRunning(outer, widest, added)) {
        break;
      }
      widest = outer;
    }
    return widest;
  }

  /** Whether what stands in {@code outer} around {@code inner} is no list of links to elsewhere. */
  private boolean isRunning(Element outer, Element inner, long added) {
    int[] wide = within(outer);
    int[] narrow = within(inner);
    long shown = 0;
    long linked = 0;
    for (int i = wide[0]; i < wide[1]; i++) {
      PageLines.Line line = lines.lines().get(i);
      if ((i < narrow[0] || i >= narrow[1]) && !furniture.get(line.span().start())) {
        shown += Math.min(600, line.length());
        linked += Math.min(600, line.linked());
      }
    }
    return linked * 8 <= shown && added * 10 >= shown * 6;
  }

  private int[] within(Element element) {
    Span span = visible.spans().get(element);
    return span == null ? new int[] {0, 0} : lines.within(span);
  }
}
