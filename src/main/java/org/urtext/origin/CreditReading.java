package org.urtext.origin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urtext.article.WebAddress;

/** Tells whom the words behind a marker name: agencies, outlets, a URL, a name as printed. */
final class CreditReading {

  /** The number of a newspaper's issue: "nr 38", "№ 31", "n.º 4". */
  private static final Pattern ISSUE =
      Pattern.compile(
          "(?iu)[\\s,]+(?:nr|no|n\\.?[º°]|№|št|čís|číslo|č|br|numer|nummer|nro|núm|sayı)\\.?\\s*\\d.*$");

  /** Names, however many, that a person would still read as a credit. */
  private static final int LONGEST_CREDIT = 100;

  private static final int MOST_WORDS = 9;

  private static final int MOST_SOURCES = 6;

  /** A link of more words shows the page's title. */
  private static final int LONGEST_OUTLET = 4;

  private static final int LONGEST_MONTH = 12;

  /** A shorter word that names nobody may begin a name: PR Week, Online Focus. */
  private static final int SHORTEST_DESK = 8;

  private static final String OPENING =
      " \t\"“”„«»‹›「」『』《》〈〉()[]{}（）【】<>*_–—-:=|/·•©'‘’‚\u00A0\u200B\u200E\u200F";

  private static final String CLOSING = OPENING + ".,;。、،؛։";

  private static final Set<String> LINK_WORDS =
      Set.of(
          "link", "here", "hier", "ici", "aquí", "qui", "aqui", "tutaj", "zde", "здесь", "тут", "此",
          "此处", "此處", "这里", "這裡", "こちら", "여기");

  private static final Pattern DATE_LIKE = Pattern.compile("[\\d\\s./:,-]*");

  private final Sources sources;
  private final Markers markers;

  CreditReading(Sources sources, Markers markers) {
    this.sources = sources;
    this.markers = markers;
  }

  Sources sources() {
    return sources;
  }

  /**
   * Whom a stretch of text names.
   *
   * @param transcript the document it stands in
   * @param start where the words behind the marker begin
   * @param end where they end
   * @param linkStart from where on links belong to the credit
   * @return empty if it names the document itself, nobody in particular, or is no credit at all;
   *     {@link Credit#UNRESOLVED} alone if there are no words
   */
  List<Credit> read(Transcript transcript, int start, int end, int linkStart) {
    String value =
        withoutNextLabel(strip(transcript.text.substring(start, Math.min(end, start + 2_000))));
    if (endsInPicture(transcript, start, end, value.length())
        || isSpeaker(transcript.text, start, end)
        || namesItselfBeforeLink(transcript, start, end)) {
      return List.of();
    }
    WebAddress printed = PrintedAddresses.first(value);
    WebAddress link = foreign(transcript, transcript.targetsIn(linkStart, end));
    boolean ownLinkOnly = link == null && !transcript.targetsIn(linkStart, end).isEmpty();
    if (printed != null) {
      boolean foreign = !transcript.self.sharesSiteWith(printed) && !isNobody(printed);
      WebAddress shown = link != null && value.contains("…") ? link : printed;
      return foreign ? List.of(credit(shown, null)) : List.of();
    }
    if (value.isEmpty() || isLinkWord(transcript, start, end, linkStart)) {
      return ownLinkOnly
          ? List.of()
          : List.of(link == null ? Credit.UNRESOLVED : credit(link, null));
    }
    if (link != null) {
      return linked(transcript, value, link);
    }
    return isQuotation(transcript.text, start, end, value)
        ? List.of()
        : named(transcript, value, ownLinkOnly);
  }

  /** "Source: Nick:" quotes a reader, "Source: X [↩" belongs to a footnote. */
  private static boolean isSpeaker(String text, int start, int end) {
    int last = end - 1;
    while (last > start && Character.isSpaceChar(text.charAt(last))) {
      last--;
    }
    return (last > start && ":：".indexOf(text.charAt(last)) >= 0)
        || Words.indexOf(text, '↩', start, end) >= 0;
  }

