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

  /** Ends the first part of a title. */
  private static final Pattern PART_END = Pattern.compile("\\s+[|–—»-]\\s|:\\s");

  /** What goes on after a colon belongs to it. */
  private static final Pattern OPEN_END = Pattern.compile("\\p{L}[:：]\\s*(?:[(（].*)?$");

  private final Document page;

  /** The headlines that the metadata give. */
  private final List<String> given;

  private final SiteName site;

  private Headline(Document page, PageMetadata metadata) {
    this.page = page;
    this.given = metadata.headlines();
    this.site = SiteName.of(metadata);
  }

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
    return new Headline(page, metadata).found();
  }

  private @Nullable String found() {
    String pageTitle = TextForm.ofOneLine(page.title());
    List<String> said =
        Stream.concat(given.stream(), Stream.of(pageTitle))
            .map(title -> title.substring(0, Math.min(LONGEST_HEADING, title.length())))
            .filter(title -> !title.isEmpty() && !site.is(title))
            .toList();
    List<String> headings = headings("h1").stream().filter(heading -> !site.is(heading)).toList();
    return headline(said, headings)
        .map(this::withoutKicker)
        .orElse(pageTitle.isEmpty() ? null : pageTitle);
  }

  private Optional<String> headline(List<String> said, List<String> headings) {
    return agreeing(headings, said, 0.5)
        .or(
            () ->
                headings.stream()
                    .filter(heading -> said.stream().anyMatch(title -> begins(title, heading)))
                    .findFirst())
        .or(() -> headings.size() == 1 && said.isEmpty() ? first(headings) : Optional.empty())
        .or(() -> agreeing(marked(), said, 0.8))
        .or(
            () ->
                headings.size() == 1 && isLong(first(headings))
                    ? first(headings)
                    : Optional.empty())
        .or(() -> given.isEmpty() ? first(headings) : Optional.empty())
        .or(() -> said.stream().findFirst().map(site::takenOff))
        .or(() -> first(headings));
  }

  /** Whether {@code heading} is the first part of {@code title}, of two words at least. */
  private static boolean begins(String title, String heading) {
    Matcher end = PART_END.matcher(title);
    return heading.indexOf(' ') > 0
        && end.find()
        && StatedBody.letters(title.substring(0, end.start())).equals(StatedBody.letters(heading));
  }

  /** Without what stands before one of the given titles in {@code heading}. */
  private String withoutKicker(String heading) {
    String letters = StatedBody.letters(heading);
    for (String title : given) {
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

  /** Whether the page's metadata have {@code heading} as it stands. */
  private boolean isGiven(String heading) {
    String letters = StatedBody.letters(heading);
    return given.stream().anyMatch(title -> StatedBody.letters(title).equals(letters));
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

  private List<String> headings(String elements) {
    return page.select(elements).stream()
        .limit(MOST_HEADINGS)
        .filter(heading -> !leadsHome(heading))
        .map(this::words)
        .filter(heading -> !heading.isEmpty() && heading.length() <= LONGEST_HEADING)
        .toList();
  }

  /**
   * The words of a heading, without what stands in it beside the headline, if anything is left; a
   * kicker with a colon belongs to it, and so does a subtitle after one, or that the metadata have.
   */
  private String words(Element heading) {
    String all = ElementWords.of(heading);
    if (all.length() > LONGEST_HEADING || heading.childrenSize() == 0) {
      return all;
    }
    Element bare = heading.clone();
    bare.select(BESIDE).stream().filter(part -> !part.equals(bare)).forEach(Element::remove);
    String headline = ElementWords.of(bare).replaceFirst("^[\\s:|–—-]+|[\\s|–—-]+$", "");
    boolean lead =
        all.endsWith(headline)
            && all.substring(0, all.length() - headline.length()).strip().endsWith(":");
    boolean goesOn =
        OPEN_END.matcher(headline).find() || (all.startsWith(headline) && isGiven(all));
    return !lead && !goesOn && StatedBody.letters(headline).length() >= FEWEST_LETTERS
        ? headline
        : all;
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
  private List<String> marked() {
    return headings(
        "[itemprop=headline], [class*=headline], [class*=Headline], [class*=entry-title],"
            + " [class*=article-title], [class*=post-title], h2, h3");
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
}
