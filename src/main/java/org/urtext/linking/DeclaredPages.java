package org.urtext.linking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urtext.article.PublicationTime;
import org.urtext.article.WebAddress;
import org.urtext.origin.Declaration;

/**
 * Finds the article of the collection that a declaration names: at the address it gives, by the
 * identifier of an agency's dispatch or, for texts whose address nobody knows, by the words of that
 * address and its date, which must be those of the text's headline and of its publication.
 */
final class DeclaredPages {

  /** Fewer words of an address are those of many headlines. */
  private static final int FEWEST_WORDS = 5;

  private final Map<String, Subject> byAddress = new HashMap<>();

  /** An identifier that several texts bear is none. */
  private final Map<String, List<Subject>> byDispatch = new HashMap<>();

  private final Map<String, List<Subject>> byFirstWords = new HashMap<>();

  DeclaredPages(List<Subject> subjects) {
    for (Subject subject : subjects) {
      if (subject.dispatch() != null) {
        byDispatch.computeIfAbsent(subject.dispatch(), none -> new ArrayList<>()).add(subject);
      }
      if (subject.address() != null) {
        byAddress.put(subject.address().key(), subject);
      } else if (subject.text().title() != null && subject.published() != null) {
        List<String> words = words(subject.text().title());
        if (words.size() >= FEWEST_WORDS) {
          byFirstWords.computeIfAbsent(first(words), none -> new ArrayList<>()).add(subject);
        }
      }
    }
  }

  /** The article at the page that {@code declaration} names; empty if there is none, or several. */
  Optional<Subject> named(Declaration declaration) {
    WebAddress page = declaration.originUrl();
    if (page == null) {
      return byDispatch(declaration);
    }
    if (page.isHomePage()) {
      return Optional.empty();
    }
    Subject at = byAddress.get(page.key());
    return at != null ? Optional.of(at) : byHeadline(page, declaration.originPublished());
  }

  /** Only a record gives an identifier alone; in a text it would be words. */
  private Optional<Subject> byDispatch(Declaration declaration) {
    List<Subject> bearing =
        declaration.span() == null
            ? byDispatch.getOrDefault(declaration.declaredText().strip(), List.of())
            : List.of();
    return bearing.size() == 1 ? Optional.of(bearing.get(0)) : Optional.empty();
  }

  /** Whether {@code subject} was found by the words of the page's address. */
  static boolean isByHeadline(Declaration declaration, Subject subject) {
    return declaration.originUrl() != null && subject.address() == null;
  }

  private Optional<Subject> byHeadline(WebAddress page, @Nullable PublicationTime published) {
    List<String> slug = slug(page);
    if (published == null || slug.size() < FEWEST_WORDS) {
      return Optional.empty();
    }
    List<Subject> fitting =
        byFirstWords.getOrDefault(first(slug), List.of()).stream()
            .filter(subject -> begins(subject.text().title(), slug))
            .filter(subject -> isSameDay(subject.published(), published))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private static boolean isSameDay(@Nullable PublicationTime one, PublicationTime other) {
    return one != null && !one.isSurelyBefore(other) && !other.isSurelyBefore(one);
  }

  private static boolean begins(@Nullable String title, List<String> slug) {
    List<String> words = title == null ? List.of() : words(title);
    return words.size() >= slug.size() && words.subList(0, slug.size()).equals(slug);
  }

  /** The words of an address, without its numbers and its suffix. */
  private static List<String> slug(WebAddress page) {
    List<String> segments = page.segments();
    if (segments.isEmpty()) {
      return List.of();
    }
    String last = segments.get(segments.size() - 1).replaceAll("\\.\\p{Alpha}{2,5}$", "");
    return words(last);
  }

  private static String first(List<String> words) {
    return String.join(" ", words.subList(0, FEWEST_WORDS));
  }

  /** Words as addresses write them: in small letters without marks, those with digits left out. */
  private static List<String> words(String title) {
    String plain =
        Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{Mn}", "")
            .replace('đ', 'd')
            .replace('ł', 'l')
            .replace('ø', 'o')
            .replace('ı', 'i')
            .replace("ß", "ss");
    List<String> words = new ArrayList<>();
    for (String word : plain.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty() && word.chars().noneMatch(Character::isDigit)) {
        words.add(word);
      }
    }
    return words;
  }
}
