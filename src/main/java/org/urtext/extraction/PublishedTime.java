package org.urtext.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.urtext.article.PublicationTime;
import org.urtext.article.PublicationTime.Basis;
import org.urtext.article.WebAddress;

/**
 * When a page says that its article appeared: in its metadata, in an element that marks it, in its
 * address, or printed beside the headline.
 */
final class PublishedTime {

  private static final Pattern IN_ADDRESS =
      Pattern.compile("[/_-]((?:19|20)\\d\\d)[/_-]?(\\d\\d)[/_-]?(\\d\\d)(?=[/_.?&#-]|$)");

  private static final String DATED =
      "[itemprop*=datePublished], [property*=datePublished], time, [class*=publish], [class*=Publish],"
          + " [class*=pubdate], [class*=date], [class*=Date], [id*=date], [class*=time],"
          + " [class*=byline], [class*=meta], [class*=info]";

  private static final Set<String> ASIDE = Set.of("footer", "aside", "nav");

  /** So many elements are looked at; the first ones of a page tell. */
  private static final int MOST = 60;

  /** What is longer tells of other things. */
  private static final int LONGEST = 160;

  /** How far from the headline a date is looked for, in lines. */
  private static final int BEFORE = 12;

  private static final int AFTER = 25;

  private final Document page;
  private final VisibleText visible;
  private final PageLines lines;
  private final @Nullable String title;
  private final @Nullable String language;

  PublishedTime(
      Document page,
      VisibleText visible,
      PageLines lines,
      @Nullable String title,
      @Nullable String language) {
    this.page = page;
    this.visible = visible;
    this.lines = lines;
    this.title = title;
    this.language = language;
  }

  /**
   * The time, where the metadata give none.
   *
   * @param address of the page; null if it is not known
   */
  Optional<PublicationTime> besides(@Nullable WebAddress address) {
    return marked().or(() -> inAddress(address)).or(this::inElements).or(this::atHeadline);
  }

  /** The time that the page marks as its publication, or the first one in the article. */
  private Optional<PublicationTime> marked() {
    List<Element> published =
        page.select("[itemprop~=(?i)^datePublished$], [property~=(?i)datePublished$]");
    List<Element> times = page.select("time[datetime]").stream().limit(MOST).toList();
    List<Element> pubdate = times.stream().filter(time -> time.hasAttr("pubdate")).toList();
    List<Element> inArticle =
        times.stream()
            .filter(time -> ArticleBody.liesIn(time, Set.of("article", "header", "main")))
            .toList();
    return Stream.of(published, pubdate, inArticle, times)
        .flatMap(List::stream)
        .limit(MOST)
        .filter(time -> !ArticleBody.liesIn(time, ASIDE))
        .flatMap(
            time ->
                Stream.of("datetime", "content")
                    .flatMap(where -> WrittenTime.read(time.attr(where), Basis.METADATA).stream()))
        .findFirst();
  }

  private static Optional<PublicationTime> inAddress(@Nullable WebAddress address) {
    if (address == null) {
      return Optional.empty();
    }
    Matcher day = IN_ADDRESS.matcher(address.url());
    return day.find()
        ? WrittenTime.read(day.group(1) + "-" + day.group(2) + "-" + day.group(3), Basis.URL)
        : Optional.empty();
  }

  /** Printed in an element that is named for it. */
  private Optional<PublicationTime> inElements() {
    return page.select(DATED).stream()
        .flatMap(
            element ->
                visible
                    .spanOf(element)
                    .filter(span -> span.length() <= LONGEST)
                    .filter(span -> !ArticleBody.liesIn(element, ASIDE))
                    .stream())
        .limit(MOST)
        .flatMap(span -> printed(span.in(visible.text())).stream())
        .findFirst();
  }

  private Optional<PublicationTime> printed(String words) {
    return PrintedDate.in(words, language).map(PublishedTime::ofDay);
  }

  private static PublicationTime ofDay(LocalDate day) {
    return PublicationTime.ofDay(day, null, Basis.METADATA);
  }

  /** Printed shortly after or before the headline. */
  private Optional<PublicationTime> atHeadline() {
    int headline = lines.headline(title, visible);
    if (headline < 0) {
      return Optional.empty();
    }
    List<PageLines.Line> all = lines.lines();
    for (int i = headline + 1; i < Math.min(all.size(), headline + AFTER); i++) {
      Optional<PublicationTime> found = printed(all.get(i).span().in(visible.text()));
      if (found.isPresent()) {
        return found;
      }
    }
    for (int i = headline - 1; i >= Math.max(0, headline - BEFORE); i--) {
      Optional<PublicationTime> found = printed(all.get(i).span().in(visible.text()));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
