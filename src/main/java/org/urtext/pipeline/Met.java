package org.urtext.pipeline;

import java.util.HashSet;
import java.util.Set;
import org.urtext.intake.Arrival;
import org.urtext.intake.Reason;

/** What was met of a collection, and what could not be looked at. */
final class Met {

  /** The place of the collection's own folder. */
  private static final String ROOT = ".";

  private final Set<String> paths = new HashSet<>();
  private final Set<String> unlisted = new HashSet<>();

  void add(Arrival arrival) {
    String path = arrival.place().path();
    paths.add(path);
    if (arrival instanceof Arrival.Refused refused
        && refused.reason().equals(Reason.NOT_READABLE.word())) {
      // If it is a folder, nothing is known of what lies below it.
      unlisted.add(path);
    }
  }

  /** Whether the file at {@code path} was met, or lies in a folder that could not be listed. */
  boolean mayBeThere(String path) {
    if (paths.contains(path) || unlisted.contains(ROOT)) {
      return true;
    }
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (unlisted.contains(path.substring(0, slash))) {
        return true;
      }
    }
    return false;
  }
}
