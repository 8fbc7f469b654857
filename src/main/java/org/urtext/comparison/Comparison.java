package org.urtext.comparison;

import java.util.List;
import org.urtext.article.Span;

/**
 * Two texts side by side, and what differs.
 *
 * @param article the text that is asked about
 * @param origin the text it is held against
 * @param coveredShare the share of the origin's letters that has a counterpart in the article, 0 to
 *     1
 * @param passages in the order of the texts
 * @param differences those that weigh most first; those of one kind in the order of the texts
 * @param wholeTexts whether both texts were compared to their ends
 */
public record Comparison(
    ComparedText article,
    ComparedText origin,
    double coveredShare,
    List<Passage> passages,
    List<Difference> differences,
    boolean wholeTexts) {

  public Comparison {
    passages = List.copyOf(passages);
    differences = List.copyOf(differences);
  }

  /**
   * A passage and what renders it.
   *
   * @param article where it stands in the article; empty if it was left out
   * @param origin where it stands in the origin; empty if it was added
   * @param score how sure it is that the two belong together, 0 to 1; 0 where one is empty
   */
  public record Passage(Span article, Span origin, double score) {}

  /** How many differences there are of {@code kind}. */
  public int count(Difference.Kind kind) {
    return (int) differences.stream().filter(each -> each.kind() == kind).count();
  }
}
