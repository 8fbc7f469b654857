package org.urtext.graph;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.LanguageTag;
import org.urtext.article.Place;
import org.urtext.article.PublicationTime;
import org.urtext.article.WebAddress;
import org.urtext.extraction.CharsetBasis;
import org.urtext.language.LanguageSpan;
import org.urtext.linking.UnseenOriginal;
import org.urtext.origin.MachineTranslation;

/**
 * A node of the provenance graph: an article, or a source that is known only by declaration.
 *
 * @param id its identity
 * @param kind how it is known
 * @param place its smallest place; null for what was never read from one
 * @param address its URL, if one identifies it, or the front page by which a source was named
 * @param name the name of its outlet or agency, if known
 * @param published when it appeared, if that is known
 * @param language detected, or for an unseen source as declared; undetermined if unknown
 * @param outlet the registrable domain or registered edition it appeared at, otherwise the outlet's
 *     name as given; null if unknown
 * @param country the outlet's country as an ISO 3166 code; null if unknown
 * @param reading what was read; null for a source that the collection does not have
 */
public record Node(
    ArticleId id,
    Kind kind,
    @Nullable Place place,
    @Nullable WebAddress address,
    @Nullable String name,
    @Nullable PublicationTime published,
    LanguageTag language,
    @Nullable String outlet,
    @Nullable String country,
    @Nullable Reading reading) {

  /** How a node is known. */
  public enum Kind {
    /** Its text is in the collection. */
    TEXT,
    /** Its metadata is in the collection, without a text. */
    RECORD,
    /** A text shown for one question, which the collection does not have. */
    VISITOR,
    /** A page that an article declares and the collection does not have. */
    UNSEEN_PAGE,
    /** A source named by one article, without saying which page. */
    NAMED_SOURCE
  }

  /**
   * What reading an article brought.
   *
   * @param title the headline; null if there is none
   * @param authors as signed
   * @param languageConfidence between 0 and 1; empty if the language is undetermined
   * @param runnerUp the next best language
   * @param declaredLanguage as metadata claim it; null if they do not
   * @param script ISO 15924 code of most of its letters
   * @param characters the length of its full text in UTF-16 units
   * @param mediaType as detected
   * @param charset the encoding it was decoded with; null where the format fixes it
   * @param charsetBasis how that is known; null where {@code charset} is, or if it was not kept yet
   * @param sightings how often it was met
   * @param removed whether it lies at none of the places any more where it was met
   * @param captured when its bytes were taken; null if nothing says so
   * @param capturedBasis what says so; null if nothing does
   * @param sha256 of its raw bytes
   * @param machineTranslation what the text tells of machine translation
   * @param passages where it changes its language; empty if it does not, as far as can be told
   */
  public record Reading(
      @Nullable String title,
      List<String> authors,
      OptionalDouble languageConfidence,
      LanguageTag runnerUp,
      @Nullable String declaredLanguage,
      String script,
      int characters,
      String mediaType,
      @Nullable String charset,
      @Nullable CharsetBasis charsetBasis,
      int sightings,
      boolean removed,
      @Nullable PublicationTime captured,
      @Nullable String capturedBasis,
      String sha256,
      MachineTranslation machineTranslation,
      List<LanguageSpan> passages) {}

  /** A source that is known only by declaration, as a node. */
  public static Node of(UnseenOriginal source) {
    return new Node(
        source.id(),
        source.isOnePage() ? Kind.UNSEEN_PAGE : Kind.NAMED_SOURCE,
        null,
        source.address(),
        source.name(),
        source.published(),
        source.language() == null ? LanguageTag.UNDETERMINED : source.language(),
        source.outlet(),
        source.country(),
        null);
  }

  public boolean isInCollection() {
    return kind == Kind.TEXT || kind == Kind.RECORD;
  }

  /** Whether its text or metadata are at hand, not just a declaration that names it. */
  public boolean isAtHand() {
    return isInCollection() || kind == Kind.VISITOR;
  }

  /**
   * What the columns {@code article} and {@code origin} print: the path inside the collection,
   * otherwise the URL, otherwise the name. Empty for a source without a name.
   */
  public String label() {
    if (place != null) {
      return place.path();
    }
    if (address != null && kind != Kind.NAMED_SOURCE) {
      return address.url();
    }
    return name == null ? "" : name;
  }

  /** The headline, if the article was read and has one. */
  public @Nullable String title() {
    return reading == null ? null : reading.title();
  }
}
