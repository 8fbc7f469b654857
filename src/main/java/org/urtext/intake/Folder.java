package org.urtext.intake;

import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder's listing.
 *
 * @param entries by name, in order; a folder's name ends with a slash
 */
record Folder(SortedMap<String, Path> entries) {

  Set<String> names() {
    return entries.keySet();
  }

  /** The entry called {@code name}, folder or not. */
  Path path(String name) {
    Path file = entries.get(name);
    Path found = file == null ? entries.get(name + "/") : file;
    if (found == null) {
      throw new IllegalArgumentException("no such entry: " + name);
    }
    return found;
  }

  /** The entry called {@code name} unless it is a folder or absent. */
  @Nullable Path file(String name) {
    return entries.get(name);
  }
}
