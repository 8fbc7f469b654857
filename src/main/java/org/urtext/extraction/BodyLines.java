package org.urtext.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;

/** Tells line by line what in the place where an article stands is part of it. */
final class BodyLines {

  private static final Set<String> LISTED = Set.of("li", "dd", "dt", "tr", "blockquote", "pre");

  /** A paragraph of this length that stands there twice is another copy of the article. */
  private static final int LONG = 150;

  /** Of what editors add below an article. */
  private static final int MOST_NOTES = 2;

  private final VisibleText visible;
  private final PageLines lines;
  private final BitSet furniture;
  private final Furniture names;
  private final String title;
  private final StatedBody stated;
  private final boolean[] held;

  /** What holds kept paragraphs. */
  private final Set<Element> paragraphs = Collections.newSetFromMap(new IdentityHashMap<>());

  /** What holds paragraphs that the page states, and the first line of these. */
  private final IdentityHashMap<Element, Integer> stands = new IdentityHashMap<>();

  BodyLines(
      VisibleText visible,
      PageLines lines,
      BitSet furniture,
      Furniture names,
      @Nullable String title,
      StatedBody stated) {
    this.visible = visible;
    this.lines = lines;
    this.furniture = furniture;
    this.names = names;
    this.title = title == null ? "" : StatedBody.letters(title);
    this.stated = stated;
    this.held = new boolean[lines.lines().size()];
  }

  /** The article's lines in {@code place}, and what introduces it before. */
  List<Span> in(Element place) {
    Span span = visible.spans().get(place);
    if (span == null) {
      return List.of();
    }
    int[] within = lines.within(span);
    int first = within[0];
    int last = within[1];
    int[] asStated = stated(first, last);
    boolean known = asStated != null;
    if (asStated != null) {
      first = beside(first, asStated[0]);
      last = asStated[1];
    }
    List<Integer> kept = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (int i = first; i < last; i++) {
      boolean isLong = line(i).mass() >= LONG;
      if (keeps(i, known) && !(isLong && said.contains(words(i)))) {
        kept.add(i);
        if (isLong) {
          said.add(words(i));
        }
      }
    }
    dropHeadings(kept, last);
    trim(kept);
    int from = kept.isEmpty() ? first : kept.get(0);
    List<Span> spans = new ArrayList<>();
    lead(from).forEach(i -> spans.add(line(i).span()));
    kept.forEach(i -> spans.add(line(i).span()));
    return spans;
  }

  private PageLines.Line line(int i) {
    return lines.lines().get(i);
  }

  private String words(int i) {
    return line(i).span().in(visible.text());
  }

  /**
   * From where to where the text stands that the page states; null if it states none, or not all of
   * what is shown.
   */
  private int @Nullable [] stated(int first, int last) {
    if (stated.length() < 300) {
      return null;
    }
    int from = -1;
    int to = -1;
    long heldMass = 0;
    long mass = 0;
    long letters = 0;
    for (int i = 0; i < lines.lines().size(); i++) {
      held[i] = stated.holds(words(i));
      if (held[i] && !line(i).block().normalName().equals("figcaption")) {
        if (line(i).mass() > 0 && line(i).block().parent() != null) {
          stands.putIfAbsent(line(i).block().parent(), i);
        }
        letters += StatedBody.letters(words(i)).length();
        from = from < 0 ? i : from;
        to = i + 1;
        heldMass += line(i).mass();
      }
      mass += i >= first && i < last && !furniture.get(line(i).span().start()) ? line(i).mass() : 0;
    }
    boolean whole = letters * 10 >= stated.length() * 7L && heldMass * 10 >= mass * 6;
    return whole ? new int[] {from, to} : null;
  }

  /** Whether stated paragraphs follow in the place of {@code line}, and none stands before it. */
  private boolean beginsStated(PageLines.Line line, int i) {
    Element place = line.block().parent();
    return place != null && i < stands.getOrDefault(place, i);
  }

  /** The first line from {@code first} on that stands beside those that the page states. */
  private int beside(int first, int from) {
    for (int i = first; i < from; i++) {
      if (line(i).mass() > 0 && beginsStated(line(i), i)) {
        return i;
      }
    }
    return from;
  }

