package org.urtext.origin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;
import org.urtext.extraction.Extraction;

/** A document as the readers hear it: its lines, where each stands, and who it is itself. */
final class Transcript {

  /**
   * A line without the space around it; never empty.
   *
   * @param prose whether it is a paragraph of running text rather than a label or a link
   * @param aside whether it opens as the credit of a picture or as a link to another article
   * @param proseBefore how many paragraphs of the article stand before it
   * @param proseAfter how many stand after it
   */
  record Line(
      int index,
      int start,
      int end,
      boolean prose,
      boolean aside,
      int proseBefore,
      int proseAfter) {
    Span span() {
      return new Span(start, end);
    }
  }

  /** A paragraph weighs at least so many letters and ends a sentence. */
  private static final int PARAGRAPH = 60;

  /** In scripts without full stops a line is a paragraph by its weight alone. */
  private static final int LONG_PARAGRAPH = 140;

  /** Thai and its neighbours end no sentence with a stop at all. */
  private static final int UNSTOPPED_PARAGRAPH = 90;

  /** So many paragraphs stand before what readers write below an article. */
  private static final int FEWEST_COMMENTED = 2;

  private static final int LONGEST_LABEL = 100;

  private static final String SENTENCE_ENDS = ".!?…。！？؟۔।։።။՜";

  /** What may stand behind a sentence's end and still belong to it. */
  private static final String CLOSING = "\"'“”„’»«)]）】」』 ";

  final Extraction.Read document;
  final String text;
  final String folded;
  final LanguageTag language;
  final OwnIdentity self;
  final List<Line> lines;
  private final Markers markers;
  private final MarkerHits hits;
  final int paragraphs;

  /** The line of the first paragraph; the number of lines if there is none. */
  final int firstProse;

  /** The line of the last paragraph; -1 if there is none. */
  final int lastProse;

  /** The line that heads the readers' comments; the number of lines if there is none. */
  private final int firstComment;

  /** Whether a label says that the text is a translation; null until it was asked for. */
  private @Nullable Boolean translated;

  /** The first body span that does not end before the line being read. */
  private int bodyAt;

