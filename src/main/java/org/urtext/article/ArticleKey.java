package org.urtext.article;

/**
 * One way to find an article again. An article may be known by several keys; the strongest that is
 * known gives it its {@link ArticleId}, the others stay valid as aliases.
 *
 * @param kind what the key rests on
 * @param value the key itself, without its kind
 */
public record ArticleKey(Kind kind, String value) {

  /** What a key rests on, weakest first: a later constant makes a stronger key. */
  public enum Kind {
    /** A source known only by name, private to the article that named it. */
    MENTION,
    /** A collection's name and a path inside it. */
    PLACE,
    /** An agency's own number for its dispatch. */
    AGENCY,
    /** The comparison key of the article's URL. */
    URL
  }

  /** The key of the page at {@code address}. */
  public static ArticleKey ofAddress(WebAddress address) {
    return new ArticleKey(Kind.URL, address.key());
  }

  /** The key of the document that lies at {@code place}. */
  public static ArticleKey ofPlace(Place place) {
    return new ArticleKey(Kind.PLACE, place.collection() + "\n" + place.path());
  }

  /**
   * The key of a source that {@code declaring} knows by {@code name} alone. Two articles that name
   * the same outlet get different keys: crediting one agency does not make them one family.
   */
  public static ArticleKey ofMention(ArticleId declaring, String name) {
    return new ArticleKey(Kind.MENTION, declaring.value() + "\n" + name);
  }
}
