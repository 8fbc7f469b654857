package org.urtext.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.urtext.graph.Lineage;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.intake.container.record.FieldMapping;
import org.urtext.linking.Link;
import org.urtext.origin.Declaration;
import org.urtext.origin.Registries;
import org.urtext.origin.RegistryFault;
import org.urtext.pipeline.Ingest;
import org.urtext.pipeline.Progress;
import org.urtext.pipeline.RunEnded;
import org.urtext.pipeline.Summary;
import org.urtext.report.Ink;
import org.urtext.report.TraceText;
import org.urtext.store.Archive;
import org.urtext.store.GraphLocation;
import org.urtext.store.GraphUnavailable;

/**
 * An open provenance graph, for programs: what the commands {@code ingest}, {@code trace} and
 * {@code report} do.
 *
 * <p>It holds the file until it is closed; no other process can open it meanwhile. What is asked of
 * it answers what the last {@link #ingest} has decided. Not thread-safe.
 */
public final class Provenance implements AutoCloseable {

  private static final String PURPOSE = "a program";

  private final GraphLocation location;
  private final Archive archive;
  private final Registries registries;

  private Provenance(GraphLocation location, Archive archive, Registries registries) {
    this.location = location;
    this.archive = archive;
    this.registries = registries;
  }

  /**
   * Opens the graph in {@code file}, and creates it if there is none.
   *
   * @param file where it is kept, with or without the ending {@code .mv.db}
   * @param registries tables of outlets, agencies or markers to know besides the built-in ones
   * @throws Refusal if another process has the file, if it is no graph or a newer program's, or if
   *     a registry cannot be used
   */
  public static Provenance openOrCreate(Path file, Path... registries) throws Refusal {
    GraphLocation location = new GraphLocation(file.toString());
    try {
      Registries known = Registries.extendedBy(List.of(registries));
      return new Provenance(location, Archive.openOrCreate(location, PURPOSE, false), known);
    } catch (GraphUnavailable | RegistryFault unusable) {
      throw new Refusal(String.valueOf(unusable.getMessage()), unusable);
    }
  }

  /**
   * Takes in what lies at {@code path}, as a collection that is named like the folder, and decides
   * on all links. What was read before and has not changed is passed by.
   *
   * @param path a folder, or any file that the command reads
   * @return what became of every document found
   * @throws IOException if the folder cannot be read; a document that cannot is counted in the
   *     summary instead
   * @throws Refusal if there is nothing at {@code path}, another folder has the collection's name,
   *     or the run cannot go on; what was recorded until then is kept
   */
  public Summary ingest(Path path) throws IOException, Refusal {
    int threads = Runtime.getRuntime().availableProcessors();
    CollectionRoot root = CollectionRoot.of(path, null);
    try (House house = new House(threads)) {
      Ingest.Rooms rooms = house.rooms(FieldMapping.NONE, registries, House.bench(true));
      ProvenanceRecorder recorder = archive.recorder();
      recorder.beginRun(House.run("ingest " + path, registries));
      root.claimIn(recorder);
      Summary summary =
          new Ingest(rooms, Ingest.Settings.usual(threads), recorder, Progress.UNTOLD)
              .run(List.of(House.folder(path, root.collection(), location)));
      FinishedTable.endRun(recorder, graph());
      return summary;
    } catch (RunEnded ended) {
      throw new Refusal(String.valueOf(ended.getMessage()), ended);
    }
  }

  /**
   * The article or unseen original that is meant.
   *
   * @param target a file's path, a URL, a path as reports print it, or the start of an id
   * @return empty if the graph has none
   * @throws Refusal if it may mean several, with the choices
   */
  public Optional<Node> find(String target) throws Refusal {
    return new Target(target).in(graph());
  }

  /** All articles and unseen originals, in the order of their paths; close it. */
  public Stream<Node> articles() {
    return graph().nodes();
  }

  /** What {@code article} came from, and what that came from. */
  public Lineage trace(Node article) {
    return Lineage.upstream(graph(), article, Lineage.DEPTH);
  }

  /** What was made from {@code article}, and what was made from that. */
  public Lineage traceDown(Node article) {
    return Lineage.downstream(graph(), article, Lineage.DEPTH);
  }

  /** What {@link #trace} gives, in the words of the command, for 80 columns. */
  public static String inWords(Lineage trace) {
    return new TraceText(Ink.PLAIN, false).upstream(trace);
  }

  /**
   * The links from {@code article} to what it came from, the strongest first: claimed ones, merely
   * possible ones and the sources it cites.
   */
  public List<Link> links(Node article) {
    return graph().linksFrom(article.id());
  }

  /** What {@code article} declares about its origin, in the order of its text. */
  public List<Declaration> declarations(Node article) {
    return graph().declarationsOf(article.id());
  }

  /** Everything else that can be asked. */
  public ProvenanceGraph graph() {
    return archive.graph();
  }

  @Override
  public void close() {
    archive.close();
  }
}
