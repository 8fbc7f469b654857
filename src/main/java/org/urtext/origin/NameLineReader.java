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

  /** What an agency's desk is called behind its name: "ELTA inf." */
  private static final int LONGEST_DESK = 12;

  private static final int LONGEST_REPORTERS = 40;

  private static final int MOST_REPORTERS = 5;

  /** Farther away than so many lines stand menus and the site's own notes. */
  private static final int FARTHEST = 15;

  private final Sources sources;
  private final Bylines bylines;
  private final Markers markers;

  NameLineReader(Sources sources, UnknownAgencies unknown, Markers markers) {
    this.sources = sources;
    this.bylines = new Bylines(sources, unknown, markers);
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
    String value = PrintedNames.strip(line.span().in(transcript.text));
    int stroke = value.indexOf('|');
    if (value.length() > Signatures.LONGEST && stroke > 0) {
      // "By X, 14 September | Updated two hours ago"
      value = PrintedNames.strip(value.substring(0, stroke));
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
    NamedSource whole = bylines.signing(transcript, value);
    if (whole == null
        && value.length() > 3
        && (value.startsWith("By ") || value.startsWith("by "))) {
      whole = bylines.signing(transcript, value.substring(3));
    }
    if (whole == null && head && transcript.declaresTranslation()) {
      whole = bylines.signing(transcript, withoutCountry(transcript, value));
    }
    if (whole != null) {
      boolean closes = !head && standsAtEnd(transcript, line);
      boolean translated = head && transcript.declaresTranslation();
      boolean fits = whole.agency() ? head || nearEnd(line) : closes || translated;
      return fits && !transcript.self.is(whole)
          ? bylines.alone(transcript, line, whole, head)
          : List.of();
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
      return bylines.alone(transcript, line, desk, false);
    }
    return head ? bylines.read(transcript, line, value) : List.of();
  }

  /** "Avec AFP", "AZƏRTAC-a istinadən": nothing but an agency and that it was drawn upon. */
  private @Nullable NamedSource behindJoiningWord(
      Transcript transcript, Transcript.Line line, String value) {
    if (!nearEnd(line) || Words.count(value) > MOST_CITING) {
      return null;
    }
    int space = value.indexOf(' ');
    boolean joins = space > 0 && markers.joining().isWith(Folding.fold(value.substring(0, space)));
    NamedSource source = joins ? bylines.signing(transcript, value.substring(space + 1)) : null;
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
      NamedSource source = bylines.signing(transcript, part);
      if (parts.length < 2 || source == null || !source.agency()) {
        return List.of();
      }
      if (!transcript.self.is(source)) {
        declarations.addAll(bylines.alone(transcript, line, source, head));
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
    NamedSource source = shortened ? bylines.signing(transcript, value.substring(0, space)) : null;
    int comma = value.indexOf(", ");
    if (source == null && comma > 0 && markers.isDesk(value.substring(comma + 2))) {
      source = bylines.signing(transcript, value.substring(0, comma));
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
    NamedSource source = bylines.signing(transcript, value.substring(0, space));
    return source == null || !source.agency() || transcript.self.is(source) ? null : source;
  }

  /** "El Tiempo, Колумбия", "Le Soir (Belgium)": reviews of the press give an outlet's country. */
  private static String withoutCountry(Transcript transcript, String value) {
    int comma = value.indexOf(", ");
    int cut = comma > 0 ? comma : value.indexOf(" (");
    boolean dated = value.chars().anyMatch(Character::isDigit);
    boolean word = cut > 0 && value.indexOf(' ', cut + 2) < 0;
    return word && !dated && !transcript.self.goesBy(value) ? value.substring(0, cut) : value;
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