  Transcript(Extraction.Read document, LanguageTag language, OwnIdentity self, Markers markers) {
    this.document = document;
    this.text = document.text();
    this.folded = Folding.fold(text);
    this.language = language;
    this.self = self;
    this.markers = markers;
    this.hits = new MarkerHits(markers, folded);
    this.lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int from = start;
      int to = end;
      while (from < to && Words.isInvisible(text.charAt(from))) {
        from++;
      }
      while (to > from && Words.isInvisible(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        boolean prose = isProse(from, to, markers);
        boolean aside = !prose && opensAside(from, to, markers, false);
        lines.add(new Line(lines.size(), from, to, prose, aside, 0, 0));
      }
      start = end + 1;
    }
    int comments = startOfComments(markers);
    firstComment = comments;
    paragraphs = (int) lines.stream().filter(l -> l.prose() && l.index() < comments).count();
    int count = 0;
    int last = -1;
    int first = -1;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean prose = line.prose() && i < comments;
      first = prose && first < 0 ? i : first;
      last = prose ? i : last;
      int after = paragraphs - count - (prose ? 1 : 0);
      lines.set(
          i,
          new Line(
              i, line.start(), line.end(), prose, line.aside() || i >= comments, count, after));
      count += prose ? 1 : 0;
    }
    firstProse = first < 0 ? lines.size() : first;
    lastProse = last;
  }

  /**
   * The line that heads what readers wrote below the article; the number of lines if there is none.
   * A counter at zero heads nothing, and one before the article belongs to its byline.
   */
  private int startOfComments(Markers markers) {
    int proseBefore = 0;
    int proseAfter = (int) lines.stream().filter(Line::prose).count();
    for (Line line : lines) {
      if (line.prose()) {
        proseBefore++;
        proseAfter--;
      } else if (proseBefore >= FEWEST_COMMENTED
          && proseAfter <= proseBefore
          && ArtefactReader.headsComments(this, line, markers)) {
        return line.index();
      }
    }
    return lines.size();
  }

  /** Whether a label beside the article says that the text is a translation. */
  boolean declaresTranslation() {
    if (translated == null) {
      translated = findsTranslation();
    }
    return translated;
  }

  private boolean findsTranslation() {
    for (Line line : lines) {
      boolean label = !line.prose() && !line.aside() && line.end() - line.start() <= LONGEST_LABEL;
      if (label
          && (atHead(line) || atTail(line))
          && (first(Markers.Kind.TRANSLATED, line.start(), line.end()) != null
              || first(Markers.Kind.TRANSLATOR, line.start(), line.end()) != null)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line stands among what readers wrote below the article. */
  boolean isComment(Line line) {
    return line.index() >= firstComment;
  }

  private boolean isProse(int start, int end, Markers markers) {
    int weight = Words.weight(text, start, Math.min(end, start + 2 * LONG_PARAGRAPH));
    if (weight < PARAGRAPH || !insideBody(start, end) || isAddress(start, end)) {
      return false;
    }
    if (opensAside(start, end, markers, true)) {
      return false;
    }
    return weight >= (isUnstopped(text.charAt(start)) ? UNSTOPPED_PARAGRAPH : LONG_PARAGRAPH)
        || endsSentence(start, end);
  }

  /** Whether a letter is of a script, such as Thai, that ends sentences without a stop. */
  static boolean isUnstopped(char letter) {
    return letter < 0x2E80 && Words.isUnspaced(letter);
  }

  private boolean opensAside(int start, int end, Markers markers, boolean withColon) {
    int from = start;
    while (from < end && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    for (PhraseTrie.Hit<Markers.Marker> hit : markers.opening(folded, from, end)) {
      Markers.Kind kind = hit.value().kind();
      boolean fits =
          withColon
              ? hit.end() < end && folded.charAt(hit.end()) == ':'
              : Words.mayEndAt(folded, from, hit.end());
      if (fits) {
        return kind == Markers.Kind.PHOTO || kind == Markers.Kind.RELATED;
      }
    }
    return false;
  }

  private boolean insideBody(int start, int end) {
    if (document.body().isEmpty()) {
      return true;
    }
    Span line = new Span(start, end);
    List<Span> body = document.body();
    while (bodyAt < body.size() && body.get(bodyAt).end() <= start) {
      bodyAt++;
    }
    return bodyAt < body.size() && body.get(bodyAt).overlaps(line);
  }

  private boolean endsSentence(int start, int end) {
    int at = end - 1;
    while (at > start && CLOSING.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return isSentenceEnd(text.charAt(at));
  }

  /** Whether a line is an address with a label rather than a sentence. */
  private boolean isAddress(int start, int end) {
    int limit = Math.min(end, start + LONG_PARAGRAPH);
    int colon = Words.indexOf(folded, ':', start, limit);
    while (colon >= 0 && !folded.startsWith("://", colon)) {
      colon = Words.indexOf(folded, ':', colon + 1, limit);
    }
    if (colon < 0 || Words.count(text.substring(start, colon)) > 6) {
      return false;
    }
    int space = Words.indexOf(text, ' ', colon, end);
    return space < 0 || space + 40 > end;
  }

  static boolean isSentenceEnd(char unit) {
    return SENTENCE_ENDS.indexOf(unit) >= 0;
  }

  /** The first marker of {@code kind} in a stretch, at word boundaries; null if none. */
  Markers.@Nullable Found first(Markers.Kind kind, int start, int end) {
    return hits.first(kind, start, end);
  }

  /** Whether a stretch speaks of an article or text rather than of a book, a song, a page. */
  boolean speaksOfText(int start, int end) {
    return first(Markers.Kind.ARTICLE, start, end) != null
        || markers.first(Markers.Kind.WRITER, folded, start, end) != null;
  }

  /** The marker of the same kind behind {@code last} in a stretch that ends at {@code end}. */
  Markers.@Nullable Found next(Markers.Found last, int end) {
    return hits.next(last, end);
  }

  /** Whether a line stands before the article's first paragraph. */
  boolean atHead(Line line) {
    return line.proseBefore() == 0 && !line.prose() && paragraphs > 0;
  }

  /**
   * Whether a line stands behind the article. One paragraph may follow, as notes on usage and
   * opinion do, if there are several before.
   */
  boolean atTail(Line line) {
    return line.proseAfter() == 0 || (line.proseAfter() == 1 && line.proseBefore() >= 3);
  }

  /** Whether a line says more than a label does. */
  boolean isLong(Line line) {
    return line.end() - line.start() > PARAGRAPH
        || Words.weight(text, line.start(), line.end()) > PARAGRAPH;
  }

  /** The index of the line that holds {@code offset}, or of the last one before it. */
  int lineAt(int offset) {
    int low = 0;
    int high = lines.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines.get(middle).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(0, low - 1);
  }

  @Nullable Line next(Line line) {
    return line.index() + 1 < lines.size() ? lines.get(line.index() + 1) : null;
  }

  @Nullable Line previous(Line line) {
    return line.index() > 0 ? lines.get(line.index() - 1) : null;
  }

  /** Where the first link begins whose words touch a stretch of the text; -1 if there is none. */
  int linkStartIn(int start, int end) {
    List<Extraction.Hyperlink> links = document.hyperlinks();
    int first = firstLinkBehind(start);
    return first < links.size() && links.get(first).span().start() < end
        ? links.get(first).span().start()
        : -1;
  }

  /** The first of the links that does not end before {@code start}. */
  private int firstLinkBehind(int start) {
    List<Extraction.Hyperlink> links = document.hyperlinks();
    int low = 0;
    int high = links.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (links.get(middle).span().end() <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The links whose words touch a stretch of the text. */
  List<WebAddress> targetsIn(int start, int end) {
    List<WebAddress> targets = new ArrayList<>();
    List<Extraction.Hyperlink> links = document.hyperlinks();
    for (int i = firstLinkBehind(start);
        i < links.size() && links.get(i).span().start() < end;
        i++) {
      targets.add(links.get(i).target());
    }
    return targets;
  }
}
