package org.urtext.intake;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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
    Path file = folder.path(name);
    Place place = place(path);
    if (name.startsWith(".")) {
      return Reason.HIDDEN_FILE.arrival(
          place, "Rename it without the leading dot, or name it itself, to have it read.");
    }
    if (FOLDER_NOTE.matcher(name).matches()) {
      return Reason.FOLDER_NOTE.arrival(
          place, "It tells of the folder; name the file itself to have it read as an article.");
    }
    Arrival exclusion = exclusion(file, place);
    if (exclusion != null) {
      return exclusion;
    }
    String described = Sidecar.documentOf(name);
    if (described != null && isSidecar(folder, name)) {
      return new Arrival.Sidecar(place);
    }
    if (described != null && Sidecar.isNamedLikeOne(name)) {
      return Reason.ORPHAN_SIDECAR.arrival(
          place, "There is no " + described + " beside it that it could describe.");
    }
    Path sidecar = folder.file(name + Sidecar.SUFFIX);
    return document(file, place, sidecar);
  }

  /** What the one file that was named for itself is. */
  Arrival single(Path file) {
    String name = FileNames.nameOf(file);
    Place place = place(name);
    Arrival exclusion = exclusion(file, place);
    if (exclusion != null) {
      return exclusion;
    }
    String described = Sidecar.documentOf(name);
    Path document = described == null ? null : sibling(file, described);
    if (document != null && Files.isRegularFile(document)) {
      return new Arrival.Sidecar(place);
    }
    if (described != null && Sidecar.isNamedLikeOne(name)) {
      return Reason.ORPHAN_SIDECAR.arrival(
          place, "There is no " + described + " beside it that it could describe.");
    }
    return document(file, place, sibling(file, name + Sidecar.SUFFIX));
  }

  private static @Nullable Path sibling(Path file, String name) {
    try {
      return file.resolveSibling(name);
    } catch (InvalidPathException notRepresentable) {
      // The process's locale has no such characters, so nobody can have named the sibling either.
      return null;
    }
  }

  /** Whether the file that {@code name} is named for lies there and is not itself a sidecar. */
  private static boolean isSidecar(Folder folder, String name) {
    String described = Sidecar.documentOf(name);
    if (described == null) {
      return false;
    }
    Path document = folder.file(described);
    return document != null && Files.isRegularFile(document) && !isSidecar(folder, described);
  }

  private @Nullable Arrival exclusion(Path file, Place place) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        return Reason.NOT_A_REGULAR_FILE.arrival(
            place, "It is a pipe, a socket or a device; copy its content to a file.");
      }
      if (isGraphFile.test(file.toRealPath())) {
        return Reason.GRAPH_FILE.arrival(place, "It holds the graph that is being written.");
      }
    } catch (IOException failed) {
      return failure(file, place, failed);
    }
    return Files.isReadable(file) ? null : notReadable(place);
  }

  private static Arrival failure(Path file, Place place, IOException failed) {
    if (failed instanceof NoSuchFileException
        && Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && Files.isSymbolicLink(file)) {
      return Reason.DANGLING_LINK.arrival(
          place, "What the link names does not exist; restore it or remove the link.");
    }
    if (Files.isSymbolicLink(file) && isLoop(failed)) {
      return Reason.LINK_LOOP.arrival(place, "The link leads back to itself.");
    }
    return notReadable(place);
  }

  private static boolean isLoop(IOException failed) {
    // Java has a type for this but Linux reports ELOOP only in the words of the general one.
    return failed instanceof FileSystemLoopException
        || (failed instanceof FileSystemException general
            && String.valueOf(general.getReason()).contains("symbolic links"));
  }

  private static Arrival notReadable(Place place) {
    return Reason.NOT_READABLE.arrival(
        place, "The file could not be opened; grant read permission and run again.");
  }

  private static Arrival document(Path file, Place place, @Nullable Path sidecarFile) {
    try {
      Sidecar sidecar =
          sidecarFile != null && Files.isRegularFile(sidecarFile)
              ? Sidecar.read(sidecarFile)
              : null;
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Arrival.Document(
          new RawDocument(
              place,
              FileNames.pathOf(file.toRealPath()),
              attributes.size(),
              attributes.lastModifiedTime().toInstant(),
              sidecar == null ? Hints.NONE : sidecar.hints(),
              sidecar == null ? "" : sidecar.digest(),
              RawDocument.Content.of(file),
              null));
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
