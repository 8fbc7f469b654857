package org.urtext.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.urtext.article.WebAddress;

/**
 * Source lines: "Source: …" and its like in any language, on a line of their own, in brackets at
 * the end of the last paragraph, or with the value on the line below.
 */
final class SourceLineReader implements DeclarationReader {

  private static final String LIST_OPENERS = "-–—•*·▪■●";

  /** How far from its end a paragraph is searched for a credit. */
  private static final int PARAGRAPH_TAIL = 200;

  private static final int LONGEST_NEXT_LINE = 80;

  private static final int SHORT_NAME = 5;

  private final CreditReading credits;
  private final SourceLabels labels;
  private final TranslatorCredits translators;
  private final Supplier<LanguageNames> languages;

  SourceLineReader(
      CreditReading credits,
      Markers markers,
      TranslatorCredits translators,
      Supplier<LanguageNames> languages) {
    this.credits = credits;
    this.labels = new SourceLabels(credits, markers);
    this.translators = translators;
    this.languages = languages;
  }

  @Override
  public List<Declaration> read(Transcript transcript) {
    List<Declaration> declarations = new ArrayList<>();
    for (Transcript.Line line : transcript.lines) {
      SourceLabels.Opening opening = labels.joinedAt(transcript, line.start(), line.end());
      if (line.aside() && (opening == null || transcript.isComment(line))) {
        continue;
      }
      if (opening == null) {
        opening = labels.openingOf(transcript, line.start(), line.end());
      }
      if (opening == null && !line.prose()) {
        opening = labels.composedAt(transcript, line.start(), line.end());
      }
      List<Declaration> heard = opening == null ? List.of() : readLine(transcript, line, opening);
      if (heard.isEmpty() && (transcript.atTail(line) || transcript.atHead(line))) {
        heard = readEndOfParagraph(transcript, line);
      }
      declarations.addAll(heard);
    }
    return declarations;
  }

  private List<Declaration> readLine(
      Transcript transcript, Transcript.Line line, SourceLabels.Opening opening) {
    int end = line.end();
    if (line.prose() && !opening.separated()) {
      // "According to X, …" begins a sentence.
      return List.of();
    }
    Transcript.Line next = transcript.next(line);
    boolean bare = LabelMarks.skipClosing(transcript.text, opening.valueStart(), end) == end;
    Transcript.Line last = line;
    List<Credit> found;
    if (bare) {
      found = valueBelow(transcript, line, next, opening);
      boolean below = !found.isEmpty() && !found.contains(Credit.UNRESOLVED);
      if (next != null && below && transcript.targetsIn(opening.markerStart(), end).isEmpty()) {
        last = next;
      }
    } else {
      int valueEnd =
          opening.separated() ? end : endOfName(transcript, opening, opening.valueStart(), end);
      found = credits.read(transcript, opening.valueStart(), valueEnd, opening.markerStart());
    }
    return declared(transcript, opening, found, line, line.start(), last.end());
  }

  /**
   * "Převzato z Deníku N se souhlasem redakce": the name ends where a permission begins, or, behind
   * "translated from", before the colon and the translator.
   */
  private static int endOfName(
      Transcript transcript, SourceLabels.Opening opening, int start, int end) {
    Markers.Found permission = transcript.first(Markers.Kind.HANDED_ON, start + 1, end);
    int colon =
        opening.marker().kind() == Markers.Kind.TAKEN_TRANSLATED
            ? Words.indexOf(transcript.folded, ':', start + 1, end)
            : -1;
    boolean address = colon > 0 && transcript.text.startsWith("//", colon + 1);
    int limit = permission == null ? end : permission.start();
    return colon > 0 && !address ? Math.min(colon, limit) : limit;
  }

  /** Whether words before the label, on the same line, say that the text was translated. */
  private static boolean isTranslatedBefore(Transcript transcript, int start, int end) {
    return transcript.first(Markers.Kind.TRANSLATED, start, end) != null
        || transcript.first(Markers.Kind.TAKEN_TRANSLATED, start, end) != null;
  }

