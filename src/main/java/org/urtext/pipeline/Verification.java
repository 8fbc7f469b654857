package org.urtext.pipeline;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;
import org.urtext.graph.Custody;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.intake.Arrival;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;
import org.urtext.intake.container.Contents;

/**
 * Compares the bytes that lie where articles were found with the digests of those that were read.
 * Of a container that is byte for byte what it was, all that it holds is; another one is opened,
 * and what it holds is compared one by one.
 */
public final class Verification {

  private final Ingest.Unpacking unpacking;

  public Verification(Ingest.Unpacking unpacking) {
    this.unpacking = unpacking;
  }

  /** What was found in a place. */
  public enum State {
    /** The very bytes that were read. */
    INTACT,
    /** Other bytes. */
    CHANGED,
    /** Nothing. */
    GONE,
    /** Something that cannot be read. */
    UNREADABLE,
    /** Nothing that could be read again: the bytes came from standard input. */
    STANDARD_INPUT;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What comparing came to.
   *
   * @param found SHA-256 of the bytes that lie there now; null if none could be read
   */
  public record Finding(Custody custody, State state, @Nullable String found) {}

  /** Compares everything that {@code graph} has custody of, and hands on each finding. */
  public void run(ProvenanceGraph graph, Consumer<Finding> findings) {
    try (Stream<Custody> all = graph.custody()) {
      List<Custody> together = new ArrayList<>();
      for (Iterator<Custody> each = all.iterator(); each.hasNext(); ) {
        Custody custody = each.next();
        if (custody.container() == null) {
          findings.accept(ofFile(custody));
        } else {
          if (!together.isEmpty() && !custody.container().equals(together.get(0).container())) {
            ofContainer(together, findings);
            together.clear();
          }
          together.add(custody);
        }
      }
      if (!together.isEmpty()) {
        ofContainer(together, findings);
      }
    }
  }

  private static Finding ofFile(Custody custody) {
    if (custody.isFromStandardInput()) {
      return new Finding(custody, State.STANDARD_INPUT, null);
    }
    try {
      String found = digest(Path.of(custody.realFile()));
      return new Finding(custody, state(custody, found), found);
    } catch (IOException | InvalidPathException failed) {
      return new Finding(custody, stateAfter(failed), null);
    }
  }

  private void ofContainer(List<Custody> held, Consumer<Finding> findings) {
    Custody first = held.get(0);
    try {
      Path file = Path.of(first.realFile());
      String digest = digest(file);
      if (digest.equals(first.containerSha256())) {
        held.forEach(each -> findings.accept(new Finding(each, State.INTACT, each.sha256())));
        return;
      }
      Map<Place, String> now = digestsIn(file, first);
      for (Custody each : held) {
        String found = now.get(each.place());
        findings.accept(new Finding(each, found == null ? State.GONE : state(each, found), found));
      }
    } catch (IOException | InvalidPathException failed) {
      held.forEach(each -> findings.accept(new Finding(each, stateAfter(failed), null)));
    }
  }

  private Map<Place, String> digestsIn(Path file, Custody first) throws IOException {
    Place container = first.container() == null ? first.place() : first.container();
    RawDocument document =
        new RawDocument(
            container,
            first.realFile(),
            Files.size(file),
            Instant.EPOCH,
            Hints.NONE,
            "",
            RawDocument.Content.of(file),
            null);
    Map<Place, String> digests = new HashMap<>();
    Optional<Contents> opened = unpacking.open(document);
    if (opened.isPresent()) {
      try (Contents contents = opened.get()) {
        while (contents.hasNext()) {
          if (contents.next() instanceof Arrival.Document entry) {
            digests.put(entry.place(), entry.raw().sha256());
          }
        }
      }
    }
    return digests;
  }

  private static String digest(Path file) throws IOException {
    return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
  }

  private static State state(Custody custody, String found) {
    return found.equals(custody.sha256()) ? State.INTACT : State.CHANGED;
  }

  private static State stateAfter(Exception failed) {
    return failed instanceof NoSuchFileException ? State.GONE : State.UNREADABLE;
  }
}
