package org.urtext.intake.child;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder for temporary files of this process. Its name says which process that is, and a lock in
 * it says that it lives, so that what a killed one left behind can be told from what a living one
 * needs. Not thread-safe.
 */
public final class TemporaryFolder implements Closeable {

  /** {@code urtext-}, the process's number, when it started in milliseconds, a random number. */
  private static final Pattern NAME = Pattern.compile("urtext-(\\d{1,18})-(\\d{1,18})-\\d+");

  private static final String LOCK = "in-use";

  /** The start of one process is not told to the millisecond each time. */
  private static final Duration SAME_START = Duration.ofSeconds(10);

  private final Path path;
  private final FileChannel lock;

  private TemporaryFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** A new folder in {@code parent}. */
  public static TemporaryFolder in(Path parent) throws IOException {
    ProcessHandle self = ProcessHandle.current();
    Path path =
        Files.createTempDirectory(
            parent, "urtext-" + self.pid() + "-" + milliseconds(start(self)) + "-");
    FileChannel lock =
        FileChannel.open(
            path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      lock.lock();
    } catch (IOException noLocksThere) {
      // Then the process's number alone tells that it lives.
    }
    return new TemporaryFolder(path, lock);
  }

  public Path path() {
    return path;
  }

  /** Removes the folder with all in it. */
  @Override
  public void close() throws IOException {
    lock.close();
    remove(path);
  }

  private static void remove(Path folder) throws IOException {
    // Nothing but files of our own lies there, so no link can lead elsewhere.
    MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
  }

  /**
   * Removes the folders that processes of this user left in {@code parent} when they were killed.
   * What cannot be looked at or removed stays: the system sweeps its temporary files too.
   */
  public static void sweep(Path parent) {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, "urtext-*")) {
      for (Path folder : found) {
        sweepOne(folder);
      }
    } catch (IOException | DirectoryIteratorException notListed) {
      // The next run sweeps again.
    }
  }

  private static void sweepOne(Path folder) {
    try {
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isOwn(folder) && isLeft(folder)) {
        remove(folder);
      }
    } catch (IOException notSwept) {
      // Another process may be sweeping it; otherwise the next run tries again.
    }
  }

  private static boolean isOwn(Path folder) throws IOException {
    UserPrincipal owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS);
    return ProcessHandle.current()
        .info()
        .user()
        .map(user -> isCalled(owner.getName(), user))
        .orElse(false);
  }

  /** Windows puts the machine's name before the user's, in one of the two places or in both. */
  private static boolean isCalled(String owner, String user) {
    return owner
        .substring(owner.lastIndexOf('\\') + 1)
        .equals(user.substring(user.lastIndexOf('\\') + 1));
  }

  private static boolean isLeft(Path folder) throws IOException {
    Matcher name = NAME.matcher(folder.getFileName().toString());
    return name.matches()
        && !isAlive(Long.parseLong(name.group(1)), Long.parseLong(name.group(2)))
        && !isLocked(folder.resolve(LOCK));
  }

  private static boolean isAlive(long pid, long started) {
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    if (process.isEmpty()) {
      return false;
    }
    // A number is given to another process some time after the first has ended.
    long start = milliseconds(start(process.get()));
    return start == 0 || started == 0 || Math.abs(start - started) < SAME_START.toMillis();
  }

  private static Optional<Instant> start(ProcessHandle process) {
    return process.info().startInstant();
  }

  /** 0 where it is not known. */
  private static long milliseconds(Optional<Instant> start) {
    return start.map(Instant::toEpochMilli).orElse(0L);
  }

  /** A process of another container on this machine may live although its number means nothing. */
  private static boolean isLocked(Path file) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileLock free = channel.tryLock()) {
      return free == null;
    } catch (OverlappingFileLockException ours) {
      return true;
    }
  }
}
