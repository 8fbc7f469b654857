package org.urtext.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.urtext.anchor.AnchorExtractor;
import org.urtext.article.ArticleId;

/**
 * Compares texts and tells which are versions of one another: translations, copies, and the same
 * text in another script.
 *
 * <p>What it says of a set of texts depends on that set alone, not on its order. Safe for use by
 * several threads; keep one bench, for it remembers what languages call things.
 */
public final class TextBench implements TextComparison {

  private final AnchorExtractor extractor = new AnchorExtractor(true);
  private final TranslationSearch translationSearch;

  /** A bench that also learns from sure pairs which words correspond. */
  public TextBench() {
    this(true);
  }

  /**
   * @param learnsWords whether sure pairs teach it which words correspond, so that it looks at the
   *     others again
   */
  public TextBench(boolean learnsWords) {
    translationSearch = new TranslationSearch(learnsWords);
  }

  /** The same of texts that declare nothing. */
  public List<Correspondence> compare(List<LinkableText> texts) {
    return compare(texts, Set.of());
  }

  /**
   * Compares all of {@code texts} with one another.
   *
   * @param texts with different ids
   * @param declared pairs that teach words even where they are not sure by themselves
   * @return what corresponds, ordered by the ids of the first and the second end; at most one
   *     correspondence a pair. Pairs about which there is nothing to say are absent, unless they
   *     are declared and there was enough to go by: these are silent.
   */
  @Override
  public List<Correspondence> compare(List<LinkableText> texts, Set<Pair> declared) {
    Reading reading = Reading.of(texts, extractor);
    List<Correspondence> found = new ArrayList<>(new CopySearch(reading).copies());
    Set<List<ArticleId>> copies = new HashSet<>();
    found.forEach(copy -> copies.add(List.of(copy.first(), copy.second())));
    for (Correspondence translation : translationSearch.translations(reading, declared)) {
      if (copies.add(List.of(translation.first(), translation.second()))) {
        found.add(translation);
      }
    }
    found.sort(Comparator.comparing(Correspondence::first).thenComparing(Correspondence::second));
    return List.copyOf(found);
  }

  /**
   * Says why two of {@code texts} are, or are not, held to be versions of one text: what {@link
   * #compare} finds of the two, with the evidence it rests on, or why it finds nothing.
   *
   * @throws IllegalArgumentException if {@code texts} has no two such texts
   */
  public Appraisal appraise(
      List<LinkableText> texts, Set<Pair> declared, ArticleId one, ArticleId other) {
    Reading reading = Reading.of(texts, extractor);
    int first = reading.indexOf(one.compareTo(other) < 0 ? one : other);
    int second = reading.indexOf(one.compareTo(other) < 0 ? other : one);
    if (first < 0 || second < 0 || first == second) {
      throw new IllegalArgumentException("not two texts of the collection: " + one + ", " + other);
    }
    CopySearch copySearch = new CopySearch(reading);
    Optional<Correspondence> copy =
        copySearch.copies().stream()
            .filter(found -> found.first().equals(reading.texts.get(first).id()))
            .filter(found -> found.second().equals(reading.texts.get(second).id()))
            .findFirst();
    if (copy.isPresent() || reading.areOfOneGroup(first, second)) {
      return copySearch.appraise(first, second, copy.orElse(null));
    }
    return translationSearch.appraise(reading, declared, first, second);
  }
}
