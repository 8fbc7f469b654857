package org.urtext.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.WebAddress;
import org.urtext.origin.Testimony.Contradiction;

/** Finds what the declarations of one document say against each other or against an address. */
final class Contradictions {

  /** Languages too close for a few words without accents to contradict what is said. */
  private static final List<Set<String>> RELATIVES =
      List.of(
          Set.of("id", "ms"),
          Set.of("bs", "hr", "sr", "sl", "mk", "bg"),
          Set.of("da", "nb", "nn", "no", "sv"),
          Set.of("cs", "sk"),
          Set.of("es", "pt", "ca", "gl"),
          Set.of("az", "tr"),
          Set.of("be", "ru", "uk", "bg"),
          Set.of("af", "nl"),
          Set.of("xh", "zu"));

  private Contradictions() {}

  /** The contradictions among {@code declarations}, in a fixed order. */
  static List<Contradiction> among(List<Declaration> declarations) {
    List<Contradiction> found = new ArrayList<>();
    List<Declaration> origins =
        declarations.stream().filter(d -> d.role() == Declaration.Role.ORIGIN).toList();
    for (Declaration declaration : origins) {
      Contradiction slug = languageAgainstSlug(declaration);
      if (slug != null && !found.contains(slug)) {
        found.add(slug);
      }
    }
    languages(origins, found);
    languageOfThePage(origins, found);
    pages(origins, found);
    return List.copyOf(found);
  }

  /** English words tell nothing: sites of all languages word their addresses in them. */
  private static @Nullable Contradiction languageAgainstSlug(Declaration declaration) {
    WebAddress url = declaration.originUrl();
    LanguageTag said = declaration.originLanguage();
    if (url == null || said == null) {
      return null;
    }
    LanguageTag slug =
        SlugLanguage.of(url)
            .filter(SlugLanguage.Guess::sure)
            .map(SlugLanguage.Guess::language)
            .filter(language -> !language.sameLanguageAs(LanguageTag.of("en")))
            .orElse(null);
    return slug == null || isNear(slug, said) || !SlugLanguage.knows(said.language())
        ? null
        : new Contradiction(
            "slug",
            "its source is said to be in "
                + said.englishName()
                + ", but the words of the source's address are in "
                + slug.englishName());
  }

  private static boolean isNear(LanguageTag one, LanguageTag other) {
    return one.sameLanguageAs(other)
        || RELATIVES.stream()
            .anyMatch(near -> near.contains(one.language()) && near.contains(other.language()));
  }

  private static void languages(List<Declaration> origins, List<Contradiction> found) {
    TreeSet<String> said = new TreeSet<>();
    for (Declaration declaration : origins) {
      LanguageTag language = declaration.originLanguage();
      if (declaration.declaresTranslation() && language != null) {
        said.add(language.englishName());
      }
    }
    if (said.size() > 1) {
      found.add(
          new Contradiction(
              "declarations",
              "it declares to be translated from " + String.join(" and from ", said)));
    }
  }

  /** One declaration says what was translated from, another names a page in another language. */
  private static void languageOfThePage(List<Declaration> origins, List<Contradiction> found) {
    for (Declaration translated : origins) {
      for (Declaration named : origins) {
        LanguageTag said = translated.originLanguage();
        LanguageTag there = named.originLanguage();
        WebAddress page = page(named);
        if (translated.declaresTranslation()
            && translated.originUrl() == null
            && !named.declaresTranslation()
            && page != null
            && said != null
            && there != null
            && !isNear(said, there)) {
          found.add(
              new Contradiction(
                  "declarations",
                  "it declares to be translated from "
                      + said.englishName()
                      + ", but names a page at "
                      + page.hostWithoutWww()
                      + " as the source, which is taken to be in "
                      + there.englishName()));
          return;
        }
      }
    }
  }

  /**
   * A page's text and its metadata, or two places of its text, may name different pages as where it
   * comes from.
   */
  private static void pages(List<Declaration> origins, List<Contradiction> found) {
    for (Declaration text : origins) {
      for (Declaration field : origins) {
        WebAddress told = page(text);
        WebAddress noted = page(field);
        if (text.span() != null
            && (field.span() == null || field.span().start() >= text.span().end())
            && told != null
            && noted != null
            && !told.registrableDomain().equals(noted.registrableDomain())
            && !SharedSlug.between(told, noted)) {
          found.add(
              new Contradiction(
                  "declarations",
                  "its text names "
                      + told.hostWithoutWww()
                      + " as the source, "
                      + (field.span() == null
                          ? "its metadata (" + field.field() + ") "
                          : "and in another place ")
                      + noted.hostWithoutWww()));
          return;
        }
      }
    }
  }

  private static @Nullable WebAddress page(Declaration declaration) {
    WebAddress url = declaration.originUrl();
    return url == null || url.isHomePage() ? null : url;
  }
}
