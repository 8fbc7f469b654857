package org.urtext.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.urtext.article.PublicationTime;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;
import org.urtext.intake.Reason;

/** Reads web pages. */
final class HtmlReader {

  /** What is nested deeper is flattened to this, as browsers do at 512. */
  private static final int DEEPEST = 512;

  /** Where a page shows that it is one; what is cut out of a feed is none. */
  private static final int HEAD = 4_096;

  private static final Pattern WHOLE_PAGE =
      Pattern.compile("(?i)<(?:!doctype\\s|html\\b|head\\b|body\\b|title\\b)");

  private HtmlReader() {}

  /**
   * Reads marked-up text, such as that of a mail, whatever it says.
   *
   * @param given the page's address as a sidecar gives it; null if none does
   */
  static Extraction.Read read(DecodedText source, String mediaType, @Nullable WebAddress given)
      throws NotAnArticle {
    return read(source, mediaType, given, false);
  }

  /**
   * Reads a page, unless it is one that servers send in an article's place.
   *
   * @param given the page's address as a sidecar gives it; null if none does
   */
  static Extraction.Read page(DecodedText source, String mediaType, @Nullable WebAddress given)
      throws NotAnArticle {
    String head = source.text().substring(0, Math.min(HEAD, source.text().length()));
    return read(source, mediaType, given, WHOLE_PAGE.matcher(head).find());
  }

  private static Extraction.Read read(
      DecodedText source, String mediaType, @Nullable WebAddress given, boolean isPage)
      throws NotAnArticle {
    Document page =
        Parser.htmlParser()
            .setMaxDepth(DEEPEST)
            .parseInput(source.text(), given == null ? "" : given.url());
    StreamedParts.place(page, source.text());
    ClosedParts.open(page);
    SavedPage note = SavedPage.of(page);
    WebAddress saved = given == null ? note.address() : given;
    if (saved != null && page.baseUri().isEmpty()) {
      page.setBaseUri(saved.url());
    }
    PageMetadata metadata = PageMetadata.of(page);
    WebAddress claimed = metadata.address();
    if (claimed != null && page.baseUri().isEmpty()) {
      page.setBaseUri(claimed.url());
    }
    VisibleText shown = VisibleText.of(page);
    Optional<Extraction.PageField> unshown = UnshownText.place(page, metadata, shown);
    VisibleText visible = unshown.isPresent() ? VisibleText.of(page) : shown;
    if (isPage) {
      PageWithoutArticle.requireText(page, visible);
    }
    if (visible.text().isBlank()) {
      throw new NotAnArticle(Reason.EMPTY, "The page shows no text.");
    }
    String title = Headline.of(page, metadata);
    PageLines lines = PageLines.of(page, visible);
    List<Span> body = new ArticleBody(page, visible, lines, title, StatedBody.of(metadata)).spans();
    WebAddress address = saved != null ? saved : claimed;
    String written = PrintedDate.regional(metadata.language(), address);
    PublishedTime time = new PublishedTime(page, visible, lines, title, written);
    if (isPage) {
      PageWithoutArticle.requireArticle(page, visible, body, !metadata.articles().isEmpty());
    }
    return new Extraction.Read(
        visible.text(),
        body,
        title,
        Authorship.of(page, visible, lines, title, body, metadata),
        DescribedTime.published(metadata)
            .map(time::inItsPlace)
            .or(() -> time.besides(address))
            .orElse(null),
        DescribedTime.modified(metadata).orElse(null),
        metadata.outlet().orElse(null),
        metadata.language(),
        saved,
        claimed,
        Stream.concat(metadata.fields().stream(), unshown.stream()).toList(),
        visible.hyperlinks(),
        mediaType,
        source.charset(),
        source.basis(),
        note.captured());
  }

  /** {@code read} with the time of its capture. */
  static Extraction.Read captured(Extraction.Read read, @Nullable PublicationTime captured) {
    return new Extraction.Read(
        read.text(),
        read.body(),
        read.title(),
        read.authors(),
        read.published(),
        read.modified(),
        read.outlet(),
        read.declaredLanguage(),
        read.givenAddress(),
        read.pageAddress(),
        read.fields(),
        read.hyperlinks(),
        read.mediaType(),
        read.charset(),
        read.charsetBasis(),
        captured);
  }
}
