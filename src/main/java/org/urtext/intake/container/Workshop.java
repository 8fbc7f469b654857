package org.urtext.intake.container;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.urtext.intake.Reason;
import org.urtext.intake.child.ChildFailure;
import org.urtext.intake.child.ChildProcesses;
import org.urtext.intake.child.Work;

/**
 * Where archives are unpacked and workbooks read: child processes, and a folder for what comes out.
 * Thread-safe.
 */
final class Workshop implements AutoCloseable {

  /** A zip archive's directory is held in memory: that of two million entries takes a gigabyte. */
  private static final int CHILD_MEGABYTES = 1_536;

  private static final Duration START = Duration.ofSeconds(60);

  /** A megabyte of empty files takes more than one on a slow disk; a megabyte of text far less. */
  private static final long SECONDS_FOR_A_MEGABYTE = 3;

  private final Limits limits;
  private final Duration start;
  private final Scratch scratch;
  private final ChildProcesses children;
  private final ChildProcesses sheets = RecordFormats.children();

  /** Unpacks within {@code limits}, under {@code temporary}. */
  Workshop(Limits limits, Path temporary) {
    this(limits, temporary, UnpackingWork.class, START);
  }

  /**
   * One whose children do {@code work}, within {@code start} and three seconds for each megabyte.
   */
  Workshop(Limits limits, Path temporary, Class<? extends Work> work, Duration start) {
    this.limits = limits;
    this.start = start;
    this.scratch = new Scratch(temporary);
    // Each request has a limit of its own.
    this.children = new ChildProcesses(work, 1, start, CHILD_MEGABYTES);
  }

  Limits limits() {
    return limits;
  }

  /** Processes in which workbooks are read. */
  ChildProcesses sheets() {
    return sheets;
  }

  Scratch scratch() {
    return scratch;
  }

  /**
   * Unpacks {@code packed}.
   *
   * @param form as {@link Order#form}
   * @param name as {@link Order#name}
   * @param only as {@link Order#only}
   * @param folder to unpack into
   */
  Receipt unpack(
      Packed packed, String form, String name, Pattern only, Path folder, Allowance allowance)
      throws IOException {
    long bytes = Files.size(packed.file());
    Limits left =
        new Limits(
            limits.entryBytes(),
            limits.ratio(),
            Math.min(allowance.bytes(), scratch.room()),
            allowance.entries(),
            limits.depth());
    Order order =
        new Order(packed.file().toAbsolutePath(), form, name, only, folder.toAbsolutePath(), left);
    Duration limit = start.plusSeconds(SECONDS_FOR_A_MEGABYTE * (bytes >> 20));
    try {
      Receipt receipt = Receipt.of(children.ask(order.asBytes(), limit));
      allowance.spend(receipt);
      return receipt;
    } catch (ChildFailure failure) {
      return failure.kind() == ChildFailure.Kind.TOOK_TOO_LONG
          ? new Receipt(
              0,
              0,
              Reason.TOOK_TOO_LONG,
              "It was not unpacked within " + limit.toSeconds() + " seconds; unpack it by hand.")
          : new Receipt(
              0,
              0,
              Reason.PARSER_DIED,
              "The process that unpacked it ended; see whether it is intact, or unpack it by hand.");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while unpacking");
    }
  }

  @Override
  public void close() throws IOException {
    children.close();
    sheets.close();
    scratch.close();
  }
}
