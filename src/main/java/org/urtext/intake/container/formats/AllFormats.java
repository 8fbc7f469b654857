package org.urtext.intake.container.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.urtext.intake.child.ChildProcesses;
import org.urtext.intake.container.ContainerFormat;
import org.urtext.intake.container.Limits;
import org.urtext.intake.container.Scratch;
import org.urtext.intake.container.Unpacking;
import org.urtext.intake.container.archive.CompressedFormat;
import org.urtext.intake.container.archive.Compression;
import org.urtext.intake.container.archive.TarFormat;
import org.urtext.intake.container.archive.WaczFormat;
import org.urtext.intake.container.archive.Workshop;
import org.urtext.intake.container.archive.ZipFormat;
import org.urtext.intake.container.feed.FeedFormat;
import org.urtext.intake.container.feed.NewsmlFormat;
import org.urtext.intake.container.json.JsonArticles;
import org.urtext.intake.container.json.NinJs;
import org.urtext.intake.container.json.TelegramExport;
import org.urtext.intake.container.mail.MboxFormat;
import org.urtext.intake.container.press.PressPageFormat;
import org.urtext.intake.container.press.PressTextFormat;
import org.urtext.intake.container.record.FieldMapping;
import org.urtext.intake.container.table.SheetManifest;
import org.urtext.intake.container.table.TableManifest;
import org.urtext.intake.container.warc.WarcFormat;

/** All container formats that there are, in the order in which they must be tried. */
public final class AllFormats {

  private AllFormats() {}

  /**
   * Opens containers in all formats, within {@link Limits#STANDARD} and where the system keeps its
   * temporary files. To be closed; thread-safe.
   *
   * @param mapping which fields of records the user says to read
   */
  public static Unpacking unpacking(FieldMapping mapping) {
    return unpacking(mapping, Limits.STANDARD, Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * The same within {@code limits}.
   *
   * @param temporary where the folder for what is unpacked is made
   */
  static Unpacking unpacking(FieldMapping mapping, Limits limits, Path temporary) {
    Scratch scratch = new Scratch(temporary);
    ChildProcesses unpackers = Workshop.children();
    ChildProcesses sheets = SheetManifest.children();
    List<ContainerFormat> formats = new ArrayList<>();
    formats.addAll(ofArchives(new Workshop(limits, scratch, unpackers)));
    formats.addAll(ofRecords(mapping, sheets, scratch));
    formats.addAll(ofNews());
    return new Unpacking(formats, limits, scratch, List.of(unpackers, sheets));
  }

  /** Archives: what is written as a compressed file or a zip archive but is more stands first. */
  private static List<ContainerFormat> ofArchives(Workshop workshop) {
    List<ContainerFormat> formats = new ArrayList<>();
    formats.add(new WarcFormat());
    formats.add(new WaczFormat(workshop));
    formats.add(new ZipFormat(workshop));
    formats.add(new TarFormat(workshop));
    for (Compression compression : Compression.values()) {
      formats.add(new CompressedFormat(workshop, compression));
    }
    return formats;
  }

  /**
   * What holds articles as records: the particular before the general.
   *
   * @param mapping which fields the user says to read
   * @param sheets as made by {@link SheetManifest#children}; to be closed when the formats are
   *     needed no more
   * @param scratch where the children put what they read
   */
  static List<ContainerFormat> ofRecords(
      FieldMapping mapping, ChildProcesses sheets, Scratch scratch) {
    return List.of(
        new TelegramExport(),
        new NinJs(),
        new JsonArticles(mapping),
        new TableManifest(mapping),
        new SheetManifest(mapping, sheets, scratch));
  }

  /** What hands news on as text or markup: each matches more loosely than those before it. */
  static List<ContainerFormat> ofNews() {
    List<ContainerFormat> formats = new ArrayList<>();
    formats.add(new FeedFormat());
    formats.add(new NewsmlFormat());
    formats.add(new MboxFormat());
    formats.add(new PressPageFormat());
    formats.addAll(PressTextFormat.inAllShapes());
    return formats;
  }
}
