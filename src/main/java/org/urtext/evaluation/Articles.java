package org.urtext.evaluation;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;

/**
 * The articles of a graph by what a truth file may call them: the printed path, or its last part.
 */
final class Articles {

  private final Map<String, Node> byName = new HashMap<>();

  private Articles() {}

  static Articles of(ProvenanceGraph graph) {
    Articles articles = new Articles();
    try (Stream<Node> nodes = graph.nodes()) {
      for (Iterator<Node> each = nodes.iterator(); each.hasNext(); ) {
        Node node = each.next();
        if (node.isInCollection()) {
          articles.byName.put(node.label(), node);
          articles.byName.put(node.id().value(), node);
          // Where several files have one name, the first by path is meant.
          articles.byName.putIfAbsent(fileName(node.label()), node);
        }
      }
    }
    return articles;
  }

  private static String fileName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1);
  }

  Optional<Node> at(String article) {
    return Optional.ofNullable(byName.get(article));
  }
}
