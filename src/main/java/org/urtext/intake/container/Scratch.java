package org.urtext.intake.container;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.child.TemporaryFolder;

/** The one folder in which a run unpacks, made when first needed. Thread-safe. */
public final class Scratch implements AutoCloseable {

  private final Path parent;
  private @Nullable TemporaryFolder folder;
  private long made;

  /** Temporary files lie in {@code parent}; what killed runs left there is removed. */
  public Scratch(Path parent) {
    this.parent = parent;
    TemporaryFolder.sweep(parent);
  }

  /**
   * A new empty folder.
   *
   * @throws IOException if none can be made there
   */
  public synchronized Path newFolder() throws IOException {
    if (folder == null) {
      folder = TemporaryFolder.in(parent);
    }
    return Files.createDirectory(folder.path().resolve(Long.toString(made++)));
  }

  /**
   * Half of what is free where temporary files lie, in bytes.
   *
   * @throws IOException if that cannot be asked
   */
  public long room() throws IOException {
    return Files.getFileStore(parent).getUsableSpace() / 2;
  }

  /**
   * Removes a folder that was made here, with all in it; does nothing if it is gone.
   *
   * @throws IOException if something in it stays
   */
  public static void remove(Path made) throws IOException {
    if (Files.exists(made)) {
      // Nothing but numbered files of our own lies there, so no link can lead elsewhere.
      MoreFiles.deleteRecursively(made, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (folder != null) {
      folder.close();
      folder = null;
    }
  }
}
