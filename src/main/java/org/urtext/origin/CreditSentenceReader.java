package org.urtext.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;

/**
 * Credits that follow no fixed formula: a short line beside the article, or brackets at its end,
 * with a word for taking over or translating and somebody the text can come from.
 */
final class CreditSentenceReader implements DeclarationReader {

  private static final int LONGEST_CREDIT = 260;

  /** A paragraph is taken for a credit only if it is shorter than paragraphs are. */
  private static final int LONGEST_PARAGRAPH = 220;

  private static final int FEWEST_PARAGRAPHS = 2;

  private static final int LONGEST_BRACKET = 160;

  /** A name that only its place tells of is believed in short lines. */
  private static final int LONGEST_LOOSE = 110;

  /** A sentence that gives credit says so in its first words or in its last. */
  private static final int NEAR_EDGE = 40;

  /** Farther from the article than so many lines stand menus, teasers and comments. */
  private static final int FARTHEST = 8;

  /** How far from the word for translating a notice names the language. */
  private static final int LANGUAGE_NEAR = 60;

  /** So far the word for translating stands from the language it translates from. */
  private static final int LANGUAGE_BESIDE = 30;

  private static final String OPEN = "([（【［〔";
  private static final String CLOSE = ")]）】］〕";

  private final CreditNames names;
  private final CreditReading credits;
  private final TranslatorCredits translators;
  private final Supplier<LanguageNames> languages;

  CreditSentenceReader(
      CreditReading credits,
      Markers markers,
      TranslatorCredits translators,
      Supplier<LanguageNames> languages) {
    this.credits = credits;
    this.names = new CreditNames(credits, markers);
    this.translators = translators;
    this.languages = languages;
  }

  @Override
  public List<Declaration> read(Transcript transcript) {
    List<Declaration> declarations = new ArrayList<>();
    if (transcript.paragraphs < FEWEST_PARAGRAPHS) {
      return declarations;
    }
    for (Transcript.Line line : transcript.lines) {
      boolean label = !line.prose() || line.end() - line.start() <= LONGEST_BRACKET;
      boolean head =
          line.proseBefore() == 0 && label && transcript.firstProse - line.index() <= FARTHEST;
      boolean tail = transcript.atTail(line) && line.index() - transcript.lastProse <= FARTHEST;
      if (line.aside() || (!head && !tail)) {
        continue;
      }
      Declaration credit = readWhole(transcript, line);
      if (credit == null && line.proseAfter() == 0) {
        credit = readBrackets(transcript, line);
      }
      if (credit != null) {
        declarations.add(credit);
      }
    }
    return declarations;
  }

  private @Nullable Declaration readWhole(Transcript transcript, Transcript.Line line) {
    int length = line.end() - line.start();
    if (length > (line.prose() ? LONGEST_PARAGRAPH : LONGEST_CREDIT)) {
      return null;
    }
    return readCredit(transcript, line.start(), line.end(), line.prose());
  }

