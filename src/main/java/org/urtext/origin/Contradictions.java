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
    metadata(origins, found);
    originals(origins, found);
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

  /** A page's metadata names another page as where it comes from than any place of its text. */
  private static void metadata(List<Declaration> origins, List<Contradiction> found) {
    List<WebAddress> told = new ArrayList<>();
    for (Declaration declaration : origins) {
      WebAddress page = page(declaration);
      if (declaration.span() != null && page != null) {
        told.add(page);
      }
    }
    for (Declaration field : origins) {
      WebAddress noted = field.span() == null ? page(field) : null;
      if (noted != null
          && !told.isEmpty()
          && told.stream().noneMatch(page -> isSameSource(page, noted))) {
        found.add(
            new Contradiction(
                "declarations",
                "its text names "
                    + told.get(0).hostWithoutWww()
                    + " as the source, its metadata ("
                    + field.field()
                    + ") "
                    + noted.hostWithoutWww()));
        return;
      }
    }
  }

  /**
   * Two places of a text each call another page the original. Sources that are merely listed, or
   * one that handed on what another published, do not disagree.
   */
  private static void originals(List<Declaration> origins, List<Contradiction> found) {
    for (Declaration one : origins) {
      for (Declaration other : origins) {
        WebAddress first = callsOriginal(one) ? page(one) : null;
        WebAddress second = callsOriginal(other) ? page(other) : null;
        boolean apart =
            one.span() != null && other.span() != null && one.span().end() <= other.span().start();
        if (apart && first != null && second != null && !isSameSource(first, second)) {
          found.add(
              new Contradiction(
                  "declarations",
                  "its text names "
                      + first.hostWithoutWww()
                      + " as the original, and in another place "
                      + second.hostWithoutWww()));
          return;
        }
      }
    }
  }

  private static boolean isSameSource(WebAddress one, WebAddress other) {
    return one.registrableDomain().equals(other.registrableDomain())
        || SharedSlug.between(one, other);
  }

  /** Whether a note says where the text first appeared or what it translates. */
  private static boolean callsOriginal(Declaration declaration) {
    return switch (declaration.kind()) {
      case REPUBLICATION_NOTE ->
          !declaration.rule().startsWith(Markers.Kind.HANDED_ON.word() + ":");
      case TRANSLATION_NOTICE, MACHINE_TRANSLATION_NOTICE -> true;
      default -> false;
    };
  }

  private static @Nullable WebAddress page(Declaration declaration) {
    WebAddress url = declaration.originUrl();
    return url == null || url.isHomePage() ? null : url;
  }
}
