package org.urtext.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;
import org.urtext.extraction.ReadingCells;
import org.urtext.extraction.ReadingRoom;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.intake.Arrival;
import org.urtext.intake.FolderIntake;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;
import org.urtext.language.LanguageIdentifier;
import org.urtext.linking.Bench;
import org.urtext.linking.TextBench;
import org.urtext.origin.Interview;
import org.urtext.pipeline.Ingest;
import org.urtext.pipeline.Itinerary;
import org.urtext.pipeline.Progress;
import org.urtext.store.Archive;
import org.urtext.store.GraphLocation;
import org.urtext.store.GraphUnavailable;

/** Builds the house by hand, from the front door to the archive. */
final class Wiring implements AutoCloseable {

  private static final String NOWHERE = "jdbc:h2:mem:";

  private final GraphLocation location;
  private final String purpose;
  private final boolean waits;
  private @Nullable ReadingCells cells;

  Wiring(Urtext options, String purpose) {
    this.location = new GraphLocation(options.database());
    this.purpose = purpose;
    this.waits = options.waits();
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

  Ingest ingest(ProvenanceRecorder recorder, Progress progress, int threads) {
    FolderIntake intake = new FolderIntake(location::owns);
    return new Ingest(
        intake,
        itinerary(threads),
        new Bench(new TextBench()::compare),
        recorder,
        progress,
        threads);
  }

  /**
   * @param threads how many documents will be on their way at once
   */
  Itinerary itinerary(int threads) {
    // The PDF library would otherwise leave a list of this machine's fonts in the home folder.
    System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir", "."));
    cells = new ReadingCells(threads);
    ReadingRoom readingRoom = new ReadingRoom(cells);
    LanguageIdentifier languages = new LanguageIdentifier();
    Interview interview = new Interview();
    return new Itinerary(
        readingRoom::read, languages::identify, interview::hear, interview::appearance);
  }

  /** Ends the processes that were started for it. */
  @Override
  public void close() {
    if (cells != null) {
      cells.close();
    }
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
