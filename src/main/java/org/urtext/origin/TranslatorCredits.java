package org.urtext.origin;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds translators named as such: "Translated by X", "Traducción: X", 编译陈明／. */
final class TranslatorCredits {

  private static final String SEPARATORS = ":：-–—=＝/／|｜";

  /** Behind these a credit of its own begins, within a line that holds several. */
  private static final String BOUNDARIES = ".!?…。！？।|/·•;；,，()（）[]【】–—\n";

  private static final int LONGEST_STRETCH = 700;

  /** The words for "from English" take no more than this. */
  private static final int LONGEST_LANGUAGE = 40;

  private static final int LONGEST_PREPOSITION = 4;

  /** A credit that no word for translating tells of is a short line. */
  private static final int LONGEST_NOTE = 80;

  /** Shorter words for "by" mean "of" as well: Italiani di Torino. */
  private static final int SHORTEST_BY = 3;

  /** Where the name of the language that opens a credit ends at the latest. */
  private static final int LONGEST_OPENING = 28;

  private final Markers markers;
  private final Supplier<LanguageNames> languages;

  TranslatorCredits(Markers markers, Supplier<LanguageNames> languages) {
    this.markers = markers;
    this.languages = languages;
  }

  /** A translator, the rule that found the name, and where the words begin. */
  record Found(String person, String rule, int start) {}

  /** The credit that stands at {@code start}; null if there is none. */
  @Nullable Found at(Transcript transcript, int start, int end) {
    String text = transcript.text;
    for (PhraseTrie.Hit<Markers.Marker> hit :
        markers.at(Markers.Kind.TRANSLATOR, transcript.folded, start, end)) {
      int after = hit.end();
      while (after < end && Character.isSpaceChar(text.charAt(after))) {
        after++;
      }
      boolean separated =
          after < end
              && (SEPARATORS.indexOf(text.charAt(after)) >= 0
                  || hit.value().phrase().endsWith(":")
                  || transcript.folded.charAt(after) == ':');
      boolean spaced = after > hit.end() && after < end;
      boolean name =
          (spaced && !Words.isSmall(text.charAt(after)))
              || isGluedName(text, hit.end(), end)
              || isPrefixed(text, hit.end(), end);
      if (!separated && !name) {
        continue;
      }
      String person = Persons.after(text, after, end);
      if (person != null && !isLanguage(transcript, after, end)) {
        return new Found(person, hit.value().rule(), start);
      }
    }
    return null;
  }

  /** "Translation: Deutsch", "ترجمه از آلمانی": a language follows where a name would. */
  private boolean isLanguage(Transcript transcript, int from, int end) {
    int limit = Math.min(end, from + LONGEST_LANGUAGE);
    LanguageNames.Named named = languages.get().first(transcript.folded, from, limit);
    return named != null && named.start() <= from + LONGEST_PREPOSITION;
  }

