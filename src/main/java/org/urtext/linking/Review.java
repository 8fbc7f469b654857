package org.urtext.linking;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.WebAddress;

/**
 * A person's standing verdict on two articles.
 *
 * <p>A rejection says that neither comes from the other, and concerns every link between the two. A
 * confirmation says that {@code article} comes from {@code origin}, and so rejects the opposite;
 * only one of {@link Relation#PARALLEL_TO} leaves the direction open. A citation is a claim of its
 * own and has a verdict of its own.
 *
 * @param article the text that was judged
 * @param origin the source that was judged; it may be unseen
 * @param originAddress the source's URL, if it has one; by it a page becomes known that nobody
 *     declares
 * @param relation how the two stand to each other, as the reviewer says or as was shown; null if
 *     nothing was
 * @param judgement what was said, and by whom
 * @param changed which of the two has another text now than the one that was judged
 */
public record Review(
    ArticleId article,
    ArticleId origin,
    @Nullable WebAddress originAddress,
    @Nullable Relation relation,
    Judgement judgement,
    Set<ArticleId> changed) {

  boolean isConfirmation() {
    return judgement.value() == Judgement.Value.CONFIRMED;
  }

  boolean isRejection() {
    return judgement.value() == Judgement.Value.REJECTED;
  }

  boolean concernsCitation() {
    return relation == Relation.CITES;
  }

  /** Whether it says which of the two came first. */
  boolean hasDirection() {
    return relation != Relation.PARALLEL_TO;
  }

  /** What it says of {@code link}, which is one between the same two. */
  Judgement of(Link link) {
    boolean opposite =
        isConfirmation()
            && hasDirection()
            && link.relation().leadsUpstream()
            && link.article().equals(origin);
    return opposite
        ? new Judgement(Judgement.Value.REJECTED, judgement.reviewer(), judgement.note())
        : judgement;
  }
}
