package org.urtext.origin;

import org.jspecify.annotations.Nullable;
import org.urtext.article.WebAddress;

/** The labels that open source lines: a marker, several labels joined, or words around a marker. */
final class SourceLabels {

  /** Bullets, arrows, brackets and pictures that stand before a label. */
  private static final int LONGEST_DECORATION = 8;

  private static final int LONGEST_LABEL = 32;

  private static final int MOST_LABEL_WORDS = 3;

  /** A shorter label begins too many sentences. */
  private static final int LONG_MARKER = 10;

  private static final int LONGEST_NEXT_LINE = 80;

  /** Shorter words begin too many sentences to take an unknown name for a source. */
  private static final int SHORTEST_TAKEN = 4;

  private static final int SHORT_NAME = 5;

  private final CreditReading credits;
  private final Markers markers;
  private final JoinedLabels joined;

  SourceLabels(CreditReading credits, Markers markers) {
    this.credits = credits;
    this.markers = markers;
    this.joined = new JoinedLabels(markers);
  }

  /**
   * A marker at the beginning of a line.
   *
   * @param valueStart where the words behind marker and separator begin
   * @param separated whether a separator stands between them
   * @param label how the marker makes up the label
   */
  record Opening(
      Markers.Marker marker, int markerStart, int valueStart, boolean separated, Label label) {}

  /** What a label is: a marker alone, several labels joined, or words of which one is a marker. */
  enum Label {
    PLAIN,
    JOINED,
    COMPOSED
  }

  private static int skipDecoration(String text, int start, int end) {
    int from = start;
    int limit = Math.min(end, start + LONGEST_DECORATION);
    while (from < limit && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    return from;
  }

  /** A label joined from several: one of them tells of a source or a writer. */
  @Nullable Opening joinedAt(Transcript transcript, int start, int end) {
    int from = skipDecoration(transcript.text, start, end);
    JoinedLabels.Label label = joined.at(transcript, from, end);
    return label == null
        ? null
        : new Opening(
            label.marker(),
            from,
            LabelMarks.skipSeparators(transcript.text, label.end(), end),
            true,
            Label.JOINED);
  }

  /** "Textquelle:", "Источник новости:": a label of few words, one of which tells of a source. */
  @Nullable Opening composedAt(Transcript transcript, int start, int end) {
    int from = skipDecoration(transcript.text, start, end);
    int limit = Math.min(end, from + LONGEST_LABEL);
    int colon = from;
    while (colon < limit && ":：՝፦፡៖".indexOf(transcript.text.charAt(colon)) < 0) {
      colon++;
    }
    String label = colon >= limit ? "" : transcript.folded.substring(from, colon).strip();
    boolean other =
        markers.names(Markers.Kind.PHOTO, label)
            || markers.names(Markers.Kind.RELATED, label)
            || markers.names(Markers.Kind.FIGURES, label)
            || markers.names(Markers.Kind.TRANSLATOR, label);
    Markers.Marker marker =
        other || label.isEmpty() || Words.count(label) > MOST_LABEL_WORDS
            ? null
            : markers.within(Markers.Kind.SOURCE, label);
    return marker == null
        ? null
        : new Opening(
            marker,
            from,
            LabelMarks.skipSeparators(transcript.text, colon, end),
            true,
            Label.COMPOSED);
  }

  @Nullable Opening openingOf(Transcript transcript, int start, int end) {
    int from = skipDecoration(transcript.text, start, end);
    for (PhraseTrie.Hit<Markers.Marker> hit : markers.opening(transcript.folded, from, end)) {
      Markers.Kind kind = hit.value().kind();
      int after = LabelMarks.skipSpace(transcript.text, hit.end(), end);
      boolean separated =
          after < end && LabelMarks.isSeparator(transcript.text, after, hit.end(), end);
      boolean ends = LabelMarks.skipClosing(transcript.text, after, end) == end;
      boolean boundary = Words.mayEndAt(transcript.folded, from, hit.end());
      if (kind == Markers.Kind.PHOTO || kind == Markers.Kind.RELATED) {
        if (separated || ends || boundary) {
          return null;
        }
        continue;
      }
      boolean takesValue =
          kind == Markers.Kind.TAKEN
              || kind == Markers.Kind.TAKEN_TRANSLATED
              || kind == Markers.Kind.VIA;
      boolean labels = kind == Markers.Kind.SOURCE || kind == Markers.Kind.SOURCES;
      boolean written =
          kind == Markers.Kind.WRITER
              && after < end
              && transcript.folded.charAt(after) == ':'
              && end - after <= LONGEST_NEXT_LINE;
      boolean names =
          labels && boundary && after > hit.end() && isKnown(transcript, from, after, end);
      boolean glued = labels && isGlued(transcript, from, hit.end(), end);
      boolean fits =
          written || (labels && (separated || ends || names || glued)) || (takesValue && boundary);
      if (fits) {
        boolean bareShort = takesValue && ends && isShort(hit.value());
        if (bareShort) {
          continue;
        }
        int value = separated ? LabelMarks.skipSeparators(transcript.text, after, end) : after;
        return new Opening(hit.value(), from, value, separated, Label.PLAIN);
      }
    }
    return null;
  }

  /** "KaynakCumhuriyet": a label and a name, or a link, from elements that nothing parts. */
  private boolean isGlued(Transcript transcript, int marker, int at, int end) {
    if (at >= end
        || end - at > LONGEST_NEXT_LINE
        || !Words.isSmall(transcript.text.charAt(at - 1))
        || !Character.isUpperCase(transcript.text.charAt(at))) {
      return false;
    }
    WebAddress link = CreditReading.foreign(transcript, transcript.targetsIn(at, end));
    if (link != null && transcript.linkStartIn(marker, end) == at) {
      return !transcript.self.sharesSiteWith(link) && !credits.isNobody(link);
    }
    return isKnown(transcript, marker, at, end);
  }

  /** "Allikas BNS", "Nova orixinal no Faro": a name that is known, or a link to another site. */
  private boolean isKnown(Transcript transcript, int marker, int start, int end) {
    if (end - start > LONGEST_NEXT_LINE) {
      return false;
    }
    WebAddress link = CreditReading.foreign(transcript, transcript.targetsIn(start, end));
    if (link != null
        && start - marker >= LONG_MARKER
        && Words.count(transcript.text.substring(start, end)) <= SHORT_NAME) {
      return !transcript.self.sharesSiteWith(link) && !credits.isNobody(link);
    }
    String name = PrintedNames.strip(transcript.text.substring(start, end));
    return credits.sources().signing(name, transcript.language) != null;
  }

  /** "Weather Data Source:": the word right before a label says what it is the source of. */
  boolean isOfFigures(Transcript transcript, int start, int at) {
    int end = at - 1;
    int word = Math.max(start, Words.lastIndexOf(transcript.text, ' ', end - 1, start) + 1);
    return word < end
        && markers.names(Markers.Kind.FIGURES, transcript.folded.substring(word, end));
  }

  static boolean isShort(Markers.Marker marker) {
    return Words.weight(marker.phrase(), 0, marker.phrase().length()) < SHORTEST_TAKEN;
  }
}