  /**
   * The first credit near the beginning of a stretch that opens a sentence or bracket of its own;
   * null if none.
   */
  @Nullable Found in(Transcript transcript, int start, int lineEnd) {
    int end = Math.min(lineEnd, start + LONGEST_STRETCH);
    for (int i = start + 1; i < end; i++) {
      int before = i - 1;
      while (before > start && Character.isSpaceChar(transcript.text.charAt(before))) {
        before--;
      }
      char boundary = transcript.text.charAt(before);
      boolean opens =
          Character.isLetter(transcript.text.charAt(i)) && BOUNDARIES.indexOf(boundary) >= 0;
      boolean aside = "([（".indexOf(boundary) >= 0 && !closesAt(transcript.text, i, end);
      Found found = opens && !aside ? at(transcript, i, end) : null;
      if (found == null && opens && !aside) {
        found = fromLanguage(transcript, i, end);
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * "Z angličtiny přeložila X", "Angolból fordította X": the language opens the sentence that names
   * the translator; null if none does between {@code start} and {@code end}.
   */
  @Nullable Found behindLanguage(Transcript transcript, int start, int end) {
    Markers.Found verb = transcript.first(Markers.Kind.TRANSLATOR, start, end);
    for (; verb != null; verb = transcript.next(verb, end)) {
      int from = Math.max(start, verb.start() - LONGEST_LANGUAGE);
      int opening = from;
      for (int i = from; i < verb.start(); i++) {
        if (BOUNDARIES.indexOf(transcript.text.charAt(i)) >= 0) {
          opening = i + 1;
        }
      }
      boolean sentence = opening > from || from == start;
      boolean named =
          sentence && languages.get().first(transcript.folded, opening, verb.start()) != null;
      Found found = named ? at(transcript, verb.start(), end) : null;
      if (found != null) {
        return new Found(found.person(), found.rule(), opening);
      }
    }
    return null;
  }

  /** Whether a bracket closes only where the line does: what stands inside speaks of the text. */
  private static boolean closesAt(String text, int from, int end) {
    int last = end;
    while (last > from && ")]）. 。".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    for (int i = from; i < last; i++) {
      if (")]）".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * A language opens the credit, without any word for translating: "מאנגלית: X", "Fra islandsk ved
   * X", "Deutsch von X".
   */
  @Nullable Found fromLanguage(Transcript transcript, int start, int end) {
    if (start >= end || end - start > LONGEST_NOTE) {
      return null;
    }
    String folded = transcript.folded;
    boolean glued = folded.charAt(start) == 'מ';
    LanguageNames.Named named =
        languages
            .get()
            .first(folded, glued ? start + 1 : start, Math.min(end, start + LONGEST_OPENING));
    if (named == null) {
      return null;
    }
    String before = folded.substring(start, named.start()).strip();
    boolean from = (glued && before.length() == 1) || markers.isA(Markers.Kind.FROM, before);
    boolean own = named.language().sameLanguageAs(transcript.language);
    if (from == own || (!from && !before.isEmpty())) {
      return null;
    }
    int by = named.end();
    while (by < end && Character.isSpaceChar(folded.charAt(by))) {
      by++;
    }
    boolean colon = from && by < end && folded.charAt(by) == ':';
    int after = colon ? by + 1 : endOfBy(folded, by, end, own ? SHORTEST_BY : 1);
    String person = after < 0 ? null : Persons.after(transcript.text, after, end);
    return person != null
            && !Words.isSmall(person.charAt(0))
            && closes(transcript.text, person, after, end)
        ? new Found(person, "translator:from-language", start)
        : null;
  }

  private int endOfBy(String folded, int start, int end, int shortest) {
    for (PhraseTrie.Hit<Markers.Marker> hit : markers.at(Markers.Kind.BY, folded, start, end)) {
      boolean telling = hit.end() - start >= shortest;
      if (telling && hit.end() < end && Character.isSpaceChar(folded.charAt(hit.end()))) {
        return hit.end();
      }
    }
    return -1;
  }

  /** Whether nothing but marks follows a name. */
  private static boolean closes(String text, String person, int from, int end) {
    int behind = text.indexOf(person, from) + person.length();
    return behind <= end && text.substring(behind, end).chars().noneMatch(Character::isLetter);
  }

  /**
   * "ihunyushwe nguThandeka": the word for "by" is written together with a name in large letters.
   */
  private static boolean isPrefixed(String text, int at, int end) {
    return at < end
        && at > 0
        && Words.isSmall(text.charAt(at - 1))
        && Character.isUpperCase(text.charAt(at));
  }

  /** Chinese desks sign as 編譯陳明／綜合外電: the name stands right behind the word, before a stroke. */
  private static boolean isGluedName(String text, int at, int end) {
    int stroke = Words.indexOf(text, '／', at, Math.min(end, at + 6));
    return stroke > at + 1 && Words.isUnspaced(text.charAt(at));
  }
}
