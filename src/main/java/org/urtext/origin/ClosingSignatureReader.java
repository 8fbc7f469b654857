package org.urtext.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Agencies that sign at the very end, in brackets or behind a stroke: "(TT)", "./aa", "- Bernama".
 */
final class ClosingSignatureReader implements DeclarationReader {

  private static final Pattern IN_SIGNATURE =
      Pattern.compile("\\s*[/,;+&、／|]\\s*|\\s+[-–—]\\s*|\\s*[-–—]\\s+");

  private static final int SHORT_SIGNATURE = 40;

  private static final int LONGEST_INITIALS = 8;

  private final Signatures signatures;
  private final UnknownAgencies unknown;
  private final Markers markers;

  ClosingSignatureReader(Signatures signatures, UnknownAgencies unknown, Markers markers) {
    this.signatures = signatures;
    this.unknown = unknown;
    this.markers = markers;
  }

  @Override
  public List<Declaration> read(Transcript transcript) {
    List<Declaration> declarations = new ArrayList<>();
    for (Transcript.Line line : transcript.lines) {
      boolean closes = line.proseAfter() == 0 && line.proseBefore() + (line.prose() ? 1 : 0) > 0;
      if (closes && !line.aside()) {
        declarations.addAll(readEnd(transcript, line));
      }
    }
    return declarations;
  }

