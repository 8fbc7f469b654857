package org.urtext.linking;

import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.LanguageTag;
import org.urtext.article.PublicationTime;
import org.urtext.article.WebAddress;
import org.urtext.origin.Testimony;

/**
 * An article as the bench needs it to decide on its links.
 *
 * @param text its text, for comparison with others; its outlet is {@code outletDomain}
 * @param address its URL, if one identifies it
 * @param outletDomain the registrable domain or registered edition it appeared at, if known
 * @param outletLanguage the language its outlet writes in at home, if known
 * @param slugLanguage the language that the words in its URL are in, if they tell
 * @param declaredLanguage the language its metadata claims, if well-formed
 * @param testimony what it declares
 */
public record Subject(
    LinkableText text,
    @Nullable WebAddress address,
    @Nullable String outletDomain,
    @Nullable LanguageTag outletLanguage,
    @Nullable LanguageTag slugLanguage,
    @Nullable LanguageTag declaredLanguage,
    Testimony testimony) {

  public Subject {
    text = text.at(outletDomain);
  }

  public ArticleId id() {
    return text.id();
  }

  public LanguageTag language() {
    return text.language();
  }

  public @Nullable PublicationTime published() {
    return text.published();
  }

  /** Whether both languages are known and differ. */
  boolean differsInLanguageFrom(@Nullable LanguageTag other) {
    return other != null
        && other.isKnown()
        && language().isKnown()
        && !language().sameLanguageAs(other);
  }
}
