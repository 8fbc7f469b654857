package org.urtext.origin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urtext.article.WebAddress;

/** Tells whom the words behind a marker name: agencies, outlets, a URL, a name as printed. */
final class CreditReading {

  private static final int MOST_SOURCES = 6;

  /** A link of more words shows the page's title. */
  private static final int LONGEST_OUTLET = 4;

  private static final Set<String> LINK_WORDS =
      Set.of(
          "link", "here", "hier", "ici", "aquí", "qui", "aqui", "tutaj", "zde", "здесь", "тут", "此",
          "此处", "此處", "这里", "這裡", "こちら", "여기");

  private final Sources sources;
  private final Markers markers;
  private final NamedBodies bodies;

  CreditReading(Sources sources, Markers markers) {
    this.sources = sources;
    this.markers = markers;
    this.bodies = new NamedBodies(markers);
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
        withoutNextLabel(
            PrintedNames.strip(transcript.text.substring(start, Math.min(end, start + 2_000))));
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
    String printed = link > start ? PrintedNames.strip(transcript.text.substring(start, link)) : "";
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
    int limit = Math.min(end, start + PrintedNames.LONGEST_CREDIT);
    Markers.Found photo =
        transcript.first(Markers.Kind.PHOTO, Math.min(limit, start + length), limit);
    return photo != null && photo.end() < limit && transcript.folded.charAt(photo.end()) == ':';
  }

  /** Cuts "X Author: Y" before the label that opens another credit on the same line. */
  private static String withoutNextLabel(String value) {
    int colon = Math.max(value.indexOf('：'), value.indexOf(": "));
    if (colon < 0 || colon > PrintedNames.LONGEST_CREDIT) {
      return value;
    }
    int space = Math.max(value.lastIndexOf(' ', colon - 1), value.lastIndexOf('\u3000', colon - 1));
    boolean label = space <= 0 && colon + 2 < value.length() && isDigitAfter(value, colon);
    return label ? "" : space <= 0 ? value : PrintedNames.strip(value.substring(0, space));
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
    if (known == null && link.isHomePage() && bodies.isDataSource(folded)) {
      return List.of();
    }
    if (known == null && Words.weight(value, 0, value.length()) > PrintedNames.LONGEST_CREDIT) {
      return List.of(credit(link, null));
    }
    return List.of(credit(link, known != null ? known.name() : nameBeside(link, value)));
  }

  /**
   * What a link's words call the page's outlet; null if they are an address or the page's title, or
   * if the outlet's own name is known and they inflect it.
   */
  @Nullable String nameBeside(WebAddress link, String value) {
    String name = PrintedNames.tidy(value);
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
    String cited = PrintedNames.citedOutlet(value);
    cited = cited == null ? bodies.quotedOutlet(value) : cited;
    if (cited != null) {
      return named(transcript, cited, ownLink);
    }
    NamedSource whole = known(value);
    if (whole != null) {
      return self.is(whole) ? List.of() : List.of(new Credit(null, whole.name(), whole));
    }
    if (bodies.listsFigures(folded)) {
      return List.of();
    }
    Set<NamedSource> found = new LinkedHashSet<>();
    boolean own = false;
    boolean unnamed = false;
    for (String part : markers.joining().names(value, transcript.language, 12)) {
      String name = PrintedNames.strip(part);
      NamedSource source = known(name);
      own |= self.goesBy(name) || (source != null && self.is(source));
      unnamed |= markers.isUnnamed(Folding.fold(name));
      if (source != null && !self.is(source)) {
        found.add(source);
      }
    }
    if (found.isEmpty() && Words.weight(value, 0, value.length()) <= PrintedNames.LONGEST_CREDIT) {
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
            || bodies.opensUnnamed(folded)
            || bodies.isDataSource(folded);
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

  /**
   * Whether a credit names somebody a text can come from: known, at an address, or called a medium
   * or an agency.
   */
  boolean isMedium(Credit credit) {
    return credit.source() != null
        || credit.url() != null
        || (credit.name() != null && bodies.isMedium(credit.name()));
  }

  /** Whether a host is where pictures, posts or studies lie rather than articles. */
  boolean isNobody(WebAddress url) {
    return markers.isUnnamed(url.hostWithoutWww());
  }

  private Credit printed(String value) {
    if (PrintedAddresses.isOne(value)) {
      WebAddress host = WebAddress.parse(value).orElse(null);
      NamedSource source = host == null ? null : sources.at(host);
      return new Credit(null, source == null ? value : source.name(), source);
    }
    return new Credit(null, PrintedNames.tidy(value), null);
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

  private boolean isNameLike(String value, String folded) {
    return PrintedNames.canBeName(value)
        && markers.first(Markers.Kind.PHOTO, folded, 0, folded.length()) == null;
  }

  private static boolean bracketed(String value, Sources.Mention mention) {
    return mention.start() > 0
        && mention.end() < value.length() + 1
        && "([（【".indexOf(value.charAt(mention.start() - 1)) >= 0;
  }

  /** Whether the value is nothing but the words of a link that say "here". */
  private boolean isLinkWord(Transcript transcript, int start, int end, int linkStart) {
    String value = Folding.fold(PrintedNames.strip(transcript.text.substring(start, end)));
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
