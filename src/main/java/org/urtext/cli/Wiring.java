package org.urtext.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.urtext.article.Place;
import org.urtext.intake.Arrival;
import org.urtext.intake.FolderIntake;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;
import org.urtext.library.House;
import org.urtext.library.Refusal;
import org.urtext.pipeline.Ingest;
import org.urtext.store.Archive;
import org.urtext.store.GraphLocation;
import org.urtext.store.GraphUnavailable;

/** The rooms and the archive, as the options of a command ask for them. */
final class Wiring implements AutoCloseable {

  /** Named, so that the migrations find the same database; it goes with its last connection. */
  private static final String NOWHERE = "jdbc:h2:mem:nowhere";

  private final GraphLocation location;
  private final String purpose;
  private final boolean waits;
  private final House house;

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
    this.house = new House(threads);
    if (options.debugs()) {
      // Child processes then speak on this one's standard error.
      System.setProperty("urtext.debug", "true");
    }
  }

  GraphLocation location() {
    return location;
  }

  Archive existingArchive() throws Refusal {
    try {
      return Archive.open(location, purpose, waits);
    } catch (GraphUnavailable unavailable) {
      throw new Refusal(String.valueOf(unavailable.getMessage()), unavailable);
    }
  }

  /** The graph, to answer from; where documents await their links, that is said first. */
  Archive answeringArchive(PrintWriter err) throws Refusal {
    Archive archive = existingArchive();
    if (archive.recorder().hasUndecided()) {
      err.println(
          "There are documents whose links were not decided yet, and which no answer shows before"
              + " `link` or the next ingest has decided on them.");
    }
    return archive;
  }

  Archive archive() throws Refusal {
    try {
      return Archive.openOrCreate(location, purpose, waits);
    } catch (GraphUnavailable unavailable) {
      throw new Refusal(String.valueOf(unavailable.getMessage()), unavailable);
    }
  }

  /** The graph if there is one; otherwise an empty one that is never written anywhere. */
  Archive archiveOrNone(PrintWriter err) throws Refusal {
    if (location.exists()) {
      return existingArchive();
    }
    err.println("There is no graph at " + location + "; answering from the text alone.");
    try {
      return Archive.openOrCreate(new GraphLocation(NOWHERE), purpose, waits);
    } catch (GraphUnavailable unavailable) {
      throw new Refusal(String.valueOf(unavailable.getMessage()), unavailable);
    }
  }

  /** The rooms. */
  House house() {
    return house;
  }

  static final String NO_LEXICON =
      "Do not learn from the surest links which words correspond, to judge others by.";

  /** What lies at {@code path}, as something to take in. */
  Ingest.Source folder(Path path, String collection) {
    return House.folder(path, collection, location);
  }

  /** Ends the processes that were started, and puts away what was unpacked. Thread-safe. */
  @Override
  public void close() {
    house.close();
  }

  /** The file at {@code path}, with its sidecar if it has one. */
  RawDocument single(Path path) throws IOException, Refusal {
    FolderIntake intake = new FolderIntake(file -> false);
    try (Stream<Arrival> arrivals = intake.arrivals(path, "")) {
      Arrival arrival = arrivals.findFirst().orElseThrow();
      if (arrival instanceof Arrival.Document document) {
        return document.raw();
      }
      if (arrival instanceof Arrival.Refused refused) {
        throw new Refusal(path + ": " + refused.detail());
      }
      throw new Refusal(path + " is not an article.");
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
