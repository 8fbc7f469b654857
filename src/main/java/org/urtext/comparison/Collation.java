package org.urtext.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.urtext.anchor.AnchorExtractor;
import org.urtext.anchor.Units;
import org.urtext.article.Span;
import org.urtext.comparison.Comparison.Passage;
import org.urtext.comparison.Difference.Kind;

/**
 * Compares an article with what may be its original, passage by passage. What it finds depends on
 * the two texts alone. Safe for use by several threads; keep one, for it remembers what languages
 * call things.
 */
public final class Collation {

  /** Romanised letters below which a passage without counterpart is not worth a line. */
  private static final int SHORTEST_PASSAGE = 24;

  private final AnchorExtractor extractor = new AnchorExtractor();
  private final Units units = new Units();

  public Collation() {}

  /** What became of {@code origin} in {@code article}. */
  public Comparison compare(ComparedText article, ComparedText origin) {
    List<Sentence> here = Sentence.of(article, extractor);
    List<Sentence> there = Sentence.of(origin, extractor);
    List<Bead> beads = new SentenceAligner(here, there).align();
    return new Desk(article, origin, here, there, beads).lay();
  }

  /** One pair of texts being collated. */
  private final class Desk {
    private final ComparedText article;
    private final ComparedText origin;
    private final List<Sentence> here;
    private final List<Sentence> there;
    private final List<Bead> beads;
    private final List<Difference> differences = new ArrayList<>();

    Desk(
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

    Comparison lay() {
      List<Passage> passages = new ArrayList<>();
      List<List<Quantity>> figuresHere = new ArrayList<>();
      List<List<Quantity>> figuresThere = new ArrayList<>();
      long covered = 0;
      for (Bead bead : beads) {
        passages.add(
            new Passage(
                span(here, bead.firstStart(), bead.firstEnd(), article),
                span(there, bead.secondStart(), bead.secondEnd(), origin),
                bead.isPair() ? Likeness.probability(bead.score()) : 0));
        figuresHere.add(
            Figures.in(article, here.subList(bead.firstStart(), bead.firstEnd()), units));
        figuresThere.add(
            Figures.in(origin, there.subList(bead.secondStart(), bead.secondEnd()), units));
        covered += bead.isPair() ? letters(there, bead.secondStart(), bead.secondEnd()) : 0;
      }
      differences.addAll(
          new FigureCollation(
                  beads, figuresHere, figuresThere, i -> passages.get(i).origin().start())
              .differences());
      differences.addAll(new TermCollation(article, origin, here, there, beads).differences());
      differences.addAll(new NameCollation(article, origin, here, there, beads).differences());
      gaps(true, here, article, Kind.PASSAGE_ADDED);
      gaps(false, there, origin, Kind.PASSAGE_DROPPED);
      differences.sort(
          Comparator.comparing(Difference::kind)
              .thenComparing(Difference::article)
              .thenComparing(Difference::origin));
      long all = letters(there, 0, there.size());
      return new Comparison(
          article,
          origin,
          all == 0 ? 0 : (double) covered / all,
          passages,
          differences,
          here.size() < Sentence.MOST && there.size() < Sentence.MOST);
    }

    /** Runs of sentences without counterpart on one side. */
    private void gaps(boolean first, List<Sentence> sentences, ComparedText side, Kind kind) {
      int start = -1;
      int place = 0;
      int end = 0;
      for (int i = 0; i <= beads.size(); i++) {
        Bead bead = i < beads.size() ? beads.get(i) : null;
        boolean alone =
            bead != null
                && !bead.isPair()
                && (first
                    ? bead.firstEnd() > bead.firstStart()
                    : bead.secondEnd() > bead.secondStart());
        boolean otherGap = bead != null && !bead.isPair() && !alone;
        if (alone && bead != null) {
          if (start < 0) {
            start = first ? bead.firstStart() : bead.secondStart();
            place = first ? bead.secondStart() : bead.firstStart();
          }
          end = first ? bead.firstEnd() : bead.secondEnd();
        } else if (start >= 0 && !otherGap) {
          if (letters(sentences, start, end) >= SHORTEST_PASSAGE) {
            Span here = span(sentences, start, end, side);
            Span other =
                first
                    ? span(there, place, place, origin)
                    : span(Desk.this.here, place, place, article);
            differences.add(
                new Difference(
                    kind,
                    first ? here : other,
                    first ? other : here,
                    first
                        ? "Nothing in the original corresponds to this passage of the article."
                        : "Nothing in the article corresponds to this passage of the original."));
          }
          start = -1;
        }
      }
    }
  }

  private static long letters(List<Sentence> sentences, int start, int end) {
    return sentences.subList(start, end).stream().mapToLong(Sentence::letters).sum();
  }

  /** From the first to the last sentence; if there is none, the place between its neighbours. */
  private static Span span(List<Sentence> sentences, int start, int end, ComparedText side) {
    if (end > start) {
      return new Span(sentences.get(start).span().start(), sentences.get(end - 1).span().end());
    }
    int place =
        start > 0
            ? sentences.get(start - 1).span().end()
            : sentences.isEmpty() ? 0 : sentences.get(0).span().start();
    return new Span(Math.min(place, side.text().length()), Math.min(place, side.text().length()));
  }
}