  /** "Quelle: F.A.Z." and, glued to it, a link that sells the article's rights. */
  private static boolean namesItselfBeforeLink(Transcript transcript, int start, int end) {
    int link = transcript.linkStartIn(start, end);
    String printed = link > start ? strip(transcript.text.substring(start, link)) : "";
    return !printed.isEmpty() && transcript.self.goesBy(printed);
  }

  /** Whether somebody called "Source" speaks: a quotation of more words than a name has. */
  private boolean isQuotation(String text, int start, int end, String value) {
    int at = start;
    while (at < end && Character.isSpaceChar(text.charAt(at))) {
      at++;
    }
    return at < end
        && "„“”\"«»「".indexOf(text.charAt(at)) >= 0
        && Words.count(value) > 4
        && known(value) == null;
  }

  /** Whether the label that follows on the line is a picture's: then the whole line credits it. */
  private static boolean endsInPicture(Transcript transcript, int start, int end, int length) {
    int limit = Math.min(end, start + LONGEST_CREDIT);
    Markers.Found photo =
        transcript.first(Markers.Kind.PHOTO, Math.min(limit, start + length), limit);
    return photo != null && photo.end() < limit && transcript.folded.charAt(photo.end()) == ':';
  }

  /** Cuts "X Author: Y" before the label that opens another credit on the same line. */
  private static String withoutNextLabel(String value) {
    int colon = Math.max(value.indexOf('：'), value.indexOf(": "));
    if (colon < 0 || colon > LONGEST_CREDIT) {
      return value;
    }
    int space = Math.max(value.lastIndexOf(' ', colon - 1), value.lastIndexOf('\u3000', colon - 1));
    boolean label = space <= 0 && colon + 2 < value.length() && isDigitAfter(value, colon);
    return label ? "" : space <= 0 ? value : strip(value.substring(0, space));
  }

  private static boolean isDigitAfter(String value, int colon) {
    int at = colon + 1;
    while (at < value.length() && Character.isSpaceChar(value.charAt(at))) {
      at++;
    }
    return at < value.length() && Character.isDigit(value.charAt(at));
  }

  /** The credit for a page; its outlet's name stands in where no name is printed. */
  Credit credit(WebAddress url, @Nullable String printedName) {
    NamedSource source = sources.at(url);
    String name = printedName;
    if (name == null) {
      name = source == null ? url.registrableDomain() : source.name();
    }
    return new Credit(url, name, source);
  }

  private List<Credit> linked(Transcript transcript, String value, WebAddress link) {
    String folded = Folding.fold(value);
    if (transcript.self.goesBy(value) || markers.isUnnamed(folded) || isNobody(link)) {
      return List.of();
    }
    NamedSource known = known(value);
    if (known != null && transcript.self.is(known)) {
      return List.of();
    }
    if (known == null && link.isHomePage() && isDataSource(folded)) {
      return List.of();
    }
    if (known == null && Words.weight(value, 0, value.length()) > LONGEST_CREDIT) {
      return List.of(credit(link, null));
    }
    return List.of(credit(link, known != null ? known.name() : nameBeside(link, value)));
  }

  /**
   * What a link's words call the page's outlet; null if they are an address or the page's title, or
   * if the outlet's own name is known and they inflect it.
   */
  @Nullable String nameBeside(WebAddress link, String value) {
    String name = tidy(value);
    NamedSource there = sources.at(link);
    boolean title = Words.count(name) > LONGEST_OUTLET;
    boolean inflected = there != null && there.equals(sources.inflected(name));
    return PrintedAddresses.isOne(value) || title || inflected ? null : name;
  }

