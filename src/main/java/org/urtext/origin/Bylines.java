package org.urtext.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines of the head that name an agency as the author, beside others or behind a short word. */
final class Bylines {

  /** Editors sign with initials, photographers with names. */
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\p{Ll}?\\.?[\\s-]*){1,4}");

  private static final int LONGEST_LABEL = 15;

  /** What stands before an author's name: "Da", "Par", "From". */
  private static final int LONGEST_BY_WORD = 4;

  private static final Pattern DATE_OR_TIME = Pattern.compile("[\\d\\s.:/|,·–-]+");

  /** What an agency's desk is called behind its name: "ELTA inf." */
  private static final int LONGEST_DESK = 12;

  private final Sources sources;
  private final UnknownAgencies unknown;
  private final Markers markers;

  Bylines(Sources sources, UnknownAgencies unknown, Markers markers) {
    this.sources = sources;
    this.unknown = unknown;
    this.markers = markers;
  }

  /** "Von dpa | 3. Mai", "AFP / Jean Dupont": an agency that opens a short line of the head. */
  List<Declaration> read(Transcript transcript, Transcript.Line line, String value) {
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
      String name = PrintedNames.strip(DATE_OR_TIME.matcher(withoutLabel(part)).replaceAll(" "));
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
    return named ? PrintedNames.strip(part.substring(space + 1)) : null;
  }

  /** "中央社台北10日電": an agency, a place and a day, and the word for a dispatch. */
  private @Nullable NamedSource wiring(Transcript transcript, String name) {
    if (name.length() < 4 || "電电訊讯".indexOf(name.charAt(name.length() - 1)) < 0) {
      return null;
    }
    Sources.Mention mention = sources.at(name, Folding.fold(name), 0, name.length());
    return mention == null || transcript.self.is(mention.source()) ? null : mention.source();
  }

  /** "Piše: Hina": what a byline calls the author does not belong to the name. */
  private static String withoutLabel(String part) {
    int colon = part.indexOf(": ");
    return colon > 0 && colon < LONGEST_LABEL ? part.substring(colon + 2) : part;
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
      String name = PrintedNames.strip(withoutLabel(part));
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
    String first = PrintedNames.strip(DATE_OR_TIME.matcher(parts[0]).replaceAll(" "));
    NamedSource outlet = sources.named(first);
    boolean dated = !first.equals(PrintedNames.strip(parts[0]));
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

  @Nullable NamedSource signing(Transcript transcript, String name) {
    NamedSource source =
        markers.isUnnamed(Folding.fold(name)) ? null : sources.signing(name, transcript.language);
    // "AA" signs in Turkish; elsewhere it is the button that makes letters larger.
    boolean atHome =
        source == null
            || name.length() > 2
            || transcript.language.language().equals(source.languages().get(0));
    return atHome ? source : null;
  }

  List<Declaration> alone(
      Transcript transcript, Transcript.Line line, NamedSource source, boolean head) {
    Declaration.Kind kind = head ? Declaration.Kind.BYLINE : Declaration.Kind.NAME_LINE;
    return List.of(
        new Draft(kind, head ? "name:head" : "name:tail")
            .names(new Credit(null, source.name(), source), sources)
            .at(transcript, line.start(), line.end()));
  }
}
