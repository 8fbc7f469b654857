package org.urtext.extraction;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;
import org.urtext.intake.Reason;

/**
 * Recognises pages that servers send in an article's place: consent walls, questions whether a
 * person is looking, errors, shells that scripts are to fill, and listings of links.
 *
 * <p>Pages that have paragraphs of their own are never among them, whatever they say: articles are
 * written about cookies, robots and missing pages too.
 */
final class PageWithoutArticle {

  /** Loaded with the first page. */
  private static final class Loaded {
    static final AbsencePhrases PHRASES = AbsencePhrases.load();
  }

  /** What the services that stand before a site to keep robots out put into their pages. */
  private static final String CHALLENGE =
      "#challenge-form, #challenge-running, #challenge-error-text, #cf-challenge-running,"
          + " .cf-browser-verification, .cf-error-details, #px-captcha, #anubis_challenge,"
          + " [src*=captcha-delivery.com], [src*=_Incapsula_Resource], #sec-if-cpt-container,"
          + " #sec-bc-tile-container, form#captcha-form, script[src*=.token.awswaf.com]";

  /** Where the services that ask for consent put their words. */
  private static final String CONSENT =
      "#onetrust-consent-sdk, #onetrust-banner-sdk, [id^=sp_message], #didomi-host, #didomi-popup,"
          + " .qc-cmp2-container, .qc-cmp-ui-container, #cmpbox, #cmpwrapper, #usercentrics-root,"
          + " #CybotCookiebotDialog, .fc-consent-root, #axeptio_overlay, .cc-window,"
          + " #tarteaucitronRoot, #iubenda-cs-banner, .truste_overlay, form[action*=consent],"
          + " [id~=(?i)cookie-?(?:banner|consent|notice|law|bar)],"
          + " [class~=(?i)cookie-?(?:banner|consent|notice|law|bar)]";

  private static final String FURNITURE =
      "nav, footer, [role=navigation], [role=contentinfo], button";

  private static final String ROOTS =
      "#root, #app, #__next, #__nuxt, #___gatsby, #app-root, app-root, #svelte, #react-root";

  /** A line with fewer characters of its own is a heading, a caption or a button. */
  private static final int SHORTEST_PARAGRAPH = 80;

  /** Below this nothing is a paragraph, however short the page. */
  private static final int SHORTEST_SENTENCE = 40;

  private final Document page;
  private final String text;
  private final BitSet linked;
  private final List<Span> lines;

  private PageWithoutArticle(Document page, VisibleText visible) {
    this.page = page;
    this.text = visible.text();
    this.linked = covered(page, visible, "a[href]");
    this.lines = lines(text);
  }

  private static BitSet covered(Document page, VisibleText visible, String elements) {
    BitSet covered = new BitSet(visible.text().length());
    for (Element element : page.select(elements)) {
      visible.spanOf(element).ifPresent(span -> covered.set(span.start(), span.end()));
    }
    return covered;
  }

