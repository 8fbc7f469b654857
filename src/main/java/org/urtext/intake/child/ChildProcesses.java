package org.urtext.intake.child;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Java processes that do one kind of {@link Work} for this one, so that what kills or hangs them
 * harms nothing else.
 *
 * <p>Each is started when it is first needed, with this process's own Java and class path, and is
 * used again and again. One that took too long is killed; one that ended, or has answered many
 * requests, is replaced when the next is needed. They end with this process, however that ends.
 *
 * <p>Thread-safe.
 */
public final class ChildProcesses implements AutoCloseable {

  /** Parsers keep caches; a child is as good as new after so many requests. */
  private static final int REQUESTS_OF_ONE_CHILD = 2_000;

  /** Settings of this process that change how a text is read. */
  private static final List<String> HANDED_ON =
      List.of(
          "user.language",
          "user.country",
          "user.variant",
          "user.timezone",
          "pdfbox.fontcache",
          "urtext.debug");

  private final Class<? extends Work> work;
  private final Duration limit;
  private final int heapMegabytes;

  private final Semaphore places;
  private final Deque<ChildProcess> idle = new ArrayDeque<>();
  private final Set<ChildProcess> busy = new HashSet<>();
  private boolean closed;
  private volatile boolean goingDown;
  private @Nullable TemporaryFolder scratch;
  private final Thread atTheEnd = new Thread(this::goDown, "end of children");

  /**
   * @param work what the children do
   * @param most how many there are at once; further callers wait for one to be free
   * @param limit how long one answer may take, from the moment a child is ready for the request
   * @param heapMegabytes how much memory the objects of one child may take
   */
  public ChildProcesses(Class<? extends Work> work, int most, Duration limit, int heapMegabytes) {
    if (most < 1 || heapMegabytes < 1 || limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("A child needs a place, time and memory");
    }
    this.work = work;
    this.limit = limit;
    this.heapMegabytes = heapMegabytes;
    this.places = new Semaphore(most, true);
  }

  /**
   * The answer to {@code request}, which is sent once: what kills a child would kill the next too.
   *
   * @throws ChildFailure if there is none
   * @throws InterruptedException if this thread is interrupted; the child at work is killed
   * @throws IllegalStateException if this is closed
   */
  public byte[] ask(byte[] request) throws ChildFailure, InterruptedException {
    return ask(request, limit);
  }

  /** Like {@link #ask(byte[])}, with another limit for this request. */
  public byte[] ask(byte[] request, Duration limit) throws ChildFailure, InterruptedException {
    if (request.length > Frames.MOST) {
      throw new IllegalArgumentException("A request has at most " + Frames.MOST + " bytes");
    }
    places.acquire();
    try {
      ChildProcess child = take();
      boolean answered = false;
      try {
        byte[] answer = child.ask(request, limit);
        answered = true;
        return answer;
      } finally {
        giveBack(child, answered);
      }
    } finally {
      places.release();
      if (goingDown) {
        // Whatever came of the request has nothing to do with it any more.
        new CountDownLatch(1).await();
      }
    }
  }

  private ChildProcess take() throws ChildFailure, InterruptedException {
    ChildProcess child = idleOne();
    if (child == null) {
      child = ChildProcess.start(command(scratch()));
    }
    synchronized (this) {
      if (closed) {
        child.kill();
        throw new IllegalStateException("Closed");
      }
      busy.add(child);
    }
    return child;
  }

  private synchronized @Nullable ChildProcess idleOne() {
    while (true) {
      // The one used last: what is not needed at once is never started.
      ChildProcess child = idle.pollLast();
      if (child == null || child.isAlive()) {
        return child;
      }
    }
  }

  private synchronized void giveBack(ChildProcess child, boolean answered) {
    busy.remove(child);
    if (answered && !closed && child.answered() < REQUESTS_OF_ONE_CHILD) {
      idle.addLast(child);
    } else {
      child.kill();
    }
  }

  /** Ends all children. A request still under way fails as {@link ChildFailure.Kind#DIED}. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException goingDownAlready) {
      // Whoever closes this then, no one is answered from now on.
      goingDown = true;
    }
    List<ChildProcess> all;
    synchronized (this) {
      closed = true;
      all = new ArrayList<>(idle);
      all.addAll(busy);
      idle.clear();
    }
    all.forEach(ChildProcess::kill);
    all.forEach(ChildProcess::awaitEnd);
    sweep();
  }

  /** As the process ends: no one is answered from now on, and nothing stays behind. */
  private void goDown() {
    goingDown = true;
    close();
  }

  /** The folder of the children's temporary files, which one that is killed cannot delete. */
  private synchronized Path scratch() throws ChildFailure {
    if (closed) {
      throw new IllegalStateException("Closed");
    }
    if (scratch == null) {
      try {
        scratch = TemporaryFolder.in(Path.of(System.getProperty("java.io.tmpdir")));
      } catch (IOException noFolder) {
        throw new ChildFailure(
            ChildFailure.Kind.DIED,
            "No folder for temporary files could be made: " + noFolder.getMessage());
      }
      Runtime.getRuntime().addShutdownHook(atTheEnd);
    }
    return scratch.path();
  }

  private synchronized void sweep() {
    if (scratch == null) {
      return;
    }
    try {
      scratch.close();
    } catch (IOException notSwept) {
      // It lies among the temporary files of the system, which sweeps them in its own time.
    }
    scratch = null;
  }

  private List<String> command(Path scratch) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heapMegabytes + "m");
    command.add("-XX:+ExitOnOutOfMemoryError");
    // Cheap to start and small; most children live for a few documents.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    // Leave nothing behind when killed or broken, and keep the virtual machine's words off the
    // pipe.
    command.addAll(
        List.of(
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+SuppressFatalErrorMessage",
            "-XX:+DisplayVMOutputToStderr"));
    command.addAll(List.of("-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"));
    command.add("-Djava.io.tmpdir=" + scratch);
    command.add("-D" + Child.SCRATCH + "=" + scratch);
    for (String name : HANDED_ON) {
      String value = System.getProperty(name);
      if (value != null) {
        command.add("-D" + name + "=" + value);
      }
    }
    command.addAll(List.of("-cp", classPath(), Child.class.getName(), work.getName()));
    return command;
  }

  /** Absolute, so that it does not depend on where a child is started. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> new File(entry).getAbsolutePath())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
