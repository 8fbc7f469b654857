package org.urtext.intake;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;

/** Decides of each file what arrives: the document, or why there is none. */
final class Threshold {

  /** What people leave in a folder of data to say what it holds. */
  private static final Pattern FOLDER_NOTE =
      Pattern.compile("(?i)(read[_-]?me|licen[cs]e|copying|changelog)(\\.(md|txt|rst|html?))?");

  private final String collection;
  private final Predicate<Path> isGraphFile;

  /** The files that lie together with one another. */
  @FunctionalInterface
  interface Neighbours {

    /** The one called {@code name}; null if it is a folder or absent. */
    @Nullable Item named(String name);
  }

  Threshold(String collection, Predicate<Path> isGraphFile) {
    this.collection = collection;
    this.isGraphFile = isGraphFile;
  }

  Place place(String path) {
    return new Place(collection, path);
  }

  Arrival hiddenFolder(String path) {
    return Reason.HIDDEN_FOLDER.arrival(
        place(path), "Rename it without the leading dot, or name it itself, to have it read.");
  }

  /** What the file {@code name} in {@code folder} is. */
  Arrival entry(Folder folder, String name, String path) {
    return entry(
        new FileOnDisk(folder.path(name), isGraphFile),
        sibling -> {
          Path file = folder.file(sibling);
          return file == null ? null : new FileOnDisk(file, isGraphFile);
        },
        name,
        path);
  }

  /** What {@code item} is, which is called {@code name} among {@code neighbours}. */
  Arrival entry(Item item, Neighbours neighbours, String name, String path) {
    Place place = place(path);
    if (name.startsWith(".")) {
      return Reason.HIDDEN_FILE.arrival(
          place, "Rename it without the leading dot, or name it itself, to have it read.");
    }
    if (FOLDER_NOTE.matcher(name).matches()) {
      return Reason.FOLDER_NOTE.arrival(
          place, "It tells of the folder; name the file itself to have it read as an article.");
    }
    Arrival exclusion = item.exclusion(place);
    if (exclusion != null) {
      return exclusion;
    }
    String described = Sidecar.documentOf(name);
    if (described != null && isSidecar(neighbours, name)) {
      return new Arrival.Sidecar(place);
    }
    if (described != null && Sidecar.isNamedLikeOne(name)) {
      return orphan(place, described);
    }
    return document(item, place, neighbours.named(name + Sidecar.SUFFIX));
  }

  /** What the one file that was named for itself is. */
  Arrival single(Path file) {
    String name = FileNames.nameOf(file);
    Place place = place(name);
    Item item = new FileOnDisk(file, isGraphFile);
    Arrival exclusion = item.exclusion(place);
    if (exclusion != null) {
      return exclusion;
    }
    String described = Sidecar.documentOf(name);
    Item document = described == null ? null : sibling(file, described);
    if (document != null && document.isFile()) {
      return new Arrival.Sidecar(place);
    }
    if (described != null && Sidecar.isNamedLikeOne(name)) {
      return orphan(place, described);
    }
    return document(item, place, sibling(file, name + Sidecar.SUFFIX));
  }

  private @Nullable Item sibling(Path file, String name) {
    try {
      return new FileOnDisk(file.resolveSibling(name), isGraphFile);
    } catch (InvalidPathException notRepresentable) {
      // The process's locale has no such characters, so nobody can have named the sibling either.
      return null;
    }
  }

  /** Whether the file that {@code name} is named for lies there and is not itself a sidecar. */
  private static boolean isSidecar(Neighbours neighbours, String name) {
    String described = Sidecar.documentOf(name);
    if (described == null) {
      return false;
    }
    Item document = neighbours.named(described);
    return document != null && document.isFile() && !isSidecar(neighbours, described);
  }

  private static Arrival orphan(Place place, String described) {
    return Reason.ORPHAN_SIDECAR.arrival(
        place, "There is no " + described + " beside it that it could describe.");
  }

  static Arrival notReadable(Place place) {
    return Reason.NOT_READABLE.arrival(
        place, "The file could not be opened; grant read permission and run again.");
  }

  private static Arrival document(Item item, Place place, @Nullable Item sidecarFile) {
    try {
      Sidecar sidecar =
          sidecarFile != null && sidecarFile.isFile() ? Sidecar.read(sidecarFile.file()) : null;
      return new Arrival.Document(
          new RawDocument(
              place,
              item.realPath(),
              item.size(),
              item.modified(),
              sidecar == null ? Hints.NONE : sidecar.hints(),
              sidecar == null ? "" : sidecar.digest(),
              RawDocument.Content.of(item.file()),
              item.enclosure()));
    } catch (Sidecar.Unusable unusable) {
      return Reason.BAD_SIDECAR.arrival(
          place,
          "Its sidecar "
              + place.path()
              + Sidecar.SUFFIX
              + " "
              + unusable.getMessage()
              + "; mend or remove the sidecar and run again.");
    } catch (IOException failed) {
      return notReadable(place);
    }
  }
}
