package org.urtext.graph;

import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.WebAddress;
import org.urtext.linking.Claim;
import org.urtext.linking.Judgement;
import org.urtext.linking.Relation;

/**
 * A verdict as a person gives it.
 *
 * @param article the text that was judged
 * @param origin the source that was judged
 * @param originAddress the source's URL, if it has one
 * @param relation how the two stand to each other; null if that is left open
 * @param value what is said; null takes back what was said before
 * @param reviewer who says it
 * @param note why; may be empty
 */
public record GivenReview(
    ArticleId article,
    ArticleId origin,
    @Nullable WebAddress originAddress,
    @Nullable Relation relation,
    Judgement.@Nullable Value value,
    String reviewer,
    String note) {

  /** What it is about; of several verdicts on one claim the last stands. */
  public Claim claim() {
    return Claim.of(article, origin, relation);
  }
}
