package org.urtext.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.WebAddress;

/**
 * Notices in full sentences, at the head or the tail: that this is a translation and from which
 * language, that a machine made it, that it first appeared elsewhere.
 */
final class NoticeReader implements DeclarationReader {

  /** Notices are short; only the first part of a longer line is searched. */
  private static final int LONGEST_NOTICE = 700;

  /** A longer line that is no paragraph of the article is a comment or a teaser. */
  private static final int LONGEST_CREDIT = 200;

  /** How far behind its words a notice names the language. */
  private static final int LANGUAGE_NEAR = 40;

  /** How far before the name a notice says that what appeared there was translated. */
  private static final int RENDERED_NEAR = 70;

  private static final int LONGEST_NEGATION = 10;

  /** The word right before a notice that turns it into its opposite. */
  private static final Pattern NEGATION =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])(?:nicht|keine|not|never|no|non|pas|n[aã]o|не|ні|nie|niet|inte|ikke|ei|nem"
              + "|nu|ne|bukan|tidak|không|khong|لم|ليس)\\s+$");

  private final CreditReading credits;
  private final RepublishedNames names;
  private final NotedNames noted;
  private final TranslatorCredits translators;
  private final Supplier<LanguageNames> languages;

  NoticeReader(
      CreditReading credits,
      Markers markers,
      TranslatorCredits translators,
      Supplier<LanguageNames> languages) {
    this.credits = credits;
    this.names = new RepublishedNames(credits, markers, languages);
    this.noted = new NotedNames(credits, markers);
    this.translators = translators;
    this.languages = languages;
  }

  @Override
  public List<Declaration> read(Transcript transcript) {
    List<Declaration> declarations = new ArrayList<>();
    for (Transcript.Line line : transcript.lines) {
      boolean near = line.proseBefore() <= 1 || line.proseAfter() <= 1;
      if (near && !transcript.isComment(line) && line.end() - line.start() <= LONGEST_NOTICE) {
        Declaration notice = readLine(transcript, line);
        if (notice != null) {
          declarations.add(notice);
        }
      }
    }
    return declarations;
  }

  private @Nullable Declaration readLine(Transcript transcript, Transcript.Line line) {
    Markers.Found translation =
        asserted(Markers.Kind.TRANSLATION, transcript, line.start(), line.end());
    Translated translated = translatedFrom(transcript, line);
    RepublishedNames.Found republished = names.find(transcript, line);
    Markers.Found machine = asserted(Markers.Kind.MACHINE, transcript, line.start(), line.end());
    if (machine == null && (translation != null || translated != null || republished != null)) {
      machine = MachineWords.in(transcript, line.start(), line.end());
    }
    if (machine == null && translation == null && translated == null && republished == null) {
      return null;
    }
    LanguageTag from = translated != null ? translated.language() : null;
    if (from == null && republished != null && republished.language() != null) {
      from =
          republished.language().sameLanguageAs(transcript.language)
              ? null
              : republished.language();
    }
    TranslatorCredits.Found translator = translator(transcript, line, republished);
    boolean isTranslation =
        machine != null
            || translation != null
            || translated != null
            || from != null
            || translator != null
            || saysRendered(transcript, line, republished);
    if (from == null && isTranslation) {
      from = sourceLanguage(transcript, line);
    }
    if (from != null && from.sameLanguageAs(transcript.language)) {
      // Shown on the original itself, for readers of its translations.
      return null;
    }
    if (republished == null && machine == null && isBook(transcript, line)) {
      return null;
    }
    if (isTranslation && republished == null && line.prose() && mentionsOnly(transcript, line)) {
      return null;
    }
    Credit credit = creditOf(transcript, line, republished, isTranslation);
    if (credit == null) {
      return null;
    }
    return new Draft(
            kind(machine, isTranslation), rule(machine, translation, translated, republished))
        .language(from)
        .names(credit, credits.sources())
        .translator(person(translated, translator))
        .translation(isTranslation)
        .machine(machine == null ? MachineTranslation.NONE : MachineTranslation.STATED)
        .at(transcript, line.start(), line.end());
  }

  /** "This is the translation of an article published in {X}": said before the name. */
  private static boolean saysRendered(
      Transcript transcript, Transcript.Line line, RepublishedNames.@Nullable Found republished) {
    int near = republished == null ? 0 : republished.start() - RENDERED_NEAR;
    return republished != null
        && asserted(
                Markers.Kind.RENDERED,
                transcript,
                Math.max(line.start(), near),
                republished.start())
            != null;
  }

  private TranslatorCredits.@Nullable Found translator(
      Transcript transcript, Transcript.Line line, RepublishedNames.@Nullable Found republished) {
    if (republished == null) {
      return null;
    }
    TranslatorCredits.Found credit = translators.in(transcript, line.start(), line.end());
    return credit != null
        ? credit
        : translators.behindLanguage(transcript, line.start(), line.end());
  }

  /** The translator of a book that the text speaks of did not translate the text. */
  private static boolean isBook(Transcript transcript, Transcript.Line line) {
    return transcript.first(Markers.Kind.BOOK, line.start(), line.end()) != null;
  }

  private static @Nullable String person(
      @Nullable Translated translated, TranslatorCredits.@Nullable Found translator) {
    return translated != null && translated.person() != null
        ? translated.person()
        : translator == null ? null : translator.person();
  }

  /** The first marker of a kind that is not said not to be so; null if there is none. */
  static Markers.@Nullable Found asserted(
      Markers.Kind kind, Transcript transcript, int start, int end) {
    Markers.Found found = transcript.first(kind, start, end);
    return found == null || isNegated(transcript.folded, found) ? null : found;
  }

  /** "Not translated from English" says the opposite of what its words are looked for. */
  static boolean isNegated(String folded, Markers.Found found) {
    int from = Math.max(0, found.start() - LONGEST_NEGATION);
    return NEGATION.matcher(folded.substring(from, found.start())).find();
  }

  private static Declaration.Kind kind(Markers.@Nullable Found machine, boolean isTranslation) {
    if (machine != null) {
      return Declaration.Kind.MACHINE_TRANSLATION_NOTICE;
    }
    return isTranslation
        ? Declaration.Kind.TRANSLATION_NOTICE
        : Declaration.Kind.REPUBLICATION_NOTE;
  }

  private static String rule(
      Markers.@Nullable Found machine,
      Markers.@Nullable Found translation,
      @Nullable Translated translated,
      RepublishedNames.@Nullable Found republished) {
    if (machine != null) {
      return machine.marker().rule();
    }
    if (translation != null) {
      return translation.marker().rule();
    }
    if (translated != null) {
      return translated.marker().rule();
    }
    return republished == null ? "" : republished.marker().rule();
  }

  /**
   * A paragraph of the article that speaks of machine translation is no notice: a notice stands
   * outermost, or speaks of this text.
   */
  private boolean mentionsOnly(Transcript transcript, Transcript.Line line) {
    boolean outermost = line.proseAfter() == 0 || line.proseBefore() == 0;
    return !outermost || transcript.paragraphs < 2;
  }

  /** Words that say "translated from", the language behind them, and the translator if named. */
  private record Translated(
      Markers.Marker marker, @Nullable LanguageTag language, @Nullable String person) {}

  private @Nullable Translated translatedFrom(Transcript transcript, Transcript.Line line) {
    int end = line.end();
    for (int from = line.start(); from < end; ) {
      Markers.Found found = transcript.first(Markers.Kind.TRANSLATED, from, end);
      if (found == null) {
        return null;
      }
      boolean opens =
          found.start() - line.start() <= 3
              || opensLastSentence(transcript, line, found)
              || (!line.prose() && line.end() - line.start() <= LONGEST_CREDIT);
      LanguageNames.Named named =
          languages
              .get()
              .first(transcript.folded, found.end(), Math.min(end, found.end() + LANGUAGE_NEAR));
      if (opens
          && !isNegated(transcript.folded, found)
          && named != null
          && named.start() - found.end() <= 12
          && isNoun(transcript.text, found.marker(), named)) {
        return new Translated(
            found.marker(), named.language(), Persons.after(transcript.text, named.end(), end));
      }
      from = found.end();
    }
    return null;
  }

  /** Whether a marker opens a short sentence that closes the text or the note below it. */
  private static boolean opensLastSentence(
      Transcript transcript, Transcript.Line line, Markers.Found found) {
    int before = found.start() - 1;
    while (before > line.start() && Character.isSpaceChar(transcript.text.charAt(before))) {
      before--;
    }
    char boundary = transcript.text.charAt(before);
    return line.proseAfter() == 0
        && line.end() - found.start() <= LONGEST_CREDIT / 2
        && (Transcript.isSentenceEnd(boundary) || "|–—)）]".indexOf(boundary) >= 0);
  }

  /** German writes the language large and the adjective small: aus dem türkischen Gefängnis. */
  private static boolean isNoun(String text, Markers.Marker marker, LanguageNames.Named named) {
    return !marker.language().equals("de") || Character.isUpperCase(text.charAt(named.start()));
  }

  /** The language a notice calls the original's: the last one named that is not this text's. */
  private @Nullable LanguageTag sourceLanguage(Transcript transcript, Transcript.Line line) {
    List<LanguageNames.Named> named =
        languages.get().in(transcript.folded, line.start(), line.end(), 12);
    LanguageTag last = null;
    for (LanguageNames.Named name : named) {
      if (last == null || !name.language().sameLanguageAs(transcript.language)) {
        last = name.language();
      }
    }
    return last;
  }

  /** Whom the notice names; null if it names the document itself or turns out to be none. */
  private @Nullable Credit creditOf(
      Transcript transcript,
      Transcript.Line line,
      RepublishedNames.@Nullable Found named,
      boolean isTranslation) {
    List<WebAddress> targets = new ArrayList<>(transcript.targetsIn(line.start(), line.end()));
    targets.addAll(PrintedAddresses.in(line.span().in(transcript.text)));
    targets.removeIf(credits::isNobody);
    if (isTranslation && transcript.self.address() != null) {
      targets.removeIf(target -> target.equals(transcript.self.address()));
    }
    WebAddress url =
        isTranslation ? firstPage(targets) : CreditReading.foreign(transcript, targets);
    if (named == null) {
      NamedSource spoken = url == null ? knownIn(transcript, line) : null;
      return spoken != null
          ? new Credit(null, spoken.name(), spoken)
          : url == null ? Credit.UNRESOLVED : credits.credit(url, null);
    }
    String value = PrintedNames.strip(transcript.text.substring(named.start(), named.end()));
    Credit printed = noted.read(transcript, value);
    NamedSource known = credits.known(value);
    boolean own = transcript.self.goesBy(value) || (known != null && transcript.self.is(known));
    if (own && !isTranslation) {
      return null;
    }
    if (url != null) {
      String name = known == null ? null : known.name();
      if (name == null && printed != null && printed.name() != null && !value.contains("://")) {
        name = credits.nameBeside(url, printed.name());
      }
      return credits.credit(url, name);
    }
    if (printed == null && isTranslation) {
      return Credit.UNRESOLVED;
    }
    return printed;
  }

  /** "This article from X was translated automatically": the only source the notice names. */
  private @Nullable NamedSource knownIn(Transcript transcript, Transcript.Line line) {
    NamedSource only = null;
    for (Sources.Mention mention :
        credits.sources().in(transcript.text, transcript.folded, line.start(), line.end())) {
      if (transcript.self.is(mention.source())
          || (only != null && !only.equals(mention.source()))) {
        return null;
      }
      only = mention.source();
    }
    return only;
  }

  private static @Nullable WebAddress firstPage(List<WebAddress> targets) {
    for (WebAddress target : targets) {
      if (!target.isHomePage()) {
        return target;
      }
    }
    return targets.isEmpty() ? null : targets.get(0);
  }
}