  private static List<Span> lines(String text) {
    Stream.Builder<Span> lines = Stream.builder();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      lines.add(new Span(start, end));
      start = end + 1;
    }
    return lines.build().toList();
  }

  /**
   * Sees to it that the page shows a text at all.
   *
   * @throws NotAnArticle if it is a shell or a question for people
   */
  static void requireText(Document page, VisibleText visible) throws NotAnArticle {
    int length = visible.text().length();
    if (length > 300) {
      return;
    }
    PageWithoutArticle seen = new PageWithoutArticle(page, visible);
    if (page.selectFirst(CHALLENGE) != null || seen.titleAsks()) {
      throw challenge();
    }
    String said = AbsencePhrases.normal(visible.text() + " " + page.select("noscript").text());
    boolean asks = Loaded.PHRASES.any("empty-shell", said);
    boolean unfilled =
        length <= 150 && page.select(ROOTS).stream().anyMatch(root -> root.text().isBlank());
    if (page.selectFirst("script") != null
        && (asks || unfilled)
        && seen.ownWords(SHORTEST_PARAGRAPH, any -> true) <= 150) {
      throw new NotAnArticle(
          Reason.EMPTY_SHELL,
          "Scripts fill this page when it is shown; save it from a browser that has shown it.");
    }
  }

  /**
   * Sees to it that the page is none that stands in an article's place.
   *
   * @param body where the article proper seems to stand
   * @param isDescribed whether the page's metadata describe an article
   */
  static void requireArticle(
      Document page, VisibleText visible, List<Span> body, boolean isDescribed)
      throws NotAnArticle {
    PageWithoutArticle seen = new PageWithoutArticle(page, visible);
    BitSet inBody = new BitSet();
    body.forEach(span -> inBody.set(span.start(), span.end()));
    int own = seen.ownWords(SHORTEST_PARAGRAPH, inBody::get);
    if (own < 900 && seen.asksForPeople(own)) {
      throw challenge();
    }
    if (own < 500 && seen.isError(own)) {
      throw new NotAnArticle(
          Reason.ERROR_PAGE,
          "The server answered that there is no such article, or none for you; save it again.");
    }
    if (!isDescribed && seen.isConsentWall(visible)) {
      throw new NotAnArticle(
          Reason.CONSENT_WALL,
          "The page only asks for consent; save the article after giving or refusing it.");
    }
    if (!isDescribed
        && ((own == 0 && seen.ownWords(1, inBody::get) < 300 && seen.isListing())
            || (own < 500 && seen.isFrontPage()))) {
      throw new NotAnArticle(
          Reason.ONLY_FURNITURE,
          "The page lists links and has no paragraph of its own; save the articles it leads to.");
    }
  }

  private static NotAnArticle challenge() {
    return new NotAnArticle(
        Reason.BOT_CHALLENGE,
        "The server asked whether a person is looking; save the article from a browser.");
  }

  private List<String> headings() {
    return Stream.concat(
            Stream.of(page.title()), page.select("h1, h2").stream().limit(4).map(Element::text))
        .filter(heading -> !heading.isBlank())
        .toList();
  }

  private boolean titleAsks() {
    return headings().stream()
        .anyMatch(each -> Loaded.PHRASES.any("bot-challenge", AbsencePhrases.normal(each)));
  }

  private boolean asksForPeople(int own) {
    if (text.length() < 4_000 && page.selectFirst(CHALLENGE) != null) {
      return true;
    }
    return own < 400
        && ((text.length() < 2_500 && titleAsks())
            || (text.length() < 700
                && Loaded.PHRASES.any("bot-challenge", AbsencePhrases.normal(text))));
  }

  /** By its title, or, where next to nothing else is said, by a heading. */
  private boolean isError(int own) {
    return Loaded.PHRASES.saysError(page.title())
        || (own < 250
            && headings().stream().skip(1).anyMatch(Loaded.PHRASES::saysError)
            && page.select("article").size() <= 1);
  }

  private boolean isConsentWall(VisibleText visible) {
    String said = AbsencePhrases.normal(text);
    long phrases = Loaded.PHRASES.count("consent-wall", said);
    boolean marked = page.selectFirst(CONSENT) != null;
    if (phrases < 2 && !(marked && phrases == 1)) {
      return false;
    }
    BitSet aside = covered(page, visible, CONSENT + ", " + FURNITURE);
    int aboutConsent = 0;
    int other = 0;
    for (Span line : lines) {
      int length = ownLength(line, at -> true);
      String words = AbsencePhrases.normal(line.in(text));
      if (Loaded.PHRASES.any("consent-word", words) || Loaded.PHRASES.any("consent-wall", words)) {
        aboutConsent += length;
      } else if (ownLength(line, at -> !aside.get(at)) >= SHORTEST_SENTENCE) {
        other += length;
      }
    }
    return aboutConsent >= 100 && other < 250 && other * 2 < aboutConsent;
  }

  /** Whether nearly all of the page is links, with hardly a sentence between them. */
  private boolean isListing() {
    return links() >= 20
        && linked.cardinality() >= 0.6 * text.length()
        && ownWords(SHORTEST_PARAGRAPH, any -> true) <= Math.min(600, text.length() / 12);
  }

  /** Whether the page says that its address is the site's own, and is mostly links. */
  private boolean isFrontPage() {
    return links() >= 40
        && linked.cardinality() >= 0.5 * text.length()
        && Stream.concat(
                page.select("link[rel=canonical]").stream().map(each -> each.attr("href")),
                page.select("meta[property=og:url]").stream().map(each -> each.attr("content")))
            .flatMap(written -> WebAddress.parse(written).stream())
            .anyMatch(WebAddress::isHomePage);
  }

  private int links() {
    return page.select("a[href]").size();
  }

  /** The characters outside links in lines that have at least {@code shortest} of them. */
  private int ownWords(int shortest, IntPredicate counted) {
    return lines.stream()
        .mapToInt(line -> ownLength(line, counted))
        .filter(length -> length >= shortest)
        .sum();
  }

  /** Of a script that writes words with one or two characters each counts for several. */
  private int ownLength(Span line, IntPredicate counted) {
    double length = 0;
    for (int at = line.start(); at < line.end(); at++) {
      if (!linked.get(at) && counted.test(at)) {
        length += isDense(text.charAt(at)) ? 2.5 : 1;
      }
    }
    return (int) length;
  }

  private static boolean isDense(char c) {
    return Character.isIdeographic(c)
        || (c >= '\u3040' && c <= '\u30FF')
        || (c >= '\uAC00' && c <= '\uD7AF');
  }
}
