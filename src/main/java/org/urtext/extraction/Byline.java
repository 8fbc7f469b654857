package org.urtext.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.urtext.article.Span;

/** Tells who signed a page's article. */
final class Byline {

  /** In the order of how surely they name a person. */
  private static final List<String> SIGNED =
      List.of(
          "[itemprop~=^author$] [itemprop~=^name$]",
          "[itemprop~=^author$], [rel~=^author$]",
          "[class*=author-name], [class*=author__name], [class*=authorName], [class*=byline-name],"
              + " [class*=byline__name], [class*=byline-author]",
          "[class~=(?i)^(?:author|byline|autor|auteur|autore|avtor|writer)$]");

  /** What stands before a name, in the languages that print one. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:written by|by|von|par|por|di|da|door|av|af|od|przez|autor(?:a|en|in)?|auteur|autore"
              + "|text|автор|от|автори|yazar|yazan|الكاتب|بقلم|כתב|מאת|लेखक|作者|文|記者|記者/|기자)"
              + "(?:\\s*[:：/|]\\s*|\\s+)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Set<String> ASIDE = Set.of("footer", "aside", "nav", "form");
  private static final int MOST = 40;
  private static final int LONGEST = 60;

  private Byline() {}

  /**
   * The authors as the metadata name them; where these name none, or only the outlet, those that
   * the page prints first in an element for it.
   */
  static List<String> authors(Document page, VisibleText visible, PageMetadata metadata) {
    List<String> described = metadata.authors();
    String outlet = metadata.outlet().orElse("");
    boolean named = described.stream().anyMatch(name -> !name.equalsIgnoreCase(outlet));
    if (named) {
      return described;
    }
    return SIGNED.stream()
        .flatMap(
            elements ->
                page.select(elements).stream()
                    .limit(MOST)
                    .flatMap(element -> name(element, visible).stream())
                    .limit(1))
        .findFirst()
        .map(List::of)
        .orElse(described);
  }

  private static Optional<String> name(Element element, VisibleText visible) {
    Optional<Span> span = visible.spanOf(element).filter(found -> found.length() <= 2 * LONGEST);
    if (span.isEmpty() || ArticleBody.liesIn(element, ASIDE)) {
      return Optional.empty();
    }
    String line = TextForm.ofOneLine(span.get().in(visible.text()).lines().findFirst().orElse(""));
    String name = BEFORE.matcher(line).replaceFirst("").strip();
    boolean isName =
        !name.isEmpty()
            && name.length() <= LONGEST
            && name.codePoints().anyMatch(Character::isLetter)
            && name.codePoints().noneMatch(Character::isDigit);
    return isName ? Optional.of(name) : Optional.empty();
  }
}
