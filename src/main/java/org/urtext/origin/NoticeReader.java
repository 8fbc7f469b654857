package org.urtext.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.WebAddress;

/**
 * Notices in full sentences, at the head or the tail: that this is a translation and from which
 * language, that a machine made it, that it first appeared elsewhere, where the original is.
 */
final class NoticeReader implements DeclarationReader {

  /** Notices are short; only the first part of a longer line is searched. */
  private static final int LONGEST_NOTICE = 700;

  /** How far behind its words a notice names the language. */
  private static final int LANGUAGE_NEAR = 40;

  private static final int LONGEST_NAME = 80;

  private static final int LONGEST_NEGATION = 10;

  /** The word right before a notice that turns it into its opposite. */
  private static final Pattern NEGATION =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])(?:nicht|keine|not|never|no|non|pas|n[aã]o|не|ні|nie|niet|inte|ikke|ei|nem"
              + "|nu|ne|bukan|tidak|không|khong|لم|ليس)\\s+$");

  /** Words that end a name because another clause begins with them. */
  private static final Set<String> CLAUSE_WORDS =
      Set.of(
          "and",
          "on",
          "in",
          "under",
          "as",
          "with",
          "at",
          "is",
          "has",
          "where",
          "und",
          "am",
          "im",
          "unter",
          "erschienen",
          "veröffentlicht",
          "wurde",
          "et",
          "le",
          "sous",
          "el",
          "bajo",
          "con",
          "em",
          "sob",
          "il",
          "op",
          "w",
          "dnia",
          "под",
          "от");

  private final CreditReading credits;
  private final Markers markers;
  private final Supplier<LanguageNames> languages;

  NoticeReader(CreditReading credits, Markers markers, Supplier<LanguageNames> languages) {
    this.credits = credits;
    this.markers = markers;
    this.languages = languages;
  }

  @Override
  public List<Declaration> read(Transcript transcript) {
    List<Declaration> declarations = new ArrayList<>();
    for (Transcript.Line line : transcript.lines) {
      boolean near = line.proseBefore() <= 1 || line.proseAfter() <= 1;
      if (near && line.end() - line.start() <= LONGEST_NOTICE) {
        Declaration notice = readLine(transcript, line);
        if (notice != null) {
          declarations.add(notice);
        }
      }
    }
    return declarations;
  }

  private @Nullable Declaration readLine(Transcript transcript, Transcript.Line line) {
    String folded = transcript.folded;
    Markers.Found machine = asserted(Markers.Kind.MACHINE, folded, line);
    Markers.Found translation = asserted(Markers.Kind.TRANSLATION, folded, line);
    Translated translated = translatedFrom(transcript, line);
    Named republished = republished(transcript, line);
    if (machine == null && translation == null && translated == null && republished == null) {
      return original(transcript, line);
    }
    boolean isTranslation = machine != null || translation != null || translated != null;
    LanguageTag from = translated != null ? translated.language() : null;
    if (from == null && isTranslation) {
      from = sourceLanguage(transcript, line);
    }
    if (from != null && from.sameLanguageAs(transcript.language)) {
      // Shown on the original itself, for readers of its translations.
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
        .translator(translated == null ? null : translated.person())
        .translation(isTranslation)
        .machine(machine == null ? MachineTranslation.NONE : MachineTranslation.STATED)
        .at(transcript, line.start(), line.end());
  }

  private Markers.@Nullable Found asserted(Markers.Kind kind, String folded, Transcript.Line line) {
    Markers.Found found = markers.first(kind, folded, line.start(), line.end());
    return found == null || isNegated(folded, found) ? null : found;
  }

  /** "Not translated from English" says the opposite of what its words are looked for. */
  private static boolean isNegated(String folded, Markers.Found found) {
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
      @Nullable Named republished) {
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
      Markers.Found found = markers.first(Markers.Kind.TRANSLATED, transcript.folded, from, end);
      if (found == null) {
        return null;
      }
      boolean opens = found.start() - line.start() <= 3 || !line.prose();
      LanguageNames.Named named =
          languages
              .get()
              .first(transcript.folded, found.end(), Math.min(end, found.end() + LANGUAGE_NEAR));
      if (opens
          && !isNegated(transcript.folded, found)
          && named != null
          && named.start() - found.end() <= 12) {
        return new Translated(
            found.marker(), named.language(), Persons.after(transcript.text, named.end(), end));
      }
      from = found.end();
    }
    return null;
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

  /** The words at a republication note's {@code {X}}. */
  private record Named(Markers.Marker marker, int start, int end) {}

  private @Nullable Named republished(Transcript transcript, Transcript.Line line) {
    String folded = transcript.folded;
    for (int i = line.start(); i < line.end(); i++) {
      if (!Words.mayBeginAt(folded, i)) {
        continue;
      }
      for (PhraseTrie.Hit<Markers.Marker> hit :
          markers.at(Markers.Kind.REPUBLISHED, folded, i, line.end())) {
        int start = hit.end();
        int end = endOfName(transcript.text, start, line.end());
        String after = hit.value().after();
        if (!after.isBlank()) {
          String near = folded.substring(start, Math.min(line.end(), start + 2 * LONGEST_NAME));
          int found = near.indexOf(after.strip()) + start;
          if (found < start) {
            continue;
          }
          end = found;
        }
        if (end > start) {
          return new Named(hit.value(), start, end);
        }
      }
    }
    return null;
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

  /** Whom the notice names; null if it names the document itself or turns out to be none. */
  private @Nullable Credit creditOf(
      Transcript transcript, Transcript.Line line, @Nullable Named named, boolean isTranslation) {
    List<WebAddress> targets = new ArrayList<>(transcript.targetsIn(line.start(), line.end()));
    targets.addAll(CreditReading.printedAddresses(line.span().in(transcript.text)));
    if (isTranslation && transcript.self.address() != null) {
      targets.removeIf(target -> target.equals(transcript.self.address()));
    }
    WebAddress url =
        isTranslation ? firstPage(targets) : CreditReading.foreign(transcript, targets);
    if (named == null) {
      return url == null ? Credit.UNRESOLVED : credits.credit(url, null);
    }
    String value = CreditReading.strip(transcript.text.substring(named.start(), named.end()));
    Credit printed = printed(transcript, value);
    if (url != null) {
      NamedSource known = credits.known(value);
      String name = known == null ? null : known.name();
      if (name == null && printed != null && !value.contains("://")) {
        name = printed.name();
      }
      return credits.credit(url, name);
    }
    if (printed == null && isTranslation) {
      return Credit.UNRESOLVED;
    }
    return printed;
  }

  private static @Nullable WebAddress firstPage(List<WebAddress> targets) {
    for (WebAddress target : targets) {
      if (!target.isHomePage()) {
        return target;
      }
    }
    return targets.isEmpty() ? null : targets.get(0);
  }

  /** A name behind articles and prepositions: "der Wochenzeitung X", "the X", "сайте X". */
  private static String withoutSmallWords(String value) {
    String name = value;
    for (int i = 0; i < 3 && !name.isEmpty() && Character.isLowerCase(name.charAt(0)); i++) {
      int space = name.indexOf(' ');
      boolean named =
          name.indexOf('.') >= 0 && name.indexOf('.') < (space < 0 ? name.length() : space);
      if (space < 0 || named) {
        break;
      }
      name = name.substring(space + 1).strip();
    }
    return name;
  }

  private @Nullable Credit printed(Transcript transcript, String words) {
    String value = withoutSmallWords(words);
    String folded = Folding.fold(value);
    for (int i = 0; i < Math.min(value.length(), LONGEST_NAME); i++) {
      Sources.Mention mention = credits.sources().at(value, folded, i, value.length());
      boolean sure =
          mention != null && (i == 0 || (mention.source().agency() && !mention.alias().doubtful()));
      if (mention != null && transcript.self.is(mention.source())) {
        return null;
      }
      boolean closes = mention != null && mention.end() == value.length();
      sure |= closes && mention != null && !mention.alias().doubtful();
      boolean whole = mention != null && endsName(value, mention.end());
      if (mention != null && sure && whole) {
        return new Credit(null, mention.source().name(), mention.source());
      }
    }
    String name = beginning(value);
    boolean capital =
        !name.isEmpty()
            && !Character.isLowerCase(name.charAt(0))
            && !Character.isDigit(name.charAt(0));
    if (!capital) {
      return null;
    }
    List<Credit> found = credits.named(transcript, name, false);
    return found.isEmpty() ? null : found.get(0);
  }

  /** Whether a known name is not the beginning of a longer one (VICE, but VICE US). */
  private static boolean endsName(String value, int end) {
    int next = end + 1;
    return next >= value.length()
        || !Character.isUpperCase(value.charAt(next))
        || value.charAt(end) != ' ';
  }

  /** The name at the beginning of a clause: up to a lower-case word that starts another thought. */
  private static String beginning(String value) {
    int words = 0;
    int start = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || value.charAt(i) == ' ') {
        String word = value.substring(start, i);
        boolean stops =
            words > 0
                && (CLAUSE_WORDS.contains(word)
                    || (!word.isEmpty() && Character.isDigit(word.charAt(0)))
                    || word.endsWith(","));
        if (stops && !word.endsWith(",")) {
          return value.substring(0, start).strip();
        }
        if (stops) {
          return value.substring(0, i - 1).strip();
        }
        words++;
        start = i + 1;
      }
    }
    return value;
  }

  /** "Read the original", if its link leads to another site. */
  private @Nullable Declaration original(Transcript transcript, Transcript.Line line) {
    if (line.prose() || (!transcript.atTail(line) && !transcript.atHead(line))) {
      return null;
    }
    Markers.Found found =
        markers.first(Markers.Kind.ORIGINAL, transcript.folded, line.start(), line.end());
    if (found == null || found.start() - line.start() > 12) {
      return null;
    }
    List<WebAddress> targets = new ArrayList<>(transcript.targetsIn(line.start(), line.end()));
    targets.addAll(CreditReading.printedAddresses(line.span().in(transcript.text)));
    WebAddress url = CreditReading.foreign(transcript, targets);
    if (url == null || transcript.self.sharesSiteWith(url)) {
      return null;
    }
    return new Draft(Declaration.Kind.REPUBLICATION_NOTE, found.marker().rule())
        .names(credits.credit(url, null), credits.sources())
        .at(transcript, line.start(), line.end());
  }
}
