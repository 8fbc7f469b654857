package org.urtext.cli;

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

/**
 * What a user means by a TARGET: a file's path, a URL, a path as reports print it, or the beginning
 * of an id.
 *
 * @param written as it was typed
 */
record Target(String written) {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{4,32}");

  /** The node meant, if the graph has it. Ambiguity is an error that lists the choices. */
  Optional<Node> in(ProvenanceGraph graph) throws Complaint {
    Optional<ArticleId> id = file().flatMap(file -> realPath(file)).flatMap(graph::atRealPath);
    if (id.isEmpty()) {
      id = WebAddress.parse(written).flatMap(graph::atAddress);
    }
    if (id.isEmpty()) {
      id = only(graph.atPath(written), graph);
    }
    if (id.isEmpty() && ID.matcher(written).matches()) {
      id = only(graph.idsBeginningWith(written), graph);
    }
    return id.flatMap(graph::node);
  }

  /** The file of that name, if there is one. */
  Optional<Path> file() {
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

  private Optional<ArticleId> only(List<ArticleId> found, ProvenanceGraph graph) throws Complaint {
    if (found.size() > 1) {
      throw new Complaint(
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
