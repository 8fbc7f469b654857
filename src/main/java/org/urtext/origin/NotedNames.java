package org.urtext.origin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.UnspacedScript;

/** Reads the name out of the words that stand where a note names its source. */
final class NotedNames {

  private static final int LONGEST_QUOTED = 6;

  private static final int MOST_SMALL_WORDS = 5;

  /** Behind Latin, Greek, Cyrillic and Armenian letters there are no small and large ones. */
  private static final char CASELESS = 0x590;

  private static final int LONGEST_NAME = 80;

  private final CreditReading credits;
  private final Markers markers;

  NotedNames(CreditReading credits, Markers markers) {
    this.credits = credits;
    this.markers = markers;
  }

  /** Whom the words found name; null if that is the document itself or no name at all. */
  @Nullable Credit read(Transcript transcript, String words) {
    String value =
        fromMedium(
            closingQuotation(PrintedNames.strip(withoutSmallWords(words, transcript.language))));
    if (value.isEmpty()
        || !Character.isLetterOrDigit(value.charAt(0))
        || PrintedNames.opensDate(value)
        || isOwn(transcript, value)) {
      return null;
    }
    String folded = Folding.fold(value);
    for (int i = 0; i < Math.min(value.length(), LONGEST_NAME); i++) {
      Sources.Mention mention = credits.sources().at(value, folded, i, value.length());
      boolean sure =
          mention != null && (i == 0 || (mention.source().agency() && !mention.alias().doubtful()));
      if (mention != null && transcript.self.is(mention.source())) {
        return null;
      }
      boolean closes = mention != null && mention.end() == value.length();
      sure |= closes && mention != null && !mention.alias().doubtful();
      boolean whole = mention != null && !CreditReading.goesOn(value, mention.end());
      if (mention != null && sure && whole) {
        return new Credit(null, mention.source().name(), mention.source());
      }
    }
    String latin = latinName(value);
    String name = latin == null ? beginning(value, transcript.language) : latin;
    boolean capital =
        !name.isEmpty() && !Words.isSmall(name.charAt(0)) && !Character.isDigit(name.charAt(0));
    if (!capital) {
      return null;
    }
    List<Credit> found = credits.named(transcript, name, false);
    return found.isEmpty() ? null : found.get(0);
  }

  /** A name behind articles and prepositions: "der Wochenzeitung X", "the X", "сайте X". */
  private String withoutSmallWords(String value, LanguageTag language) {
    String name = value;
    for (int i = 0; i < MOST_SMALL_WORDS && !name.isEmpty(); i++) {
      int space = name.indexOf(' ');
      boolean small =
          Words.isSmall(name.charAt(0))
              || (name.charAt(0) >= CASELESS
                  && space > 0
                  && isClauseWord(Folding.fold(name.substring(0, space))))
              || (space > 0 && isApposition(Folding.fold(name.substring(0, space)), language));
      if (!small) {
        break;
      }
      boolean named =
          name.indexOf('.') >= 0 && name.indexOf('.') < (space < 0 ? name.length() : space);
      if (space < 0 || named) {
        break;
      }
      name = name.substring(space + 1).strip();
    }
    return name;
  }

  /** "Wochenzeitung", "Online-Magazin": what a name is of, where nouns are written large. */
  private boolean isApposition(String folded, LanguageTag language) {
    Markers.Marker marker = markers.whole(Markers.Kind.APPOSITION, folded);
    return marker != null && (marker.language().equals(language.language()) || !language.isKnown());
  }

  /** "გამოცემაში „X“": the name in quotation marks that closes the words. */
  private static String closingQuotation(String value) {
    for (int i = value.length() - 2; i > 0; i--) {
      if ("„“«「『《\"".indexOf(value.charAt(i)) >= 0 && Character.isSpaceChar(value.charAt(i - 1))) {
        return Words.count(value.substring(i)) <= LONGEST_QUOTED
            ? PrintedNames.strip(value.substring(i))
            : value;
      }
    }
    return value;
  }

  /** "នៅក្នុងកាសែតទន្លេ": where words are not parted a name begins with what it is. */
  private String fromMedium(String value) {
    if (value.isEmpty() || !UnspacedScript.has(value.charAt(0))) {
      return value;
    }
    Markers.Found medium =
        markers.first(Markers.Kind.MEDIUM, Folding.fold(value), 0, value.length());
    return medium == null || medium.end() >= value.length()
        ? value
        : value.substring(medium.start());
  }

  /**
   * Whether the words begin with this outlet's own name: "EMOTION 10/22", "CNET are the property".
   */
  private static boolean isOwn(Transcript transcript, String value) {
    if (transcript.self.closes(value)) {
      return true;
    }
    for (int space = value.indexOf(' '), words = 1;
        space > 0 && words <= MOST_SMALL_WORDS;
        space = value.indexOf(' ', space + 1), words++) {
      char next = space + 1 < value.length() ? value.charAt(space + 1) : ' ';
      boolean ends = Words.isSmall(next) || !Character.isLetter(next);
      if (ends && transcript.self.goesBy(PrintedNames.strip(value.substring(0, space)))) {
        return true;
      }
    }
    return false;
  }

  /** A name that is left in Latin letters among words of another script; null if there is none. */
  private static @Nullable String latinName(String value) {
    int start = 0;
    while (start < value.length() && value.charAt(start) >= 0x80) {
      while (start < value.length() && value.charAt(start) != ' ') {
        start++;
      }
      start++;
    }
    boolean latin =
        start > 1
            && start < value.length()
            && value.charAt(start) < 0x80
            && Character.isUpperCase(value.charAt(start));
    return latin ? value.substring(start) : null;
  }

  /** The name at the beginning of a clause: up to a lower-case word that starts another thought. */
  private String beginning(String value, LanguageTag language) {
    int words = 0;
    int start = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || value.charAt(i) == ' ') {
        String word = value.substring(start, i);
        boolean joins =
            markers.joining().isWithin(word)
                && i + 1 < value.length()
                && Character.isUpperCase(value.charAt(i + 1));
        boolean stops =
            words > 0
                && !joins
                && (isClauseWord(Folding.fold(word))
                    || (markers.joining().isAnd(word, language)
                        && i + 1 < value.length()
                        && Words.isSmall(value.charAt(i + 1)))
                    || (!word.isEmpty() && Character.isDigit(word.charAt(0)))
                    || word.endsWith(","));
        if (stops && !word.endsWith(",")) {
          return value.substring(0, start).strip();
        }
        if (stops) {
          return value.substring(0, i - 1).strip();
        }
        words++;
        start = i + 1;
      }
    }
    return value;
  }

  private boolean isClauseWord(String folded) {
    return markers.isA(Markers.Kind.CLAUSE, folded);
  }
}
