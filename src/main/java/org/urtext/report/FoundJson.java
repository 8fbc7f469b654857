package org.urtext.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.urtext.article.LanguageTag;
import org.urtext.concordance.Findings;
import org.urtext.concordance.Occurrence;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;

/** Where a phrase stands, for programs; docs/answers.md names the fields. */
public final class FoundJson {

  private FoundJson() {}

  /**
   * What was found, as a JSON object, indented, with a line end.
   *
   * @param language that the phrase is taken to be in
   */
  public static String of(
      String phrase, LanguageTag language, Findings findings, ProvenanceGraph graph) {
    ObjectNode object = TraceJson.object();
    object.put("answer", FoundText.answer(phrase, language, findings));
    object.put("phrase", phrase);
    object.put("language", language.value());
    object.put("texts", findings.texts());
    object.put("anchors", findings.anchors());
    object.put("verbatim_in_all", findings.verbatimInAll());
    object.put("others_in_all", findings.othersInAll());
    ArrayNode occurrences = object.putArray("occurrences");
    new FoundPlaces(findings).all().forEach(found -> tell(found, graph, occurrences.addObject()));
    return TraceJson.written(object);
  }

  private static void tell(Occurrence found, ProvenanceGraph graph, ObjectNode object) {
    Node node = graph.node(found.article()).orElseThrow();
    TraceJson.node(node, object);
    object.put("kind", found.kind().word());
    String score = Cells.share(OptionalDouble.of(found.score()));
    object.put("score", score == null ? null : new BigDecimal(score));
    object.put("excerpt", found.span().in(graph.fullText(found.article()).orElseThrow()));
    object.put("start", found.span().start());
    object.put("end", found.span().end());
    ArrayNode agreeing = object.putArray("agreeing");
    found
        .agreeing()
        .forEach(
            each -> agreeing.addObject().put("phrase", each.phrase()).put("text", each.text()));
  }
}
