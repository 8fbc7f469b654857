package org.urtext.origin;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.PublicationTime;
import org.urtext.article.WebAddress;
import org.urtext.extraction.Extraction;

/**
 * Where and when a document itself appeared, as far as its address and its outlet's name tell.
 *
 * @param outlet the registrable domain or the registry's edition, otherwise the outlet's name as
 *     given; null if unknown
 * @param outletName the outlet's name; null if unknown
 * @param country the outlet's country as an ISO 3166 code; null if unknown
 * @param homeLanguage the language its outlet writes in at home; null if unknown or not one only
 * @param slugLanguage the language that the words in its address are in; null if they do not tell,
 *     and for English words at an outlet not known to write English at home
 * @param published when it appeared, by its own word or else by its address; null if unknown
 */
public record Appearance(
    @Nullable String outlet,
    @Nullable String outletName,
    @Nullable String country,
    @Nullable LanguageTag homeLanguage,
    @Nullable LanguageTag slugLanguage,
    @Nullable PublicationTime published) {

  /**
   * Where {@code document} appeared, with the outlets that {@code sources} knows. A host that looks
   * like an outlet's does not appear under that outlet's name, whatever it calls itself.
   */
  static Appearance of(Extraction.Read document, Sources sources, Lookalikes lookalikes) {
    WebAddress address = document.address();
    if (address == null) {
      return new Appearance(
          document.outlet(), document.outlet(), null, null, null, document.published());
    }
    AddressReading reading = AddressReading.of(address, sources);
    boolean borrowed =
        document.outlet() != null
            && lookalikes.imitatedBy(address, Set.of(Sources.plain(document.outlet()))) != null;
    return new Appearance(
        reading.outlet(),
        document.outlet() != null && !borrowed ? document.outlet() : reading.name(),
        reading.country(),
        AddressReading.homeLanguage(address, sources),
        AddressReading.slugLanguage(address, sources),
        document.published() != null ? document.published() : reading.published());
  }
}
