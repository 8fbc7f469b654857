package org.urtext.extraction;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.urtext.article.PublicationTime;
import org.urtext.article.PublicationTime.Basis;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;
import org.urtext.intake.Reason;

/** Reads web pages. */
final class HtmlReader {

  /** What is nested deeper is flattened to this, as browsers do at 512. */
  private static final int DEEPEST = 512;

  private HtmlReader() {}

  /**
   * @param given the page's address as a sidecar gives it; null if none does
   */
  static Extraction.Read read(DecodedText source, String mediaType, @Nullable WebAddress given)
      throws NotAnArticle {
    Document page =
        Parser.htmlParser()
            .setMaxDepth(DEEPEST)
            .parseInput(source.text(), given == null ? "" : given.url());
    WebAddress saved = given == null ? PageMetadata.savedFrom(page).orElse(null) : given;
    if (saved != null && page.baseUri().isEmpty()) {
      page.setBaseUri(saved.url());
    }
    PageMetadata metadata = PageMetadata.of(page);
    WebAddress claimed = metadata.address();
    if (claimed != null && page.baseUri().isEmpty()) {
      page.setBaseUri(claimed.url());
    }
    VisibleText visible = VisibleText.of(page);
    if (visible.text().isBlank()) {
      throw new NotAnArticle(Reason.EMPTY, "The page shows no text.");
    }
    List<Span> body = new ArticleBody(page, visible).spans();
    return new Extraction.Read(
        visible.text(),
        body,
        Headline.of(page, metadata),
        metadata.authors(),
        metadata.published().or(() -> timeElement(page)).orElse(null),
        metadata.modified().orElse(null),
        metadata.outlet().orElse(null),
        metadata.language(),
        saved,
        claimed,
        metadata.fields(),
        visible.hyperlinks(),
        mediaType,
        source.charset(),
        null);
  }

  /** The time that the page shows, where it shows one or marks one as its publication. */
  private static Optional<PublicationTime> timeElement(Document page) {
    List<Element> times = page.select("time[datetime]");
    List<Element> marked =
        times.stream()
            .filter(
                time -> time.hasAttr("pubdate") || time.attr("itemprop").equals("datePublished"))
            .toList();
    List<Element> inArticle =
        times.stream().filter(time -> time.closest("article, header, main") != null).toList();
    return List.of(marked, inArticle, times).stream()
        .flatMap(List::stream)
        .flatMap(time -> WrittenTime.read(time.attr("datetime"), Basis.METADATA).stream())
        .findFirst();
  }
}
