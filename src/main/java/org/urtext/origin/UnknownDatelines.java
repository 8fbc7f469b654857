package org.urtext.origin;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Datelines of agencies that no registry knows, told by their place and by what they are called:
 * "Hagenried (Novum) -", "Bakı, 6 may, Muğanpress", "南岭社溪口5月16日电".
 */
final class UnknownDatelines {

  /** A dateline's place and date take no more than this. */
  private static final int DATELINE = 70;

  private static final int LONGEST_WIRED = 40;

  private static final int LONGEST_WIRED_NAME = 12;

  private static final int MOST_PLACE_WORDS = 4;

  private static final int SHORTEST_LOUD = 3;

  private static final int LONGEST_LOUD = 10;

  private final Signatures signatures;
  private final UnknownAgencies agencies;

  UnknownDatelines(Signatures signatures, UnknownAgencies agencies) {
    this.signatures = signatures;
    this.agencies = agencies;
  }

  /** A name and where the dateline ends that it stands in. */
  private record Found(String name, int end) {}

  List<Declaration> read(Transcript transcript, Transcript.Line line) {
    Found found = inBrackets(transcript, line);
    if (found == null) {
      found = open(transcript, line);
    }
    if (found == null) {
      found = wired(transcript, line);
    }
    return found == null
        ? List.of()
        : List.of(
            new Draft(Declaration.Kind.DATELINE, "dateline:unknown")
                .names(new Credit(null, found.name(), null), signatures.sources())
                .at(transcript, line.start(), found.end()));
  }

  private @Nullable Found inBrackets(Transcript transcript, Transcript.Line line) {
    String text = transcript.text;
    int limit = Math.min(line.end(), line.start() + DATELINE);
    for (int open = line.start(); open < limit; open++) {
      int kind = Signatures.OPEN.indexOf(text.charAt(open));
      int close =
          kind < 0 ? -1 : Words.indexOf(text, Signatures.CLOSE.charAt(kind), open + 1, line.end());
      if (close < 0 || close > open + Signatures.LONGEST || close + 1 >= line.end()) {
        continue;
      }
      String name = text.substring(open + 1, close).strip();
      int equals = Math.max(name.indexOf('='), name.indexOf('＝'));
      if (equals > 0 && open == line.start()) {
        // "(물안골=남녘통신)": a place, and whose dispatch it is.
        String behind = name.substring(equals + 1).strip();
        return agencies.isCalledOne(transcript, behind)
            ? new Found(behind, Signatures.endOfDateline(text, close + 1, line.end()))
            : null;
      }
      int title = name.lastIndexOf(". ");
      name = title > 0 ? name.substring(title + 2) : name;
      return isAgency(transcript, line, open, close, name)
          ? new Found(name, Signatures.endOfDateline(text, close + 1, line.end()))
          : null;
    }
    return null;
  }

  private boolean isAgency(
      Transcript transcript, Transcript.Line line, int open, int close, String name) {
    String text = transcript.text;
    String before = text.substring(line.start(), open).strip();
    if (!signatures.isPlaceAndDate(transcript, line.start(), open)) {
      return false;
    }
    boolean dash = Signatures.isDash(text, close + 1, line.end());
    boolean marked = dash || isMarked(text, close + 1, line.end());
    boolean stroke = text.charAt(open) == '/' && !before.isEmpty();
    if (agencies.isCalledOne(transcript, name)) {
      return marked || stroke;
    }
    boolean dated = before.chars().anyMatch(Character::isDigit);
    boolean place = isPlace(before);
    boolean loud = before.equals(before.toUpperCase(Locale.ROOT));
    boolean round = text.charAt(open) == '(';
    boolean initials =
        name.length() >= SHORTEST_LOUD
            && name.length() <= LONGEST_LOUD
            && name.chars().allMatch(Character::isUpperCase);
    boolean known = transcript.self.goesBy(name) || signatures.sources().named(name) != null;
    if (initials && !known && round && dash && place && (dated || loud)) {
      return true;
    }
    return round && dash && place && agencies.canBeOne(transcript, name);
  }

