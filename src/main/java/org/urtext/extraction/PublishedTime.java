package org.urtext.extraction;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.urtext.article.PublicationTime;
import org.urtext.article.PublicationTime.Basis;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;

/**
 * When a page says that its article appeared: in its metadata, in an element that marks it, in its
 * address, or printed beside the headline.
 */
final class PublishedTime {

  private static final Pattern IN_ADDRESS =
      Pattern.compile("[/_-]((?:19|20)\\d\\d)[/_-]?(\\d\\d)[/_-]?(\\d\\d)(?=[/_.?&#-]|$)");

  /** Elements that mark the publication by microdata or RDFa. */
  private static final String MARKED =
      "[itemprop~=(?i)^datePublished$], [property~=(?i)(?:^|:)(?:datePublished|dateCreated|created)$],"
          + " time[pubdate]";

  private static final String DATED =
      "[itemprop*=datePublished], [property*=datePublished], time, [class*=publish], [class*=Publish],"
          + " [class*=pubdate], [class*=date], [class*=Date], [id*=date], [class*=time],"
          + " [class*=byline], [class*=meta], [class*=info]";

  private static final Set<String> ASIDE = Set.of("footer", "aside", "nav");

  /** So many elements are looked at; the first ones of a page tell. */
  private static final int MOST = 60;

  /** What is longer tells of other things. */
  private static final int LONGEST = 160;

  private static final int SHORT = 25;

  /** In a longer line a day may be that of an event. */
  private static final int SHORT_LINE = 60;

  /** How far clocks are ahead or behind anywhere, and in which steps of seconds. */
  private static final Duration FARTHEST = Duration.ofHours(14);

  private static final int STEP = 15 * 60;

  private static final Pattern FIGURE = Pattern.compile("\\p{Nd}");

  /** How far from the headline, in lines, a day is the article's own. */
  private static final int JUST_BEFORE = 3;

  private static final int JUST_AFTER = 8;

  /** How far from the headline a date is looked for, in lines. */
  private static final int BEFORE = 12;

  private static final int AFTER = 25;

  /** What parts a title, a rubric, a site's name and a day. */
  private static final Pattern TITLE_PARTS = Pattern.compile("\\s+[|–—-]\\s+");

  private final Document page;
  private final VisibleText visible;
  private final List<PageLines.Line> lines;
  private final int headline;
  private final @Nullable String language;

  PublishedTime(
      Document page,
      VisibleText visible,
      PageLines lines,
      @Nullable String title,
      @Nullable String language) {
    this.page = page;
    this.visible = visible;
    this.lines = lines.lines();
    this.headline = lines.headline(title, visible);
    this.language = language;
  }

  /**
   * The time, where the metadata give none.
   *
   * @param address of the page; null if it is not known
   */
  Optional<PublicationTime> besides(@Nullable WebAddress address) {
    List<Element> times = page.select("time").stream().limit(MOST).toList();
    return first(page.select(MARKED).stream().limit(MOST))
        .or(() -> first(times.stream().filter(this::isAtHeadline).filter(this::isNoChange)))
        .or(() -> inAddress(address))
        .or(() -> atHeadline(JUST_BEFORE, JUST_AFTER))
        .or(
            () ->
                first(
                    times.stream()
                        .filter(
                            time -> ArticleBody.liesIn(time, Set.of("article", "header", "main")))))
        .or(() -> first(times.stream()))
        .or(this::inElements)
        .or(() -> atHeadline(BEFORE, AFTER))
        .or(this::inTitle)
        .or(() -> times.stream().flatMap(time -> read(time).stream()).findFirst());
  }