  /** Whom printed words alone name. */
  List<Credit> named(Transcript transcript, String value, boolean ownLink) {
    OwnIdentity self = transcript.self;
    String folded = Folding.fold(value);
    if (markers.isUnnamed(folded) || self.goesBy(value)) {
      return List.of();
    }
    String cited = citedOutlet(value);
    cited = cited == null ? quotedOutlet(value) : cited;
    if (cited != null) {
      return named(transcript, cited, ownLink);
    }
    NamedSource whole = known(value);
    if (whole != null) {
      return self.is(whole) ? List.of() : List.of(new Credit(null, whole.name(), whole));
    }
    if (listsFigures(folded)) {
      return List.of();
    }
    Set<NamedSource> found = new LinkedHashSet<>();
    boolean own = false;
    boolean unnamed = false;
    for (String part : markers.joining().names(value, transcript.language, 12)) {
      String name = strip(part);
      NamedSource source = known(name);
      own |= self.goesBy(name) || (source != null && self.is(source));
      unnamed |= markers.isUnnamed(Folding.fold(name));
      if (source != null && !self.is(source)) {
        found.add(source);
      }
    }
    if (found.isEmpty() && Words.weight(value, 0, value.length()) <= LONGEST_CREDIT) {
      for (Sources.Mention mention : sources.in(value, folded, 0, value.length())) {
        boolean leading =
            (mention.start() == 0
                    && (mention.alias().isAbbreviation() || !goesOn(value, mention.end())))
                || bracketed(value, mention);
        boolean section =
            mention.start() == 0
                && Words.count(folded.substring(mention.end())) == 1
                && markers.names(Markers.Kind.MEDIUM, folded.substring(mention.end()));
        boolean sure =
            mention.source().agency()
                && (!mention.alias().doubtful()
                    || (mention.end() == value.length()
                        && markers.names(
                            Markers.Kind.MEDIUM, folded.substring(0, mention.start()))));
        if (self.is(mention.source())) {
          own = true;
        } else if (section || (mention.source().agency() && (leading || sure))) {
          // "ERR uudised": an outlet and the word for its news.
          found.add(mention.source());
        }
      }
    }
    if (!found.isEmpty()) {
      return found.stream()
          .limit(MOST_SOURCES)
          .map(source -> new Credit(null, source.name(), source))
          .toList();
    }
    boolean nobody =
        own
            || unnamed
            || ownLink
            || !isNameLike(value, folded)
            || self.closes(value)
            || isOwnDesk(self, value)
            || opensUnnamed(folded)
            || isDataSource(folded);
    return nobody ? List.of() : List.of(printed(value));
  }

  /** Whether a known name is the beginning of a longer one: Kabar, but Kabar Jeram. */
  static boolean goesOn(String value, int end) {
    return end + 1 < value.length()
        && value.charAt(end) == ' '
        && Character.isUpperCase(value.charAt(end + 1));
  }

  /** "MDR THÜRINGEN/ls": the outlet's own name, more of it, and initials. */
  private static boolean isOwnDesk(OwnIdentity self, String value) {
    int stroke = value.indexOf('/');
    int space = value.indexOf(' ');
    return stroke > space && space > 2 && self.goesBy(value.substring(0, space));
  }

