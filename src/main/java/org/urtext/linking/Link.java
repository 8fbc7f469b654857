package org.urtext.linking;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.linking.Correspondence.Verdict;

/**
 * A decided link from a derived text to its source, with everything it rests on.
 *
 * @param article the derived text; the smaller id where the relation has no direction
 * @param origin its source, which may be unseen
 * @param relation how they stand to each other
 * @param basis how that is known
 * @param verdict how much is claimed
 * @param confidence the calibrated probability that both are versions of one text; empty for a
 *     purely declared link
 * @param directionConfidence the probability that {@code origin} is the source and not the other
 *     way round; empty where no direction is claimed or it was declared
 * @param translationBasis why this counts as a translation; null unless it does
 * @param declared the declaration it rests on; null if nobody declared it
 * @param coveredShare the share of the article's text, between 0 and 1, found in its origin; empty
 *     if the texts were not compared
 * @param evidence what speaks for it, strongest first
 * @param score how {@code confidence} came about; null for a purely declared link
 * @param review what a person says of it; null if nobody did
 */
public record Link(
    ArticleId article,
    ArticleId origin,
    Relation relation,
    Basis basis,
    Verdict verdict,
    OptionalDouble confidence,
    OptionalDouble directionConfidence,
    @Nullable TranslationBasis translationBasis,
    @Nullable Citation declared,
    OptionalDouble coveredShare,
    List<Evidence> evidence,
    @Nullable Explanation score,
    @Nullable Judgement review) {

  /** A link that nobody has judged. */
  public Link(
      ArticleId article,
      ArticleId origin,
      Relation relation,
      Basis basis,
      Verdict verdict,
      OptionalDouble confidence,
      OptionalDouble directionConfidence,
      @Nullable TranslationBasis translationBasis,
      @Nullable Citation declared,
      OptionalDouble coveredShare,
      List<Evidence> evidence,
      @Nullable Explanation score) {
    this(
        article,
        origin,
        relation,
        basis,
        verdict,
        confidence,
        directionConfidence,
        translationBasis,
        declared,
        coveredShare,
        evidence,
        score,
        null);
  }

  /** Whether it counts: a person confirmed it, or it is linked and nobody rejected it. */
  public boolean isClaimed() {
    return isConfirmed() || (verdict == Verdict.LINKED && !isRejected());
  }

  public boolean isConfirmed() {
    return review != null && review.value() == Judgement.Value.CONFIRMED;
  }

  public boolean isRejected() {
    return review != null && review.value() == Judgement.Value.REJECTED;
  }

  /** What reports print as its verdict: empty where a person rejected it. */
  public String claim() {
    return isRejected() ? "" : verdict.word();
  }

  /** The same link, judged so by a person, or by nobody if {@code judgement} is null. */
  public Link reviewed(@Nullable Judgement judgement) {
    return new Link(
        article,
        origin,
        relation,
        basis,
        verdict,
        confidence,
        directionConfidence,
        translationBasis,
        declared,
        coveredShare,
        evidence,
        score,
        judgement);
  }

  /** The same link, resting on {@code other} evidence. */
  Link withEvidence(List<Evidence> other) {
    return new Link(
        article,
        origin,
        relation,
        basis,
        verdict,
        confidence,
        directionConfidence,
        translationBasis,
        declared,
        coveredShare,
        other,
        score,
        review);
  }

  /** Links in the order reports print them. */
  public static final Comparator<Link> ORDER =
      Comparator.comparing(Link::article).thenComparing(Link::origin).thenComparing(Link::relation);

  /**
   * The strongest link first: claimed before possible and both before rejected, leading upstream
   * before undirected, confirmed before declared before inferred, then by confidence, then by id.
   */
  public static final Comparator<Link> STRENGTH =
      Comparator.comparing(Link::isRejected)
          .thenComparing(link -> !link.isClaimed())
          .thenComparing(link -> !link.relation().leadsUpstream())
          .thenComparing(link -> !link.isConfirmed())
          .thenComparing(link -> !link.basis().isDeclared())
          .thenComparing(link -> -link.confidence().orElse(0))
          .thenComparing(Link::origin);

  /** How a link is known. */
  public enum Basis {
    DECLARED("declared"),
    INFERRED("inferred"),
    DECLARED_AND_INFERRED("declared+inferred"),
    /** A person's verdict alone. */
    NEITHER("");

    private final String word;

    Basis(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /** Whether somebody declared it, whatever else speaks for it. */
    public boolean isDeclared() {
      return this == DECLARED || this == DECLARED_AND_INFERRED;
    }
  }

  /** Why a link counts as a translation. */
  public enum TranslationBasis {
    /** Words say so. */
    STATED,
    /** The languages differ. */
    IMPLIED;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * The words a declared link rests on.
   *
   * @param text verbatim
   * @param line the line of the full text they begin on, counted from 1; 0 for a metadata field
   * @param field {@code text}, or the metadata field they stand in
   */
  public record Citation(String text, int line, String field) {}

  /**
   * One thing that speaks for a link.
   *
   * @param kind such as {@code declaration}, {@code text}, {@code direction}
   * @param statement a sentence for people
   */
  public record Evidence(String kind, String statement) {}
}
