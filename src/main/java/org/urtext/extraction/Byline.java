package org.urtext.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Span;

/** Tells who signed a page's article. */
final class Byline {

  /** Elements for the author, in the order of how surely they name a person. */
  private static final List<String> MARKED =
      List.of(
          "[itemprop~=^author$] [itemprop~=^name$]",
          "[itemprop~=^author$], [rel~=^author$]",
          "[class*=author-name], [class*=author__name], [class*=author_name], [class*=authorName],"
              + " [class*=byline-name], [class*=byline__name], [class*=byline-author]",
          "[class~=(?i)^(?:author|byline|autor|auteur|autore|avtor|writer)$]");

  /** Elements in whose names an author is heard, and links to where authors are described. */
  private static final List<String> NAMED =
      List.of(
          "[class*=byline], [class*=by-line], [data-testid*=byline], [data-test*=byline]",
          "[class*=author], [class*=autor], [class*=auteur], [class*=authors], [id*=author],"
              + " [data-testid*=author]",
          "a[href*=/author/], a[href*=/authors/], a[href*=/autor/], a[href*=/autoren/],"
              + " a[href*=/autores/], a[href*=/auteur/], a[href*=/contributor], a[href*=/by/],"
              + " address");

  private static final Set<String> ASIDE = Set.of("footer", "aside", "nav", "form");

  private static final Pattern OTHERS =
      Pattern.compile("(?i)comment|related|recommend|sidebar|widget|teaser|reviewer|copyright");

  /** A site, not a person. */
  private static final Pattern DOMAIN = Pattern.compile("(?i)[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");

  private static final int MOST = 40;

  /** How far from the headline a line that names the author is looked for. */
  private static final int AFTER = 15;

  private final Document page;
  private final VisibleText visible;
  private final PageLines lines;
  private final @Nullable String title;

  private Byline(Document page, VisibleText visible, PageLines lines, @Nullable String title) {
    this.page = page;
    this.visible = visible;
    this.lines = lines;
    this.title = title;
  }

  /**
   * The authors as the metadata name them, taken apart; where these name none, or only the outlet
   * or an account, those that the page prints.
   */
  static List<String> authors(
      Document page,
      VisibleText visible,
      PageLines lines,
      @Nullable String title,
      PageMetadata metadata) {
    String outlet = metadata.outlet().orElse("");
    List<String> described =
        metadata.authors().stream()
            .flatMap(name -> (metadata.isOrganization(name) ? List.of(name) : apart(name)).stream())
            .distinct()
            .toList();
    boolean named =
        described.stream()
            .anyMatch(name -> isPerson(name, outlet) && !metadata.isOrganization(name));
    if (named) {
      return described;
    }
    List<String> printed = new Byline(page, visible, lines, title).printed(described.isEmpty());
    return printed.isEmpty() ? described : printed;
  }

  private static List<String> apart(String name) {
    return name.length() > SignedNames.LONGEST ? List.of(name) : SignedNames.in(name);
  }

  private static boolean isPerson(String name, String outlet) {
    boolean account = name.indexOf(' ') < 0 && name.equals(name.toLowerCase(Locale.ROOT));
    boolean cased = name.codePoints().anyMatch(Character::isLowerCase);
    return !name.equalsIgnoreCase(outlet)
        && !DOMAIN.matcher(name).matches()
        && !(account && cased && !SignedNames.isAgency(name))
        && name.codePoints().anyMatch(Character::isLetter);
  }

  /**
   * @param any whether a name of one word will do, for want of another
   */
  private List<String> printed(boolean any) {
    return Stream.concat(
            MARKED.stream().map(elements -> in(elements, any)),
            Stream.concat(
                NAMED.stream().map(elements -> in(elements, false)),
                Stream.of(0).map(once -> atHeadline())))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The names in the first of {@code elements} that holds one, and in those beside it. */
  private List<String> in(String elements, boolean any) {
    Element first = null;
    Stream.Builder<String> names = Stream.builder();
    for (Element element : page.select(elements).stream().limit(MOST).toList()) {
      List<String> here =
          first == null || isBeside(element, first) ? names(element, any) : List.of();
      if (!here.isEmpty()) {
        first = first == null ? element : first;
        here.forEach(names);
      }
    }
    return names.build().distinct().toList();
  }

  private static boolean isBeside(Element element, Element first) {
    Element parent = element.parent();
    Element parents = first.parent();
    return parent != null
        && parents != null
        && (parent.equals(parents)
            || (parent.parent() != null
                && parent.parent().equals(parents.parent())
                && parent.normalName().equals(parents.normalName())
                && parent.className().equals(parents.className())));
  }

  private List<String> names(Element element, boolean any) {
    Span span =
        visible.spanOf(element).filter(found -> found.length() <= SignedNames.LONGEST).orElse(null);
    if (span == null || ArticleBody.liesIn(element, ASIDE) || isOfOthers(element)) {
      return List.of();
    }
    return span.in(visible.text())
        .lines()
        .map(TextForm::ofOneLine)
        .filter(line -> !line.isEmpty())
        .map(line -> signed(line, any))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<String> signed(String line, boolean any) {
    List<String> names = SignedNames.in(line);
    boolean good =
        names.stream()
            .allMatch(
                name ->
                    SignedNames.isWhole(name)
                        || (any
                            && name.codePoints().noneMatch(Character::isDigit)
                            && !DOMAIN.matcher(name).matches()));
    return good ? names : List.of();
  }

  private static boolean isOfOthers(Element element) {
    return Stream.iterate(element, Objects::nonNull, Element::parent)
        .limit(8)
        .anyMatch(
            above -> OTHERS.matcher(above.className()).find() || OTHERS.matcher(above.id()).find());
  }

  /** In a line after the headline that begins with {@code By} or the like. */
  private List<String> atHeadline() {
    int headline = lines.headline(title, visible);
    List<PageLines.Line> all = lines.lines();
    for (int i = headline + 1; headline >= 0 && i < Math.min(all.size(), headline + AFTER); i++) {
      String line = TextForm.ofOneLine(all.get(i).span().in(visible.text()));
      if (SignedNames.isIntroduced(line)) {
        List<String> names = SignedNames.in(line);
        if (!names.isEmpty() && names.stream().allMatch(SignedNames::isWhole)) {
          return names;
        }
      }
    }
    return List.of();
  }
}
