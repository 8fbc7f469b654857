package org.urtext.origin;

import org.jspecify.annotations.Nullable;

/** Labels made of several: "Quelle & Autorin:", "Text und Foto:", "文・写真：". */
final class JoinedLabels {

  private static final int LONGEST = 45;

  private static final int MOST_PARTS = 4;

  private final Markers markers;

  JoinedLabels(Markers markers) {
    this.markers = markers;
  }

  /**
   * A label that opens a line.
   *
   * @param marker the part that tells of a source, else the one that tells of a writer
   * @param end the place of the separator behind it
   */
  record Label(Markers.Marker marker, int end) {}

  /** The label at {@code start} if it is joined from known ones; null if it is none. */
  @Nullable Label at(Transcript transcript, int start, int lineEnd) {
    String text = transcript.text;
    int limit = Math.min(lineEnd, start + LONGEST);
    int end = start;
    while (end < limit && ":：∶՝፦፡៖=＝|｜".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (end >= limit || end == start) {
      return null;
    }
    String[] parts =
        markers.joining().labels(transcript.folded.substring(start, end).strip(), MOST_PARTS + 1);
    if (parts.length < 2 || parts.length > MOST_PARTS) {
      return null;
    }
    Markers.Marker source = null;
    Markers.Marker writer = null;
    boolean strange = false;
    boolean picture = false;
    for (String part : parts) {
      Markers.Marker asSource = markers.whole(Markers.Kind.SOURCE, part);
      Markers.Marker asWriter = markers.whole(Markers.Kind.WRITER, part);
      boolean photo = markers.isA(Markers.Kind.PHOTO, part);
      picture |= photo && source == null && writer == null;
      source = source == null ? asSource : source;
      writer = writer == null ? asWriter : writer;
      strange |=
          asSource == null
              && asWriter == null
              && !photo
              && (part.indexOf(' ') >= 0 || markers.isA(Markers.Kind.RELATED, part));
    }
    // "Bild/Quelle: X" credits a picture, "Foto & Text: X" the whole.
    Markers.Marker said = source != null && !picture ? source : writer;
    return strange || said == null ? null : new Label(said, end);
  }
}
