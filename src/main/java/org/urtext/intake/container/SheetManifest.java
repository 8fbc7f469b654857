package org.urtext.intake.container;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.urtext.intake.Reason;
import org.urtext.intake.child.ChildFailure;
import org.urtext.intake.child.ChildProcesses;

/**
 * Manifests as workbooks of Excel 2007 and later: each sheet whose first row names columns of
 * articles. A workbook without one is told apart only when it is opened.
 */
final class SheetManifest implements ContainerFormat {

  private final FieldMapping mapping;
  private final ChildProcesses children;
  private final Scratch scratch;

  /**
   * @param children that do {@link SheetWork}
   * @param scratch where they put the rows
   */
  SheetManifest(FieldMapping mapping, ChildProcesses children, Scratch scratch) {
    this.mapping = mapping;
    this.children = children;
    this.scratch = scratch;
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
