package org.urtext.intake.container.archive;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.urtext.intake.Reason;
import org.urtext.intake.child.ChildFailure;
import org.urtext.intake.child.ChildProcesses;
import org.urtext.intake.container.Allowance;
import org.urtext.intake.container.Limits;
import org.urtext.intake.container.Packed;
import org.urtext.intake.container.Scratch;

/** Where archives are unpacked: child processes, and a folder for what comes out. Thread-safe. */
public final class Workshop {

  /** A zip archive's directory is held in memory: that of two million entries takes a gigabyte. */
  private static final int CHILD_MEGABYTES = 1_536;

  private static final Duration START = Duration.ofSeconds(60);

  /** A megabyte of empty files takes more than one on a slow disk; a megabyte of text far less. */
  private static final long SECONDS_FOR_A_MEGABYTE = 3;

  private final Limits limits;
  private final Duration start;
  private final Scratch scratch;
  private final ChildProcesses children;

  /**
   * Unpacks within {@code limits}.
   *
   * @param scratch where folders for what is unpacked are made
   * @param children as made by {@link #children}; to be closed when this is needed no more
   */
  public Workshop(Limits limits, Scratch scratch, ChildProcesses children) {
    this(limits, scratch, children, START);
  }

  /** One whose children take at most {@code start} and three seconds for each megabyte. */
  Workshop(Limits limits, Scratch scratch, ChildProcesses children, Duration start) {
    this.limits = limits;
    this.start = start;
    this.scratch = scratch;
    this.children = children;
  }

  /** Processes in which archives are unpacked; none is started before there is one to unpack. */
  public static ChildProcesses children() {
    // Each request has a limit of its own.
    return new ChildProcesses(UnpackingWork.class, 1, START, CHILD_MEGABYTES);
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
      allowance.spend(receipt.bytes(), receipt.entries());
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
}
