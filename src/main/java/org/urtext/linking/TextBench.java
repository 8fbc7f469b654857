package org.urtext.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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
public final class TextBench {

  private final AnchorExtractor extractor = new AnchorExtractor();
  private final TranslationSearch translationSearch = new TranslationSearch();

  /**
   * Compares all of {@code texts} with one another.
   *
   * @param texts with different ids
   * @return what corresponds, ordered by the ids of the first and the second end; at most one
   *     correspondence a pair. Pairs about which there is nothing to say are absent.
   */
  public List<Correspondence> compare(List<LinkableText> texts) {
    Reading reading = Reading.of(texts, extractor);
    List<Correspondence> found = new ArrayList<>(new CopySearch(reading).copies());
    Set<List<ArticleId>> copies = new HashSet<>();
    found.forEach(copy -> copies.add(List.of(copy.first(), copy.second())));
    for (Correspondence translation : translationSearch.translations(reading)) {
      if (copies.add(List.of(translation.first(), translation.second()))) {
        found.add(translation);
      }
    }
    found.sort(Comparator.comparing(Correspondence::first).thenComparing(Correspondence::second));
    return List.copyOf(found);
  }
}
