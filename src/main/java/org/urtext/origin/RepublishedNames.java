package org.urtext.origin;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;

/**
 * Whom notes in sentences name: "This article first appeared in the weekly X and is printed here
 * with kind permission."
 */
final class RepublishedNames {

  private static final int LONGEST_NAME = 80;

  private static final int LONGEST_SENTENCE = 220;

  private static final int LONGEST_DATE = 20;

  private static final char FIRST_NON_LATIN = 0x370;

  /** How far behind its words a note names the original's language. */
  private static final int LANGUAGE_NEAR = 120;

  private final CreditReading credits;
  private final Markers markers;
  private final Supplier<LanguageNames> languages;

  RepublishedNames(CreditReading credits, Markers markers, Supplier<LanguageNames> languages) {
    this.credits = credits;
    this.markers = markers;
    this.languages = languages;
  }

  /**
   * The words at a republication note's {@code {X}}.
   *
   * @param language in which the text first appeared, if the note says so
   */
  record Found(Markers.Marker marker, int start, int end, @Nullable LanguageTag language) {}

  @Nullable Found find(Transcript transcript, Transcript.Line line) {
    String folded = transcript.folded;
    Markers.Found hit = transcript.first(Markers.Kind.REPUBLISHED, line.start(), line.end());
    for (; hit != null; hit = transcript.next(hit, line.end())) {
      int start = hit.end();
      int end = endOfName(transcript.text, start, line.end());
      if (opensDate(transcript.text, start, line.end())) {
        continue;
      }
      String after = hit.marker().after();
      if (!after.isBlank()) {
        String near = folded.substring(start, Math.min(line.end(), start + 2 * LONGEST_NAME));
        end = near.indexOf(after.strip()) + start;
      }
      if (end < start || isPermissionOfAnotherKind(transcript, line, hit.start())) {
        continue;
      }
      LanguageNames.Named language = language(folded, start, line.end());
      if (language != null && language.start() < end && isSmall(folded, start, language.start())) {
        start = Math.min(language.end(), end);
      }
      if (end > start || language != null) {
        return new Found(hit.marker(), start, end, language == null ? null : language.language());
      }
    }
    return publishedFirst(transcript, line);
  }

  /**
   * A short sentence beside the article that says "published" and "first", in whatever order and
   * form; the name stands behind both.
   */
  private @Nullable Found publishedFirst(Transcript transcript, Transcript.Line line) {
    boolean opens = line.index() == 0 && line.prose();
    boolean outermost =
        (transcript.atTail(line) || transcript.atHead(line) || opens)
            && (!line.prose() || line.end() - line.start() <= LONGEST_SENTENCE);
    if (!outermost) {
      return null;
    }
    Found found = publishedFirst(transcript, line, Markers.Kind.FIRST, opens);
    // "The original of this article was published at X"
    return found == null ? publishedFirst(transcript, line, Markers.Kind.ORIGINALS, opens) : found;
  }

  private @Nullable Found publishedFirst(
      Transcript transcript, Transcript.Line line, Markers.Kind kind, boolean opens) {
    Markers.Found first = transcript.first(kind, line.start(), line.end());
    for (; first != null; first = transcript.next(first, line.end())) {
      int from = startOfSentence(transcript.text, line.start(), first.start());
      int to = endOfName(transcript.text, first.end(), line.end());
      Markers.Found published =
          to - from > LONGEST_SENTENCE ? null : published(transcript, first, from, to);
      if (published == null && to - from <= LONGEST_SENTENCE) {
        Found written = writtenFor(transcript, first, from, to);
        if (written != null) {
          return written;
        }
      }
      if (published == null
          || (opens && !transcript.speaksOfText(from, first.start()))
          || isPermissionOfAnotherKind(transcript, line, first.start())) {
        continue;
      }
      int start = Math.max(first.end(), endOfWord(transcript.text, published.end(), line.end()));
      int end = endOfName(transcript.text, start, line.end());
      if (opensDate(transcript.text, start, line.end())) {
        Found agency = agencyBefore(transcript, published, from, first.start());
        if (agency != null) {
          return agency;
        }
        continue;
      }
      LanguageNames.Named language = language(transcript.folded, start, line.end());
      if (language != null
          && language.start() < end
          && isSmall(transcript.folded, start, language.start())) {
        start = Math.min(language.end(), end);
      }
      String words = PrintedNames.strip(transcript.text.substring(start, end));
      if ((!words.isEmpty() && !credits.isLinkWord(Folding.fold(words))) || language != null) {
        return new Found(
            published.marker(), start, end, language == null ? null : language.language());
      }
    }
    return null;
  }

  /**
   * The word for publishing in a sentence: of the language of the text or of the word for "first",
   * for the beginnings of words mean other things elsewhere.
   */
  private static Markers.@Nullable Found published(
      Transcript transcript, Markers.Found first, int start, int end) {
    Markers.Found published = transcript.first(Markers.Kind.PUBLISHED, start, end);
    while (published != null) {
      String language = published.marker().language();
      if (language.equals(transcript.language.language())
          || language.equals(first.marker().language())
          || transcript.text.charAt(published.start()) >= FIRST_NON_LATIN) {
        return published;
      }
      published = transcript.next(published, end);
    }
    return null;
  }

