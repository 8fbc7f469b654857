package org.urtext.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came with a document from outside it, as it was written there. Every value is optional and
 * overrides what the document says of itself, except the language, which is only ever a claim.
 *
 * @param toldBy what said so, as reports name it: {@code sidecar}, {@code warc}, {@code manifest};
 *     empty if nothing did
 * @param url where the document was published
 * @param title its headline
 * @param published when it appeared there
 * @param captured when it was taken from there
 * @param outlet who published it
 * @param authors who signed it, in order; empty if not said
 * @param language the language it is said to be in
 * @param charset the character encoding of its bytes
 * @param fields what else was said of it that may tell of its origin, in order
 */
public record Hints(
    String toldBy,
    @Nullable String url,
    @Nullable String title,
    @Nullable String published,
    @Nullable String captured,
    @Nullable String outlet,
    List<String> authors,
    @Nullable String language,
    @Nullable String charset,
    List<Field> fields) {

  public static final Hints NONE = toldBy("");

  /**
   * One thing said of a document.
   *
   * @param name who says what, such as {@code manifest:source_url} or {@code
   *     telegram:forwarded_from}
   * @param value as written
   */
  public record Field(String name, String value) {}

  /** Nothing yet, said by {@code source}. */
  public static Hints toldBy(String source) {
    return new Hints(source, null, null, null, null, null, List.of(), null, null, List.of());
  }

  public Hints withUrl(@Nullable String value) {
    return new Hints(
        toldBy, value, title, published, captured, outlet, authors, language, charset, fields);
  }

  public Hints withTitle(@Nullable String value) {
    return new Hints(
        toldBy, url, value, published, captured, outlet, authors, language, charset, fields);
  }

  public Hints withPublished(@Nullable String value) {
    return new Hints(
        toldBy, url, title, value, captured, outlet, authors, language, charset, fields);
  }

  public Hints withCaptured(@Nullable String value) {
    return new Hints(
        toldBy, url, title, published, value, outlet, authors, language, charset, fields);
  }

  public Hints withOutlet(@Nullable String value) {
    return new Hints(
        toldBy, url, title, published, captured, value, authors, language, charset, fields);
  }

  public Hints withAuthors(List<String> value) {
    return new Hints(
        toldBy,
        url,
        title,
        published,
        captured,
        outlet,
        List.copyOf(value),
        language,
        charset,
        fields);
  }

  public Hints withLanguage(@Nullable String value) {
    return new Hints(
        toldBy, url, title, published, captured, outlet, authors, value, charset, fields);
  }

  public Hints withCharset(@Nullable String value) {
    return new Hints(
        toldBy, url, title, published, captured, outlet, authors, language, value, fields);
  }

  public Hints withFields(List<Field> value) {
    return new Hints(
        toldBy,
        url,
        title,
        published,
        captured,
        outlet,
        authors,
        language,
        charset,
        List.copyOf(value));
  }
}
