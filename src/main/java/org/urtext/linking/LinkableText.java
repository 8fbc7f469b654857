package org.urtext.linking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.LanguageTag;
import org.urtext.article.PublicationTime;
import org.urtext.article.Span;

/**
 * An article's text as the bench needs it to compare it with others.
 *
 * @param id whose text it is
 * @param language detected; may be undetermined
 * @param text the full text, in NFC
 * @param body the spans of {@code text} that are the article proper, in order
 * @param title the headline, if one is known; need not stand in {@code text}
 * @param published when it appeared, if that is known
 * @param outlet the registrable domain or registered edition it appeared at; null if unknown
 */
public record LinkableText(
    ArticleId id,
    LanguageTag language,
    String text,
    List<Span> body,
    @Nullable String title,
    @Nullable PublicationTime published,
    @Nullable String outlet) {

  /** A text of which nobody knows yet where it appeared. */
  public LinkableText(
      ArticleId id,
      LanguageTag language,
      String text,
      List<Span> body,
      @Nullable String title,
      @Nullable PublicationTime published) {
    this(id, language, text, body, title, published, null);
  }

  /** This text, as it appeared at {@code outlet}. */
  LinkableText at(@Nullable String outlet) {
    return new LinkableText(id, language, text, body, title, published, outlet);
  }

  /** This text, of which only {@code body} is the article proper. */
  LinkableText withBody(List<Span> body) {
    return new LinkableText(id, language, text, body, title, published, outlet);
  }

  /** How many UTF-16 units the body has. */
  int bodyLength() {
    return body.stream().mapToInt(Span::length).sum();
  }
}
