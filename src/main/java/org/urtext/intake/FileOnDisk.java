package org.urtext.intake;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;

/**
 * A file that lies in a folder.
 *
 * @param file its path, perhaps of a link to it
 * @param isGraphFile whether a real path belongs to the graph
 */
record FileOnDisk(Path file, Predicate<Path> isGraphFile) implements Item {

  @Override
  public @Nullable Arrival exclusion(Place place) {
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
      return failure(place, failed);
    }
    return Files.isReadable(file) ? null : Threshold.notReadable(place);
  }

  private Arrival failure(Place place, IOException failed) {
    if (failed instanceof NoSuchFileException
        && Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && Files.isSymbolicLink(file)) {
      return Reason.DANGLING_LINK.arrival(
          place, "What the link names does not exist; restore it or remove the link.");
    }
    if (Files.isSymbolicLink(file) && isLoop(failed)) {
      return Reason.LINK_LOOP.arrival(place, "The link leads back to itself.");
    }
    return Threshold.notReadable(place);
  }

  private static boolean isLoop(IOException failed) {
    // Java has a type for this but Linux reports ELOOP only in the words of the general one.
    return failed instanceof FileSystemLoopException
        || (failed instanceof FileSystemException general
            && String.valueOf(general.getReason()).contains("symbolic links"));
  }

  @Override
  public boolean isFile() {
    return Files.isRegularFile(file);
  }

  @Override
  public String realPath() throws IOException {
    return FileNames.pathOf(file.toRealPath());
  }

  @Override
  public long size() throws IOException {
    return Files.size(file);
  }

  @Override
  public Instant modified() throws IOException {
    return Files.getLastModifiedTime(file).toInstant();
  }

  @Override
  public @Nullable Enclosure enclosure() {
    return null;
  }
}
