package org.urtext.origin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Span;

/**
 * Agencies and outlets that running text cites: each once, at the first place, with the sentence.
 * They are where information comes from, not where the text comes from; only the formula of a lead
 * that says whose report the text gives makes its agency an origin.
 */
final class AttributionReader implements DeclarationReader {

  /** A longer sentence is quoted around the name alone. */
  private static final int LONGEST_SENTENCE = 400;

  /** A sentence is looked for no farther from the name than this: work stays linear. */
  private static final int FARTHEST = 600;

  /** Credits of pictures are phrases of few words; a sentence that cites has more. */
  private static final int FEWEST_WORDS = 3;

  /** A shorter word cites only right before an agency's name. */
  private static final int SHORTEST_CITING = 4;

  /** So near to its name stands the word for what an agency is. */
  private static final int BESIDE = 14;

  /** So near stands the word by which a name that means other things too is cited. */
  private static final int NEAR = 25;

  /** The same for an agency, of which "told X" may be said with the speaker between. */
  private static final int NEAR_AGENCY = 40;

  private static final int LEAD = 130;

  private static final int LONGEST_REFERENCE = 45;

  /** An outlet's name has no more words than this. */
  private static final int LONGEST_SELF = 4;

  private static final String QUOTES = "\"„“”«»‹›「」『』＂";

  private final Sources sources;

  AttributionReader(Sources sources) {
    this.sources = sources;
  }

  @Override
  public List<Declaration> read(Transcript transcript) {
    List<Declaration> declarations = new ArrayList<>();
    Set<NamedSource> cited = new HashSet<>();
    Set<String> unknown = new HashSet<>();
    for (Transcript.Line line : transcript.lines) {
      if (!line.prose() && !isShortSentence(transcript, line)) {
        continue;
      }
      addUnknown(transcript, line, unknown, declarations);
      for (Sources.Mention mention :
          sources.in(transcript.text, transcript.folded, line.start(), line.end())) {
        if (transcript.self.is(mention.source()) || cited.contains(mention.source())) {
          continue;
        }
        int start = startOfSentence(transcript, line, mention.start());
        int end = endOfSentence(transcript, line, mention.end());
        if (!cites(transcript, mention, start, end)) {
          continue;
        }
        cited.add(mention.source());
        declarations.add(declared(transcript, mention, start, end));
        boolean passedOn = mention.source().agency() && passesOn(transcript, mention, start, end);
        if (line.proseBefore() == 0 && (isLead(transcript, mention, line) || passedOn)) {
          declarations.add(lead(transcript, mention, line));
        }
      }
    }
    return declarations;
  }

  /** "Это сообщило агентство X.": a paragraph of a few words, among others or behind them. */
  private static boolean isShortSentence(Transcript transcript, Transcript.Line line) {
    return line.proseBefore() > 0
        && !line.aside()
        && (Transcript.isSentenceEnd(transcript.text.charAt(line.end() - 1))
            || (Transcript.isUnstopped(transcript.text.charAt(line.start()))
                && transcript.isLong(line)));
  }

