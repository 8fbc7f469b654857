package org.urtext.origin;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the markers of each kind stand in one text, found in a single walk: readers ask for the
 * same words over and over.
 */
final class MarkerHits {

  /** The hits of one kind in order of their place, of those at one place the longest first. */
  private static final class Column {
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private Markers.Marker[] markers = new Markers.Marker[8];
    private int size;

    void add(Markers.Marker marker, int start, int end) {
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
        markers = Arrays.copyOf(markers, 2 * size);
      }
      starts[size] = start;
      ends[size] = end;
      markers[size++] = marker;
    }

    /** The first hit that begins at or behind {@code start}. */
    int from(int start) {
      int low = 0;
      int high = size;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (starts[middle] < start) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  private final Map<Markers.Kind, Column> columns = new EnumMap<>(Markers.Kind.class);

  MarkerHits(Markers markers, String folded) {
    for (int i = 0; i < folded.length(); i++) {
      if (!Words.mayBeginAt(folded, i) && !Words.isBehindAnd(folded, i)) {
        continue;
      }
      for (PhraseTrie.Hit<Markers.Marker> hit : markers.at(folded, i)) {
        Markers.Kind kind = hit.value().kind();
        // What a name follows may end in a particle that is written together with it.
        if (kind == Markers.Kind.REPUBLISHED
            || hit.value().isStem()
            || Words.mayEndAt(folded, i, hit.end())) {
          columns.computeIfAbsent(kind, k -> new Column()).add(hit.value(), i, hit.end());
        }
      }
    }
  }

  /** The first marker of {@code kind} that lies in a stretch; null if there is none. */
  Markers.@Nullable Found first(Markers.Kind kind, int start, int end) {
    Column column = columns.get(kind);
    if (column != null) {
      for (int i = column.from(start); i < column.size && column.starts[i] < end; i++) {
        if (column.ends[i] <= end) {
          return new Markers.Found(column.markers[i], column.starts[i], column.ends[i]);
        }
      }
    }
    return null;
  }

  /**
   * The hit behind {@code last}, which this method or {@link #first} gave; null if none is left.
   */
  Markers.@Nullable Found next(Markers.Found last, int end) {
    Column column = columns.get(last.marker().kind());
    if (column == null) {
      return null;
    }
    int at = column.from(last.start());
    while (at < column.size && !column.markers[at].equals(last.marker())) {
      at++;
    }
    for (int i = at + 1; i < column.size && column.starts[i] < end; i++) {
      if (column.ends[i] <= end) {
        return new Markers.Found(column.markers[i], column.starts[i], column.ends[i]);
      }
    }
    return null;
  }
}
