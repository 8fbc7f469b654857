package org.urtext.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;
import org.urtext.extraction.ReadingCells;
import org.urtext.extraction.ReadingRoom;
import org.urtext.graph.Run;
import org.urtext.intake.Arrival;
import org.urtext.intake.FolderIntake;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Unpacking;
import org.urtext.intake.container.formats.AllFormats;
import org.urtext.intake.container.json.JsonLines;
import org.urtext.intake.container.record.FieldMapping;
import org.urtext.language.LanguageIdentifier;
import org.urtext.linking.Bench;
import org.urtext.linking.TextBench;
import org.urtext.origin.Interview;
import org.urtext.origin.Registries;
import org.urtext.pipeline.Ingest;
import org.urtext.pipeline.Itinerary;
import org.urtext.store.Archive;
import org.urtext.store.GraphLocation;
import org.urtext.store.GraphUnavailable;

/** Builds the house by hand, from the front door to the archive. */
final class Wiring implements AutoCloseable {

  /** Named, so that the migrations find the same database; it goes with its last connection. */
  private static final String NOWHERE = "jdbc:h2:mem:nowhere";

  private final GraphLocation location;
  private final String purpose;
  private final boolean waits;
  private final int threads;
  private final List<Runnable> opened = new CopyOnWriteArrayList<>();
  private @Nullable ReadingRoom readingRoom;

  /** For commands that read one document at most at a time. */
  Wiring(Urtext options, String purpose) {
    this(options, purpose, 1);
  }

  /**
   * @param threads how many documents may be read at the same time
   */
  Wiring(Urtext options, String purpose, int threads) {
    this.location = new GraphLocation(options.database());
    this.purpose = purpose;
    this.waits = options.waits();
    this.threads = threads;
    if (options.debugs()) {
      // Child processes then speak on this one's standard error.
      System.setProperty("urtext.debug", "true");
    }
  }

  GraphLocation location() {
    return location;
  }

  Archive existingArchive() throws Complaint {
    try {
      return Archive.open(location, purpose, waits);
    } catch (GraphUnavailable unavailable) {
      throw new Complaint(String.valueOf(unavailable.getMessage()), unavailable);
    }
  }

  /** The graph, to answer from; where documents await their links, that is said first. */
  Archive answeringArchive(PrintWriter err) throws Complaint {
    Archive archive = existingArchive();
    if (archive.recorder().hasUndecided()) {
      err.println(
          "There are documents whose links were not decided yet, and which no answer shows before"
              + " `link` or the next ingest has decided on them.");
    }
    return archive;
  }

  Archive archive() throws Complaint {
    try {
      return Archive.openOrCreate(location, purpose, waits);
    } catch (GraphUnavailable unavailable) {
      throw new Complaint(String.valueOf(unavailable.getMessage()), unavailable);
    }
  }

  /** The graph if there is one; otherwise an empty one that is never written anywhere. */
  Archive archiveOrNone(PrintWriter err) throws Complaint {
    if (location.exists()) {
      return existingArchive();
    }
    err.println("There is no graph at " + location + "; answering from the text alone.");
    try {
      return Archive.openOrCreate(new GraphLocation(NOWHERE), purpose, waits);
    } catch (GraphUnavailable unavailable) {
      throw new Complaint(String.valueOf(unavailable.getMessage()), unavailable);
    }
  }

  /**
   * @param mapping which fields of records are read as what
   * @param registries by which documents are heard
   * @param bench what decides on links
   */
  Ingest.Rooms rooms(FieldMapping mapping, Registries registries, Bench bench) {
    return new Ingest.Rooms(unpacking(mapping), itinerary(registries), bench);
  }

  /**
   * @param mapping which fields of records are read as what
   */
  Ingest.Unpacking unpacking(FieldMapping mapping) {
    Unpacking unpacking = AllFormats.unpacking(mapping);
    opened.add(
        () -> {
          try {
            unpacking.close();
          } catch (IOException leftBehind) {
            throw new UncheckedIOException("temporary files could not be removed", leftBehind);
          }
        });
    return unpacking::open;
  }

  static final String NO_LEXICON =
      "Do not learn from the surest links which words correspond, to judge others by.";

  /**
   * @param learnsWords whether the surest links teach which words correspond
   */
  static Bench bench(boolean learnsWords) {
    return new Bench(new TextBench(learnsWords)::compare);
  }

  ReadingRoom readingRoom() {
    if (readingRoom == null) {
      // The PDF library would otherwise leave a list of this machine's fonts in the home folder.
      System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir", "."));
      ReadingCells cells = new ReadingCells(threads);
      opened.add(cells::close);
      readingRoom = new ReadingRoom(cells);
    }
    return readingRoom;
  }

  Itinerary itinerary(Registries registries) {
    LanguageIdentifier languages = new LanguageIdentifier();
    Interview interview = new Interview(registries);
    return new Itinerary(
        readingRoom()::read, languages::identify, interview::hear, interview::appearance);
  }

  /** A run of this program that is asked for {@code settings}, and hears by {@code registries}. */
  static Run run(String settings, Registries registries) {
    return new Run(Version.number(), settings, registries.digest(), Rulebook.digest());
  }

  /** What lies at {@code path}, as something to take in. */
  Ingest.Source folder(Path path, String collection) {
    return new Ingest.Source(
        collection,
        Files.isDirectory(path),
        () -> new FolderIntake(location::owns).arrivals(path, collection));
  }

  /** JSON Lines that are piped in, as something to take in. */
  static Ingest.Source standardInput(String collection, FieldMapping mapping) {
    return new Ingest.Source(
        collection,
        false,
        () -> {
          Contents lines = JsonLines.from(System.in, new Place(collection, "stdin"), mapping);
          return StreamSupport.stream(
              Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED), false);
        });
  }

  /** Ends the processes that were started, and puts away what was unpacked. Thread-safe. */
  @Override
  public void close() {
    opened.forEach(Runnable::run);
  }

  /** The file at {@code path}, with its sidecar if it has one. */
  RawDocument single(Path path) throws IOException, Complaint {
    FolderIntake intake = new FolderIntake(file -> false);
    try (Stream<Arrival> arrivals = intake.arrivals(path, "")) {
      Arrival arrival = arrivals.findFirst().orElseThrow();
      if (arrival instanceof Arrival.Document document) {
        return document.raw();
      }
      if (arrival instanceof Arrival.Refused refused) {
        throw new Complaint(path + ": " + refused.detail());
      }
      throw new Complaint(path + " is not an article.");
    }
  }

  /** What is piped in, as a document without a name or hints. */
  static RawDocument standardInput(InputStream in) throws IOException {
    byte[] bytes = in.readAllBytes();
    return new RawDocument(
        new Place("", "-"),
        "-",
        bytes.length,
        Instant.EPOCH,
        Hints.NONE,
        "",
        () -> new ByteArrayInputStream(bytes),
        null);
  }
}