  /** Whether nothing but a place, in large words, and perhaps a date stands in a stretch. */
  private static boolean isPlace(String before) {
    int words = 0;
    int small = 0;
    for (String word : before.split("[\\s,/]+", 2 * MOST_PLACE_WORDS + 2)) {
      words += word.isEmpty() ? 0 : 1;
      small += !word.isEmpty() && Words.isSmall(word.charAt(0)) ? 1 : 0;
    }
    return before.length() > 2
        && !Character.isDigit(before.charAt(0))
        && words <= 2 * MOST_PLACE_WORDS
        && small <= 1;
  }

  /** A colon, a stop or an equals sign, which stand behind a dateline's brackets as well. */
  private static boolean isMarked(String text, int at, int end) {
    int i = at;
    while (i < end && text.charAt(i) == ' ') {
      i++;
    }
    return i < end
        && (":=：＝".indexOf(text.charAt(i)) >= 0 || (i == at && ".։".indexOf(text.charAt(i)) >= 0));
  }

  /** "ОЛЬХОВКА, 6 мая – СтепьИнформ.", "چشمه‌سار - کوهنیوز -": parted by marks alone. */
  private @Nullable Found open(Transcript transcript, Transcript.Line line) {
    String text = transcript.text;
    int limit = Math.min(line.end(), line.start() + DATELINE);
    int start = line.start();
    for (int i = line.start() + 1; i < limit; i++) {
      boolean closes = closesSegment(text, i, line.end());
      boolean space = text.charAt(i) == ' ' && i > start;
      if (!closes && !space) {
        continue;
      }
      String name = text.substring(start, i).strip();
      boolean dated =
          text.substring(line.start(), start).chars().anyMatch(Character::isDigit)
              && text.charAt(Math.max(line.start(), start - 1)) == ',';
      boolean sure = closes && (text.charAt(i) != ',' || dated);
      if (start > line.start()
          && (sure || (dated && name.indexOf(' ') < 0))
          && isPlace(text.substring(line.start(), start).strip())
          && signatures.isPlaceAndDate(transcript, line.start(), start)
          && signatures.sources().named(name) == null
          && agencies.isCalledOne(transcript, name)) {
        int end = closes ? Signatures.endOfDateline(text, i, line.end()) : i;
        return new Found(PrintedNames.strip(name), end);
      }
      start = closes ? i + 1 : start;
    }
    return null;
  }

  /** A stop, comma or colon before a space, or a dash between spaces. */
  private static boolean closesSegment(String text, int at, int end) {
    boolean spaced = at + 1 < end && text.charAt(at + 1) == ' ';
    boolean mark = ".,:։".indexOf(text.charAt(at)) >= 0;
    boolean dash = "-–—".indexOf(text.charAt(at)) >= 0 && text.charAt(at - 1) == ' ';
    return spaced && (mark || dash);
  }

  /** "南岭社溪口5月16日电": a house, a place, a day, and the word for a dispatch. */
  private @Nullable Found wired(Transcript transcript, Transcript.Line line) {
    String text = transcript.text;
    int start = line.start();
    while (start < line.end() && "（(【[".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int limit = Math.min(line.end(), start + LONGEST_WIRED);
    int wire =
        Math.max(Words.indexOf(text, '电', start, limit), Words.indexOf(text, '電', start, limit));
    if (wire <= start || text.charAt(wire - 1) != '日' || "本我".indexOf(text.charAt(start)) >= 0) {
      return null;
    }
    for (int i = start + 1; i < Math.min(wire, start + LONGEST_WIRED_NAME); i++) {
      if ("社网網报報".indexOf(text.charAt(i)) >= 0) {
        String name = text.substring(start, i + 1);
        boolean own = transcript.self.goesBy(name);
        return own ? null : new Found(name, wire + 1);
      }
    }
    return null;
  }
}
