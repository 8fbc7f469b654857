package org.urtext.linking;

import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.ArticleKey;
import org.urtext.article.LanguageTag;
import org.urtext.article.PublicationTime;
import org.urtext.article.WebAddress;

/**
 * A source that is known only because an article declares it.
 *
 * @param key what it is known by: its URL, or its name as one article gives it
 * @param address its URL; null if only a name, or nothing, is known
 * @param name the outlet's or agency's name; null if none is known
 * @param language the language it is in, as far as the declarations tell
 * @param outlet the registrable domain or registered edition it appeared at, if known
 * @param country the outlet's country as an ISO 3166 code; null if unknown
 * @param published when it appeared, as far as the declarations or its URL tell
 */
public record UnseenOriginal(
    ArticleKey key,
    @Nullable WebAddress address,
    @Nullable String name,
    @Nullable LanguageTag language,
    @Nullable String outlet,
    @Nullable String country,
    @Nullable PublicationTime published) {

  public ArticleId id() {
    return ArticleId.of(key);
  }

  /** Whether it is one particular page, not just some text of a named outlet. */
  public boolean isOnePage() {
    return key.kind() == ArticleKey.Kind.URL;
  }
}
