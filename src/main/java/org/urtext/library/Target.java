package org.urtext.library;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.urtext.article.ArticleId;
import org.urtext.article.WebAddress;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.intake.FileNames;
import org.urtext.report.PlainText;

/**
 * What a user means by a TARGET: a file's path, a URL, a path as reports print it, or the beginning
 * of an id.
 *
 * @param written as it was typed
 */
public record Target(String written) {

  private static final Pattern WHOLE_ID = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{4,32}");

  /**
   * The node meant, if the graph has it.
   *
   * @throws Refusal if several may be meant, with the choices
   */
  public Optional<Node> in(ProvenanceGraph graph) throws Refusal {
    Optional<Path> file = file();
    if (file.isPresent()) {
      // A file that is there is meant, even if another one was read at such a path.
      return file.flatMap(Target::realPath).flatMap(graph::atRealPath).flatMap(graph::node);
    }
    if (WHOLE_ID.matcher(written).matches()) {
      return graph.node(new ArticleId(written));
    }
    Optional<ArticleId> id = WebAddress.parse(written).flatMap(graph::atAddress);
    if (id.isEmpty()) {
      id = only(graph.atPath(written), graph);
    }
    if (id.isEmpty() && ID.matcher(written).matches()) {
      id = only(graph.idsBeginningWith(written), graph);
    }
    return id.flatMap(graph::node);
  }

  /** What to say if the file meant is not what it was when {@code known} was read from it. */
  public Optional<String> changedSince(Node known) {
    Node.Reading reading = known.reading();
    return file()
        .filter(file -> reading != null && !isSame(file, reading.sha256()))
        .map(
            file ->
                PlainText.printable(
                    file + " has changed since it was ingested; this is about what it held then."));
  }

  private static boolean isSame(Path file, String sha256) {
    try {
      return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString().equals(sha256);
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** The file of that name, if there is one. */
  public Optional<Path> file() {
    try {
      return Optional.of(Path.of(written)).filter(Files::isRegularFile);
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  private static Optional<String> realPath(Path file) {
    try {
      return Optional.of(FileNames.pathOf(file.toRealPath()));
    } catch (IOException vanished) {
      return Optional.empty();
    }
  }

  private Optional<ArticleId> only(List<ArticleId> found, ProvenanceGraph graph) throws Refusal {
    if (found.size() > 1) {
      throw new Refusal(
          written
              + " may mean "
              + found.stream()
                  .map(id -> id + graph.node(id).map(node -> " (" + node.label() + ")").orElse(""))
                  .collect(Collectors.joining(", "))
              + ". Give more of the id.");
    }
    return found.stream().findFirst();
  }
}
