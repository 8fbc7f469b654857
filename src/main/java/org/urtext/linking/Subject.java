package org.urtext.linking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.LanguageTag;
import org.urtext.article.PublicationTime;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;
import org.urtext.language.LanguageSpan;
import org.urtext.origin.Testimony;

/**
 * An article as the bench needs it to decide on its links.
 *
 * @param text its text, for comparison with others; its outlet is {@code outletDomain}
 * @param address its URL, if one identifies it
 * @param dispatch the identifier that its agency gave it, such as {@code urn:newsml:…}; null if
 *     none is known
 * @param outletDomain the registrable domain or registered edition it appeared at, if known
 * @param outletLanguage the language its outlet writes in at home, if known
 * @param slugLanguage the language that the words in its URL are in, if they tell
 * @param declaredLanguage the language its metadata claims, if well-formed
 * @param passages where its text changes its language; empty where it does not
 * @param testimony what it declares
 */
public record Subject(
    LinkableText text,
    @Nullable WebAddress address,
    @Nullable String dispatch,
    @Nullable String outletDomain,
    @Nullable LanguageTag outletLanguage,
    @Nullable LanguageTag slugLanguage,
    @Nullable LanguageTag declaredLanguage,
    List<LanguageSpan> passages,
    Testimony testimony) {

  /** So many passages are told by themselves. */
  private static final int MOST = 5;

  public Subject {
    text = text.at(outletDomain);
    passages = List.copyOf(passages);
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

  /** What its metadata and its text say of its language where they contradict each other. */
  Optional<String> languageConflict() {
    if (declaredLanguage == null || !differsInLanguageFrom(declaredLanguage)) {
      return Optional.empty();
    }
    List<LanguageSpan> found =
        passages.isEmpty()
            ? List.of(new LanguageSpan(new Span(0, text.text().length()), language()))
            : passages;
    String more = found.size() > MOST ? " and %d more".formatted(found.size() - MOST) : "";
    return Optional.of(
        "declared to be in %s, but the text is in %s"
            .formatted(
                declaredLanguage.englishName(),
                found.stream()
                    .limit(MOST)
                    .map(
                        passage ->
                            "%s (%d-%d)"
                                .formatted(
                                    passage.language().englishName(),
                                    passage.span().start(),
                                    passage.span().end()))
                    .collect(Collectors.joining(", ", "", more))));
  }

  /** Whether both languages are known and differ. */
  boolean differsInLanguageFrom(@Nullable LanguageTag other) {
    return other != null
        && other.isKnown()
        && language().isKnown()
        && !language().sameLanguageAs(other);
  }
}