  private List<Credit> valueBelow(
      Transcript transcript,
      Transcript.Line line,
      Transcript.@Nullable Line next,
      SourceLabels.Opening opening) {
    List<WebAddress> targets = transcript.targetsIn(opening.markerStart(), line.end());
    WebAddress link = CreditReading.foreign(transcript, targets);
    if (link != null) {
      return List.of(credits.credit(link, null));
    }
    if (!targets.isEmpty() || opening.marker().kind() != Markers.Kind.SOURCE) {
      return List.of();
    }
    if (next != null && next.end() - next.start() <= LONGEST_NEXT_LINE) {
      List<Credit> below = credits.read(transcript, next.start(), next.end(), next.start());
      boolean sure = below.stream().anyMatch(credits::isMedium);
      if (sure || opening.separated()) {
        return below;
      }
    }
    return opening.separated() || line.proseBefore() > 0 ? List.of(Credit.UNRESOLVED) : List.of();
  }

  /** A credit in brackets, or as a sentence of its own, at the end of a paragraph. */
  private List<Declaration> readEndOfParagraph(Transcript transcript, Transcript.Line line) {
    int end = line.end();
    int from = Math.max(line.start() + 1, end - PARAGRAPH_TAIL);
    for (int i = from; i < end; i++) {
      char before = transcript.text.charAt(i - 1);
      boolean bracket = "([（【［".indexOf(transcript.text.charAt(i)) >= 0;
      boolean sentence =
          LabelMarks.isFullStop(before)
              || (Character.isSpaceChar(before)
                  && i > 1
                  && (!line.prose() || LabelMarks.isBreak(transcript.text.charAt(i - 2))));
      if (!bracket && (!sentence || labels.isOfFigures(transcript, line.start(), i))) {
        continue;
      }
      boolean column = "|｜".indexOf(lastBefore(transcript.text, line.start(), i)) >= 0;
      if (transcript.atHead(line)
          && !column
          && (bracket || !isDateLine(transcript.text, line.start(), i))) {
        continue;
      }
      SourceLabels.Opening opening = labels.openingOf(transcript, i, end);
      if (opening == null || (!bracket && !opening.separated())) {
        continue;
      }
      int close = bracket ? LabelMarks.closing(transcript.text, i, end) : end;
      if (close <= 0 || LabelMarks.skipClosing(transcript.text, close, end) != end) {
        continue;
      }
      // A reference stands before the full stop and in square brackets; a credit stands after it.
      boolean reference = transcript.text.charAt(i) == '[' && close < end;
      List<Credit> found =
          credits.read(transcript, opening.valueStart(), close, opening.markerStart());
      boolean known = found.stream().anyMatch(c -> c.source() != null || c.url() != null);
      if (!found.isEmpty() && !found.contains(Credit.UNRESOLVED) && (known || !reference)) {
        int stop = bracket ? close : LabelMarks.skipBack(transcript.text, end);
        return declared(transcript, opening, found, line, i, Math.max(stop, i + 1));
      }
    }
    return List.of();
  }

  /** The last character before {@code at} that is no space; a space if there is none. */
  private static char lastBefore(String text, int start, int at) {
    int i = at - 1;
    while (i > start && Character.isSpaceChar(text.charAt(i))) {
      i--;
    }
    return i >= start ? text.charAt(i) : ' ';
  }

  /**
   * Whether a date and perhaps a byline stand before a credit. At the head anything longer is the
   * caption of a picture, and the credit its photographer's.
   */
  private static boolean isDateLine(String text, int start, int end) {
    boolean digits = false;
    boolean sentence = false;
    for (int i = start; i < end; i++) {
      digits |= Character.isDigit(text.charAt(i));
      sentence |=
          Transcript.isSentenceEnd(text.charAt(i))
              && i > start + 3
              && Character.isLetter(text.charAt(i - 1));
    }
    return digits && !sentence && Words.count(text.substring(start, end)) <= 8;
  }

