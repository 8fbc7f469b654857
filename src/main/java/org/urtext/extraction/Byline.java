package org.urtext.extraction;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Span;

/** Tells who signed an article by what its page prints. */
final class Byline {

  /** Elements for the author, in the order of how surely they name a person. */
  private static final List<String> MARKED =
      List.of(
          "[itemprop~=^author$] [itemprop~=^name$]",
          "[itemprop~=^author$], [rel~=^author$]",
          "[class*=author-name], [class*=author__name], [class*=author_name], [class*=authorName],"
              + " [class*=byline-name], [class*=byline__name], [class*=byline-author],"
              + " [class*=byline__author], [class*=byline_author]",
          "[class~=(?i)(?:^|\\s)(?:author|byline|autor|auteur|autore|avtor|writer)(?:\\s|$)]");

  /** Elements in whose names an author is heard, and links to where authors are described. */
  private static final List<String> NAMED =
      List.of(
          "[class*=byline], [class*=by-line], [data-testid*=byline], [data-test*=byline]",
          "[class*=author], [class*=autor], [class*=auteur], [class*=authors], [id*=author],"
              + " [data-testid*=author]",
          "a[href~=(?i)/(?:authors?|autor(?:en|es|i)?|auteurs?|autor[ei]|writers?|contributors?|by"
              + "|journalists?|journalistes?|reporters?|columnists?|redaktion|redaktor|tac-gia|penulis"
              + "|yazar(?:lar)?)/], address");

  private static final Set<String> ASIDE = Set.of("footer", "aside", "nav", "form");

  /** Where authors are named who did not write this article, wherever that stands. */
  private static final Set<String> NEVER = Set.of("nav");

  private static final Pattern OTHERS =
      Pattern.compile("(?i)comment|related|recommend|sidebar|widget|teaser|reviewer|copyright");

  private static final int MOST = 40;

  /** So many elements around one tell what it is about. */
  private static final int ABOVE = 8;

  /** How far from the headline a line that names the author is looked for. */
  private static final int AFTER = 15;

  /** How far before and after it one that holds a name and a day by its side is. */
  private static final int JUST_BEFORE = 3;

  private static final int JUST_AFTER = 8;

  /** What is longer is no line of names with a label. */
  private static final int LABELLED = 100;

  /** Parts a name from a day and from what its bearer is. */
  private static final Pattern PARTS = Pattern.compile("\\s*(?:\\||//|·|•)\\s*|\\s+[–—-]\\s+");

  private static final Pattern LABEL = Pattern.compile("^[^:：]{2,20}[:：]|^\\p{L}+/\\p{L}+\\s");

  /** What may surround a signature. */
  private static final Pattern AROUND = Pattern.compile("^[\\s(\\[–—-]+|[\\s)\\]|–—-]+$");

  /** More words make a heading. */
  private static final int SIGNATURE = 4;

  private static final Pattern AT_THE_RIGHT = Pattern.compile("(?i)text-align:\\s?right");

  private final Document page;
  private final VisibleText visible;
  private final List<PageLines.Line> lines;
  private final int headline;

  Byline(Document page, VisibleText visible, PageLines lines, @Nullable String title) {
    this.page = page;
    this.visible = visible;
    this.lines = lines.lines();
    this.headline = lines.headline(title, visible);
  }

