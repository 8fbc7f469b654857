package org.urtext.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Takes in what lies on disk: a folder with everything below it, or a single file.
 *
 * <p>Symbolic links are followed. Contents are never read here, sidecars excepted. Thread-safe.
 */
public final class FolderIntake {

  private final Predicate<Path> isGraphFile;

  /**
   * @param isGraphFile whether a file, given by its real path, belongs to the graph and is
   *     therefore no input
   */
  public FolderIntake(Predicate<Path> isGraphFile) {
    this.isGraphFile = isGraphFile;
  }

  /**
   * Everything found at {@code path}, each file exactly once, in the order of {@link
   * org.urtext.article.Place#path}; a folder appears only where it is left out or cannot be listed.
   * A single file is placed by its name alone, and its sidecar is read but does not arrive by
   * itself.
   *
   * <p>The stream is lazy and holds nothing open between elements.
   *
   * @param path of the folder or file
   * @param collection the name of the collection it belongs to
   * @throws NoSuchFileException if nothing lies there
   * @throws IOException if it cannot be looked at
   */
  public Stream<Arrival> arrivals(Path path, String collection) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    Threshold threshold = new Threshold(collection, isGraphFile);
    if (!attributes.isDirectory()) {
      return Stream.of(threshold.single(path));
    }
    FolderWalk walk = new FolderWalk(path, threshold);
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            walk, Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL),
        false);
  }
}
