package org.urtext.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urtext.article.WebAddress;

/**
 * Finds the medium in a credit that no formula shows the place of: a link, a known name, a name in
 * quotation marks, one that holds or stands beside the word for a medium.
 */
final class CreditNames {

  private static final String OPENING_QUOTES = "\"„“«‹「『《〈＂‘‚";

  private static final String QUOTES = "\"„“”«»‹›「」『』《》〈〉＂’";

  private static final Pattern QUOTED =
      Pattern.compile("[\"'‘“„«「『《]([^\"'’“”»」』》]{2,40})(?:[\"'’“”»」』》]|$)");

  /** "This text is X's": what Chinese notes say before the name. */
  private static final Pattern CHINESE_OPENING =
      Pattern.compile("^(?:本|此|该|該|原)(?:文|稿)(?:章)?(?:系|係|由|经|經|为|為|是)");

  private static final int LONGEST_NAME = 50;

  private static final int MOST_WORDS = 6;

  private static final int SHORTEST_ABBREVIATION = 3;

  /** How far a word for a medium may stand from the name it tells of. */
  private static final int BESIDE = 25;

  private static final int MOST_SMALL_WORDS = 4;

  /** A bracket and a stop, or one short word, may stand behind a verb that closes a credit. */
  private static final int MOST_BEHIND = 12;

  private static final int LONGEST_AUXILIARY = 4;

  /** Behind Latin, Greek, Cyrillic and Armenian letters there are no small and large ones. */
  private static final char CASELESS = 0x590;

  /** Languages in which the word for a medium closes its name, and is small. */
  private static final Set<String> NOUN_LAST =
      Set.of("sr", "hr", "bs", "sl", "cs", "sk", "pl", "bg", "mk", "ru", "uk", "be", "lt", "lv");

  private final CreditReading credits;
  private final Markers markers;
  private final NameRuns runs;

  CreditNames(CreditReading credits, Markers markers) {
    this.credits = credits;
    this.markers = markers;
    this.runs = new NameRuns(markers.joining());
  }

  /**
   * Whom a credit names.
   *
   * @param act the word that says what was done with the text
   * @param loose whether a name is believed that nothing but its place and its letters tell of
   * @return null if it names nobody or the document itself
   */
  @Nullable Credit in(Transcript transcript, int start, int end, Markers.Found act, boolean loose) {
    NamedSource known = knownIn(transcript, start, end, act);
    List<WebAddress> targets = new ArrayList<>(transcript.targetsIn(start, end));
    targets.addAll(PrintedAddresses.in(transcript.text.substring(start, end)));
    WebAddress url = CreditReading.foreign(transcript, targets);
    boolean page =
        url != null
            && !url.isAccount()
            && !credits.isNobody(url)
            && !transcript.self.sharesSiteWith(url);
    if (url != null && page) {
      String name = known == null ? printedName(transcript, start, end, act) : known.name();
      return credits.credit(url, name);
    }
    if (known != null) {
      return new Credit(null, known.name(), known);
    }
    return printed(transcript, start, end, act, loose);
  }

  private @Nullable Credit printed(
      Transcript transcript, int start, int end, Markers.Found act, boolean loose) {
    Credit named = quoted(transcript, start, end, act);
    if (named == null) {
      named = named(transcript, withMedium(transcript, act.end(), end));
    }
    if (named == null) {
      named = named(transcript, withMedium(transcript, start, act.start()));
    }
    if (named == null && loose) {
      named = named(transcript, besideAct(transcript, start, end, act));
    }
    if (named == null) {
      named = named(transcript, caselessBehindMedium(transcript, start, end));
    }
    return named;
  }

  /** What the credit calls the outlet of the page it links to, where the outlet is not known. */
  private @Nullable String printedName(
      Transcript transcript, int start, int end, Markers.Found act) {
    Credit printed = printed(transcript, start, end, act, false);
    String name = printed == null ? null : printed.name();
    return name == null || name.indexOf('.') > 0 ? null : name;
  }

  private @Nullable Credit named(Transcript transcript, @Nullable String name) {
    if (name == null
        || name.length() < 2
        || markers.isA(Markers.Kind.CLAUSE, Folding.fold(name))
        || opensSection(name)
        || saysOriginal(Folding.fold(name))) {
      return null;
    }
    List<Credit> found = credits.named(transcript, name, false);
    return found.isEmpty() ? null : found.get(0);
  }

  /** "Originally", "Originalfassung": what a note says, not whom it names. */
  private boolean saysOriginal(String folded) {
    return folded.indexOf(' ') < 0
        && (markers.isA(Markers.Kind.FIRST, folded)
            || !markers.at(Markers.Kind.ORIGINALS, folded, 0, folded.length()).isEmpty());
  }

  /** "in der Rubrik X": a part of the paper that prints it. */
  private boolean opensSection(String name) {
    int space = name.indexOf(' ');
    return space > 0 && markers.isA(Markers.Kind.SECTION, Folding.fold(name.substring(0, space)));
  }