  private List<Declaration> declared(
      Transcript transcript,
      SourceLabels.Opening opening,
      List<Credit> found,
      Transcript.Line line,
      int start,
      int end) {
    List<Declaration> declarations = new ArrayList<>();
    Markers.Kind kind = opening.marker().kind();
    TranslatorCredits.Found translator = translators.in(transcript, opening.valueStart(), end);
    if (translator == null && !line.prose() && opening.markerStart() > line.start()) {
      translator = translators.at(transcript, line.start(), opening.markerStart());
    }
    if (translator == null && !line.prose()) {
      translator = translators.in(transcript, line.start(), opening.markerStart());
    }
    boolean translated =
        translator != null
            || kind == Markers.Kind.TAKEN_TRANSLATED
            || (!line.prose()
                && isTranslatedBefore(transcript, line.start(), opening.markerStart()));
    for (Credit credit : found) {
      boolean sure = credit.source() != null || credit.url() != null;
      boolean named =
          opening.separated() || isShortName(credit.name(), line.prose() ? 3 : SHORT_NAME);
      boolean plausible =
          switch (kind) {
            case SOURCES -> sure;
            case WRITER ->
                credit.url() == null
                    && (opening.label() == SourceLabels.Label.JOINED
                        ? credits.isMedium(credit)
                        : credit.source() != null && credit.source().agency());
            case VIA -> credits.isMedium(credit);
            case TAKEN, TAKEN_TRANSLATED ->
                sure || (!SourceLabels.isShort(opening.marker()) && named);
            default -> opening.label() != SourceLabels.Label.COMPOSED || credits.isMedium(credit);
          };
      boolean language =
          kind == Markers.Kind.TAKEN_TRANSLATED
              && credit.name() != null
              && credit.source() == null
              && languages.get().first(Folding.fold(credit.name()), 0, credit.name().length())
                  != null;
      if (plausible && !language && standsRight(transcript, line, credit)) {
        declarations.add(
            new Draft(Declaration.Kind.SOURCE_LINE, opening.marker().rule())
                .role(kind == Markers.Kind.VIA ? Declaration.Role.VIA : Declaration.Role.ORIGIN)
                .names(credit, credits.sources())
                .translation(translated)
                .translator(translator == null ? null : translator.person())
                .at(transcript, start, end));
      }
    }
    return declarations;
  }

  /** Without a separator only a short unknown name is told from the beginning of a sentence. */
  private static boolean isShortName(@Nullable String name, int words) {
    return name != null && Words.count(name) <= words && !Words.isSmall(name.charAt(0));
  }

  /**
   * A source line belongs to the text as a whole at its head or tail. In the middle it belongs to a
   * table, a box or a quotation, unless it prints a page's URL.
   */
  private boolean standsRight(Transcript transcript, Transcript.Line line, Credit credit) {
    boolean resolved = credit.source() != null || credit.url() != null;
    if (credit.name() == null) {
      return transcript.atTail(line) && transcript.paragraphs > 0;
    }
    if (transcript.atTail(line)) {
      return resolved || !endsList(transcript, line);
    }
    if (transcript.atHead(line)) {
      return true;
    }
    return credit.url() != null && PrintedAddresses.first(line.span().in(transcript.text)) != null;
  }

  /** Whether the line stands under a table or list: then it is the source of the figures. */
  private static boolean endsList(Transcript transcript, Transcript.Line line) {
    Transcript.Line previous = transcript.previous(line);
    if (previous == null || previous.prose()) {
      return false;
    }
    char first = transcript.text.charAt(previous.start());
    return LIST_OPENERS.indexOf(first) >= 0
        || Character.isDigit(first)
        || previous.span().in(transcript.text).indexOf('\t') >= 0;
  }
}
