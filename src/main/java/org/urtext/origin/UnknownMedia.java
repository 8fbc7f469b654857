package org.urtext.origin;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Span;

/**
 * Newspapers and stations that no registry knows and that running text cites, named behind the word
 * for what they are or behind the words of a citation.
 */
final class UnknownMedia {

  private static final String QUOTES = "\"„“”«»‹›「」『』＂";

  private static final int LONGEST_REFERENCE = 45;

  private static final int LONGEST_SELF = 4;

  private final Sources sources;

  UnknownMedia(Sources sources) {
    this.sources = sources;
  }

  /**
   * Newspapers and stations that no registry knows, named behind the word for what they are:
   * "harian X melaporkan", "die Zeitung „X“ berichtet".
   */
  void add(
      Transcript transcript,
      Transcript.Line line,
      Set<String> cited,
      List<Declaration> declarations) {
    Markers.Found said = transcript.first(Markers.Kind.ACCORDING, line.start(), line.end());
    for (; said != null; said = transcript.next(said, line.end())) {
      Span name = quotedBehind(transcript, said.end(), line.end());
      if (name != null && isUnheard(transcript, name, cited)) {
        declarations.add(unknown(transcript, line, said, name));
      }
    }
    Markers.Found medium = transcript.first(Markers.Kind.MEDIUM, line.start(), line.end());
    for (; medium != null; medium = transcript.next(medium, line.end())) {
      Span name = nameBehind(transcript, medium, line.end());
      if (name == null) {
        continue;
      }
      int from = Math.max(line.start(), medium.start() - 60);
      int to = Math.min(line.end(), name.end() + 60);
      boolean reports =
          AttributionReader.isSaid(transcript, from, medium.start())
              || AttributionReader.isSaid(transcript, name.end(), to);
      if (reports && isUnheard(transcript, name, cited)) {
        declarations.add(unknown(transcript, line, medium, name));
      }
    }
  }

  /** Whether a name is no registered source's, not this document's own, and new. */
  private boolean isUnheard(Transcript transcript, Span name, Set<String> cited) {
    String printed = name.in(transcript.text);
    return sources.named(printed) == null
        && sources.in(transcript.text, transcript.folded, name.start(), name.end()).isEmpty()
        && !transcript.self.goesBy(printed)
        && cited.add(printed);
  }

  private Declaration unknown(
      Transcript transcript, Transcript.Line line, Markers.Found word, Span name) {
    int start = Sentences.startAround(transcript, line, word.start());
    int end = Sentences.endAround(transcript, line, name.end());
    NamedSource inflected = sources.inflected(name.in(transcript.text));
    String printed = inflected == null ? name.in(transcript.text) : inflected.name();
    return new Draft(Declaration.Kind.ATTRIBUTION, word.marker().rule())
        .role(Declaration.Role.ATTRIBUTION)
        .names(new Credit(null, printed, inflected), sources)
        .at(transcript, start, end);
  }

  /** A short name in quotation marks, and no quotation, right behind the words of a citation. */
  private static @Nullable Span quotedBehind(Transcript transcript, int from, int lineEnd) {
    String text = transcript.text;
    int open = from + 1;
    if (open + 2 >= lineEnd
        || !Character.isSpaceChar(text.charAt(from))
        || QUOTES.indexOf(text.charAt(open)) < 0
        || Words.isSmall(text.charAt(open + 1))) {
      return null;
    }
    int limit = Math.min(lineEnd, open + LONGEST_REFERENCE);
    int close = open + 1;
    while (close < limit
        && QUOTES.indexOf(text.charAt(close)) < 0
        && ",;:!?".indexOf(text.charAt(close)) < 0) {
      close++;
    }
    boolean name =
        close < limit
            && close > open + 2
            && QUOTES.indexOf(text.charAt(close)) >= 0
            && !Transcript.isSentenceEnd(text.charAt(close - 1))
            && Words.count(text.substring(open + 1, close)) <= LONGEST_SELF;
    return name ? new Span(open + 1, close) : null;
  }

  /** The words in quotation marks, or two and more large ones, right behind a medium's word. */
  private static @Nullable Span nameBehind(
      Transcript transcript, Markers.Found medium, int lineEnd) {
    String text = transcript.text;
    int start = medium.end();
    while (start < lineEnd && Character.isSpaceChar(text.charAt(start))) {
      start++;
    }
    if (start == medium.end() || start >= lineEnd) {
      return null;
    }
    int limit = Math.min(lineEnd, start + LONGEST_REFERENCE);
    if (QUOTES.indexOf(text.charAt(start)) >= 0) {
      int close = start + 1;
      while (close < limit && QUOTES.indexOf(text.charAt(close)) < 0) {
        close++;
      }
      return close < limit && close > start + 2 ? new Span(start + 1, close) : null;
    }
    int end = start;
    int words = 0;
    int at = start;
    while (at < limit && Character.isUpperCase(text.charAt(at))) {
      while (at < limit && Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      end = at;
      words++;
      if (at >= limit || text.charAt(at) != ' ') {
        break;
      }
      at++;
    }
    // A large word for a newspaper in mid-sentence is part of its name: Harian Ekonomi Seoul.
    boolean large = Character.isUpperCase(text.charAt(medium.start()));
    return words >= 2 ? new Span(large ? medium.start() : start, end) : null;
  }
}
