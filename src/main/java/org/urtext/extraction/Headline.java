package org.urtext.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells the headline of a text. */
final class Headline {

  private static final int LONGEST = 200;

  /** A heading longer than this encloses the article. */
  private static final int LONGEST_HEADING = 400;

  private static final int MOST_HEADINGS = 60;

  /** Ends of sentences in the scripts of the world; a question may be a headline. */
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?s).*[.!。！．｡۔।॥։።၊။។‼]['\"»«“”‘’)\\]」』]{0,3}");

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://|www\\.");

  private static final Pattern SITE_SEPARATOR = Pattern.compile("\\s+[|–—\\-»·•:]{1,2}\\s+");

  /**
   * What stands in a heading beside the headline: kickers, subtitles, labels, days, hidden words.
   */
  private static final String BESIDE =
      "time, [hidden], [class*=kicker], [class*=overline], [class*=over-line], [class*=roofline],"
          + " [class*=topline], [class*=top-line], [class*=toptitle], [class*=pretitle],"
          + " [class*=pre-title], [class*=dachzeile], [class*=spitzmarke], [class*=eyebrow],"
          + " [class*=subtitle], [class*=sub-title], [class*=subline], [class*=subhead],"
          + " [class*=hidden], [class*=invisible], [class*=sr-only], [class*=screen-reader],"
          + " [class*=offscreen], [class*=label], [class*=badge]";

  /** Metadata that say less than this agree with a part of many a headline. */
  private static final int FEWEST_LETTERS = 12;

  private Headline() {}

  /**
   * The first line of a plain text, where it is short, no sentence and followed by more.
   *
   * @return the line as it stands there; empty if the text begins without a headline
   */
  static Optional<String> firstLine(String text) {
    String[] lines = text.stripLeading().split("\n", 2);
    String line = lines[0].strip();
    boolean moreFollows = lines.length == 2 && !lines[1].isBlank();
    return moreFollows
            && !line.isEmpty()
            && line.length() <= LONGEST
            && !endsSentence(line)
            && !ADDRESS.matcher(line).find()
            && line.codePoints().anyMatch(Character::isLetter)
        ? Optional.of(line)
        : Optional.empty();
  }

  static boolean endsSentence(String line) {
    return SENTENCE_END.matcher(line).matches();
  }

  /**
   * The headline of a page: the heading that agrees with what its metadata and its title say, or
   * the only one; otherwise what these say, without the site's name.
   */
  static @Nullable String of(Document page, PageMetadata metadata) {
    String outlet = metadata.outlet().orElse(null);
    String pageTitle = TextForm.ofOneLine(page.title());
    List<String> said =
        Stream.concat(metadata.headlines().stream(), Stream.of(pageTitle))
            .map(title -> title.substring(0, Math.min(LONGEST_HEADING, title.length())))
            .filter(title -> !title.isEmpty() && !isSite(title, outlet))
            .toList();
    List<String> headings =
        headings(page, "h1").stream().filter(heading -> !isSite(heading, outlet)).toList();
    return headline(page, metadata, outlet, said, headings)
        .map(heading -> withoutKicker(heading, metadata.headlines()))
        .orElse(pageTitle.isEmpty() ? null : pageTitle);
  }

  private static Optional<String> headline(
      Document page,
      PageMetadata metadata,
      @Nullable String outlet,
      List<String> said,
      List<String> headings) {
    return agreeing(headings, said, 0.5)
        .or(() -> headings.size() == 1 && said.isEmpty() ? first(headings) : Optional.empty())
        .or(() -> agreeing(marked(page), said, 0.8))
        .or(
            () ->
                headings.size() == 1 && isLong(first(headings))
                    ? first(headings)
                    : Optional.empty())
        .or(() -> metadata.headlines().isEmpty() ? first(headings) : Optional.empty())
        .or(() -> said.stream().findFirst().map(title -> withoutSite(title, outlet)))
        .or(() -> first(headings));
  }

  /** Without what stands before one of {@code titles} in {@code heading}. */
  private static String withoutKicker(String heading, List<String> titles) {
    String letters = StatedBody.letters(heading);
    for (String title : titles) {
      String said = StatedBody.letters(title);
      if (said.length() >= FEWEST_LETTERS
          && said.length() < letters.length()
          && letters.endsWith(said)) {
        int start = heading.length();
        while (start > 0 && StatedBody.letters(heading.substring(start)).length() < said.length()) {
          start--;
        }
        boolean wholeWords = start == 0 || !Character.isLetterOrDigit(heading.charAt(start - 1));
        if (wholeWords) {
          return heading.substring(withMarks(heading, start));
        }
      }
    }
    return heading;
  }

  /** Takes the opening quotation mark along. */
  private static int withMarks(String heading, int start) {
    int at = start;
    while (at > 0 && "\"'«»“”„‚‘’「『¿¡([".indexOf(heading.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private static Optional<String> first(List<String> headings) {
    return headings.stream().findFirst();
  }

  /** A heading of a few words may be a section's name; words of dense scripts are short. */
  private static boolean isLong(Optional<String> heading) {
    return heading
        .map(words -> words.length() >= 20 || words.codePoints().anyMatch(Character::isIdeographic))
        .orElse(false);
  }

  private static List<String> headings(Document page, String elements) {
    return page.select(elements).stream()
        .limit(MOST_HEADINGS)
        .filter(heading -> !leadsHome(heading))
        .map(Headline::words)
        .filter(heading -> !heading.isEmpty() && heading.length() <= LONGEST_HEADING)
        .toList();
  }

  /**
   * The words of a heading, without what stands in it beside the headline, if anything is left; a
   * kicker with a colon belongs to it.
   */
  private static String words(Element heading) {
    String all = TextForm.ofOneLine(heading.text());
    if (all.length() > LONGEST_HEADING || heading.childrenSize() == 0) {
      return all;
    }
    Element bare = heading.clone();
    bare.select(BESIDE).stream().filter(part -> !part.equals(bare)).forEach(Element::remove);
    String headline = TextForm.ofOneLine(bare.text()).replaceFirst("^[\\s:|–—-]+|[\\s|–—-]+$", "");
    boolean lead =
        all.endsWith(headline)
            && all.substring(0, all.length() - headline.length()).strip().endsWith(":");
    return !lead && StatedBody.letters(headline).length() >= FEWEST_LETTERS ? headline : all;
  }

  /** A heading that is a link to the front page is the site's name. */
  private static boolean leadsHome(Element heading) {
    Element link = heading.selectFirst("a[href]");
    if (link == null || link.text().length() < heading.text().length()) {
      return false;
    }
    String target = link.attr("href").strip();
    return target.matches(
        "(?:https?:)?//[^/?#]{1,200}/?(?:index\\.\\w{1,5})?|\\.?/|/?index\\.\\w{1,5}");
  }

  /** Headings of lower rank, and what is named a headline. */
  private static List<String> marked(Document page) {
    return headings(
        page,
        "[itemprop=headline], [class*=headline], [class*=Headline], [class*=entry-title],"
            + " [class*=article-title], [class*=post-title], h2, h3");
  }

  private static boolean isSite(String title, @Nullable String outlet) {
    return outlet != null && title.equalsIgnoreCase(outlet);
  }

  /** The heading that shares most with one of the titles, if it shares enough. */
  private static Optional<String> agreeing(
      List<String> headings, List<String> said, double enough) {
    String best = null;
    double most = enough;
    for (String heading : headings) {
      for (String title : said) {
        double shared = shared(heading, title);
        if (shared > most || (shared == most && best == null)) {
          most = shared;
          best = heading;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** How much of {@code heading} stands in {@code title} or the other way round, by letter runs. */
  private static double shared(String heading, String title) {
    Set<String> inHeading = runs(heading);
    Set<String> inTitle = runs(title);
    if (inHeading.isEmpty() || inTitle.isEmpty()) {
      return 0;
    }
    long both = inHeading.stream().filter(inTitle::contains).count();
    // A word or two that the title holds too are a section's or the site's name.
    boolean slight = inHeading.size() * 3 < inTitle.size();
    return slight ? 0 : (double) both / Math.min(inHeading.size(), inTitle.size());
  }

  private static Set<String> runs(String title) {
    String letters = StatedBody.letters(title);
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 3 <= letters.length(); i++) {
      runs.add(letters.substring(i, i + 3));
    }
    return runs;
  }

  /** Takes off a site's name: the outlet's own, or a short part before or after a separator. */
  private static String withoutSite(String title, @Nullable String outlet) {
    Matcher separator = SITE_SEPARATOR.matcher(title);
    int start = -1;
    int end = -1;
    int firstStart = -1;
    int firstEnd = -1;
    while (separator.find()) {
      firstStart = firstStart < 0 ? separator.start() : firstStart;
      firstEnd = firstEnd < 0 ? separator.end() : firstEnd;
      start = separator.start();
      end = separator.end();
    }
    if (start <= 0) {
      return title;
    }
    String last = title.substring(end);
    if (last.equalsIgnoreCase(outlet) || (last.length() * 3 < start && outlet == null)) {
      return title.substring(0, start);
    }
    if (title.substring(0, firstStart).equalsIgnoreCase(outlet)) {
      return title.substring(firstEnd);
    }
    boolean bar = title.charAt(start) == '|' || title.substring(start, end).contains("|");
    return bar && last.length() * 2 < start ? title.substring(0, start) : title;
  }
}
