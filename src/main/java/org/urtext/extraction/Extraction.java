package org.urtext.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urtext.article.PublicationTime;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;

/** What reading one document came to. */
public sealed interface Extraction {

  /**
   * A document that was read.
   *
   * @param text the full text as stored, everything a reader could see included; all offsets count
   *     in it. Line ends are {@code \n}, the text is in NFC.
   * @param body the spans of {@code text} that are the article proper, in order, without overlap;
   *     title, navigation and furniture excluded as far as that is known
   * @param title the headline, if there is one
   * @param authors as signed, in order
   * @param published when it says, or a sidecar says, that it appeared
   * @param modified when it says that it was last changed
   * @param outlet the publisher's name, from a sidecar or the page's metadata
   * @param declaredLanguage the language that metadata or a sidecar claims, as written
   * @param givenAddress its URL from a sidecar or a saved-from note: always identifies the article
   * @param pageAddress the URL on which og:url, JSON-LD and canonical, as far as present, agree:
   *     identifies the article while no different text claims the same
   * @param fields the page's own metadata in document order, as written
   * @param hyperlinks links that stand in {@code text}, in order
   * @param mediaType as detected from the bytes, such as {@code text/html}
   * @param charset the name of the encoding it was decoded with; null where the format fixes it
   * @param charsetBasis how the encoding is known; null where {@code charset} is, and for what was
   *     read before this was kept
   * @param captured when its bytes were taken from where they were published, as a note in the
   *     document itself says
   */
  record Read(
      String text,
      List<Span> body,
      @Nullable String title,
      List<String> authors,
      @Nullable PublicationTime published,
      @Nullable PublicationTime modified,
      @Nullable String outlet,
      @Nullable String declaredLanguage,
      @Nullable WebAddress givenAddress,
      @Nullable WebAddress pageAddress,
      List<PageField> fields,
      List<Hyperlink> hyperlinks,
      String mediaType,
      @Nullable String charset,
      @Nullable CharsetBasis charsetBasis,
      @Nullable PublicationTime captured)
      implements Extraction {

    /** Whether this describes an article without giving its text; {@code text} is empty then. */
    public boolean isRecord() {
      return text.isEmpty();
    }

    /** The address that is known or claimed, the given one first; null if neither is. */
    public @Nullable WebAddress address() {
      return givenAddress != null ? givenAddress : pageAddress;
    }
  }

  /**
   * A document deliberately not taken as an article.
   *
   * @param reason from the documented list, such as {@code empty}
   * @param detail a sentence for people
   */
  record Skipped(String reason, String detail) implements Extraction {}

  /**
   * A document that could not be read.
   *
   * @param reason from the documented list, such as {@code damaged}
   * @param detail a sentence for people that names the remedy where there is one
   */
  record Failed(String reason, String detail) implements Extraction {}

  /**
   * One metadata field of a page.
   *
   * @param name where it stood: {@code canonical}, {@code hreflang:vi}, {@code html:lang}, {@code
   *     og:url} and other OpenGraph fields, {@code meta:syndication-source} and other meta elements
   *     (names in lower case), {@code json-ld:NewsArticle.isBasedOn} with things taken apart
   *     ({@code json-ld:NewsArticle.author.name}, {@code .url}, {@code .inLanguage}), the same in
   *     microdata ({@code microdata:NewsArticle.isBasedOn}), {@code mail:From}
   * @param value as written, on one line, at most 2,000 characters
   */
  record PageField(String name, String value) {}

  /**
   * A link in the text.
   *
   * @param span where its words stand
   * @param target where it leads
   */
  record Hyperlink(Span span, WebAddress target) {}
}
