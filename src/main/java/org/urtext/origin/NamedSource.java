package org.urtext.origin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency or outlet that the registries know.
 *
 * @param name as reports print it
 * @param agency whether others print its dispatches as a matter of course
 * @param outlet its first domain or edition; empty if it has none
 * @param country ISO 3166 code; empty if it belongs to none
 * @param languages it publishes in, the main one first
 * @param owner what several outlets belong to; null if nothing is known
 * @param network what each subdomain is an edition of; null if it is none
 */
record NamedSource(
    String name,
    boolean agency,
    String outlet,
    String country,
    List<String> languages,
    @Nullable String owner,
    @Nullable String network) {

  /** Whether both belong to one house, so that neither is the other's source. */
  boolean sharesHouseWith(NamedSource other) {
    return (owner != null && owner.equals(other.owner))
        || (network != null && network.equals(other.network));
  }

  /** Its language, if it has only one. */
  @Nullable String onlyLanguage() {
    return languages.size() == 1 ? languages.get(0) : null;
  }
}