  /** "Redacción X", "власна інформація «X»": words that name nobody, and whose they are. */
  private boolean opensUnnamed(String folded) {
    for (PhraseTrie.Hit<Markers.Marker> hit :
        markers.at(Markers.Kind.UNNAMED, folded, 0, folded.length())) {
      if (hit.end() >= SHORTEST_DESK && Words.mayEndAt(folded, 0, hit.end())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a name is an institute's, ministry's or bank's: figures come from there, not texts,
   * unless it is named for what it publishes or for a press release.
   */
  private boolean isDataSource(String folded) {
    return markers.names(Markers.Kind.INSTITUTE, folded)
        && !markers.names(Markers.Kind.MEDIUM, folded)
        && !markers.names(Markers.Kind.PRESS_RELEASE, folded);
  }

  /** "company data, X": where figures are named, whoever is listed beside them gave figures too. */
  private boolean listsFigures(String folded) {
    return markers.first(Markers.Kind.FIGURES, folded, 0, folded.length()) != null
        && (!markers.names(Markers.Kind.MEDIUM, folded)
            || markers.names(Markers.Kind.AGENCY, folded));
  }

  /**
   * Whether a credit names somebody a text can come from: known, at an address, or called a medium
   * or an agency.
   */
  boolean isMedium(Credit credit) {
    return credit.source() != null
        || credit.url() != null
        || (credit.name() != null && isMedium(credit.name()));
  }

  private boolean isMedium(String name) {
    String folded = Folding.fold(name);
    return !Words.isSmall(name.charAt(0))
        && (PrintedAddresses.isOne(name)
            || markers.names(Markers.Kind.MEDIUM, folded)
            || markers.names(Markers.Kind.AGENCY, folded)
            || markers.ending(Markers.Kind.WIRE, folded) > 0);
  }

  /** Whether a host is where pictures, posts or studies lie rather than articles. */
  boolean isNobody(WebAddress url) {
    return markers.isUnnamed(url.hostWithoutWww());
  }

  /** The outlet of a reference: Author, “Title,” Outlet, date. Null if the words are none. */
  private static @Nullable String citedOutlet(String value) {
    int close = Math.max(value.lastIndexOf('”'), value.lastIndexOf('»'));
    if (close < 0) {
      close = value.lastIndexOf('"');
    }
    int open = close < 0 ? -1 : Math.max(value.indexOf('“'), value.indexOf('«'));
    if (open < 0 && close > 0) {
      open = value.indexOf('"');
    }
    if (open <= 0 || close <= open || Words.count(value.substring(open, close)) < 3) {
      return null;
    }
    String rest = strip(value.substring(close + 1));
    int comma = rest.indexOf(',');
    String outlet = strip(comma < 0 ? rest : rest.substring(0, comma));
    return outlet.isEmpty() ? null : outlet;
  }

  /** "«X» газеті": the name in quotation marks before the word for what it is; null if none is. */
  private @Nullable String quotedOutlet(String value) {
    for (int i = 2; i < value.length(); i++) {
      if ("»”“\"」』".indexOf(value.charAt(i)) >= 0) {
        String rest = Folding.fold(strip(value.substring(i)));
        boolean word =
            !rest.isEmpty()
                && Words.count(rest) <= 2
                && (markers.names(Markers.Kind.MEDIUM, rest)
                    || markers.names(Markers.Kind.AGENCY, rest));
        return word ? value.substring(0, i) : null;
      }
    }
    return null;
  }

  private Credit printed(String value) {
    if (PrintedAddresses.isOne(value)) {
      WebAddress host = WebAddress.parse(value).orElse(null);
      NamedSource source = host == null ? null : sources.at(host);
      return new Credit(null, source == null ? value : source.name(), source);
    }
    return new Credit(null, tidy(value), null);
  }

  /** The source that goes by {@code name}, or publishes under it if it is a host. */
  @Nullable NamedSource known(String name) {
    NamedSource source = sources.named(name);
    if (source == null) {
      source = sources.inflected(name);
    }
    if (source == null && PrintedAddresses.isOne(name)) {
      source = WebAddress.parse(name).map(sources::at).orElse(null);
    }
    return source;
  }

  private static boolean bracketed(String value, Sources.Mention mention) {
    return mention.start() > 0
        && mention.end() < value.length() + 1
        && "([（【".indexOf(value.charAt(mention.start() - 1)) >= 0;
  }

  /** Whether words can be a name: short, no sentence, no quotation, no date. */
  private boolean isNameLike(String value, String folded) {
    int words = Words.count(value);
    if (words == 0
        || words > MOST_WORDS
        || Words.weight(value, 0, value.length()) > LONGEST_CREDIT
        || DATE_LIKE.matcher(value).matches()
        || opensDate(value)
        || value.indexOf('?') >= 0
        || value.indexOf('!') >= 0
        || value.lastIndexOf('@') > 0
        || (value.contains("“") && words > 4)) {
      return false;
    }
    for (int i = 1; i + 1 < value.length(); i++) {
      boolean longWordBefore = i > 3 && Character.isLetter(value.charAt(i - 3));
      if (Transcript.isSentenceEnd(value.charAt(i))
          && value.charAt(i + 1) == ' '
          && longWordBefore) {
        return false;
      }
    }
    return markers.first(Markers.Kind.PHOTO, folded, 0, folded.length()) == null;
  }

  /** "Nov 29", "Friday 18 November": a word and a number are a date where a name was expected. */
  static boolean opensDate(String value) {
    int at = 0;
    while (at < value.length()
        && (Character.isLetter(value.charAt(at)) || value.charAt(at) == '.')) {
      at++;
    }
    int digit = at;
    while (digit < value.length() && " ,".indexOf(value.charAt(digit)) >= 0) {
      digit++;
    }
    int after = digit;
    while (after < value.length() && Character.isDigit(value.charAt(after))) {
      after++;
    }
    boolean number = digit > at && after > digit && after - digit <= 2;
    return number && at > 2 && at <= LONGEST_MONTH && value.charAt(0) < 0x2E80;
  }

  /** A printed name without what stands behind it: a section, a date, a place. */
  private static String tidy(String value) {
    String name = value;
    int space = name.indexOf(' ');
    if (space > 1 && Character.isIdeographic(name.charAt(space - 1))) {
      // Chinese names hold no space; a button or label follows.
      name = name.substring(0, space);
    }
    for (String behind : List.of(" – ", " — ", " | ", " (", "（", ", ")) {
      int cut = name.indexOf(behind);
      if (cut > 1) {
        name = name.substring(0, cut);
      }
    }
    return strip(ISSUE.matcher(name).replaceFirst(""));
  }

  static String strip(String value) {
    int start = 0;
    int end = value.length();
    while (start < end && OPENING.indexOf(value.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && CLOSING.indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    return value.substring(start, end);
  }

  /** Whether the value is nothing but the words of a link that say "here". */
  private boolean isLinkWord(Transcript transcript, int start, int end, int linkStart) {
    String value = Folding.fold(strip(transcript.text.substring(start, end)));
    if (value.length() > 40 || transcript.targetsIn(linkStart, end).isEmpty()) {
      return false;
    }
    for (PhraseTrie.Hit<Markers.Marker> hit : markers.opening(value, 0, value.length())) {
      if (hit.end() == value.length()) {
        return true;
      }
    }
    return isLinkWord(value);
  }

  /** Whether a folded word is one that links are hung on: "here". */
  boolean isLinkWord(String folded) {
    return LINK_WORDS.contains(folded);
  }

  /** Whether words behind "the original" go on about it: a preposition, a language, "article". */
  boolean mayLead(String folded, int start, int end) {
    for (Markers.Kind kind :
        List.of(Markers.Kind.CLAUSE, Markers.Kind.WRITER, Markers.Kind.MEDIUM)) {
      for (PhraseTrie.Hit<Markers.Marker> hit : markers.at(kind, folded, start, end)) {
        if (Words.mayEndAt(folded, start, hit.end())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The best of several links: one that leads away from the site, to a page rather than a home. */
  static @Nullable WebAddress foreign(Transcript transcript, List<WebAddress> targets) {
    WebAddress best = null;
    for (WebAddress target : targets) {
      boolean foreign = !transcript.self.sharesEditionWith(target);
      if (foreign && (best == null || (best.isHomePage() && !target.isHomePage()))) {
        best = target;
      }
    }
    return best;
  }
}
