package org.urtext.concordance;

import java.util.List;
import org.urtext.article.ArticleId;
import org.urtext.article.Span;

/**
 * A place where a phrase stands, or something that may be it in another language.
 *
 * @param article whose text it stands in
 * @param kind how it was found
 * @param span where, in the article's full text
 * @param score 1 for the very words; otherwise the share, between 0 and 1, of what could be met
 *     again of the phrase and is met there, each weighed by its rarity
 * @param agreeing the words of the phrase that are met again, and as what; empty for the very words
 */
public record Occurrence(
    ArticleId article, Kind kind, Span span, double score, List<Agreement> agreeing) {

  /** How an occurrence was found. */
  public enum Kind {
    /** The very words, but for case, width, quotation marks and line breaks. */
    VERBATIM("verbatim"),
    /** A passage in another language with the same figures, names and terms. */
    SHARED_ANCHORS("shared-anchors");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word that reports print. */
    public String word() {
      return word;
    }
  }

  /**
   * A word of the phrase and what it is met as.
   *
   * @param phrase the word or figure in the phrase
   * @param text the word or figure in the article
   */
  public record Agreement(String phrase, String text) {}
}
