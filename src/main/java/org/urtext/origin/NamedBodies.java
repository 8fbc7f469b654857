package org.urtext.origin;

import org.jspecify.annotations.Nullable;

/** Tells by its words what kind of body a name means: a medium, an institute, nobody. */
final class NamedBodies {

  /** A shorter word that names nobody may begin a name: PR Week, Online Focus. */
  private static final int SHORTEST_DESK = 8;

  private final Markers markers;

  NamedBodies(Markers markers) {
    this.markers = markers;
  }

  /** "Redacción X", "власна інформація «X»": words that name nobody, and whose they are. */
  boolean opensUnnamed(String folded) {
    for (PhraseTrie.Hit<Markers.Marker> hit :
        markers.at(Markers.Kind.UNNAMED, folded, 0, folded.length())) {
      if (hit.end() >= SHORTEST_DESK && Words.mayEndAt(folded, 0, hit.end())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a name is an institute's, ministry's or bank's: figures come from there, not texts,
   * unless it is named for what it publishes or for a press release.
   */
  boolean isDataSource(String folded) {
    return markers.names(Markers.Kind.INSTITUTE, folded)
        && !markers.names(Markers.Kind.MEDIUM, folded)
        && !markers.names(Markers.Kind.PRESS_RELEASE, folded);
  }

  /** "company data, X": where figures are named, whoever is listed beside them gave figures too. */
  boolean listsFigures(String folded) {
    return markers.first(Markers.Kind.FIGURES, folded, 0, folded.length()) != null
        && (!markers.names(Markers.Kind.MEDIUM, folded)
            || markers.names(Markers.Kind.AGENCY, folded));
  }

  boolean isMedium(String name) {
    String folded = Folding.fold(name);
    return !Words.isSmall(name.charAt(0))
        && (PrintedAddresses.isOne(name)
            || markers.names(Markers.Kind.MEDIUM, folded)
            || markers.names(Markers.Kind.AGENCY, folded)
            || markers.ending(Markers.Kind.WIRE, folded) > 0);
  }

  /** "«X» газеті": the name in quotation marks before the word for what it is; null if none is. */
  @Nullable String quotedOutlet(String value) {
    for (int i = 2; i < value.length(); i++) {
      if ("»”“\"」』".indexOf(value.charAt(i)) >= 0) {
        String rest = Folding.fold(PrintedNames.strip(value.substring(i)));
        boolean word =
            !rest.isEmpty()
                && Words.count(rest) <= 2
                && (markers.names(Markers.Kind.MEDIUM, rest)
                    || markers.names(Markers.Kind.AGENCY, rest));
        return word ? value.substring(0, i) : null;
      }
    }
    return null;
  }
}
