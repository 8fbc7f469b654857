package org.urtext.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Span;

/** Tells who wrote a page's article, by its metadata and by what it prints. */
final class Authorship {

  /** A site, not a person. */
  private static final Pattern DOMAIN = Pattern.compile("(?i)[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");

  private static final Pattern SPACE_OR_COMMA = Pattern.compile("[\\s,]+");

  private Authorship() {}

  /**
   * The authors as the metadata name them, taken apart; where these name none, or only the outlet
   * or an account, those that the page prints. A first name alone gives way to a whole one.
   *
   * @param body the article's spans
   */
  static List<String> of(
      Document page,
      VisibleText visible,
      PageLines lines,
      @Nullable String title,
      List<Span> body,
      PageMetadata metadata) {
    SiteName site = SiteName.of(metadata);
    Predicate<String> person =
        name -> isPerson(name) && !site.is(name) && !metadata.isOrganization(name);
    List<List<String>> described =
        DescribedAuthors.in(metadata).stream()
            .map(
                names ->
                    names.stream()
                        .flatMap(name -> (person.test(name) ? apart(name) : List.of(name)).stream())
                        .distinct()
                        .toList())
            .filter(names -> !names.isEmpty())
            .toList();
    List<String> named =
        described.stream()
            .filter(names -> names.stream().anyMatch(person))
            .findFirst()
            .map(
                names ->
                    fullest(names, described, name -> person.test(name) && !site.resembles(name)))
            .orElse(List.of());
    if (!named.isEmpty() && !named.stream().allMatch(SignedNames::isOneWord)) {
      return named;
    }
    List<String> printed = new Byline(page, visible, lines, title).names(described.isEmpty(), body);
    if (!named.isEmpty()) {
      return isLonger(printed, named) ? printed : named;
    }
    return !printed.isEmpty() || described.isEmpty() ? printed : described.get(0);
  }

  private static List<String> apart(String name) {
    return name.length() > SignedNames.LONGEST ? List.of(name) : SignedNames.in(name);
  }

  /** Of all lists that have the names of {@code first} and more whole ones the longest. */
  private static List<String> fullest(
      List<String> first, List<List<String>> described, Predicate<String> person) {
    return described.stream()
        .filter(names -> names.size() > first.size())
        .filter(
            names ->
                names.containsAll(first)
                    && names.stream().allMatch(person.and(SignedNames::isWhole)))
        .max(Comparator.comparingInt(List::size))
        .orElse(first);
  }

  /** Whether each of {@code names} is one with each of {@code first} at its beginning. */
  private static boolean isLonger(List<String> names, List<String> first) {
    return names.size() == first.size()
        && IntStream.range(0, first.size())
            .allMatch(i -> names.get(i).startsWith(first.get(i) + " "));
  }

  private static boolean isPerson(String name) {
    boolean account = name.indexOf(' ') < 0 && name.equals(name.toLowerCase(Locale.ROOT));
    boolean cased = name.codePoints().anyMatch(Character::isLowerCase);
    return !isDomain(SPACE_OR_COMMA.split(name, 2)[0])
        && !(account && cased && !SignedNames.isAgency(name))
        && name.codePoints().anyMatch(Character::isLetter);
  }

  /** Whether {@code name} is that of a site. */
  static boolean isDomain(String name) {
    return DOMAIN.matcher(name).matches();
  }
}
