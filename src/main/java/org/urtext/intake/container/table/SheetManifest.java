package org.urtext.intake.container.table;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.urtext.intake.Reason;
import org.urtext.intake.child.ChildFailure;
import org.urtext.intake.child.ChildProcesses;
import org.urtext.intake.container.ContainerFormat;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Packed;
import org.urtext.intake.container.Scratch;
import org.urtext.intake.container.record.FieldMapping;
import org.urtext.intake.container.record.RecordContainer;

/**
 * Manifests as workbooks of Excel 2007 and later: each sheet whose first row names columns of
 * articles. A workbook without one is told apart only when it is opened.
 */
public final class SheetManifest implements ContainerFormat {

  /** A workbook of a million rows takes about a minute. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final int HEAP_MEGABYTES = 768;

  private final FieldMapping mapping;
  private final ChildProcesses children;
  private final Scratch scratch;

  /**
   * @param mapping which fields the user says to read
   * @param children as made by {@link #children}; to be closed when this is needed no more
   * @param scratch where they put the rows
   */
  public SheetManifest(FieldMapping mapping, ChildProcesses children, Scratch scratch) {
    this.mapping = mapping;
    this.children = children;
    this.scratch = scratch;
  }

  /** Processes in which workbooks are read; none is started before there is one to read. */
  public static ChildProcesses children() {
    return new ChildProcesses(SheetWork.class, 1, PATIENCE, HEAP_MEGABYTES);
  }

  @Override
  public String word() {
    return TableManifest.WORD;
  }

  @Override
  public boolean matches(Packed packed) {
    boolean zip = packed.head().startsWith("PK\u0003\u0004");
    boolean locked = packed.head().startsWith("\u00D0\u00CF\u0011\u00E0");
    return packed.name().endsWith(".xlsx") && (zip || locked);
  }

  @Override
  public Contents open(Packed packed) throws IOException {
    Path folder = scratch.newFolder();
    Path rows = Files.createFile(folder.resolve("rows.jsonl"));
    boolean opened = false;
    try {
      SheetWork.Request request =
          new SheetWork.Request(
              packed.file().toAbsolutePath().toString(),
              rows.toAbsolutePath().toString(),
              mapping.assignments());
      SheetRecords records =
          new SheetRecords(
              RecordContainer.of(packed, mapping), packed, rows, mapping, ask(request));
      opened = true;
      return records;
    } finally {
      if (!opened) {
        Scratch.remove(folder);
      }
    }
  }

  private SheetWork.Answer ask(SheetWork.Request request) throws IOException {
    try {
      byte[] answer = children.ask(SheetWork.JSON.writeValueAsBytes(request));
      return SheetWork.JSON.readValue(answer, SheetWork.Answer.class);
    } catch (ChildFailure failure) {
      return failure.kind() == ChildFailure.Kind.TOOK_TOO_LONG
          ? new SheetWork.Answer(Reason.TOOK_TOO_LONG, "took too long to read; save it as .csv")
          : new SheetWork.Answer(
              Reason.PARSER_DIED,
              "was not read to its end (" + failure.getMessage() + "); save it as .csv");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while a workbook was read");
    }
  }
}
