package org.urtext.extraction;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Puts the text of an article that a page only states in its JSON-LD, for its scripts to show or
 * for machines to read, at the page's end. It is taken only where there is one such text, and the
 * page shows neither it nor running text of its own of half its length.
 */
final class UnshownText {

  /** In letters and figures; what is shorter is a summary. */
  private static final int LEAST = 200;

  private static final int LONGEST = 300_000;
  private static final int DEEPEST = 100;

  private UnshownText() {}

  /**
   * Changes {@code page}.
   *
   * @param visible what it shows so far
   * @return where the text was stated, and how it begins; empty if nothing was changed
   */
  static Optional<Extraction.PageField> place(
      Document page, PageMetadata metadata, VisibleText visible) {
    List<SchemaOrg> stating =
        metadata.articles().stream()
            .filter(article -> article.syntax().equals("json-ld") && !stated(article).isBlank())
            .toList();
    if (stating.isEmpty() || stating.stream().map(UnshownText::stated).distinct().count() > 1) {
      return Optional.empty();
    }
    StatedBody body = StatedBody.of(metadata);
    if (body.length() < LEAST || isShown(page, visible, body)) {
      return Optional.empty();
    }
    SchemaOrg article = stating.get(0);
    Element place = page.body().appendElement("article").appendElement("div");
    place.attr("itemprop", "articleBody");
    String written = stated(article);
    if (written.indexOf('<') >= 0) {
      Document parsed = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(written, "");
      parsed.body().childNodesCopy().forEach(place::appendChild);
    } else {
      Parser.unescapeEntities(written, false)
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> place.appendElement("p").text(line));
    }
    return PageMetadata.field(
        article.syntax() + ":" + article.type() + ".articleBody", TextForm.ofOneLine(place.text()));
  }

  private static String stated(SchemaOrg article) {
    String text = article.node().path("articleBody").asText("");
    return text.substring(0, Math.min(LONGEST, text.length()));
  }

  private static boolean isShown(Document page, VisibleText visible, StatedBody body) {
    PageLines shown = PageLines.of(page, visible);
    long running = shown.lines().stream().mapToLong(PageLines.Line::mass).sum();
    if (running * 2 >= body.length()) {
      return true;
    }
    int held =
        shown.lines().stream()
            .map(line -> line.span().in(visible.text()))
            .filter(body::holds)
            .mapToInt(line -> StatedBody.letters(line).length())
            .sum();
    return held * 2 >= body.length();
  }
}
