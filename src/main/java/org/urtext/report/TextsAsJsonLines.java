package org.urtext.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.stream.Stream;
import org.urtext.graph.Node;
import org.urtext.graph.Node.Reading;
import org.urtext.graph.ProvenanceGraph;

/**
 * The articles with their texts, one JSON object a line, as tools for text reuse, spreadsheets and
 * notebooks read them. What is not known is null; a record known by metadata only has empty texts.
 *
 * @see <a href="https://jsonlines.org/">JSON Lines</a>
 */
public final class TextsAsJsonLines {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private TextsAsJsonLines() {}

  /** Writes all articles of {@code graph} to {@code out}, which stays open. */
  public static void write(ProvenanceGraph graph, Writer out) throws IOException {
    try (Stream<Node> nodes = graph.nodes().filter(Node::isInCollection)) {
      SequenceWriter lines = MAPPER.writer().withRootValueSeparator("\n").writeValues(out);
      boolean any = false;
      for (Iterator<Node> each = nodes.iterator(); each.hasNext(); ) {
        lines.write(line(each.next(), graph));
        any = true;
      }
      lines.flush();
      out.write(any ? "\n" : "");
    }
    out.flush();
  }

  private static ObjectNode line(Node node, ProvenanceGraph graph) {
    Reading reading = node.reading();
    ObjectNode line = MAPPER.createObjectNode();
    line.put("article", node.label());
    line.put("id", node.id().value());
    line.put("url", Cells.url(node));
    line.put("title", node.title());
    ArrayNode authors = line.putArray("authors");
    if (reading != null) {
      reading.authors().forEach(authors::add);
    }
    line.put("published", Cells.text(node.published()));
    line.put("language", node.language().value());
    line.put("outlet", node.outlet());
    // What text-reuse tools call it: texts of one series are not compared with each other.
    line.put("series", node.outlet());
    line.put("text", graph.bodyText(node.id()).orElse(""));
    line.put("full_text", graph.fullText(node.id()).orElse(""));
    return line;
  }
}