  private @Nullable NamedSource knownIn(
      Transcript transcript, int start, int end, Markers.Found act) {
    NamedSource abbreviated = null;
    for (Sources.Mention mention :
        credits.sources().in(transcript.text, transcript.folded, start, end)) {
      if (transcript.self.is(mention.source())) {
        continue;
      }
      if (!mention.alias().doubtful()) {
        return mention.source();
      }
      boolean beside =
          mention.end() >= act.start() - BESIDE && mention.start() <= act.end() + BESIDE;
      if (abbreviated == null && beside && signs(transcript, mention)) {
        abbreviated = mention.source();
      }
    }
    return abbreviated;
  }

  /** Whether an abbreviation in large letters may sign: "BBC", but no "BT" and no "Map". */
  private boolean signs(Transcript transcript, Sources.Mention mention) {
    String name = transcript.text.substring(mention.start(), mention.end());
    return name.length() >= SHORTEST_ABBREVIATION
        && name.chars().allMatch(Character::isUpperCase)
        && credits.sources().named(name) != null;
  }

  /** A short name in quotation marks, beside the word for a medium or for what was done. */
  private @Nullable Credit quoted(Transcript transcript, int start, int end, Markers.Found act) {
    String text = transcript.text;
    for (int i = start; i < end; i++) {
      if (OPENING_QUOTES.indexOf(text.charAt(i)) < 0) {
        continue;
      }
      int close = i + 1;
      int limit = Math.min(end, i + LONGEST_NAME);
      while (close < limit && QUOTES.indexOf(text.charAt(close)) < 0) {
        close++;
      }
      String name = text.substring(i + 1, close).strip();
      boolean fits =
          close < limit
              && name.length() > 1
              && !Words.isSmall(name.charAt(0))
              && Words.count(name) <= MOST_WORDS;
      if (fits) {
        Credit credit = named(transcript, name);
        int from = Math.max(start, i - BESIDE);
        int to = Math.min(end, close + BESIDE);
        boolean beside =
            isMedium(transcript.folded, from, to)
                || (act.marker().kind() == Markers.Kind.HANDED_ON
                    && act.start() < to
                    && act.end() > from);
        if (credit != null && beside) {
          return credit;
        }
      }
      i = close;
    }
    return null;
  }

  /** Large words of which one means a medium, or beside a small one that does. */
  private @Nullable String withMedium(Transcript transcript, int start, int end) {
    for (NameRuns.Run run : runs.in(transcript.text, transcript.language, start, end)) {
      String name = transcript.text.substring(run.start(), run.end());
      boolean holds = run.words() > 1 && isMedium(transcript.folded, run.start(), run.end());
      int word = startOfWordBefore(transcript.text, start, run.start());
      boolean behind = word >= 0 && isMedium(transcript.folded, word, run.start());
      int next = Math.min(end, run.end() + 1);
      int nextEnd = NameRuns.endOfWord(transcript.text, next, end);
      boolean before =
          nextEnd > next
              && transcript.text.charAt(run.end()) == ' '
              && isMedium(transcript.folded, next, nextEnd);
      if ((holds || behind || before) && !transcript.self.goesBy(name)) {
        if (before && NOUN_LAST.contains(transcript.language.language())) {
          // "Podgajski list": an adjective and what it is.
          return transcript.text.substring(run.start(), nextEnd);
        }
        return fromAgency(name);
      }
    }
    return null;
  }