  /**
   * The names that the page prints; empty if none is found.
   *
   * @param any whether a name of one word will do, for want of another
   * @param body the article's spans
   */
  List<String> names(boolean any, List<Span> body) {
    return Stream.of(
            MARKED.stream().map(elements -> in(elements, any, ASIDE)),
            Stream.of(0).map(once -> atHeadline()),
            NAMED.stream().map(elements -> in(elements, false, ASIDE)),
            Stream.of(0).map(once -> besideADay()),
            Stream.of(0).map(once -> labelled()),
            Stream.of(0).map(once -> signature(body)),
            MARKED.stream().map(elements -> in(elements, false, NEVER)))
        .flatMap(Function.identity())
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The names in the first of {@code elements} that holds one, and in those beside it. */
  private List<String> in(String elements, boolean any, Set<String> aside) {
    Element first = null;
    Stream.Builder<String> names = Stream.builder();
    for (Element element : page.select(elements).stream().limit(MOST).toList()) {
      List<String> here =
          first == null || isBeside(element, first) ? names(element, any, aside) : List.of();
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

  private List<String> names(Element element, boolean any, Set<String> aside) {
    Span span =
        visible.spanOf(element).filter(found -> found.length() <= SignedNames.LONGEST).orElse(null);
    if (span == null || isOfOthers(element, aside)) {
      return List.of();
    }
    return ElementWords.lines(element).stream()
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
                            && name.indexOf(' ') < 0
                            && name.codePoints().noneMatch(Character::isDigit)
                            && !Authorship.isDomain(name)));
    return good ? names : List.of();
  }

  /**
   * Whether {@code element} lies in what is about other articles; what holds the headline is not.
   */
  private boolean isOfOthers(Element element, Set<String> aside) {
    int title = headline < 0 ? -1 : lines.get(headline).span().start();
    return Stream.iterate(element, Objects::nonNull, Element::parent)
        .takeWhile(above -> title < 0 || !holds(above, title))
        .limit(ABOVE)
        .anyMatch(
            above ->
                aside.contains(above.normalName())
                    || OTHERS.matcher(above.className()).find()
                    || OTHERS.matcher(above.id()).find());
  }

  private boolean holds(Element element, int at) {
    return visible
        .spanOf(element)
        .filter(span -> span.start() <= at && at < span.end())
        .isPresent();
  }

  private String words(int line) {
    return TextForm.ofOneLine(lines.get(line).span().in(visible.text()));
  }

  private static List<String> whole(String line) {
    List<String> names = SignedNames.in(line);
    return names.stream().allMatch(SignedNames::isWhole) ? names : List.of();
  }

  /** In a line after the headline that begins with {@code By} or the like. */
  private List<String> atHeadline() {
    return near(0, AFTER)
        .mapToObj(this::words)
        .filter(SignedNames::isIntroduced)
        .map(Byline::whole)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private IntStream near(int before, int after) {
    return headline < 0
        ? IntStream.empty()
        : IntStream.range(
                Math.max(0, headline - before), Math.min(lines.size(), headline + after + 1))
            .filter(line -> line != headline);
  }

  /** {@code Ida Holm | Reporter | 2 March 2025}. */
  private List<String> besideADay() {
    return near(JUST_BEFORE, JUST_AFTER)
        .mapToObj(this::words)
        .filter(line -> line.length() <= LABELLED)
        .map(line -> List.of(PARTS.split(line)))
        .filter(parts -> parts.stream().anyMatch(part -> PrintedDate.in(part, null).isPresent()))
        .flatMap(List::stream)
        .filter(part -> PrintedDate.in(part, null).isEmpty())
        .map(Byline::whole)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** In a short line anywhere that begins with a word for the author. */
  private List<String> labelled() {
    return lines.stream()
        .map(line -> line.span())
        .filter(span -> span.length() <= LABELLED)
        .map(span -> span.in(visible.text()))
        .filter(line -> LABEL.matcher(line).find() && SignedNames.isIntroduced(line))
        .map(Byline::whole)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** A name set apart in the last line of the article or in the next one. */
  private List<String> signature(List<Span> body) {
    if (body.isEmpty()) {
      return List.of();
    }
    int end = body.get(body.size() - 1).end();
    int last = 0;
    while (last + 1 < lines.size() && lines.get(last + 1).span().start() < end) {
      last++;
    }
    List<String> names = setApart(lines.get(last), false);
    return names.isEmpty() && last + 1 < lines.size() ? setApart(lines.get(last + 1), true) : names;
  }

  /**
   * @param right whether only what stands at the right is set apart, as headings are bold too
   */
  private List<String> setApart(PageLines.Line line, boolean right) {
    String words = AROUND.matcher(line.span().in(visible.text())).replaceAll("");
    Element bold = right ? null : line.block().selectFirst("strong, b, em, i");
    boolean isSetApart =
        AT_THE_RIGHT.matcher(line.block().attr("style")).find()
            || (bold != null && StatedBody.letters(bold.text()).equals(StatedBody.letters(words)));
    boolean isShort = words.chars().filter(Character::isSpaceChar).count() < SIGNATURE;
    return isSetApart && isShort ? whole(words) : List.of();
  }
}
