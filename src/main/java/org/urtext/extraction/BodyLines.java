package org.urtext.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Span;

/** Tells line by line what in the place where an article stands is part of it. */
final class BodyLines {

  private static final Set<String> LISTED = Set.of("li", "dd", "dt", "tr", "blockquote", "pre");

  private final VisibleText visible;
  private final PageLines lines;
  private final BitSet furniture;
  private final Furniture names;
  private final String title;
  private final StatedBody stated;
  private final boolean[] held;

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
      first = asStated[0];
      last = asStated[1];
    }
    List<Integer> kept = new ArrayList<>();
    for (int i = first; i < last; i++) {
      if (keeps(i, known)) {
        kept.add(i);
      }
    }
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
      return true;
    }
    if (known && line.mass() > 0 && !held[i] && !isListed(line.block())) {
      return false;
    }
    return line.linkShare() <= 0.75;
  }

  private static boolean isListed(Element block) {
    return ArticleBody.liesIn(block, LISTED);
  }

  /** Takes off what stands before the first and after the last running text. */
  private void trim(List<Integer> kept) {
    int start = 0;
    while (start < kept.size() && isLoose(kept.get(start), true)) {
      start++;
    }
    int end = kept.size();
    while (end > start && isLoose(kept.get(end - 1), false)) {
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
    return !isListed(line.block()) || line.linkShare() > 0.5;
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