  /**
   * {@code told} with the offset of the place where it was published, if it is told in UTC and the
   * page prints the same moment as readers there read it on their clocks.
   */
  PublicationTime inItsPlace(PublicationTime told) {
    if (!ZoneOffset.UTC.equals(told.offset())
        || told.precision() == PublicationTime.Precision.DAY
        || headline < 0) {
      return told;
    }
    return near(JUST_BEFORE, JUST_AFTER)
        .mapToObj(this::words)
        .filter(line -> !tellsChange(line))
        .flatMap(line -> PrintedDate.momentIn(line, language).stream())
        .map(local -> Duration.between(told.instant(), local.toInstant(ZoneOffset.UTC)))
        .map(ahead -> ahead.plusSeconds(told.instant().atOffset(ZoneOffset.UTC).getSecond()))
        .filter(ahead -> ahead.abs().compareTo(FARTHEST) <= 0)
        .filter(ahead -> !ahead.isZero() && ahead.toSeconds() % STEP == 0)
        .map(ahead -> ZoneOffset.ofTotalSeconds((int) ahead.toSeconds()))
        .map(offset -> new PublicationTime(told.instant(), offset, told.precision(), told.basis()))
        .findFirst()
        .orElse(told);
  }

  /** What the first of {@code elements} says that tells a time. */
  private Optional<PublicationTime> first(Stream<Element> elements) {
    return elements
        .filter(element -> !ArticleBody.liesIn(element, ASIDE))
        .flatMap(element -> read(element).stream())
        .findFirst();
  }

  /** The time in the element's attributes, unless what it shows is another day. */
  private Optional<PublicationTime> read(Element element) {
    Optional<PublicationTime> shown =
        visible
            .spanOf(element)
            .filter(span -> span.length() <= LONGEST)
            .flatMap(span -> printed(span.in(visible.text())));
    return Stream.of("datetime", "content")
        .flatMap(where -> WrittenTime.read(element.attr(where), Basis.METADATA).stream())
        .filter(
            written ->
                shown.isEmpty()
                    || Duration.between(written.earliest(), shown.get().earliest()).abs().toDays()
                        <= 2)
        .findFirst()
        .or(() -> shown);
  }

  private boolean isAtHeadline(Element element) {
    Span span = visible.spanOf(element).orElse(null);
    return span != null
        && headline >= 0
        && span.start() >= lines.get(Math.max(0, headline - JUST_BEFORE)).span().start()
        && span.start()
            <= lines.get(Math.min(lines.size() - 1, headline + JUST_AFTER)).span().end();
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

  /** Whether what stands before {@code element} in its line says nothing of a change. */
  private boolean isNoChange(Element element) {
    Span span = visible.spanOf(element).orElse(null);
    if (span == null) {
      return true;
    }
    int start = visible.text().lastIndexOf('\n', span.start()) + 1;
    return !tellsChange(visible.text().substring(start, span.end()));
  }

  private static boolean tellsChange(String line) {
    Matcher figure = FIGURE.matcher(line);
    return BesideText.phrases()
        .tellsChange(figure.find() ? line.substring(0, figure.start()) : line);
  }

  /**
   * Printed in so many lines after or before the headline: rather in a line of its own than among
   * other words, and rather after it than before; that of a change for want of another.
   */
  private Optional<PublicationTime> atHeadline(int before, int after) {
    return near(before, after)
        .boxed()
        .sorted(Comparator.comparingInt(this::rank))
        .flatMap(line -> printed(words(line)).stream())
        .findFirst();
  }

  private IntStream near(int before, int after) {
    int from = Math.max(0, headline - before);
    int to = headline < 0 ? 0 : Math.min(lines.size(), headline + after + 1);
    return IntStream.range(from, to).filter(line -> line != headline);
  }

  private int rank(int line) {
    int distance = line > headline ? line - headline : 2 * (headline - line);
    int among = words(line).length() > SHORT_LINE ? AFTER * 2 : 0;
    return distance + among + (tellsChange(words(line)) ? AFTER * 4 : 0);
  }

  private String words(int line) {
    return lines.get(line).span().in(visible.text());
  }

  /** A part of the page's title by itself. */
  private Optional<PublicationTime> inTitle() {
    return TITLE_PARTS
        .splitAsStream(TextForm.ofOneLine(page.title()))
        .skip(1)
        .filter(part -> part.length() <= SHORT)
        .flatMap(part -> printed(part).stream())
        .findFirst();
  }
}
