package org.urtext.intake.container;

import java.time.Duration;
import java.util.List;
import org.urtext.intake.child.ChildProcesses;

/** The formats that hold articles as records. */
final class RecordFormats {

  /** A workbook of a million rows takes about a minute. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final int HEAP_MEGABYTES = 768;

  private RecordFormats() {}

  /** Processes in which workbooks are read; none is started before there is one to read. */
  static ChildProcesses children() {
    return new ChildProcesses(SheetWork.class, 1, PATIENCE, HEAP_MEGABYTES);
  }

  /**
   * All of them, in the order in which they must be tried: the particular before the general.
   *
   * @param mapping which fields the user says to read
   * @param children as made by {@link #children}; to be closed when the formats are needed no more
   * @param scratch where the children put what they read
   */
  static List<ContainerFormat> inOrder(
      FieldMapping mapping, ChildProcesses children, Scratch scratch) {
    return List.of(
        new TelegramExport(),
        new NinJs(),
        new JsonArticles(mapping),
        new TableManifest(mapping),
        new SheetManifest(mapping, children, scratch));
  }
}
