package org.urtext.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Agencies in a dateline, with brackets and without: "SEUL (Reuters) -", 【ソウル共同】, "EFE.-", "КИЕВ. 4
 * декабря. УНН."
 */
final class DatelineReader implements DeclarationReader {

  /** A dateline's place and date take no more than this. */
  private static final int DATELINE = 70;

  private static final int MOST_PLACE_WORDS = 3;

  private final Signatures signatures;
  private final UnknownDatelines unknown;

  DatelineReader(Signatures signatures, UnknownAgencies agencies) {
    this.signatures = signatures;
    this.unknown = new UnknownDatelines(signatures, agencies);
  }

  @Override
  public List<Declaration> read(Transcript transcript) {
    List<Declaration> declarations = new ArrayList<>();
    for (Transcript.Line line : transcript.lines) {
      if (line.prose() && line.proseBefore() <= 1) {
        List<Declaration> known = readDateline(transcript, line);
        declarations.addAll(known.isEmpty() ? unknown.read(transcript, line) : known);
      }
    }
    return declarations;
  }

  private List<Declaration> readDateline(Transcript transcript, Transcript.Line line) {
    String text = transcript.text;
    int limit = Math.min(line.end(), line.start() + DATELINE);
    for (int i = line.start(); i < limit; i++) {
      int kind = Signatures.OPEN.indexOf(text.charAt(i));
      if (kind < 0) {
        continue;
      }
      int close = Words.indexOf(text, Signatures.CLOSE.charAt(kind), i + 1, line.end());
      if (close < 0 || close > i + Signatures.LONGEST || close >= line.end()) {
        continue;
      }
      Map<NamedSource, Sources.Mention> inside = signatures.agenciesIn(transcript, i + 1, close);
      if (!inside.isEmpty()
          && signatures.isPlaceAndDate(transcript, line.start(), i)
          && !isAside(transcript, i, close, line)) {
        int end = Signatures.endOfDateline(text, close + 1, line.end());
        return signatures.signed(
            transcript, Declaration.Kind.DATELINE, "dateline:brackets", inside, line.start(), end);
      }
      break;
    }
    return readOpenDateline(transcript, line, limit);
  }

  /** Datelines without brackets: "EFE.-", "新华社北京11月3日电", "КИЕВ. 4 декабря. УНН." */
  private List<Declaration> readOpenDateline(
      Transcript transcript, Transcript.Line line, int limit) {
    String text = transcript.text;
    for (Sources.Mention mention :
        signatures.sources().in(text, transcript.folded, line.start(), limit)) {
      if (!mention.source().agency() || transcript.self.is(mention.source())) {
        return List.of();
      }
      int after = mention.end();
      boolean dash = Signatures.isDash(text, after, line.end());
      int report = Words.indexOf(text, '电', after, line.end());
      int reportTraditional = Words.indexOf(text, '電', after, line.end());
      boolean wired =
          mention.start() - line.start() <= 1
              && ((report > 0 && report - after < 20)
                  || (reportTraditional > 0 && reportTraditional - after < 20));
      boolean opens =
          mention.start() == line.start()
              && (dash
                  || Signatures.isDash(text, behindPlace(text, after, line.end()), line.end()));
      boolean closesDateline =
          ".։:".indexOf(text.charAt(Math.min(after, line.end() - 1))) >= 0
              && mention.start() > line.start() + 1
              && ".,".indexOf(text.charAt(mention.start() - 2)) >= 0
              && (text.charAt(mention.start() - 2) == '.'
                  || isDated(text, line.start(), mention.start()))
              && signatures.isPlaceAndDate(transcript, line.start(), mention.start());
      // "BRAȘOV, 3 mai - AGERPRES: "
      boolean colon = after < line.end() && text.charAt(after) == ':';
      boolean betweenDashes =
          (dash || colon)
              && mention.start() > line.start() + 2
              && Signatures.isDash(text, mention.start() - 2, mention.start())
              && signatures.isPlaceAndDate(transcript, line.start(), mention.start());
      // "Asunción/Villarrica, Agencia IP.-", "Псков. 3 мая. ИНТЕРФАКС - "
      boolean behindComma =
          dash
              && mention.start() > line.start() + 3
              && (text.startsWith(", ", mention.start() - 2)
                  || text.startsWith(". ", mention.start() - 2))
              && signatures.isPlaceAndDate(transcript, line.start(), mention.start() - 2);
      if (opens || wired || closesDateline || betweenDashes || behindComma) {
        int end =
            wired
                ? Math.max(report, reportTraditional) + 1
                : Signatures.endOfDateline(text, after, line.end());
        return signatures.signed(
            transcript,
            Declaration.Kind.DATELINE,
            "dateline:open",
            Map.of(mention.source(), mention),
            line.start(),
            Math.min(Math.max(end, after), line.end()));
      }
      return List.of();
    }
    return List.of();
  }

  private static boolean isDated(String text, int start, int end) {
    return text.substring(start, end).chars().anyMatch(Character::isDigit);
  }

  /** "ACN Ulldecona.-": where the place ends that stands behind an agency, in large words. */
  private static int behindPlace(String text, int from, int end) {
    int at = from;
    for (int words = 0; words < MOST_PLACE_WORDS && at + 1 < end; words++) {
      boolean large =
          (text.charAt(at) == ' ' || text.charAt(at) == '/')
              && Character.isUpperCase(text.charAt(at + 1));
      if (!large) {
        break;
      }
      at++;
      while (at < end && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '-')) {
        at++;
      }
    }
    return at;
  }

  /** Brackets that give an abbreviation, in the middle of a sentence, are no dateline. */
  private boolean isAside(Transcript transcript, int open, int close, Transcript.Line line) {
    String text = transcript.text;
    int after = close + 1;
    boolean punctuated = after < line.end() && "-–—.:=, 】".indexOf(text.charAt(after)) >= 0;
    boolean glued =
        after < line.end()
            && (Words.isUnspaced(text.charAt(after)) || "】）".indexOf(text.charAt(close)) >= 0);
    if (!punctuated && !glued) {
      return true;
    }
    boolean dash =
        Signatures.isDash(text, after, line.end())
            || text.charAt(open) == '【'
            || text.startsWith(" =", after);
    boolean lowerAfter = after + 1 < line.end() && Words.isSmall(text.charAt(after + 1)) && !dash;
    int words = Words.count(text.substring(line.start(), open));
    return lowerAfter || (!dash && words > 4);
  }
}
