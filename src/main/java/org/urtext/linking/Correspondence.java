package org.urtext.linking;

import org.urtext.article.ArticleId;

/**
 * What comparing two texts came to: whether they are versions of one text. It has no direction.
 *
 * @param first the article with the smaller id
 * @param second the article with the larger id
 * @param kind in which way they correspond
 * @param verdict {@code LINKED} or {@code POSSIBLE}; silence is the absence of a correspondence
 * @param confidence the calibrated probability, between 0 and 1, that both are versions of one text
 * @param coveredOfFirst the share of the first text, between 0 and 1, that the second one covers
 * @param coveredOfSecond the share of the second text that the first one covers
 * @param explanation what {@code confidence} was computed from
 */
public record Correspondence(
    ArticleId first,
    ArticleId second,
    Kind kind,
    Verdict verdict,
    double confidence,
    double coveredOfFirst,
    double coveredOfSecond,
    Explanation explanation) {

  public Correspondence {
    if (first.compareTo(second) >= 0) {
      throw new IllegalArgumentException("ends out of order: " + first + ", " + second);
    }
  }

  /** The ways in which two texts correspond. */
  public enum Kind {
    /** Rendered in another language. */
    TRANSLATION,
    /** The same words, to the letter. */
    VERBATIM_COPY,
    /** Mostly the same words, in the same language. */
    EDITED_COPY,
    /** The same language in another script. */
    SCRIPT_VARIANT
  }

  /** How much is claimed. */
  public enum Verdict {
    LINKED,
    POSSIBLE,
    /** Nothing: it stands for a link that only a person's verdict makes one. */
    SILENT;

    /** The word that reports print; empty for silence. */
    public String word() {
      return this == SILENT ? "" : name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
