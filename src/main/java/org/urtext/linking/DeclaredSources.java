package org.urtext.linking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.ArticleKey;
import org.urtext.article.LanguageTag;
import org.urtext.article.WebAddress;
import org.urtext.origin.Declaration;

/**
 * The sources that declarations point at: articles of the collection where it has them, otherwise
 * unseen originals, of which it gathers what all articles say together.
 */
final class DeclaredSources {

  private final DeclaredPages collection;
  private final Map<ArticleId, UnseenOriginal> unseen = new TreeMap<>();

  /** For each unseen page, what language each article says that it is in. */
  private final Map<ArticleId, Map<ArticleId, LanguageTag>> languages = new TreeMap<>();

  /**
   * @param subjects whose declarations tell of sources
   */
  DeclaredSources(List<Subject> subjects) {
    collection = new DeclaredPages(subjects);
    // What all say of a page that nobody has seen must be known before any of them is linked to it.
    for (Subject subject : subjects) {
      for (Declaration declaration : subject.testimony().declarations()) {
        named(subject, declaration);
      }
    }
  }

  /** The unseen originals among {@code ids}, by id. */
  List<UnseenOriginal> unseen(Set<ArticleId> ids) {
    return unseen.values().stream().filter(source -> ids.contains(source.id())).toList();
  }

  /** What articles say of a page differently, by article. */
  List<Conflict> conflicts() {
    List<Conflict> conflicts = new ArrayList<>();
    languages.forEach(
        (page, sayings) -> {
          if (new HashSet<>(sayings.values()).size() > 1) {
            sayings.forEach(
                (article, language) ->
                    conflicts.add(
                        new Conflict(
                            article,
                            page,
                            "declarations",
                            "declares its source to be in "
                                + language.englishName()
                                + ", where another article says otherwise of the same page")));
          }
        });
    return conflicts;
  }

  /**
   * What a declaration points at.
   *
   * @param seen the article, if the collection has it
   */
  record Target(
      ArticleId id, @Nullable Subject seen, @Nullable LanguageTag language, boolean isOnePage) {}

  /** The source that {@code declaration} points at; empty if it names none, or the text itself. */
  Optional<Target> named(Subject subject, Declaration declaration) {
    WebAddress url = declaration.originUrl();
    Optional<Subject> seen = collection.named(declaration);
    if (seen.isPresent()) {
      return seen.filter(other -> !other.id().equals(subject.id()))
          .map(other -> new Target(other.id(), other, other.language(), true));
    }
    if (url != null && !url.isHomePage()) {
      return Optional.of(unseen(subject, ArticleKey.ofAddress(url), declaration, url));
    }
    String name = declaration.originName() != null ? declaration.originName() : hostOf(url);
    return name == null
        ? Optional.empty()
        : Optional.of(unseen(subject, ArticleKey.ofMention(subject.id(), name), declaration, url));
  }

  private static @Nullable String hostOf(@Nullable WebAddress url) {
    return url == null ? null : url.hostWithoutWww();
  }

  private Target unseen(
      Subject subject, ArticleKey key, Declaration declaration, @Nullable WebAddress url) {
    UnseenOriginal source =
        new UnseenOriginal(
            key,
            url,
            declaration.originName() != null ? declaration.originName() : hostOf(url),
            declaration.originLanguage(),
            declaration.originOutlet(),
            declaration.originCountry(),
            declaration.originPublished());
    UnseenOriginal known = unseen.merge(source.id(), source, DeclaredSources::withWhatEitherKnows);
    if (known.isOnePage() && declaration.originLanguage() != null) {
      languages
          .computeIfAbsent(known.id(), id -> new TreeMap<>())
          .putIfAbsent(subject.id(), declaration.originLanguage());
    }
    return new Target(known.id(), null, known.language(), known.isOnePage());
  }

  private static UnseenOriginal withWhatEitherKnows(UnseenOriginal first, UnseenOriginal second) {
    return new UnseenOriginal(
        first.key(),
        first.address(),
        first.name() != null ? first.name() : second.name(),
        // Where they differ nothing is known, until somebody reads the page.
        first.language() == null || second.language() == null || agree(first, second)
            ? first.language() != null ? first.language() : second.language()
            : LanguageTag.UNDETERMINED,
        first.outlet() != null ? first.outlet() : second.outlet(),
        first.country() != null ? first.country() : second.country(),
        first.published() != null ? first.published() : second.published());
  }

  private static boolean agree(UnseenOriginal first, UnseenOriginal second) {
    return Objects.equals(first.language(), second.language());
  }

  /** A source of which only {@code unnamed} declarations tell, without naming it. */
  Target nameless(Subject subject, List<Declaration> unnamed) {
    LanguageTag language =
        unnamed.stream()
            .map(Declaration::originLanguage)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    UnseenOriginal source =
        new UnseenOriginal(
            ArticleKey.ofMention(subject.id(), ""), null, null, language, null, null, null);
    unseen.put(source.id(), source);
    return new Target(source.id(), null, language, false);
  }
}
