package org.urtext.intake;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;

/** Walks a folder depth first, one listing at a time, in the order of the paths below it. */
final class FolderWalk implements Iterator<Arrival> {

  /**
   * Folders that link to one another multiply the paths below them with each link on the way; no
   * collection made by people needs more.
   */
  private static final int DEEPEST_LINKS = 5;

  private final Threshold threshold;
  private final Deque<Level> levels = new ArrayDeque<>();
  private @Nullable Arrival next;

  /**
   * One folder on the way down.
   *
   * @param prefix of the paths of its entries; empty or ends with a slash
   * @param realPath to recognise it again
   * @param links followed on the way to it
   */
  private record Level(
      String prefix, Path realPath, int links, Folder folder, Iterator<String> names) {}

  FolderWalk(Path root, Threshold threshold) {
    this.threshold = threshold;
    next = enter(root, "", 0);
  }

  @Override
  public boolean hasNext() {
    while (next == null && !levels.isEmpty()) {
      Level level = levels.element();
      if (level.names.hasNext()) {
        next = arrivalOf(level.names.next(), level);
      } else {
        levels.remove();
      }
    }
    return next != null;
  }

  @Override
  public Arrival next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Arrival arrival = next;
    next = null;
    return arrival;
  }

  private @Nullable Arrival arrivalOf(String key, Level level) {
    if (!key.endsWith("/")) {
      return threshold.entry(level.folder, key, level.prefix + key);
    }
    String name = key.substring(0, key.length() - 1);
    Path path = level.folder.path(name);
    if (name.startsWith(".")) {
      return threshold.hiddenFolder(level.prefix + name);
    }
    int links = level.links + (Files.isSymbolicLink(path) ? 1 : 0);
    return enter(path, level.prefix + key, links);
  }

  /** Goes down into {@code folder}; what cannot be entered is an arrival itself. */
  private @Nullable Arrival enter(Path folder, String prefix, int links) {
    Place place =
        threshold.place(prefix.isEmpty() ? "." : prefix.substring(0, prefix.length() - 1));
    if (links > DEEPEST_LINKS) {
      return Reason.LINKS_TOO_DEEP.arrival(
          place, "At most " + DEEPEST_LINKS + " links are followed on one path.");
    }
    try {
      Path realPath = folder.toRealPath();
      if (levels.stream().anyMatch(level -> level.realPath.startsWith(realPath))) {
        return Reason.LINK_LOOP.arrival(
            place,
            "It leads back to "
                + FileNames.pathOf(realPath)
                + ", which is being read or holds what is.");
      }
      Folder listing = list(folder);
      levels.push(new Level(prefix, realPath, links, listing, listing.names().iterator()));
      return null;
    } catch (IOException notReadable) {
      return Reason.NOT_READABLE.arrival(
          place, "The folder could not be listed; grant read permission and run again.");
    }
  }

  private static Folder list(Path path) throws IOException {
    TreeMap<String, Path> entries = new TreeMap<>();
    try (DirectoryStream<Path> listed = Files.newDirectoryStream(path)) {
      for (Path entry : listed) {
        // With its slash a folder sorts among the paths as the paths below it do.
        String slash = Files.isDirectory(entry) ? "/" : "";
        entries.put(FileNames.nameOf(entry) + slash, entry);
      }
    } catch (DirectoryIteratorException failed) {
      throw failed.getCause();
    }
    return new Folder(entries);
  }
}