  /** "This article was originally written in Swahili by N for X." */
  private @Nullable Found writtenFor(
      Transcript transcript, Markers.Found first, int start, int end) {
    Markers.Found written = transcript.first(Markers.Kind.WRITTEN, start, end);
    Markers.Found whom =
        written == null
            ? null
            : transcript.first(Markers.Kind.FOR, Math.max(first.end(), written.end()), end);
    if (written == null
        || whom == null
        || !transcript.speaksOfText(start, first.start())
        || !isNamedBehind(transcript.text, whom.end(), end)) {
      return null;
    }
    int from = written.end();
    int to = whom.start();
    LanguageNames.Named language = language(transcript.folded, from, to);
    return new Found(
        written.marker(), whom.end(), end, language == null ? null : language.language());
  }

  private static boolean isNamedBehind(String text, int at, int end) {
    return at + 1 < end && text.charAt(at) == ' ' && Character.isUpperCase(text.charAt(at + 1));
  }

  /** "This report by The Canadian Press was first published Nov. 12": whose report it is. */
  private @Nullable Found agencyBefore(
      Transcript transcript, Markers.Found published, int start, int end) {
    for (Sources.Mention mention :
        credits.sources().in(transcript.text, transcript.folded, start, Math.max(start, end))) {
      if (mention.source().agency() && !transcript.self.is(mention.source())) {
        return new Found(published.marker(), mention.start(), mention.end(), null);
      }
    }
    return null;
  }

  /** "Feb. 7, 2023": the stop of an abbreviated month ends no name. */
  private static boolean opensDate(String text, int start, int end) {
    return PrintedNames.opensDate(
        text.substring(start, Math.min(end, start + LONGEST_DATE)).strip());
  }

  /** Where the word ends that a stem begins; in scripts without spaces, where the stem does. */
  private static int endOfWord(String text, int from, int end) {
    int at = from;
    while (at < end
        && (!Words.isUnspaced(text.charAt(at)) || Words.isHangul(text.charAt(at)))
        && (Character.isLetter(text.charAt(at)) || Words.isMark(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  private static int startOfSentence(String text, int lineStart, int at) {
    for (int i = at - 1; i > lineStart; i--) {
      if (Transcript.isSentenceEnd(text.charAt(i)) && isSpaceOrBracket(text.charAt(i + 1))) {
        return i + 1;
      }
    }
    return lineStart;
  }

  /**
   * What may be done with the text, or whose the pictures are, says nothing of where it is from.
   */
  private static boolean isPermissionOfAnotherKind(
      Transcript transcript, Transcript.Line line, int at) {
    int near = Math.max(line.start(), at - LONGEST_NAME);
    return transcript.first(Markers.Kind.RIGHTS, line.start(), at) != null
        || transcript.first(Markers.Kind.PHOTO, near, at) != null;
  }

  /**
   * The language in which a text is said to have appeared: "in Spanish by X", "auf Englisch in X".
   * In "the Spanish weekly X" it belongs to the name.
   */
  private LanguageNames.@Nullable Named language(String folded, int start, int end) {
    int limit = Math.min(end, start + LANGUAGE_NEAR);
    for (LanguageNames.Named named : languages.get().in(folded, start, limit, 3)) {
      boolean said = named.start() <= start + 1 || endsInSmallWord(folded, start, named.start());
      int next = named.end();
      while (next < end && Character.isSpaceChar(folded.charAt(next))) {
        next++;
      }
      boolean closed =
          next >= end
              || !Character.isLetterOrDigit(folded.charAt(next))
              || Words.isUnspaced(folded.charAt(next))
              || markers.at(Markers.Kind.CLAUSE, folded, next, end).stream()
                  .anyMatch(hit -> Words.mayEndAt(folded, hit.end() - 1, hit.end()));
      if (said && closed) {
        return named;
      }
    }
    return null;
  }

  private boolean endsInSmallWord(String folded, int start, int end) {
    int last = end;
    while (last > start && Character.isSpaceChar(folded.charAt(last - 1))) {
      last--;
    }
    int first = last;
    while (first > start && Character.isLetter(folded.charAt(first - 1))) {
      first--;
    }
    return isClauseWord(folded.substring(first, last));
  }

  /** Whether nothing but articles and prepositions stands in a stretch. */
  private boolean isSmall(String folded, int start, int end) {
    for (String word : folded.substring(start, end).strip().split(" ", 4)) {
      if (word.length() > 1 && !isClauseWord(word)) {
        return false;
      }
    }
    return true;
  }

  private boolean isClauseWord(String folded) {
    return markers.isA(Markers.Kind.CLAUSE, folded);
  }

  private static int endOfName(String text, int start, int lineEnd) {
    int limit = Math.min(lineEnd, start + LONGEST_NAME * 4);
    for (int i = start; i < limit; i++) {
      char unit = text.charAt(i);
      boolean stop =
          (Transcript.isSentenceEnd(unit)
                  && (i + 1 >= limit || isSpaceOrBracket(text.charAt(i + 1))))
              || "，。、；;|（".indexOf(unit) >= 0
              || (unit == '(' && i > start + 1);
      if (stop && i > start) {
        return i;
      }
    }
    return limit;
  }

  private static boolean isSpaceOrBracket(char unit) {
    return Character.isWhitespace(unit)
        || Character.isSpaceChar(unit)
        || ")]»”\"".indexOf(unit) >= 0;
  }
}
