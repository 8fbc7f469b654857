package org.urtext.intake.container;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The one folder in which a run unpacks, made when first needed. Thread-safe. */
final class Scratch implements AutoCloseable {

  private final Path parent;
  private @Nullable Path folder;
  private long made;

  /** Temporary files lie in {@code parent}. */
  Scratch(Path parent) {
    this.parent = parent;
  }

  /** A new empty folder. */
  synchronized Path newFolder() throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory(parent, "urtext-");
    }
    return Files.createDirectory(folder.resolve(Long.toString(made++)));
  }

  /** Half of what is free where temporary files lie, in bytes. */
  long room() throws IOException {
    return Files.getFileStore(parent).getUsableSpace() / 2;
  }

  /** Removes a folder that was made here, with all in it. */
  static void remove(Path made) throws IOException {
    if (Files.exists(made)) {
      // Nothing but numbered files of our own lies there, so no link can lead elsewhere.
      MoreFiles.deleteRecursively(made, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (folder != null) {
      remove(folder);
      folder = null;
    }
  }
}
