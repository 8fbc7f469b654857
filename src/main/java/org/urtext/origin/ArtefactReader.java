package org.urtext.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.urtext.article.Span;

/** Finds what scrapers, content systems and translation programs leave in a text. */
final class ArtefactReader {

  static final String TRANSLATED_MARKER = "translated-scraper-marker";
  static final String SCRAPER_MARKER = "scraper-marker";
  static final String COMMENT_COUNTER = "comment-counter";
  static final String VIETNAMESE_END_MARK = "vietnamese-end-mark";

  private static final int LONGEST_MARKER = 40;

  private static final int MOST_TRACES = 1_000;

  /** The WordPress scraper's advertisement slots as it writes them. */
  private static final Pattern AD_SLOT = Pattern.compile("\\[ad_\\d\\]");

  /** The same slots after translation: any other word in their place. */
  private static final Pattern TRANSLATED_SLOT =
      Pattern.compile("[\\[［【]\\s?[\\p{L}\\p{M}][\\p{L}\\p{M} ]{0,24}[_ ＿]\\s?[12]\\s?[\\]］】]");

  /** Words that stand in brackets with a number for reasons of their own. */
  private static final Pattern NUMBERED_THING =
      Pattern.compile(
          "(?i).*\\b(fig|figure|abb|abbildung|foto|photo|bild|image|tab|table|tabelle|note|teil|part|page|seite|video|link|ref|quelle|source)\\b.*");

  private final Markers markers;

  ArtefactReader(Markers markers) {
    this.markers = markers;
  }

  List<Testimony.Trace> read(Transcript transcript) {
    List<Testimony.Trace> traces = new ArrayList<>();
    for (Transcript.Line line : transcript.lines) {
      if (traces.size() >= MOST_TRACES) {
        break;
      }
      int length = line.end() - line.start();
      if (length > LONGEST_MARKER) {
        if (transcript.text.startsWith("./.", line.end() - 3)
            && !transcript.language.language().equals("vi")) {
          traces.add(trace(VIETNAMESE_END_MARK, transcript, line.end() - 3, line.end()));
        }
        continue;
      }
      String words = line.span().in(transcript.text);
      if (AD_SLOT.matcher(words).matches()) {
        traces.add(trace(SCRAPER_MARKER, transcript, line.start(), line.end()));
      } else if (TRANSLATED_SLOT.matcher(words).matches()
          && !NUMBERED_THING.matcher(words).matches()) {
        traces.add(trace(TRANSLATED_MARKER, transcript, line.start(), line.end()));
      } else if (isCommentCounter(transcript, line, markers)) {
        traces.add(trace(COMMENT_COUNTER, transcript, line.start(), line.end()));
      }
    }
    return traces;
  }

  /** Whether a trace is left by machine translation and by nothing else. */
  static boolean tellsOfMachineTranslation(Testimony.Trace trace) {
    return trace.kind().equals(TRANSLATED_MARKER) || trace.kind().equals(VIETNAMESE_END_MARK);
  }

  /** A word for comments and a number: {@code Kommentar (0)}, {@code 12 Comments}. */
  static boolean isCommentCounter(Transcript transcript, Transcript.Line line, Markers markers) {
    if (line.end() - line.start() > LONGEST_MARKER) {
      return false;
    }
    boolean number = false;
    int start = line.start();
    while (start < line.end() && !Character.isLetter(transcript.text.charAt(start))) {
      number |= Character.isDigit(transcript.text.charAt(start));
      start++;
    }
    for (PhraseTrie.Hit<Markers.Marker> hit :
        markers.at(Markers.Kind.COMMENTS, transcript.folded, start, line.end())) {
      boolean restIsNumber = true;
      for (int i = hit.end(); i < line.end(); i++) {
        char unit = transcript.text.charAt(i);
        number |= Character.isDigit(unit);
        restIsNumber &= !Character.isLetter(unit);
      }
      if (number && restIsNumber) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line opens the readers' comments: the word for them, perhaps with their number. */
  static boolean headsComments(Transcript transcript, Transcript.Line line, Markers markers) {
    if (line.end() - line.start() > LONGEST_MARKER) {
      return false;
    }
    int start = line.start();
    int end = line.end();
    // "71 comments" counts, and leads to where they are.
    for (PhraseTrie.Hit<Markers.Marker> hit :
        markers.at(Markers.Kind.COMMENTS, transcript.folded, start, end)) {
      boolean word = true;
      for (int i = hit.end(); i < end; i++) {
        word &= !Character.isLetter(transcript.text.charAt(i));
      }
      if (word) {
        String number = transcript.text.substring(line.start(), end).replaceAll("\\D", "");
        return !number.equals("0");
      }
    }
    return false;
  }

  private static Testimony.Trace trace(String kind, Transcript transcript, int start, int end) {
    return new Testimony.Trace(kind, transcript.text.substring(start, end), new Span(start, end));
  }
}
