package org.urtext.intake.container.record;

import org.jspecify.annotations.Nullable;
import org.urtext.intake.Hints;

/**
 * What one record says of an article.
 *
 * @param hints what it says besides the text
 * @param text its plain text; null if it gives none, or gives a better one as markup
 * @param html its text as markup, a whole page or a part of one; null if it gives none
 */
public record ArticleRecord(Hints hints, @Nullable String text, @Nullable String html) {

  /**
   * The record with the better of two texts. A whole page still has its canonical link, its JSON-LD
   * and its tail, where origins are declared. A part of a page that is no shorter than the text and
   * has links holds the text and also where its links lead. Any other part may be a teaser.
   */
  static ArticleRecord of(Hints hints, @Nullable String text, @Nullable String html) {
    if (html == null || text == null) {
      return new ArticleRecord(hints, text, html);
    }
    boolean linked = html.length() >= text.length() && html.contains("<a ");
    return isWholePage(html) || linked
        ? new ArticleRecord(hints, null, html)
        : new ArticleRecord(hints, text, null);
  }

  private static boolean isWholePage(String html) {
    String head =
        html.substring(0, Math.min(html.length(), 4_096)).toLowerCase(java.util.Locale.ROOT);
    return head.contains("<html") || head.contains("<!doctype html") || head.contains("<head");
  }

  boolean isHtml() {
    return html != null;
  }

  /** Whether it describes an article without giving its text. */
  public boolean isMetadata() {
    return html == null && text == null;
  }

  /** Whether it says nothing by which an article could be known. */
  public boolean isNothing() {
    return isMetadata() && hints.url() == null && hints.title() == null;
  }

  /** What is read as the document; empty for metadata. */
  String content() {
    return html != null ? html : text != null ? text : "";
  }
}
