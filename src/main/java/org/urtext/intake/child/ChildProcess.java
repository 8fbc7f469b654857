package org.urtext.intake.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.urtext.intake.child.ChildFailure.Kind;

/** One child, asked by one thread at a time. */
final class ChildProcess {

  /** What a virtual machine that ended for want of memory says, see ExitOnOutOfMemoryError. */
  private static final int OUT_OF_MEMORY = 3;

  private static final Duration STARTING = Duration.ofSeconds(60);

  /**
   * What a thread does with a pipe cannot be interrupted; it ends when the process does. So other
   * threads do it, while the one that asks can be told to stop.
   */
  private static final ExecutorService AT_THE_PIPES =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "child");
            thread.setDaemon(true);
            return thread;
          });

  private final Process process;
  private final DataOutputStream requests;
  private final DataInputStream answers;
  private int answered;

  private ChildProcess(Process process) {
    this.process = process;
    this.requests = new DataOutputStream(process.getOutputStream());
    this.answers = new DataInputStream(process.getInputStream());
  }

  /** Starts a child and waits until it is ready. */
  static ChildProcess start(List<String> command) throws ChildFailure, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    // Options meant for the parent's virtual machine would outweigh the limits of the child's.
    builder
        .environment()
        .keySet()
        .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH"));
    builder.redirectError(
        Boolean.getBoolean("urtext.debug")
            ? ProcessBuilder.Redirect.INHERIT
            : ProcessBuilder.Redirect.DISCARD);
    ChildProcess child;
    try {
      child = new ChildProcess(builder.start());
    } catch (IOException notStarted) {
      throw new ChildFailure(
          Kind.DIED, "No child process could be started: " + notStarted.getMessage());
    }
    boolean ready = false;
    try {
      ready = Arrays.equals(child.within(STARTING, () -> Frames.read(child.answers)), Child.READY);
    } finally {
      if (!ready) {
        child.kill();
      }
    }
    if (!ready) {
      throw new ChildFailure(
          Kind.DIED, "The child process said something else than that it is ready");
    }
    return child;
  }

  byte[] ask(byte[] request, Duration limit) throws ChildFailure, InterruptedException {
    byte[] answer =
        within(
            limit,
            () -> {
              Frames.write(requests, request);
              return Frames.read(answers);
            });
    answered++;
    return answer;
  }

  private byte[] within(Duration limit, Exchange exchange)
      throws ChildFailure, InterruptedException {
    Future<byte[]> answer = AT_THE_PIPES.submit(exchange::run);
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      kill();
      throw new ChildFailure(
          Kind.TOOK_TOO_LONG, "There was no answer within " + seconds(limit) + " seconds");
    } catch (ExecutionException broken) {
      if (broken.getCause() instanceof IOException pipe) {
        throw new ChildFailure(Kind.DIED, whyItDied(pipe));
      }
      throw new IllegalStateException(broken.getCause());
    }
  }

  private static String seconds(Duration limit) {
    return limit.toMillis() % 1_000 == 0
        ? Long.toString(limit.toSeconds())
        : Double.toString(limit.toMillis() / 1_000.0);
  }

  /** How many answers it has given. */
  int answered() {
    return answered;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it at once, whatever it is doing. */
  void kill() {
    process.destroyForcibly();
  }

  /** Waits until it has ended, for a moment at most. */
  boolean awaitEnd() {
    try {
      return process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String whyItDied(IOException pipe) {
    if (pipe instanceof StreamCorruptedException) {
      kill();
      return "What the child process wrote is no answer";
    }
    if (awaitEnd() && process.exitValue() == OUT_OF_MEMORY) {
      return "The child process ran out of memory";
    }
    kill();
    return "The child process ended";
  }

  private interface Exchange {
    byte[] run() throws IOException;
  }
}
