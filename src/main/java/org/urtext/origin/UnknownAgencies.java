package org.urtext.origin;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import org.urtext.article.LanguageTag;

/**
 * Tells of a name that no registry knows whether an agency or a medium can be called so: by a word
 * it holds, by how it ends.
 */
final class UnknownAgencies {

  private static final int MOST_WORDS = 4;

  private static final int SHORTEST = 3;

  /** What inflection adds to the word for an agency. */
  private static final int LONGEST_ENDING = 2;

  private static final int LONGEST = 40;

  /** A longer word in brackets behind a town is seldom an agency's name. */
  private static final int LONGEST_OPAQUE = 14;

  private final Sources sources;
  private final Markers markers;

  UnknownAgencies(Sources sources, Markers markers) {
    this.sources = sources;
    this.markers = markers;
  }

  /** "Interpress", "Pwani Wire", "Agência Ribeira": a name that calls itself an agency. */
  boolean isCalledOne(Transcript transcript, String printed) {
    String name = PrintedNames.strip(printed);
    String folded = Folding.fold(name);
    if (!isName(transcript, name)) {
      return false;
    }
    boolean more = name.indexOf(' ') > 0 || Words.isUnspaced(name.charAt(0));
    return markers.ending(Markers.Kind.WIRE, folded) > 0
        || (more && markers.names(Markers.Kind.AGENCY, folded));
  }

  /** As {@link #isCalledOne}, where persons are named as well: not "Svea Press". */
  boolean isCalledOneAmongPersons(Transcript transcript, String printed) {
    String folded = Folding.fold(PrintedNames.strip(printed));
    boolean word = folded.indexOf(' ') < 0;
    for (int i = 0; i < folded.length() && !word; i++) {
      if (Words.mayBeginAt(folded, i)) {
        for (PhraseTrie.Hit<Markers.Marker> hit :
            markers.at(Markers.Kind.AGENCY, folded, i, folded.length())) {
          word |= Words.lettersFrom(folded, hit.end()) <= LONGEST_ENDING;
        }
      }
    }
    return word && isCalledOne(transcript, printed);
  }

  /**
   * "Novum": a word that says nothing, where only an agency or a region stands, and that is no
   * region.
   */
  boolean canBeOne(Transcript transcript, String printed) {
    String name = PrintedNames.strip(printed);
    boolean word =
        name.length() >= SHORTEST
            && name.length() <= LONGEST_OPAQUE
            && Character.isUpperCase(name.charAt(0))
            && name.chars().allMatch(Character::isLetter);
    return word
        && isName(transcript, name)
        && sources.named(name) == null
        && !isRegion(Folding.fold(name), transcript.language)
        && isSaidOnce(transcript.folded, Folding.fold(name));
  }

  /** Whether words are a short name, and neither this document's own nor one of nobody. */
  private boolean isName(Transcript transcript, String name) {
    return name.length() >= SHORTEST
        && name.length() <= LONGEST
        && Words.count(name) <= MOST_WORDS
        && !Words.isSmall(name.charAt(0))
        && Character.isLetter(name.charAt(0))
        && !markers.isUnnamed(Folding.fold(name))
        && !transcript.self.goesBy(name);
  }

  /** A region is spoken of again; an agency signs once. */
  private static boolean isSaidOnce(String folded, String name) {
    int first = folded.indexOf(name);
    return first < 0 || folded.indexOf(name, first + name.length()) < 0;
  }

  /** Whether a name is a country's, or a region's that towns are told apart by. */
  private boolean isRegion(String folded, LanguageTag language) {
    if (markers.isA(Markers.Kind.REGION, folded)) {
      return true;
    }
    for (String tag : new String[] {language.language(), "en"}) {
      LocaleDisplayNames names = LocaleDisplayNames.getInstance(ULocale.forLanguageTag(tag));
      for (String country : ULocale.getISOCountries()) {
        if (Folding.fold(names.regionDisplayName(country)).equals(folded)) {
          return true;
        }
      }
    }
    return false;
  }
}