  /** Brackets, or a dash or stroke, and nothing but agencies at the very end of a paragraph. */
  private List<Declaration> readEnd(Transcript transcript, Transcript.Line line) {
    String text = transcript.text;
    int end = line.end();
    while (end > line.start() && ". 。".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    end = beforeInitials(text, line.start(), end);
    int from = Math.max(line.start(), end - Signatures.LONGEST);
    int kind = end > line.start() ? Signatures.CLOSE.indexOf(text.charAt(end - 1)) : -1;
    if (kind >= 0) {
      int open = Words.lastIndexOf(text, Signatures.OPEN.charAt(kind), end - 2, from);
      if (open >= from && onlyNames(transcript, open + 1, end - 1)) {
        boolean photo = isPhotoCredit(transcript, line, open);
        Map<NamedSource, Sources.Mention> inside =
            signatures.agenciesIn(transcript, open + 1, end - 1);
        return photo || inside.isEmpty()
            ? List.of()
            : signatures.signed(
                transcript, Declaration.Kind.NAME_LINE, "tail:brackets", inside, open, line.end());
      }
      if (open >= from
          && !isPhotoCredit(transcript, line, open)
          && isUnknown(transcript, open + 1, end - 1)) {
        String name = PrintedNames.strip(text.substring(open + 1, end - 1));
        return List.of(
            new Draft(Declaration.Kind.NAME_LINE, "tail:unknown")
                .names(new Credit(null, name, null), signatures.sources())
                .at(transcript, open, line.end()));
      }
      return open > line.start() + 2 ? readEditors(transcript, line, open) : List.of();
    }
    for (int i = end - 1; i >= from; i--) {
      char unit = text.charAt(i);
      boolean dash = "-–—/".indexOf(unit) >= 0;
      boolean boundary = i == line.start() || " ./。다!?\"”)".indexOf(text.charAt(i - 1)) >= 0;
      if (dash && boundary) {
        int start = i;
        while (start > from && "./-".indexOf(text.charAt(start - 1)) >= 0) {
          start--;
        }
        Map<NamedSource, Sources.Mention> inside = signatures.agenciesIn(transcript, i + 1, end);
        boolean fits =
            !inside.isEmpty()
                && onlyNames(transcript, i + 1, end)
                && !isPhotoCredit(transcript, line, i);
        if (fits) {
          return signatures.signed(
              transcript, Declaration.Kind.NAME_LINE, "tail:stroke", inside, start, line.end());
        }
        return List.of();
      }
    }
    return readLastSentence(transcript, line, end);
  }

  /** "(Fenwire)": one name or two words, that call themselves an agency. */
  private boolean isUnknown(Transcript transcript, int start, int end) {
    String name = PrintedNames.strip(transcript.text.substring(start, end));
    return Words.count(name) <= 2
        && signatures.sources().named(name) == null
        && unknown.isCalledOne(transcript, name);
  }

  /** "(FENA) M. S.": who wrote the dispatch signs behind its agency's brackets. */
  private static int beforeInitials(String text, int start, int end) {
    int at = end;
    while (at > start
        && end - at <= LONGEST_INITIALS
        && (Character.isUpperCase(text.charAt(at - 1))
            || ". /".indexOf(text.charAt(at - 1)) >= 0)) {
      at--;
    }
    return at > start && at < end && text.charAt(at - 1) == ')' ? at : end;
  }

  /** "AGERPRES/(AS - autor: Ion Pop, editor: Ana Ilie)": who edited the dispatch follows. */
  private List<Declaration> readEditors(Transcript transcript, Transcript.Line line, int open) {
    String text = transcript.text;
    int end = open;
    while (end > line.start() && "/ ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean stroke = text.substring(end, open).contains("/");
    boolean alone = end - line.start() <= SHORT_SIGNATURE;
    boolean signed =
        stroke
            && alone
            && signs(transcript, line.start(), end)
            && onlyNames(transcript, line.start(), end);
    return signed
        ? signatures.signed(
            transcript,
            Declaration.Kind.NAME_LINE,
            "tail:editors",
            signatures.agenciesIn(transcript, line.start(), end),
            line.start(),
            line.end())
        : List.of();
  }

  /** "… auf die Uhr. dpa", "…। रासस", "Lusa/Fim": the agency is all that the last sentence says. */
  private List<Declaration> readLastSentence(Transcript transcript, Transcript.Line line, int end) {
    String text = transcript.text;
    int start = end;
    while (start > line.start()
        && end - start < SHORT_SIGNATURE
        && !Transcript.isSentenceEnd(text.charAt(start - 1))) {
      start--;
    }
    boolean closes =
        start > line.start()
            && Transcript.isSentenceEnd(text.charAt(start - 1))
            && start < end
            && (Character.isSpaceChar(text.charAt(start)) || text.charAt(start - 1) != '.');
    boolean whole = start == line.start() && text.substring(start, end).indexOf('/') > 0;
    boolean signed =
        (closes || whole)
            && onlyNames(transcript, start, end)
            && signs(transcript, start, end)
            && !isPhotoCredit(transcript, line, start);
    return signed
        ? signatures.signed(
            transcript,
            Declaration.Kind.NAME_LINE,
            "tail:sentence",
            signatures.agenciesIn(transcript, start, end),
            closes ? start + 1 : start,
            line.end())
        : List.of();
  }

  /** Without a bracket or stroke only a name that may stand alone signs. */
  private boolean signs(Transcript transcript, int start, int end) {
    for (String part : IN_SIGNATURE.split(transcript.text.substring(start, end), 8)) {
      if (signatures
              .sources()
              .signing(
                  PrintedNames.strip(withoutEnd(PrintedNames.strip(part))), transcript.language)
          != null) {
        return true;
      }
    }
    return false;
  }

  /** A word by which agencies mark the end of a dispatch: Fim, ends, конец. */
  private boolean isEnd(String part) {
    String folded = Folding.fold(part.strip());
    return markers.isA(Markers.Kind.END, folded);
  }

  /** "(FIN) ANDINA": the word for the end may stand before the name, in brackets. */
  private String withoutEnd(String part) {
    int close = part.indexOf(") ");
    return close > 0 && isEnd(PrintedNames.strip(part.substring(0, close)))
        ? part.substring(close + 2)
        : part;
  }

  private boolean isPhotoCredit(Transcript transcript, Transcript.Line line, int before) {
    int from = Math.max(line.start(), before - 80);
    return !line.prose() && transcript.first(Markers.Kind.PHOTO, from, before) != null;
  }

  /** Whether a stretch holds nothing but names, initials and what parts them. */
  private boolean onlyNames(Transcript transcript, int start, int end) {
    String value = PrintedNames.strip(transcript.text.substring(start, end)).replace("©", "");
    if (value.isEmpty() || value.length() > Signatures.LONGEST) {
      return false;
    }
    boolean known = false;
    String[] parts = IN_SIGNATURE.split(value, 8);
    boolean loud =
        parts.length > 1
            && value.chars().anyMatch(Character::isUpperCase)
            && value.chars().noneMatch(Words::isSmall);
    List<String> strangers = new ArrayList<>();
    for (String printed : parts) {
      String part = withoutEnd(printed);
      if (isEnd(part)) {
        continue;
      }
      NamedSource source =
          parts.length > 1
              ? signatures.sources().initialling(part.strip(), transcript.language)
              : signatures.sources().named(part);
      // Papers that print a dispatch together join their names to the agency's, in capitals.
      boolean initials =
          loud || (part.length() <= 5 && part.indexOf(' ') < 0) || markers.isDesk(part.strip());
      known |= source != null && source.agency() && !markers.isUnnamed(Folding.fold(part.strip()));
      if (source == null && !initials) {
        strangers.add(part);
      }
    }
    return known && strangers.stream().allMatch(transcript.self::goesBy);
  }
}
