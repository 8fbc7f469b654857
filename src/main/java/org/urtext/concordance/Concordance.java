package org.urtext.concordance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.urtext.anchor.AnchorExtractor;
import org.urtext.anchor.AnchoredText;
import org.urtext.article.ArticleId;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;
import org.urtext.concordance.Mark.Form;
import org.urtext.concordance.Occurrence.Agreement;
import org.urtext.concordance.Occurrence.Kind;
import org.urtext.graph.StoredText;

/**
 * Looks for one phrase in a stream of texts: first for its very words, then, in texts of other
 * languages, for passages that share its figures, names and terms.
 *
 * <p>How rare an anchor is, is counted in the texts themselves. In memory are a few texts at a time
 * and, of each text that shares anything, where and what. The outcome depends on the texts and
 * their order alone.
 */
public final class Concordance {

  private static final int AT_A_TIME = 64;
  private static final int LEAST_WINDOW = 120;

  /** Settings, found by trying: below these, other articles on the same matter are told too. */
  private static final double LEAST_SCORE = 0.35;

  private static final double LEAST_EVIDENCE = 2.5;

  private final FoldedText folded;
  private final LanguageTag language;
  private final List<Mark> marks;
  private final Map<Form, int[]> marksByForm = new HashMap<>();
  private final int window;
  private final AnchorExtractor extractor = new AnchorExtractor();

  private final List<Occurrence> verbatim = new ArrayList<>();
  private final List<Likeness> likenesses = new ArrayList<>();
  private final int limit;
  private final int[] textsWith;
  private int verbatimInAll;
  private int texts;

  private Concordance(String phrase, LanguageTag language, int limit) {
    this.folded = FoldedText.of(phrase);
    this.language = language;
    this.limit = limit;
    AnchoredText anchored =
        extractor.extract(language, phrase, List.of(new Span(0, phrase.length())));
    this.marks = Mark.of(anchored, phrase);
    this.window = Math.max(LEAST_WINDOW, 2 * anchored.length());
    this.textsWith = new int[marks.size()];
    Map<Form, List<Integer>> byForm = new LinkedHashMap<>();
    for (int i = 0; i < marks.size(); i++) {
      for (Form form : marks.get(i).forms().keySet()) {
        byForm.computeIfAbsent(form, f -> new ArrayList<>()).add(i);
      }
    }
    byForm.forEach(
        (form, of) -> marksByForm.put(form, of.stream().mapToInt(Integer::intValue).toArray()));
  }

  /**
   * Looks for {@code phrase}.
   *
   * @param language of the phrase; may be undetermined
   * @param texts where to look; closed when done
   * @param limit how many occurrences of either kind are kept
   */
  public static Findings of(
      String phrase, LanguageTag language, Stream<StoredText> texts, int limit) {
    Concordance concordance = new Concordance(phrase, language, limit);
    try (texts) {
      Iterator<StoredText> each = texts.iterator();
      List<StoredText> some = new ArrayList<>(AT_A_TIME);
      while (each.hasNext()) {
        some.add(each.next());
        if (some.size() == AT_A_TIME || !each.hasNext()) {
          // What each text has is found side by side, and taken down in their order.
          some.parallelStream().map(concordance::look).toList().forEach(concordance::takeDown);
          some.clear();
        }
      }
    }
    return concordance.findings();
  }

  /** What one text has of the phrase. */
  private record Look(StoredText text, List<Span> verbatim, BitSet met, List<Likeness> best) {}

  /**
   * The passage of a text that has most of the phrase.
   *
   * @param met the marks met in it, and by how much each is met
   */
  private record Likeness(
      ArticleId article, Span span, Map<Integer, Double> met, List<Agreement> agreeing) {}

  private Look look(StoredText text) {
    List<Span> spans = new ArrayList<>();
    FoldedText there = FoldedText.of(text.text());
    int length = folded.length();
    for (int at = length == 0 ? -1 : there.indexOf(folded, 0);
        at >= 0;
        at = there.indexOf(folded, at + length)) {
      spans.add(there.span(at, length));
    }
    BitSet met = new BitSet(marks.size());
    List<Likeness> best = new ArrayList<>();
    boolean other = !language.isKnown() || !text.language().sameLanguageAs(language);
    if (other && Mark.independent(marks) >= Findings.FEWEST_ANCHORS) {
      AnchoredText anchored = extractor.extract(text.language(), text.text(), text.body());
      new PassageSearch(marks, marksByForm, window)
          .best(anchored, text.text(), met)
          .filter(found -> spans.isEmpty())
          .ifPresent(
              found ->
                  best.add(new Likeness(text.id(), found.span(), found.met(), found.agreeing())));
    }
    return new Look(text, spans, met, best);
  }

  private void takeDown(Look look) {
    texts++;
    verbatimInAll += look.verbatim().size();
    for (Span span : look.verbatim()) {
      if (verbatim.size() < limit) {
        verbatim.add(new Occurrence(look.text().id(), Kind.VERBATIM, span, 1, List.of()));
      }
    }
    look.met().stream().forEach(mark -> textsWith[mark]++);
    likenesses.addAll(look.best());
  }

  private Findings findings() {
    double[] information =
        IntStream.range(0, marks.size())
            .mapToDouble(i -> Math.log((texts + 1) / (textsWith[i] + 0.5)))
            .map(value -> Math.max(0, value))
            .toArray();
    double could =
        IntStream.range(0, marks.size())
            .filter(i -> textsWith[i] > 0)
            .mapToDouble(i -> information[i] * most(marks.get(i)))
            .sum();
    List<Occurrence> others = new ArrayList<>();
    for (Likeness likeness : likenesses) {
      double evidence =
          likeness.met().entrySet().stream()
              .mapToDouble(met -> information[met.getKey()] * met.getValue())
              .sum();
      double score = could == 0 ? 0 : Math.min(1, evidence / could);
      if (score >= LEAST_SCORE && evidence >= LEAST_EVIDENCE) {
        others.add(
            new Occurrence(
                likeness.article(),
                Kind.SHARED_ANCHORS,
                likeness.span(),
                score,
                likeness.agreeing()));
      }
    }
    // The order of the texts decides between equals: the sort is stable.
    others.sort(Comparator.comparingDouble((Occurrence found) -> -found.score()));
    return new Findings(
        List.copyOf(verbatim),
        List.copyOf(others.subList(0, Math.min(limit, others.size()))),
        verbatimInAll,
        others.size(),
        texts,
        Mark.independent(marks));
  }

  private static double most(Mark mark) {
    return mark.forms().values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }
}
