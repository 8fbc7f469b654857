package org.urtext.intake.container;

import java.util.List;

/** The formats that hold articles as records. */
public final class RecordFormats {

  private RecordFormats() {}

  /**
   * All of them, in the order in which they must be tried: the particular before the general.
   *
   * @param mapping which fields the user says to read
   */
  public static List<ContainerFormat> inOrder(FieldMapping mapping) {
    return List.of(
        new TelegramExport(), new NinJs(), new JsonArticles(mapping), new TableManifest(mapping));
  }
}