  /** "Matéria da Agência X": where the name begins that a word for an agency opens. */
  private String fromAgency(String name) {
    String folded = Folding.fold(name);
    for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
      int before = name.lastIndexOf(' ', space - 1);
      boolean behindSmallWord =
          before > 0 && markers.joining().isWithin(name.substring(before + 1, space));
      int word = name.indexOf(' ', space + 1);
      if (behindSmallWord
          && word > 0
          && markers.names(Markers.Kind.AGENCY, folded.substring(space + 1, word))) {
        return name.substring(space + 1);
      }
    }
    return name;
  }

  /** "في موقع ميدل إيست آي،": where no letters are large, the name ends at the next mark. */
  private static @Nullable String caselessBehindMedium(Transcript transcript, int start, int end) {
    Markers.Found medium = transcript.first(Markers.Kind.MEDIUM, start, end);
    if (medium == null
        || transcript.text.charAt(medium.start()) < CASELESS
        || Words.isUnspaced(transcript.text.charAt(medium.start()))
        || medium.end() >= end
        || !Character.isSpaceChar(transcript.text.charAt(medium.end()))) {
      return null;
    }
    String name = untilMark(transcript.text.substring(medium.end(), end));
    return name.length() > 2 && Words.count(name) <= MOST_SMALL_WORDS ? name : null;
  }

  /** Whether a word for a medium stands there, inflected or in a compound. */
  private boolean isMedium(String folded, int start, int end) {
    return markers.names(Markers.Kind.MEDIUM, folded.substring(start, end));
  }

  /**
   * Where the word begins behind which nothing but a space stands before {@code at}; -1 if none.
   */
  private static int startOfWordBefore(String text, int start, int at) {
    if (at - 2 < start || text.charAt(at - 1) != ' ') {
      return -1;
    }
    int from = at - 1;
    int limit = Math.max(start, at - BESIDE);
    while (from > limit
        && (Character.isLetter(text.charAt(from - 1)) || Words.isMark(text.charAt(from - 1)))) {
      from--;
    }
    return from == at - 1 ? -1 : from;
  }

  /** The large words behind the act and its small words, or else right before it. */
  private @Nullable String besideAct(Transcript transcript, int start, int end, Markers.Found act) {
    String text = transcript.text;
    int at = NameRuns.endOfWord(text, act.end(), end);
    if (at < end && text.charAt(act.start()) >= CASELESS) {
      boolean spaced =
          !Words.isUnspaced(text.charAt(act.start())) || Words.isHangul(text.charAt(act.start()));
      return caseless(text, start, end, act.start(), spaced ? at : act.end());
    }
    int small = 0;
    while (at < end && small <= MOST_SMALL_WORDS) {
      while (at < end && " \u00A0:–—>'’".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      if (at >= end || !Character.isLetterOrDigit(text.charAt(at))) {
        break;
      }
      Markers.Found licence = transcript.first(Markers.Kind.LICENCE, at, end);
      boolean licensed = licence != null && licence.start() == at;
      if (Character.isDigit(text.charAt(at)) && !isNameOfDigits(text, at, end)) {
        // "Reposted 3 May"
        break;
      }
      if (NameRuns.isLarge(text, at) && !licensed) {
        NameRuns.Run run = runs.at(text, transcript.language, at, end);
        return text.substring(run.start(), run.end());
      }
      // "under a Creative Commons licence from X": nobody's name.
      at = licence != null && licensed ? licence.end() : NameRuns.endOfWord(text, at, end);
      small++;
    }
    NameRuns.Run last = null;
    for (NameRuns.Run run : runs.in(text, transcript.language, start, act.start())) {
      last = run;
    }
    // A verb that follows its object closes the credit.
    boolean closes = end - NameRuns.endOfWord(text, act.end(), end) <= MOST_BEHIND;
    boolean near = closes && last != null && act.start() - last.end() <= BESIDE;
    return near && last != null ? text.substring(last.start(), last.end()) : null;
  }

  /** "360info", but not "3 May": digits and letters in one word. */
  private static boolean isNameOfDigits(String text, int start, int end) {
    int at = start;
    while (at < end && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at < end && Character.isLetter(text.charAt(at));
  }

  /** Without small and large letters a name is what stands between the act and the next mark. */
  private @Nullable String caseless(String text, int start, int end, int actStart, int actEnd) {
    String behind = untilMark(text.substring(actEnd, end));
    // What little follows the verb of a language that puts it last is its auxiliary.
    boolean name =
        behind.length() > LONGEST_AUXILIARY
            || (!behind.isEmpty()
                && (behind.charAt(0) < CASELESS || Words.isUnspaced(behind.charAt(0))));
    if (name && behind.length() <= LONGEST_NAME) {
      Matcher quoted = QUOTED.matcher(behind);
      return quoted.find() ? quoted.group(1) : behind;
    }
    int from = actStart;
    while (from > start && !isMark(text.charAt(from - 1))) {
      from--;
    }
    String before = PrintedNames.strip(withoutApposition(text.substring(from, actStart)));
    before = CHINESE_OPENING.matcher(before).replaceFirst("");
    return before.isEmpty() || before.length() > LONGEST_NAME ? null : before;
  }

  /** "this story from the monthly X": the name alone, if it stands in quotation marks or so. */
  private String withoutApposition(String words) {
    Matcher quoted = QUOTED.matcher(words);
    if (quoted.find()) {
      return quoted.group(1);
    }
    List<String> parts = new ArrayList<>(List.of(words.strip().split(" ", MOST_WORDS * 2)));
    // "from" stands behind the name in the languages that put the verb last.
    if (parts.size() > 1
        && markers.isA(Markers.Kind.CLAUSE, Folding.fold(parts.get(parts.size() - 1)))) {
      parts.remove(parts.size() - 1);
    }
    for (int i = parts.size() - 2; i > 1; i--) {
      if (markers.names(Markers.Kind.MEDIUM, Folding.fold(parts.get(i)))) {
        return String.join(" ", parts.subList(i + 1, parts.size()));
      }
    }
    return String.join(" ", parts);
  }

  private static String untilMark(String words) {
    String value = PrintedNames.strip(words);
    for (int i = 0; i < value.length(); i++) {
      if (isMark(value.charAt(i))) {
        return PrintedNames.strip(value.substring(0, i));
      }
    }
    return value;
  }

  private static boolean isMark(char unit) {
    return ",;:()[]（）【】，、；：。،؛|/–—".indexOf(unit) >= 0 || Transcript.isSentenceEnd(unit);
  }
}
