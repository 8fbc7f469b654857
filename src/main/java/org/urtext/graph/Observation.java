package org.urtext.graph;

import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.PublicationTime;
import org.urtext.article.Sighting;
import org.urtext.extraction.Extraction;
import org.urtext.language.LanguageFinding;
import org.urtext.origin.Testimony;

/**
 * A document as it comes out of the reading and interview rooms, ready to be recorded.
 *
 * @param sighting where and as which bytes it was met
 * @param hintsDigest SHA-256 of its sidecar; empty if it has none
 * @param read what was read
 * @param language what language it is in
 * @param testimony what it declares
 * @param appearance where it appeared, as its address and outlet tell
 */
public record Observation(
    Sighting sighting,
    String hintsDigest,
    Extraction.Read read,
    LanguageFinding language,
    Testimony testimony,
    Appearance appearance) {

  /**
   * Where and when a text appeared, as far as its address and its outlet's name tell.
   *
   * @param outlet the registrable domain or registered edition, otherwise the name as given
   * @param outletName the outlet's name
   * @param country the outlet's country as an ISO 3166 code
   * @param homeLanguage the language its outlet writes in at home
   * @param slugLanguage the language that the words in its address are in
   * @param published when it appeared, by its own word or by its address
   */
  public record Appearance(
      @Nullable String outlet,
      @Nullable String outletName,
      @Nullable String country,
      @Nullable LanguageTag homeLanguage,
      @Nullable LanguageTag slugLanguage,
      @Nullable PublicationTime published) {}
}