  private @Nullable Declaration readBrackets(Transcript transcript, Transcript.Line line) {
    String text = transcript.text;
    int end = line.end();
    while (end > line.start() && ". 。".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int kind = end > line.start() ? CLOSE.indexOf(text.charAt(end - 1)) : -1;
    if (kind < 0) {
      return null;
    }
    int from = Math.max(line.start(), end - LONGEST_BRACKET);
    int open = Words.lastIndexOf(text, OPEN.charAt(kind), end - 2, from);
    return open < 0 ? null : readCredit(transcript, open, end, false);
  }

  private @Nullable Declaration readCredit(
      Transcript transcript, int start, int end, boolean prose) {
    Markers.Found handedOn = NoticeReader.asserted(Markers.Kind.HANDED_ON, transcript, start, end);
    Markers.Found rendered = NoticeReader.asserted(Markers.Kind.RENDERED, transcript, start, end);
    Markers.Found machine = MachineWords.in(transcript, start, end);
    Markers.Found act = handedOn != null ? handedOn : rendered != null ? rendered : machine;
    // "This report by X is published under Creative Commons"
    Markers.Found licence = act == null ? transcript.first(Markers.Kind.LICENCE, start, end) : null;
    boolean licensed = licence != null && transcript.speaksOfText(start, licence.start());
    act = licensed ? licence : act;
    // Where the verb comes last, the name stands between the two words that say "first appeared".
    boolean published =
        act == null
            && end - start <= LONGEST_LOOSE
            && (transcript.first(Markers.Kind.FIRST, start, end) != null
                || transcript.first(Markers.Kind.ORIGINALS, start, end) != null);
    act = published ? transcript.first(Markers.Kind.PUBLISHED, start, end) : act;
    if (act == null
        || speaksOfElse(
            transcript,
            start,
            endOfClause(transcript.text, act.end(), end),
            handedOn != null || published)) {
      return null;
    }
    boolean translated = rendered != null || machine != null;
    LanguageNames.Named named =
        translated ? languageIn(transcript, start, end, rendered == null ? act : rendered) : null;
    LanguageTag from = named == null ? null : named.language();
    boolean atEdge = act.start() - start <= NEAR_EDGE || end - act.end() <= NEAR_EDGE / 2;
    boolean ofText =
        published
            && (transcript.speaksOfText(start, end)
                || transcript.first(Markers.Kind.ORIGINALS, start, end) != null);
    boolean loose =
        (handedOn != null || ofText) && end - start <= LONGEST_LOOSE && (!prose || atEdge);
    Credit credit = names.in(transcript, start, end, act, loose);
    TranslatorCredits.Found translator = translated ? translator(transcript, start, end) : null;
    if (credit == null) {
      boolean notice =
          machine != null
              || (named != null && !prose && (translator != null || isBeside(named, rendered)));
      if (!notice
          || isTeaser(transcript, start, end)
          || (named == null && namesOwnLanguage(transcript, start, end))) {
        return null;
      }
      credit = Credit.UNRESOLVED;
    }
    boolean opens = !prose && act.start() - start <= 1;
    boolean said = handedOn != null || published || licensed || machine != null;
    // "This article was translated from Le Monde", "the BBC's article, translated and edited"
    boolean ofArticle =
        translated
            && credits.isMedium(credit)
            && transcript.speaksOfText(start, end)
            && (!prose || transcript.atTail(transcript.lines.get(transcript.lineAt(start))));
    if (!said && from == null && translator == null && !opens && !ofArticle) {
      return null;
    }
    return new Draft(
            kind(translated, machine != null), (machine == null ? act : machine).marker().rule())
        .language(from)
        .names(credit, credits.sources())
        .translator(
            translator != null
                ? translator.person()
                : machine == null && credit.name() == null
                    ? personBehind(transcript, named, rendered, end)
                    : null)
        .translation(translated)
        .machine(machine == null ? MachineTranslation.NONE : MachineTranslation.STATED)
        .at(transcript, start, end);
  }

  /** "Z maďarštiny přeložil": the language stands right beside the word for translating. */
  private static boolean isBeside(LanguageNames.Named language, Markers.@Nullable Found rendered) {
    return rendered != null
        && language.start() - rendered.end() <= LANGUAGE_BESIDE
        && rendered.start() - language.end() <= LANGUAGE_BESIDE;
  }

  /** "Preklad z ruštiny: X", "Omsett frå islandsk av X": whoever stands behind both words. */
  private static @Nullable String personBehind(
      Transcript transcript,
      LanguageNames.@Nullable Named language,
      Markers.@Nullable Found rendered,
      int end) {
    if (language == null || rendered == null) {
      return null;
    }
    int from = Math.max(language.end(), rendered.end());
    while (from < end && Character.isLetter(transcript.text.charAt(from))) {
      from++;
    }
    int colon = Words.indexOf(transcript.folded, ':', from, Math.min(end, from + LANGUAGE_BESIDE));
    String person = Persons.after(transcript.text, colon < 0 ? from : colon + 1, end);
    boolean named = colon >= 0 || (person != null && Character.isUpperCase(person.charAt(0)));
    return named ? person : null;
  }

  /** "Translated automatically; read the original in German" stands on the German original. */
  private boolean namesOwnLanguage(Transcript transcript, int start, int end) {
    return languages.get().in(transcript.folded, start, end, 4).stream()
        .anyMatch(name -> name.language().sameLanguageAs(transcript.language));
  }

  /** Whether the words lead on to another page of the same site. */
  private static boolean isTeaser(Transcript transcript, int start, int end) {
    return transcript.targetsIn(start, end).stream().anyMatch(transcript.self::sharesSiteWith);
  }

  private static Declaration.Kind kind(boolean translated, boolean machine) {
    if (machine) {
      return Declaration.Kind.MACHINE_TRANSLATION_NOTICE;
    }
    return translated ? Declaration.Kind.TRANSLATION_NOTICE : Declaration.Kind.REPUBLICATION_NOTE;
  }

  private TranslatorCredits.@Nullable Found translator(Transcript transcript, int start, int end) {
    int from = start;
    while (from < end && !Character.isLetterOrDigit(transcript.text.charAt(from))) {
      from++;
    }
    TranslatorCredits.Found credit = translators.at(transcript, from, end);
    if (credit == null) {
      credit = translators.in(transcript, start, end);
    }
    return credit == null ? translators.behindLanguage(transcript, start, end) : credit;
  }

  /** Pictures, books, and what readers may do with the text are credited in the same words. */
  private static boolean speaksOfElse(Transcript transcript, int start, int end, boolean handedOn) {
    return transcript.first(Markers.Kind.PHOTO, start, end) != null
        || transcript.first(Markers.Kind.BOOK, start, end) != null
        || (handedOn && transcript.first(Markers.Kind.RIGHTS, start, end) != null);
  }

  /** Where the clause ends, in scripts without spaces, that an act stands in. */
  private static int endOfClause(String text, int from, int end) {
    int at = Words.indexOf(text, '，', from, end);
    return at < 0 ? end : at;
  }

  /** The language named beside the word for translating that is not the text's own. */
  private LanguageNames.@Nullable Named languageIn(
      Transcript transcript, int start, int end, Markers.Found act) {
    int from = Math.max(start, act.start() - LANGUAGE_NEAR);
    int to = Math.min(end, act.end() + LANGUAGE_NEAR);
    for (LanguageNames.Named named : languages.get().in(transcript.folded, from, to, 4)) {
      if (!named.language().sameLanguageAs(transcript.language)) {
        return named;
      }
    }
    return null;
  }
}
