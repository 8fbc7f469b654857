package org.urtext.pipeline;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.urtext.extraction.Extraction;
import org.urtext.extraction.ReadingRoom;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.graph.Run;
import org.urtext.intake.FolderIntake;
import org.urtext.intake.RawDocument;
import org.urtext.intake.Selection;
import org.urtext.intake.container.Unpacking;
import org.urtext.intake.container.formats.AllFormats;
import org.urtext.intake.container.record.FieldMapping;
import org.urtext.language.LanguageIdentifier;
import org.urtext.linking.Bench;
import org.urtext.linking.TextBench;
import org.urtext.origin.Interview;
import org.urtext.origin.Registries;
import org.urtext.report.ArticlesReport;
import org.urtext.report.CsvWriting;
import org.urtext.report.DeclarationsReport;
import org.urtext.report.FailuresReport;
import org.urtext.report.LinksReport;
import org.urtext.report.ProvenanceReport;
import org.urtext.report.Report;
import org.urtext.store.Archive;
import org.urtext.store.GraphLocation;

/** The real rooms, a real graph file, and a folder to put articles into. */
final class Desk {

  private static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();
  private static final Interview INTERVIEW = new Interview(Registries.ofTheProgram());
  private static final ReadingRoom READING_ROOM = new ReadingRoom();

  static final Unpacking UNPACKING = AllFormats.unpacking(FieldMapping.NONE);

  static final Itinerary ITINERARY = itinerary(READING_ROOM::read);

  static final Ingest.Settings DEFAULT = Ingest.Settings.usual(2);

  private final Ingest.Rooms rooms;
  private final Path graphFile;
  private final Path folder;

  Desk(Path home) throws IOException {
    this(home, rooms());
  }

  /** A desk in rooms of a test's own, which it closes itself. */
  Desk(Path home, Ingest.Rooms rooms) throws IOException {
    this.rooms = rooms;
    graphFile = home.resolve("graph");
    folder = Files.createDirectories(home.resolve("articles"));
  }

  Path folder() {
    return folder;
  }

  /** Writes a text with a time of its own, so that clocks decide nothing. */
  Path put(String name, String text) throws IOException {
    return put(name, text, Instant.parse("2024-01-01T00:00:00Z"));
  }

  Path put(String name, String text, Instant modified) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    Files.setLastModifiedTime(file, FileTime.from(modified));
    return file;
  }

  Summary ingest(Path... paths) throws Exception {
    return ingest(DEFAULT, paths);
  }

  Summary ingest(int threads, Path... paths) throws Exception {
    return ingest(
        new Ingest.Settings(threads, Selection.EVERYTHING, "", false, false, true), paths);
  }

  Summary ingest(Ingest.Settings settings, Path... paths) throws Exception {
    try (Archive archive = open()) {
      ProvenanceRecorder recorder = archive.recorder();
      recorder.beginRun(new Run("test", "test", "", ""));
      Summary summary =
          new Ingest(rooms, settings, recorder, Progress.UNTOLD)
              .run(
                  Arrays.stream(paths.length == 0 ? new Path[] {folder} : paths)
                      .map(Desk::source)
                      .toList());
      recorder.endRun();
      return summary;
    }
  }

  static Ingest.Rooms rooms() {
    return new Ingest.Rooms(UNPACKING::open, ITINERARY, new Bench(new TextBench()));
  }

  /** The way through a reading room of a test's own. */
  static Itinerary itinerary(Function<RawDocument, Extraction> readingRoom) {
    return new Itinerary(readingRoom, LANGUAGES::identify, INTERVIEW::hear, INTERVIEW::appearance);
  }

  static Ingest.Source source(Path path) {
    boolean whole = Files.isDirectory(path);
    String collection = (whole ? path : path.getParent()).getFileName().toString();
    return new Ingest.Source(
        collection, whole, () -> new FolderIntake(file -> false).arrivals(path, collection));
  }

  Archive open() throws Exception {
    return Archive.openOrCreate(new GraphLocation(graphFile.toString()), "test", false);
  }

  /** All reports, one after the other. */
  String reports() throws Exception {
    StringWriter all = new StringWriter();
    try (Archive archive = open()) {
      ProvenanceGraph graph = archive.graph();
      for (Report report :
          List.of(
              new ProvenanceReport(),
              new LinksReport(),
              new DeclarationsReport(),
              new ArticlesReport(),
              new FailuresReport())) {
        new CsvWriting(false, false, false).write(report, graph, all);
      }
    }
    return all.toString();
  }

  String report(Report report) throws Exception {
    StringWriter out = new StringWriter();
    try (Archive archive = open()) {
      ProvenanceGraph graph = archive.graph();
      new CsvWriting(false, false, false).write(report, graph, out);
    }
    return out.toString();
  }
}
