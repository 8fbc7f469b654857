package org.urtext.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.urtext.anchor.Anchor;
import org.urtext.comparison.Difference.Kind;

/**
 * Holds the months, weekdays and countries of two texts against each other, passage by passage. One
 * is reported only where another of its sort stands in its place.
 */
final class TermCollation {

  private final List<Sentence> here;
  private final List<Sentence> there;
  private final List<Bead> beads;
  private final ComparedText article;
  private final ComparedText origin;

  TermCollation(
      ComparedText article,
      ComparedText origin,
      List<Sentence> here,
      List<Sentence> there,
      List<Bead> beads) {
    this.article = article;
    this.origin = origin;
    this.here = here;
    this.there = there;
    this.beads = beads;
  }

  List<Difference> differences() {
    List<Difference> found = new ArrayList<>();
    for (String sort : List.of("month:", "weekday:", "country:")) {
      for (int i = 0; i < beads.size(); i++) {
        if (beads.get(i).isPair()) {
          collate(sort, i, found);
        }
      }
    }
    return found;
  }

  private void collate(String sort, int at, List<Difference> found) {
    Bead bead = beads.get(at);
    Bead before = beads.get(Math.max(0, at - 1));
    Bead after = beads.get(Math.min(beads.size() - 1, at + 1));
    List<Anchor> now = terms(sort, here, bead.firstStart(), bead.firstEnd());
    List<Anchor> was = terms(sort, there, bead.secondStart(), bead.secondEnd());
    List<Anchor> around = terms(sort, here, before.firstStart(), after.firstEnd());
    List<Anchor> aroundThere = terms(sort, there, before.secondStart(), after.secondEnd());
    List<Anchor> all = List.copyOf(now);
    now.removeIf(term -> has(was, term));
    was.removeIf(term -> has(all, term));
    boolean one =
        now.stream().map(Anchor::value).distinct().count() == 1
            && was.stream().map(Anchor::value).distinct().count() == 1;
    if (!one) {
      return;
    }
    Anchor mine = now.get(0);
    Anchor theirs = was.get(0);
    if (has(around, theirs) && has(aroundThere, mine)) {
      return;
    }
    if (sort.equals("country:") && !isCarried(theirs, at)) {
      return;
    }
    String detail =
        String.format(
            Locale.ROOT,
            "Where the original has %s, the article has %s.",
            theirs.span().in(origin.text()),
            mine.span().in(article.text()));
    if (!sort.equals("country:")) {
      found.add(new Difference(Kind.DATE_SHIFTED, mine.span(), theirs.span(), detail));
      return;
    }
    found.add(new Difference(Kind.NAME_MISSING, Spans.before(mine.span()), theirs.span(), detail));
    found.add(new Difference(Kind.NAME_NEW, mine.span(), Spans.before(theirs.span()), detail));
  }

  /** Whether both texts have that country in the place of another passage. */
  private boolean isCarried(Anchor term, int except) {
    for (int i = 0; i < beads.size(); i++) {
      Bead bead = beads.get(i);
      if (i != except
          && has(terms("country:", here, bead.firstStart(), bead.firstEnd()), term)
          && has(terms("country:", there, bead.secondStart(), bead.secondEnd()), term)) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(List<Anchor> terms, Anchor term) {
    return terms.stream().anyMatch(other -> other.value().equals(term.value()));
  }

  private static List<Anchor> terms(String sort, List<Sentence> sentences, int start, int end) {
    List<Anchor> terms = new ArrayList<>();
    for (Sentence sentence : sentences.subList(start, Math.max(start, end))) {
      for (Anchor anchor : sentence.anchors()) {
        if (anchor.kind() == Anchor.Kind.TERM && anchor.value().startsWith(sort)) {
          terms.add(anchor);
        }
      }
    }
    return terms;
  }
}
