package org.urtext.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urtext.article.WebAddress;

/** Agencies and outlets whose name stands alone on a line, or opens a byline. */
final class NameLineReader implements DeclarationReader {

  private static final int MOST_JOINED = 3;

  /** "According to X", and nothing more. */
  private static final int MOST_CITING = 5;

  private static final Pattern JOINED = Pattern.compile("\\s*[-–—+&]\\s*");

  private static final Pattern DATE_OR_TIME = Pattern.compile("[\\d\\s.:/|,·–-]+");

  /** Editors sign with initials, photographers with names. */
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\p{Ll}?\\.?[\\s-]*){1,4}");

  /** What an agency's desk is called behind its name: "ELTA inf." */
  private static final int LONGEST_DESK = 12;

  private static final int LONGEST_REPORTERS = 40;

  private static final int MOST_REPORTERS = 5;

  private static final int LONGEST_LABEL = 15;

  /** Farther away than so many lines stand menus and the site's own notes. */
  private static final int FARTHEST = 15;

  /** What stands before an author's name: "Da", "Par", "From". */
  private static final int LONGEST_BY_WORD = 4;

  private final Sources sources;
  private final UnknownAgencies unknown;
  private final Markers markers;

  NameLineReader(Sources sources, UnknownAgencies unknown, Markers markers) {
    this.sources = sources;
    this.unknown = unknown;
    this.markers = markers;
  }

  @Override
  public List<Declaration> read(Transcript transcript) {
    List<Declaration> declarations = new ArrayList<>();
    int titleAt = lineOfTitle(transcript);
    for (Transcript.Line line : transcript.lines) {
      boolean head = transcript.atHead(line) && transcript.firstProse - line.index() <= FARTHEST;
      boolean tail = line.proseAfter() == 0 && line.index() - transcript.lastProse <= FARTHEST;
      boolean outside = !line.prose() && (head || tail);
      if (outside && !line.aside()) {
        declarations.addAll(readNameLine(transcript, line, titleAt));
      }
    }
    return declarations;
  }

  private List<Declaration> readNameLine(Transcript transcript, Transcript.Line line, int titleAt) {
    String value = CreditReading.strip(line.span().in(transcript.text));
    int stroke = value.indexOf('|');
    if (value.length() > Signatures.LONGEST && stroke > 0) {
      // "By X, 14 September | Updated two hours ago"
      value = CreditReading.strip(value.substring(0, stroke));
    }
    if (value.length() > Signatures.LONGEST) {
      return List.of();
    }
    boolean head = line.proseBefore() == 0;
    if (head && (titleAt < 0 ? line.index() == 0 : line.index() <= titleAt)) {
      return List.of();
    }
    if (leadsHome(transcript, line)) {
      return List.of();
    }
    NamedSource whole = signing(transcript, value);
    if (whole == null
        && value.length() > 3
        && (value.startsWith("By ") || value.startsWith("by "))) {
      whole = signing(transcript, value.substring(3));
    }
    if (whole == null && head && transcript.declaresTranslation()) {
      whole = signing(transcript, withoutCountry(transcript, value));
    }
    if (whole != null) {
      boolean closes = !head && standsAtEnd(transcript, line);
      boolean translated = head && transcript.declaresTranslation();
      boolean fits = whole.agency() ? head || nearEnd(line) : closes || translated;
      return fits && !transcript.self.is(whole) ? alone(transcript, line, whole, head) : List.of();
    }
    List<Declaration> joined =
        head && !nearEnd(line) ? List.of() : readJoined(transcript, line, value, head);
    if (!joined.isEmpty()) {
      return joined;
    }
    NamedSource desk = head ? null : withReporters(transcript, line, value);
    desk = desk == null && !head ? withDesk(transcript, value) : desk;
    desk = desk == null && !head ? behindJoiningWord(transcript, line, value) : desk;
    if (desk != null) {
      return alone(transcript, line, desk, false);
    }
    return head ? readByline(transcript, line, value) : List.of();
  }

  /** "Avec AFP", "AZƏRTAC-a istinadən": nothing but an agency and that it was drawn upon. */
  private @Nullable NamedSource behindJoiningWord(
      Transcript transcript, Transcript.Line line, String value) {
    if (!nearEnd(line) || Words.count(value) > MOST_CITING) {
      return null;
    }
    int space = value.indexOf(' ');
    boolean joins = space > 0 && markers.joining().isWith(Folding.fold(value.substring(0, space)));
    NamedSource source = joins ? signing(transcript, value.substring(space + 1)) : null;
    if (source == null) {
      List<Sources.Mention> named =
          sources.in(transcript.text, transcript.folded, line.start(), line.end());
      boolean drawn =
          named.size() == 1
              && !named.get(0).alias().doubtful()
              && (transcript.first(Markers.Kind.CITING, line.start(), line.end()) != null
                  || transcript.first(Markers.Kind.REPORTING, line.start(), line.end()) != null);
      source = drawn ? named.get(0).source() : null;
    }
    return source == null || !source.agency() || transcript.self.is(source) ? null : source;
  }

  /** "TT-Reuters", "BTA - AFP": nothing but agencies, joined. */
  private List<Declaration> readJoined(
      Transcript transcript, Transcript.Line line, String value, boolean head) {
    String[] parts = JOINED.split(value, MOST_JOINED + 1);
    List<Declaration> declarations = new ArrayList<>();
    for (String part : parts) {
      NamedSource source = signing(transcript, part);
      if (parts.length < 2 || source == null || !source.agency()) {
        return List.of();
      }
      if (!transcript.self.is(source)) {
        declarations.addAll(alone(transcript, line, source, head));
      }
    }
    return declarations;
  }

  /** "ELTA inf.": an agency and the shortened word for what it gave. */
  private @Nullable NamedSource withDesk(Transcript transcript, String value) {
    int space = value.indexOf(' ');
    boolean shortened =
        space > 1
            && value.length() - space <= LONGEST_DESK
            && value.indexOf(' ', space + 1) < 0
            && Words.isSmall(value.charAt(space + 1));
    NamedSource source = shortened ? signing(transcript, value.substring(0, space)) : null;
    int comma = value.indexOf(", ");
    if (source == null && comma > 0 && markers.isDesk(value.substring(comma + 2))) {
      source = signing(transcript, value.substring(0, comma));
    }
    return source == null || !source.agency() || transcript.self.is(source) ? null : source;
  }

  /** "भाषा सुरेश नरेश": an agency and whoever wrote and edited its dispatch close the text. */
  private @Nullable NamedSource withReporters(
      Transcript transcript, Transcript.Line line, String value) {
    int space = value.indexOf(' ');
    boolean closes =
        line.index() == transcript.lastProse + 1 && value.length() <= LONGEST_REPORTERS;
    if (!closes || space < 2 || value.charAt(0) < 0x590 || Words.count(value) > MOST_REPORTERS) {
      return null;
    }
    NamedSource source = signing(transcript, value.substring(0, space));
    return source == null || !source.agency() || transcript.self.is(source) ? null : source;
  }

  /** "Von dpa | 3. Mai", "AFP / Jean Dupont": an agency that opens a short line of the head. */
  private List<Declaration> readByline(Transcript transcript, Transcript.Line line, String value) {
    List<Declaration> chain = readChain(transcript, line);
    if (!chain.isEmpty()) {
      return chain;
    }
    List<Declaration> relayed = readAggregatorHead(transcript, line, value);
    if (!relayed.isEmpty()) {
      return relayed;
    }
    if (isPictures(transcript, line, value)) {
      return List.of();
    }
    String[] parts = markers.joining().byline(value, transcript.language, 6);
    for (String part : parts) {
      String name = CreditReading.strip(DATE_OR_TIME.matcher(withoutLabel(part)).replaceAll(" "));
      NamedSource source = signing(transcript, name);
      int space = name.indexOf(' ');
      boolean words = name.indexOf(' ', space + 1) > 0 && Words.isSmall(name.charAt(space + 1));
      if (source == null) {
        source = wiring(transcript, name);
      }
      if (source == null && space > 0 && !words) {
        source = signing(transcript, name.substring(space + 1));
      }
      boolean desk = space > 0 && name.length() - space < LONGEST_DESK;
      if (source == null && desk && Words.isSmall(name.charAt(space + 1))) {
        source = signing(transcript, name.substring(0, space));
      }
      if (source != null && source.agency() && !transcript.self.is(source)) {
        return alone(transcript, line, source, true);
      }
    }
    String agency = behindByWord(parts[0]);
    return agency == null || !unknown.isCalledOneAmongPersons(transcript, agency)
        ? List.of()
        : List.of(
            new Draft(Declaration.Kind.BYLINE, "name:unknown")
                .names(new Credit(null, agency, null), sources)
                .at(transcript, line.start(), line.end()));
  }

  /** "ТАСС со ссылкой на Kyodo": an agency that passes on what another one wrote. */
  private List<Declaration> readChain(Transcript transcript, Transcript.Line line) {
    List<Sources.Mention> named =
        sources.in(transcript.text, transcript.folded, line.start(), line.end());
    boolean two =
        named.size() == 2
            && named.get(0).start() == line.start()
            && named.get(1).end() == line.end()
            && named.stream().allMatch(mention -> mention.source().agency());
    if (!two || named.stream().anyMatch(mention -> transcript.self.is(mention.source()))) {
      return List.of();
    }
    int from = named.get(0).end();
    int to = named.get(1).start();
    if (transcript.first(Markers.Kind.CITING, from, to) == null) {
      return List.of();
    }
    List<Declaration> declarations = new ArrayList<>();
    for (Sources.Mention mention : named) {
      NamedSource source = mention.source();
      declarations.add(
          new Draft(Declaration.Kind.BYLINE, "name:chain")
              .role(mention.equals(named.get(0)) ? Declaration.Role.VIA : Declaration.Role.ORIGIN)
              .names(new Credit(null, source.name(), source), sources)
              .at(transcript, line.start(), line.end()));
    }
    return declarations;
  }

  /** "Da Agência Ribeira": a name behind a short word; null if no such word stands there. */
  private static @Nullable String behindByWord(String part) {
    int space = part.indexOf(' ');
    boolean named =
        space > 1
            && space <= LONGEST_BY_WORD
            && space + 1 < part.length()
            && Character.isUpperCase(part.charAt(space + 1))
            && part.substring(1, space).chars().allMatch(Words::isSmall);
    return named ? CreditReading.strip(part.substring(space + 1)) : null;
  }

  /** "中央社台北10日電": an agency, a place and a day, and the word for a dispatch. */
  private @Nullable NamedSource wiring(Transcript transcript, String name) {
    if (name.length() < 4 || "電电訊讯".indexOf(name.charAt(name.length() - 1)) < 0) {
      return null;
    }
    Sources.Mention mention = sources.at(name, Folding.fold(name), 0, name.length());
    return mention == null || transcript.self.is(mention.source()) ? null : mention.source();
  }

  /** "El Tiempo, Колумбия", "Le Soir (Belgium)": reviews of the press give an outlet's country. */
  private static String withoutCountry(Transcript transcript, String value) {
    int comma = value.indexOf(", ");
    int cut = comma > 0 ? comma : value.indexOf(" (");
    boolean dated = value.chars().anyMatch(Character::isDigit);
    boolean word = cut > 0 && value.indexOf(' ', cut + 2) < 0;
    return word && !dated && !transcript.self.goesBy(value) ? value.substring(0, cut) : value;
  }

  /** "Piše: Hina": what a byline calls the author does not belong to the name. */
  private static String withoutLabel(String part) {
    int colon = part.indexOf(": ");
    return colon > 0 && colon < LONGEST_LABEL ? part.substring(colon + 2) : part;
  }

  private @Nullable NamedSource signing(Transcript transcript, String name) {
    NamedSource source =
        markers.isUnnamed(Folding.fold(name)) ? null : sources.signing(name, transcript.language);
    // "AA" signs in Turkish; elsewhere it is the button that makes letters larger.
    boolean atHome =
        source == null
            || name.length() > 2
            || transcript.language.language().equals(source.languages().get(0));
    return atHome ? source : null;
  }

  /**
   * "Bo Lindgren / AP", "Photograph: Bo Lindgren/AFP": a person beside an agency took a picture.
   */
  private boolean isPictures(Transcript transcript, Transcript.Line line, String value) {
    if (transcript.first(Markers.Kind.PHOTO, line.start(), line.end()) != null) {
      return true;
    }
    boolean loud = value.chars().noneMatch(Words::isSmall);
    if (value.indexOf('/') < 0 || loud) {
      return false;
    }
    int sentence = value.indexOf(". ");
    if (sentence > LONGEST_DESK && Words.isSmall(value.charAt(sentence - 1))) {
      return true;
    }
    for (String part : value.split("\\s*/\\s*", 6)) {
      String name = CreditReading.strip(withoutLabel(part));
      if (Words.count(name) > 1
          && !INITIALS.matcher(name).matches()
          && sources.named(name) == null
          && markers.first(Markers.Kind.UNNAMED, Folding.fold(name), 0, name.length()) == null
          && name.chars().noneMatch(Character::isDigit)) {
        return true;
      }
    }
    return false;
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