  /**
   * Newspapers and stations that no registry knows, named behind the word for what they are:
   * "harian X melaporkan", "die Zeitung „X“ berichtet".
   */
  private void addUnknown(
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
          isSaid(transcript, from, medium.start()) || isSaid(transcript, name.end(), to);
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
    int start = startOfSentence(transcript, line, word.start());
    int end = endOfSentence(transcript, line, name.end());
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

  /** Whether a stretch says that somebody reports; the word for a newspaper alone does not. */
  private static boolean isSaid(Transcript transcript, int start, int end) {
    Markers.Found citing = transcript.first(Markers.Kind.CITING, start, end);
    while (citing != null && citing.end() - citing.start() < SHORTEST_CITING) {
      citing = transcript.next(citing, end);
    }
    if (citing != null || transcript.first(Markers.Kind.TOLD, start, end) != null) {
      return true;
    }
    Markers.Found said = transcript.first(Markers.Kind.REPORTING, start, end);
    for (; said != null; said = transcript.next(said, end)) {
      Markers.Found medium = transcript.first(Markers.Kind.MEDIUM, said.start(), said.end());
      if (medium == null) {
        return true;
      }
    }
    return false;
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

  private Declaration declared(Transcript transcript, Sources.Mention mention, int start, int end) {
    boolean tooLong = end - start > LONGEST_SENTENCE;
    return new Draft(Declaration.Kind.ATTRIBUTION, "attribution:" + mention.alias().written())
        .role(Declaration.Role.ATTRIBUTION)
        .names(new Credit(null, mention.source().name(), mention.source()), sources)
        .at(transcript, tooLong ? mention.start() : start, tooLong ? mention.end() : end);
  }

  /**
   * Whether a sentence cites the name it holds. The name of an agency is enough, unless it means
   * other things too; an outlet must be said to report.
   */
  private boolean cites(Transcript transcript, Sources.Mention mention, int start, int end) {
    if (Words.count(transcript.text.substring(start, Math.min(end, start + 200))) < FEWEST_WORDS) {
      return false;
    }
    String folded = transcript.folded;
    if (creditsPicture(transcript, mention, start)
        || (!mention.source().agency() && writesFor(transcript, mention, start, end))) {
      return false;
    }
    if (mention.source().agency() && !mention.alias().doubtful()) {
      return isBracketed(transcript, mention)
          || isCalledAgency(transcript, mention, start, end)
          || isSaid(transcript, start, end);
    }
    if (!isWrittenByItsHouse(transcript, mention)
        && !(mention.source().agency() && isCalledAgency(transcript, mention, start, end))
        && !standsBesideAgency(transcript, mention, start, end)) {
      return false;
    }
    int reference = Math.max(start, mention.start() - LONGEST_REFERENCE);
    if (mention.source().agency()
        && (isCalledAgency(transcript, mention, start, end)
            || transcript.first(Markers.Kind.CITING, reference, mention.start()) != null)) {
      return true;
    }
    int from = Math.max(afterQuoteBefore(folded, mention.start(), start), mention.start() - 60);
    int to = Math.min(beforeQuoteAfter(folded, mention.end(), end), mention.end() + 60);
    boolean said =
        isSaid(transcript, from, to)
            || (transcript.first(Markers.Kind.REPORTING, from, to) != null
                && isSaid(transcript, start, end));
    return said
        && (!mention.alias().doubtful()
            || isNear(transcript, mention, start, end)
            || (mention.source().agency() && standsBesideAgency(transcript, mention, start, end)));
  }

  /** "She has written for X and Y" tells of an author's life. */
  private static boolean writesFor(
      Transcript transcript, Sources.Mention mention, int start, int end) {
    int from = Math.max(start, mention.start() - LONGEST_REFERENCE);
    return transcript.first(Markers.Kind.FOR, from, mention.start()) != null
        && transcript.first(Markers.Kind.WRITTEN, start, end) != null;
  }

  /** "der Agentur X", "X hírügynökség": the word for an agency right beside the name. */
  private static boolean isCalledAgency(
      Transcript transcript, Sources.Mention mention, int start, int end) {
    int from = Math.max(start, mention.start() - BESIDE);
    int to = Math.min(end, mention.end() + BESIDE);
    return transcript.first(Markers.Kind.AGENCY, from, mention.start()) != null
        || transcript.first(Markers.Kind.AGENCY, mention.end(), to) != null;
  }

  private static boolean isBracketed(Transcript transcript, Sources.Mention mention) {
    return mention.start() > 0 && "([（【/".indexOf(transcript.text.charAt(mention.start() - 1)) >= 0;
  }

  /** Whether an abbreviation is in small letters as its house writes it: dpa, but not a DPA. */
  private static boolean isWrittenByItsHouse(Transcript transcript, Sources.Mention mention) {
    String written = mention.alias().written();
    return !written.chars().allMatch(Words::isSmall)
        || transcript.text.startsWith(written, mention.start());
  }

  private boolean standsBesideAgency(
      Transcript transcript, Sources.Mention mention, int start, int end) {
    int from = Math.max(start, mention.start() - LONGEST_REFERENCE);
    int to = Math.min(end, mention.end() + LONGEST_REFERENCE);
    return sources.in(transcript.text, transcript.folded, from, to).stream()
        .anyMatch(other -> other.source().agency() && !other.source().equals(mention.source()));
  }

  /**
   * Where the words begin that can be said of a name: a quotation that ends or begins on the way
   * belongs to another speaker ("The Times have changed", said the fisherman). Marks right around
   * the name are its own.
   */
  private static int afterQuoteBefore(String folded, int name, int start) {
    for (int i = name - 2; i >= start; i--) {
      if (QUOTES.indexOf(folded.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return start;
  }

  /** The same for the words that follow it. */
  private static int beforeQuoteAfter(String folded, int name, int end) {
    for (int i = name + 1; i < end; i++) {
      if (QUOTES.indexOf(folded.charAt(i)) >= 0) {
        return i;
      }
    }
    return end;
  }

  /** A doubtful name needs the reporting word right beside it. */
  private boolean isNear(Transcript transcript, Sources.Mention mention, int start, int end) {
    if (mention.source().agency() && isCalledAgency(transcript, mention, start, end)) {
      return true;
    }
    String folded = transcript.folded;
    String name = transcript.text.substring(mention.start(), mention.end());
    boolean signs = mention.source().agency() && sources.signing(name, transcript.language) != null;
    int near = signs ? NEAR_AGENCY : NEAR;
    int from = Math.max(afterQuoteBefore(folded, mention.start(), start), mention.start() - near);
    int to = Math.min(beforeQuoteAfter(folded, mention.end(), end), mention.end() + near);
    return transcript.first(Markers.Kind.REPORTING, from, mention.start()) != null
        || transcript.first(Markers.Kind.REPORTING, mention.end(), to) != null
        || transcript.first(Markers.Kind.TOLD, from, mention.start()) != null
        || transcript.first(Markers.Kind.TOLD, mention.end(), to) != null;
  }

  /** "(Foto: AP)" and "picture by Reuters": a word for pictures with a colon or bracket before. */
  private boolean creditsPicture(Transcript transcript, Sources.Mention mention, int start) {
    int from = Math.max(start, mention.start() - 40);
    Markers.Found photo = transcript.first(Markers.Kind.PHOTO, from, mention.start());
    if (photo == null) {
      return false;
    }
    String between = transcript.folded.substring(photo.end(), mention.start());
    boolean bracket =
        photo.start() > 0 && "([（【/".indexOf(transcript.text.charAt(photo.start() - 1)) >= 0;
    return bracket
        || between.isBlank()
        || between.strip().startsWith(":")
        || between.startsWith("=");
  }

  private boolean isLead(Transcript transcript, Sources.Mention mention, Transcript.Line line) {
    if (mention.start() - line.start() > LEAD) {
      return false;
    }
    Markers.Found formula = transcript.first(Markers.Kind.LEAD, line.start(), mention.start());
    return formula != null && mention.start() - formula.end() <= 25;
  }

  /**
   * Whether the sentence says that this outlet itself reports with reference to the agency: then
   * the text is the agency's, passed on.
   */
  private static boolean passesOn(
      Transcript transcript, Sources.Mention mention, int start, int end) {
    int from = Math.max(start, mention.start() - LONGEST_REFERENCE);
    int to = Math.min(end, mention.end() + LONGEST_REFERENCE);
    if (transcript.first(Markers.Kind.CITING, from, mention.start()) == null
        && transcript.first(Markers.Kind.CITING, mention.end(), to) == null) {
      return false;
    }
    return namesItself(transcript, start, Math.min(end, start + LONGEST_SENTENCE));
  }

  /** Whether a sentence names the outlet it stands in, quoted or bare, by up to four words. */
  private static boolean namesItself(Transcript transcript, int start, int end) {
    String text = transcript.text;
    for (int i = start; i < end; i++) {
      boolean begins =
          Character.isLetterOrDigit(text.charAt(i))
              && !Words.isSmall(text.charAt(i))
              && Words.mayBeginAt(text, i);
      int words = 0;
      for (int at = i + 1; begins && words < LONGEST_SELF && at <= end; at++) {
        boolean stops = at == end || !Character.isLetterOrDigit(text.charAt(at));
        if (stops && Words.mayEndAt(text, i, at)) {
          words++;
          if (at - i > 2 && transcript.self.goesBy(text.substring(i, at))) {
            return true;
          }
        }
        if (at - i > LONGEST_REFERENCE) {
          break;
        }
      }
    }
    return false;
  }

  private Declaration lead(Transcript transcript, Sources.Mention mention, Transcript.Line line) {
    return new Draft(Declaration.Kind.BYLINE, "lead:" + mention.alias().written())
        .names(new Credit(null, mention.source().name(), mention.source()), sources)
        .at(transcript, line.start(), mention.end());
  }

  private static int startOfSentence(Transcript transcript, Transcript.Line line, int at) {
    int from = Math.max(line.start(), at - FARTHEST);
    for (int i = at - 1; i > from; i--) {
      if (endsSentence(transcript.text, i, line.end())) {
        int start = i + 1;
        while (start < at
            && !Character.isLetterOrDigit(transcript.text.charAt(start))
            && "„“\"«「『(".indexOf(transcript.text.charAt(start)) < 0) {
          start++;
        }
        return start;
      }
    }
    return from;
  }

  private static int endOfSentence(Transcript transcript, Transcript.Line line, int at) {
    int to = Math.min(line.end(), at + FARTHEST);
    for (int i = at; i < to; i++) {
      if (endsSentence(transcript.text, i, line.end())) {
        return i + 1;
      }
    }
    return to;
  }

  /**
   * A full stop ends a sentence where a space follows and neither a number nor an initial precedes.
   */
  private static boolean endsSentence(String text, int at, int end) {
    char unit = text.charAt(at);
    if (!Transcript.isSentenceEnd(unit)) {
      return false;
    }
    if (unit != '.') {
      return true;
    }
    boolean space = at + 1 >= end || Character.isWhitespace(text.charAt(at + 1));
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    boolean initial =
        at > 1 && Character.isUpperCase(before) && !Character.isLetter(text.charAt(at - 2));
    return space && !Character.isDigit(before) && !initial;
  }
}
