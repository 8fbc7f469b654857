package org.urtext.origin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urtext.article.WebAddress;

/**
 * Signatures of agencies: in the dateline ("SEUL (Reuters) -", 【ソウル共同】), in brackets or behind a
 * dash at the end ("(TT)", "./aa", "- Bernama"), as a byline, alone on a line, or in a copyright
 * notice.
 */
final class SignatureReader implements DeclarationReader {

  /** A dateline's place and date take no more than this. */
  private static final int DATELINE = 70;

  private static final int MOST_DATELINE_WORDS = 8;

  private static final int LONGEST_SIGNATURE = 60;

  private static final String OPEN = "([（【［〔/<＜";
  private static final String CLOSE = ")]）】］〕/>＞";

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "copyright|저작권자|版权|版權|무단 전재|무단전재|all rights reserved|dpa-infocom|禁无断|©|ⓒ|\\(c\\)");

  private static final Pattern YEAR_OR_RIGHTS =
      Pattern.compile("copyright|저작권자|版权所有|무단|rights|dpa-infocom|(?:19|20)\\d\\d");

  /** Between the parts of a byline, a signature and a dateline's brackets. */
  private static final Pattern IN_BYLINE =
      Pattern.compile(
          "\\s*[|/·,]\\s*|\\s+[-–—]\\s+|\\s+(?:avec|with|mit|con|com|met|med|z|ze|с|з)\\s+");

  private static final Pattern IN_SIGNATURE =
      Pattern.compile("\\s*[/,;+&、／|]\\s*|\\s+[-–—]\\s*|\\s*[-–—]\\s+");

  private static final Pattern IN_DATELINE = Pattern.compile("\\s*[/,;=＝|]\\s*|\\s+[-–—]\\s+");

  private static final Pattern DATE_OR_TIME = Pattern.compile("[\\d\\s.:/|,·–-]+");

  private final Sources sources;
  private final Markers markers;

  SignatureReader(CreditReading credits, Markers markers) {
    this.sources = credits.sources();
    this.markers = markers;
  }

  @Override
  public List<Declaration> read(Transcript transcript) {
    List<Declaration> declarations = new ArrayList<>();
    int titleAt = lineOfTitle(transcript);
    for (Transcript.Line line : transcript.lines) {
      if (line.aside()) {
        continue;
      }
      boolean lead = line.prose() && line.proseBefore() <= 1;
      boolean outside = !line.prose() && (transcript.atHead(line) || line.proseAfter() == 0);
      List<Declaration> heard = List.of();
      if (lead) {
        heard = readDateline(transcript, line);
      }
      if (heard.isEmpty() && outside) {
        heard = readNameLine(transcript, line, titleAt);
      }
      if (heard.isEmpty()
          && line.proseAfter() == 0
          && line.proseBefore() + (line.prose() ? 1 : 0) > 0) {
        heard = readEnd(transcript, line);
      }
      if (heard.isEmpty() && !line.prose() && transcript.atTail(line)) {
        heard = readCopyright(transcript, line);
      }
      declarations.addAll(heard);
    }
    return declarations;
  }

  private List<Declaration> readDateline(Transcript transcript, Transcript.Line line) {
    String text = transcript.text;
    int limit = Math.min(line.end(), line.start() + DATELINE);
    for (int i = line.start(); i < limit; i++) {
      int kind = OPEN.indexOf(text.charAt(i));
      if (kind < 0) {
        continue;
      }
      int close = Words.indexOf(text, CLOSE.charAt(kind), i + 1, line.end());
      if (close < 0 || close > i + LONGEST_SIGNATURE || close >= line.end()) {
        continue;
      }
      Map<NamedSource, Sources.Mention> inside = agenciesIn(transcript, i + 1, close);
      if (!inside.isEmpty()
          && isPlaceAndDate(transcript, line.start(), i)
          && !isAside(transcript, i, close, line)) {
        int end = endOfDateline(text, close + 1, line.end());
        return signed(
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
    for (Sources.Mention mention : sources.in(text, transcript.folded, line.start(), limit)) {
      if (!mention.source().agency() || transcript.self.is(mention.source())) {
        return List.of();
      }
      int after = mention.end();
      boolean dash = isDash(text, after, line.end());
      int report = Words.indexOf(text, '电', after, line.end());
      int reportTraditional = Words.indexOf(text, '電', after, line.end());
      boolean wired =
          mention.start() - line.start() <= 1
              && ((report > 0 && report - after < 20)
                  || (reportTraditional > 0 && reportTraditional - after < 20));
      boolean opens = mention.start() == line.start() && dash;
      boolean closesDateline =
          text.charAt(Math.min(after, line.end() - 1)) == '.'
              && mention.start() > line.start() + 1
              && text.charAt(mention.start() - 2) == '.'
              && isPlaceAndDate(transcript, line.start(), mention.start());
      boolean betweenDashes =
          dash
              && mention.start() > line.start() + 2
              && isDash(text, mention.start() - 2, mention.start())
              && isPlaceAndDate(transcript, line.start(), mention.start());
      if (opens || wired || closesDateline || betweenDashes) {
        int end =
            wired
                ? Math.max(report, reportTraditional) + 1
                : endOfDateline(text, after, line.end());
        return signed(
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

  private static boolean isDash(String text, int at, int end) {
    int i = at;
    while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '.')) {
      i++;
    }
    return i < end && "-–—".indexOf(text.charAt(i)) >= 0;
  }

  private static int endOfDateline(String text, int from, int end) {
    int at = from;
    while (at < end && " .-–—=:.。".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    while (at > from && text.charAt(at - 1) == ' ') {
      at--;
    }
    return at;
  }

  /**
   * Whether words before an agency are a place and a date rather than the beginning of a sentence.
   */
  private boolean isPlaceAndDate(Transcript transcript, int start, int end) {
    String before = transcript.text.substring(start, end).strip();
    return Words.count(before) <= MOST_DATELINE_WORDS
        && !Character.isLowerCase(before.isEmpty() ? 'A' : before.charAt(0))
        && agenciesIn(transcript, start, end).isEmpty()
        && markers.first(Markers.Kind.REPORTING, transcript.folded, start, end) == null
        && markers.first(Markers.Kind.PHOTO, transcript.folded, start, end) == null;
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
        isDash(text, after, line.end()) || text.charAt(open) == '【' || text.startsWith(" =", after);
    boolean lowerAfter =
        after + 1 < line.end() && Character.isLowerCase(text.charAt(after + 1)) && !dash;
    int words = Words.count(text.substring(line.start(), open));
    return lowerAfter || (!dash && words > 4);
  }

  private List<Declaration> readNameLine(Transcript transcript, Transcript.Line line, int titleAt) {
    String value = CreditReading.strip(line.span().in(transcript.text));
    if (value.length() > LONGEST_SIGNATURE) {
      return List.of();
    }
    boolean head = line.proseBefore() == 0;
    if (head && (titleAt < 0 ? line.index() == 0 : line.index() <= titleAt)) {
      return List.of();
    }
    if (leadsHome(transcript, line)) {
      return List.of();
    }
    NamedSource whole = sources.signing(value);
    if (whole == null
        && value.length() > 3
        && (value.startsWith("By ") || value.startsWith("by "))) {
      whole = sources.signing(value.substring(3));
    }
    if (whole != null) {
      boolean closes = !head && standsAtEnd(transcript, line);
      boolean fits = whole.agency() ? head || nearEnd(line) : closes;
      return fits && !transcript.self.is(whole) ? alone(transcript, line, whole, head) : List.of();
    }
    return head ? readByline(transcript, line, value) : List.of();
  }

  /** "Von dpa | 3. Mai", "AFP / Jean Dupont": an agency that opens a short line of the head. */
  private List<Declaration> readByline(Transcript transcript, Transcript.Line line, String value) {
    List<Declaration> relayed = readAggregatorHead(transcript, line, value);
    if (!relayed.isEmpty()) {
      return relayed;
    }
    String[] parts = IN_BYLINE.split(value, 6);
    for (String part : parts) {
      String name = CreditReading.strip(DATE_OR_TIME.matcher(part).replaceAll(" "));
      NamedSource source = sources.signing(name);
      if (source == null && name.indexOf(' ') > 0) {
        source = sources.signing(name.substring(name.indexOf(' ') + 1));
      }
      if (source != null && source.agency() && !transcript.self.is(source)) {
        return alone(transcript, line, source, true);
      }
    }
    return List.of();
  }

  /**
   * Aggregators head an item with the outlet they took it from, the date, and the outlet's own
   * source: {@code BK TV 07.04.2017 | Tanjug}.
   */
  private List<Declaration> readAggregatorHead(
      Transcript transcript, Transcript.Line line, String value) {
    String[] parts = value.split("\\s*\\|\\s*", 4);
    String first = CreditReading.strip(DATE_OR_TIME.matcher(parts[0]).replaceAll(" "));
    NamedSource outlet = sources.named(first);
    boolean dated = !first.equals(CreditReading.strip(parts[0]));
    if (parts.length < 2
        || !dated
        || outlet == null
        || outlet.agency()
        || transcript.self.is(outlet)) {
      return List.of();
    }
    List<Declaration> declarations = new ArrayList<>(alone(transcript, line, outlet, true));
    for (int i = 1; i < parts.length; i++) {
      NamedSource source = sources.named(parts[i]);
      if (source != null && source.agency()) {
        declarations.add(
            new Draft(Declaration.Kind.BYLINE, "name:head")
                .role(Declaration.Role.ATTRIBUTION)
                .names(new Credit(null, source.name(), source), sources)
                .at(transcript, line.start(), line.end()));
      }
    }
    return declarations;
  }

  private List<Declaration> alone(
      Transcript transcript, Transcript.Line line, NamedSource source, boolean head) {
    Declaration.Kind kind = head ? Declaration.Kind.BYLINE : Declaration.Kind.NAME_LINE;
    return List.of(
        new Draft(kind, head ? "name:head" : "name:tail")
            .names(new Credit(null, source.name(), source), sources)
            .at(transcript, line.start(), line.end()));
  }

  private static boolean nearEnd(Transcript.Line line) {
    return line.proseBefore() > 0;
  }

  /** An outlet's name alone closes an article where nothing, or the comments, follow it. */
  private boolean standsAtEnd(Transcript transcript, Transcript.Line line) {
    Transcript.Line next = transcript.next(line);
    Transcript.Line previous = transcript.previous(line);
    boolean follows = previous != null && previous.prose();
    return next == null
        || ArtefactReader.isCommentCounter(transcript, next, markers)
        || (follows && line.proseBefore() >= 3 && next.index() >= transcript.lines.size() - 2);
  }

  private static boolean leadsHome(Transcript transcript, Transcript.Line line) {
    for (WebAddress target : transcript.targetsIn(line.start(), line.end())) {
      if (transcript.self.sharesSiteWith(target)) {
        return true;
      }
    }
    return false;
  }

  /** Brackets, or a dash or stroke, and nothing but agencies at the very end of a paragraph. */
  private List<Declaration> readEnd(Transcript transcript, Transcript.Line line) {
    String text = transcript.text;
    int end = line.end();
    while (end > line.start() && ". 。".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int from = Math.max(line.start(), end - LONGEST_SIGNATURE);
    int kind = end > line.start() ? CLOSE.indexOf(text.charAt(end - 1)) : -1;
    if (kind >= 0) {
      int open = Words.lastIndexOf(text, OPEN.charAt(kind), end - 2, from);
      if (open >= from && onlyNames(transcript, open + 1, end - 1)) {
        boolean photo = isPhotoCredit(transcript, line, open);
        Map<NamedSource, Sources.Mention> inside = agenciesIn(transcript, open + 1, end - 1);
        return photo || inside.isEmpty()
            ? List.of()
            : signed(
                transcript, Declaration.Kind.NAME_LINE, "tail:brackets", inside, open, line.end());
      }
      return List.of();
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
        Map<NamedSource, Sources.Mention> inside = agenciesIn(transcript, i + 1, end);
        boolean fits =
            !inside.isEmpty()
                && onlyNames(transcript, i + 1, end)
                && !isPhotoCredit(transcript, line, i);
        if (fits) {
          return signed(
              transcript, Declaration.Kind.NAME_LINE, "tail:stroke", inside, start, line.end());
        }
        return List.of();
      }
    }
    return List.of();
  }

  private boolean isPhotoCredit(Transcript transcript, Transcript.Line line, int before) {
    int from = Math.max(line.start(), before - 80);
    return !line.prose()
        && markers.first(Markers.Kind.PHOTO, transcript.folded, from, before) != null;
  }

  /** Whether a stretch holds nothing but names, initials and what parts them. */
  private boolean onlyNames(Transcript transcript, int start, int end) {
    String value = transcript.text.substring(start, end).strip();
    if (value.isEmpty() || value.length() > LONGEST_SIGNATURE) {
      return false;
    }
    boolean known = false;
    for (String part : IN_SIGNATURE.split(value, 8)) {
      NamedSource source = sources.named(part);
      boolean initials = part.length() <= 5 && part.indexOf(' ') < 0;
      known |= source != null && source.agency();
      if (source == null && !initials && !transcript.self.goesBy(part)) {
        return false;
      }
    }
    return known;
  }

  private List<Declaration> readCopyright(Transcript transcript, Transcript.Line line) {
    if (line.end() - line.start() > 3 * LONGEST_SIGNATURE) {
      return List.of();
    }
    String folded = transcript.folded.substring(line.start(), line.end());
    if (!COPYRIGHT.matcher(folded).find() || !YEAR_OR_RIGHTS.matcher(folded).find()) {
      return List.of();
    }
    Map<NamedSource, Sources.Mention> inside = agenciesIn(transcript, line.start(), line.end());
    return signed(
        transcript, Declaration.Kind.BYLINE, "copyright", inside, line.start(), line.end());
  }

  /** The agencies named in a stretch, without this document's own outlet. */
  private Map<NamedSource, Sources.Mention> agenciesIn(Transcript transcript, int start, int end) {
    Map<NamedSource, Sources.Mention> agencies = new LinkedHashMap<>();
    String value = transcript.text.substring(start, Math.max(start, end));
    for (String part : IN_DATELINE.split(value, 8)) {
      NamedSource source = sources.named(part);
      if (source != null && source.agency() && !transcript.self.is(source)) {
        agencies.putIfAbsent(
            source, new Sources.Mention(new Sources.Alias(source, part, true), start, end));
      }
    }
    for (Sources.Mention mention : sources.in(transcript.text, transcript.folded, start, end)) {
      if (mention.source().agency() && !transcript.self.is(mention.source())) {
        agencies.putIfAbsent(mention.source(), mention);
      }
    }
    return agencies;
  }

  private List<Declaration> signed(
      Transcript transcript,
      Declaration.Kind kind,
      String rule,
      Map<NamedSource, Sources.Mention> agencies,
      int start,
      int end) {
    List<Declaration> declarations = new ArrayList<>();
    for (NamedSource agency : agencies.keySet()) {
      declarations.add(
          new Draft(kind, rule)
              .names(new Credit(null, agency.name(), agency), sources)
              .at(transcript, start, end));
    }
    return declarations;
  }

  /** The line that repeats the headline; -1 if the headline is unknown or does not stand there. */
  private static int lineOfTitle(Transcript transcript) {
    @Nullable String title = transcript.document.title();
    if (title == null || title.isBlank()) {
      return -1;
    }
    String plain = Sources.plain(title);
    for (Transcript.Line line : transcript.lines) {
      if (line.index() > 200) {
        return -1;
      }
      String words =
          line.end() - line.start() > 400 ? "" : Sources.plain(line.span().in(transcript.text));
      if (words.length() > 8 && (plain.equals(words) || plain.startsWith(words))) {
        return line.index();
      }
    }
    return -1;
  }
}