  private boolean keeps(int i, boolean known) {
    PageLines.Line line = line(i);
    if (held[i] && known && line.mass() > 0) {
      return !line.block().normalName().equals("figcaption");
    }
    if (furniture.get(line.span().start()) || line.block().normalName().equals("h1")) {
      return false;
    }
    if (StatedBody.letters(words(i)).equals(title)) {
      return false;
    }
    if (BesideText.phrases().holds(words(i), line)) {
      return false;
    }
    if (line.isHeading()) {
      return line.linkShare() <= 0.75 || !isOfTeaser(line.block());
    }
    if (known && line.mass() > 0 && !held[i] && !isListed(line.block()) && !beginsStated(line, i)) {
      return false;
    }
    return line.linkShare() <= 0.75;
  }

  /** Whether {@code heading} is a link to another page of its site, as that of a teaser is. */
  private static boolean isOfTeaser(Element heading) {
    Element link = heading.closest("a[href]");
    if (link == null || link.attr("href").startsWith("#")) {
      return false;
    }
    String target = link.attr("href").strip();
    return !target.contains("//") || host(target).equals(host(heading.baseUri()));
  }

  private static String host(String address) {
    return WebAddress.parse(address).map(WebAddress::registrableDomain).orElse("");
  }

  /** Takes out the headings of lists of links that were left out. */
  private void dropHeadings(List<Integer> kept, int last) {
    for (int k = kept.size() - 1; k >= 0; k--) {
      int i = kept.get(k);
      int next = k + 1 < kept.size() ? kept.get(k + 1) : last;
      if (line(i).isHeading() && next > i + 1 && (next == last || line(next).isHeading())) {
        boolean leads = true;
        for (int between = i + 1; between < next; between++) {
          leads &= line(between).linkShare() > 0.75;
        }
        if (leads) {
          kept.remove(k);
        }
      }
    }
  }

  private static boolean isListed(Element block) {
    return ArticleBody.liesIn(block, LISTED);
  }

  /** Takes off what stands before the first and after the last running text. */
  private void trim(List<Integer> kept) {
    for (int i : kept) {
      if (line(i).mass() > 0 && line(i).block().parent() != null) {
        paragraphs.add(line(i).block().parent());
      }
    }
    int start = 0;
    while (start < kept.size() && isLoose(kept.get(start), true)) {
      start++;
    }
    int end = kept.size();
    int notes = 0;
    while (end > start
        && (isLoose(kept.get(end - 1), false)
            || (end > start + 1
                && isLastWord(kept.get(end - 1))
                && !line(kept.get(end - 2)).isHeading()
                && notes++ < MOST_NOTES))) {
      end--;
    }
    if (start < end) {
      kept.subList(end, kept.size()).clear();
      kept.subList(0, start).clear();
    }
  }

  private boolean isLoose(int i, boolean before) {
    PageLines.Line line = line(i);
    if (line.mass() > 0 || held[i]) {
      return false;
    }
    if (line.isHeading()) {
      return !before;
    }
    if (line.linkShare() > 0.5 && (before || line.own() < 60)) {
      return true;
    }
    return !isListed(line.block())
        && (before || !isAmongParagraphs(line.block()) || isNote(line.block()));
  }

  /** Whether {@code block} is in italics, announces what was left out or holds an address. */
  private static boolean isNote(Element block) {
    String words = block.text();
    return isItalic(block)
        || words.endsWith(":")
        || words.indexOf('@') >= 0
        || words.contains("://")
        || words.contains("www.");
  }

  /** Whether line {@code i} is what an editor adds below an article: a few words in italics. */
  private boolean isLastWord(int i) {
    return !held[i] && line(i).length() < 300 && isItalic(line(i).block());
  }

  private static boolean isItalic(Element block) {
    Element italics = block.selectFirst("em, i");
    return italics != null && italics.text().length() * 10 >= block.text().length() * 9;
  }

  private boolean isAmongParagraphs(Element block) {
    return block.normalName().equals("p") && paragraphs.contains(block.parent());
  }

  /** What introduces the article between its headline and line {@code first}. */
  private List<Integer> lead(int first) {
    List<Integer> lead = new ArrayList<>();
    for (int i = Math.max(0, first - 30); i < first; i++) {
      PageLines.Line line = line(i);
      if (line.block().normalName().equals("h1") || StatedBody.letters(words(i)).equals(title)) {
        lead.clear();
      } else if (line.length() >= 40
          && line.linkShare() < 0.5
          && (stated.isLead(words(i))
              || (!furniture.get(line.span().start()) && isNamedLead(line.block())))) {
        lead.add(i);
      }
    }
    return lead;
  }

  private boolean isNamedLead(Element block) {
    return names.isLead(block) || (block.parent() != null && names.isLead(block.parent()));
  }
}
