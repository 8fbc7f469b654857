package org.urtext.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.urtext.graph.DecidingRun;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.linking.Link;

/** What a case says to programs. */
final class CaseJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private CaseJson() {}

  /** What the case was made from, and what it could not be made to hold. */
  static String about(CaseFile of) throws IOException {
    ObjectNode object = MAPPER.createObjectNode();
    object.put("article", of.material().text().label());
    object.put("article_id", of.material().text().id().value());
    object.put("tool_version", of.material().toolVersion());
    object.put("as_of", of.material().asOf());
    DecidingRun run = of.material().run();
    if (run != null) {
      object
          .putObject("run")
          .put("number", run.number())
          .put("tool_version", run.run().toolVersion())
          .put("settings", run.run().settings())
          .put("registries_sha256", run.run().registriesDigest())
          .put("rules_sha256", run.run().rulesDigest())
          .put("statistics_sha256", run.statisticsDigest());
    }
    ArrayNode articles = object.putArray("articles");
    for (Node node : of.material().nodes()) {
      ObjectNode each = articles.addObject();
      each.put("article", node.label());
      each.put("article_id", node.id().value());
      each.put("in_collection", node.isInCollection());
      String folder = of.folders().get(node.id());
      ArrayNode contents = each.putArray("files");
      of.filesIn(String.valueOf(folder)).forEach(contents::add);
    }
    ArrayNode missing = object.putArray("not_included");
    for (CaseFile.Lacking each : of.lacking()) {
      missing
          .addObject()
          .put("article", each.article())
          .put("what", each.what())
          .put("reason", each.reason());
    }
    return written(object);
  }

  /** All links of a case, with every score taken apart. */
  static String links(ProvenanceGraph part) throws IOException {
    ArrayNode array = MAPPER.createArrayNode();
    for (Node node : part.nodes().toList()) {
      for (Link link : part.linksFrom(node.id())) {
        ObjectNode object = array.addObject();
        object.put("article", node.label());
        object.put("origin", part.node(link.origin()).map(Node::label).orElse(""));
        object.put("article_id", link.article().value());
        object.put("origin_id", link.origin().value());
        TraceJson.link(link, object);
      }
    }
    return written(array);
  }

  private static String written(Object json) throws IOException {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json).replace("\r\n", "\n")
        + "\n";
  }
}
