package org.urtext.library;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;
import org.urtext.extraction.ReadingCells;
import org.urtext.extraction.ReadingRoom;
import org.urtext.graph.Run;
import org.urtext.intake.FolderIntake;
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
import org.urtext.store.GraphLocation;

/** Builds the rooms by hand, from the front door to the bench. Not thread-safe but for closing. */
public final class House implements AutoCloseable {

  private final int threads;
  private final List<Runnable> opened = new CopyOnWriteArrayList<>();
  private @Nullable ReadingRoom readingRoom;

  /**
   * Nothing is built before it is asked for.
   *
   * @param threads how many documents may be read at the same time
   */
  public House(int threads) {
    this.threads = threads;
  }

  /**
   * All that an ingest leads through.
   *
   * @param mapping which fields of records are read as what
   * @param registries by which documents are heard
   * @param bench what decides on links
   */
  public Ingest.Rooms rooms(FieldMapping mapping, Registries registries, Bench bench) {
    return new Ingest.Rooms(unpacking(mapping), itinerary(registries), bench);
  }

  /**
   * Opens what holds several documents.
   *
   * @param mapping which fields of records are read as what
   */
  public Ingest.Unpacking unpacking(FieldMapping mapping) {
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

  /**
   * Reading, identifying and hearing one document.
   *
   * @param registries by which documents are heard
   */
  public Itinerary itinerary(Registries registries) {
    // A run that finds nothing new needs neither.
    Supplier<LanguageIdentifier> languages = Suppliers.memoize(LanguageIdentifier::new);
    Supplier<Interview> interview = Suppliers.memoize(() -> new Interview(registries));
    return new Itinerary(
        readingRoom()::read,
        (text, spans) -> languages.get().identify(text, spans),
        (read, language) -> interview.get().hear(read, language),
        read -> interview.get().appearance(read));
  }

  /** Where bytes are read; one for the whole house. */
  public ReadingRoom readingRoom() {
    if (readingRoom == null) {
      // The PDF library would otherwise leave a list of this machine's fonts in the home folder.
      System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir", "."));
      ReadingCells cells = new ReadingCells(threads);
      opened.add(cells::close);
      readingRoom = new ReadingRoom(cells);
    }
    return readingRoom;
  }

  /**
   * What decides on links.
   *
   * @param learnsWords whether the surest links teach which words correspond
   */
  public static Bench bench(boolean learnsWords) {
    return new Bench((texts, declared) -> new TextBench(learnsWords).compare(texts, declared));
  }

  /** A run of this program that is asked for {@code settings}, and hears by {@code registries}. */
  public static Run run(String settings, Registries registries) {
    return new Run(Version.number(), settings, registries.digest(), Rulebook.digest());
  }

  /**
   * What lies at {@code path}, as something to take in.
   *
   * @param graph whose own files are left out
   */
  public static Ingest.Source folder(Path path, String collection, GraphLocation graph) {
    return new Ingest.Source(
        collection,
        Files.isDirectory(path),
        () -> new FolderIntake(graph::owns).arrivals(path, collection));
  }

  /** JSON Lines that are piped in, as something to take in. */
  public static Ingest.Source jsonLines(InputStream in, String collection, FieldMapping mapping) {
    return new Ingest.Source(
        collection,
        false,
        () -> {
          Contents lines = JsonLines.from(in, new Place(collection, "stdin"), mapping);
          return StreamSupport.stream(
              Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED), false);
        });
  }

  /** Ends the processes that were started, and puts away what was unpacked. Thread-safe. */
  @Override
  public void close() {
    opened.forEach(Runnable::run);
  }
}
