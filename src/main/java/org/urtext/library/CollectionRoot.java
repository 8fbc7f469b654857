package org.urtext.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.ProvenanceRecorder;

/**
 * A folder or file that is taken in, and the collection that it belongs to.
 *
 * @param path as it was named
 * @param folder the real folder that the collection's paths are relative to
 * @param collection its name
 * @param named whether somebody chose the name; otherwise it is the folder's
 */
public record CollectionRoot(Path path, String folder, String collection, boolean named) {

  private static final String STANDARD_INPUT = "-";

  /**
   * What is piped in.
   *
   * @param collection null for a collection of that name
   */
  public static CollectionRoot standardInput(@Nullable String collection) {
    return new CollectionRoot(
        Path.of(STANDARD_INPUT),
        STANDARD_INPUT,
        collection == null ? "stdin" : collection,
        collection != null);
  }

  /** Whether it is what is piped in, so that there is no path. */
  public boolean isStandardInput() {
    return folder.equals(STANDARD_INPUT);
  }

  /**
   * What lies at {@code path}.
   *
   * @param collection null to name it by the folder
   * @throws Refusal if there is nothing at {@code path}
   */
  public static CollectionRoot of(Path path, @Nullable String collection)
      throws IOException, Refusal {
    if (!Files.exists(path)) {
      throw new Refusal("There is no file or folder " + path + ".");
    }
    Path real = path.toRealPath();
    Path folder = Files.isDirectory(real) ? real : real.getParent();
    Path name = folder == null ? null : folder.getFileName();
    return new CollectionRoot(
        path,
        (folder == null ? real : folder).toString(),
        collection != null ? collection : name == null ? "root" : name.toString(),
        collection != null);
  }

  /**
   * Makes the collection's name this folder's.
   *
   * @throws Refusal if it is another folder's
   */
  public void claimIn(ProvenanceRecorder recorder) throws Refusal {
    Optional<String> owner = recorder.claimCollection(collection, folder, named);
    if (owner.isPresent()) {
      throw new Refusal(
          "The collection name "
              + collection
              + " already belongs to "
              + owner.get()
              + ". Give this folder another one with --collection NAME, or the same one if the"
              + " folder has moved.");
    }
  }
}
