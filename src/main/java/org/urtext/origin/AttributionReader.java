package org.urtext.origin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Agencies and outlets that running text cites: each once, at the first place, with the sentence.
 * They are where information comes from, not where the text comes from; only the formula of a lead
 * that says whose report the text gives makes its agency an origin.
 */
final class AttributionReader implements DeclarationReader {

  /** A longer sentence is quoted around the name alone. */
  private static final int LONGEST_SENTENCE = 400;

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
  private final UnknownMedia media;

  AttributionReader(Sources sources) {
    this.sources = sources;
    this.media = new UnknownMedia(sources);
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
      media.add(transcript, line, unknown, declarations);
      for (Sources.Mention mention :
          sources.in(transcript.text, transcript.folded, line.start(), line.end())) {
        if (transcript.self.is(mention.source()) || cited.contains(mention.source())) {
          continue;
        }
        int start = Sentences.startAround(transcript, line, mention.start());
        int end = Sentences.endAround(transcript, line, mention.end());
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

  /** Whether a stretch says that somebody reports; the word for a newspaper alone does not. */
  static boolean isSaid(Transcript transcript, int start, int end) {
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
}
