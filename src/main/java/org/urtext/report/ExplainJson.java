package org.urtext.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Span;
import org.urtext.graph.Node;
import org.urtext.linking.Appraisal;
import org.urtext.linking.Correspondence;

/** For programs: the same as {@link ExplainText}, whole. */
public final class ExplainJson {

  private ExplainJson() {}

  /** A JSON object, indented, with a line end. */
  public static String of(PairInQuestion pair) {
    ObjectNode object = TraceJson.object();
    object.put("answer", ExplainText.answer(pair));
    tell("article", pair.article(), object);
    tell("origin", pair.origin(), object);
    ArrayNode links = object.putArray("links");
    pair.links()
        .forEach(
            link ->
                TraceJson.link(
                    link,
                    links
                        .addObject()
                        .put("article_id", link.article().value())
                        .put("origin_id", link.origin().value())));
    ArrayNode conflicts = object.putArray("conflicts");
    pair.conflicts().forEach(conflict -> conflicts.add(conflict.statement()));
    if (pair.appraisal() != null) {
      appraisal(pair.appraisal(), pair.isTurned(), object.putObject("comparison"));
    }
    return TraceJson.written(object);
  }

  private static void tell(String end, Node node, ObjectNode object) {
    object.put(end, node.label());
    object.put(end + "_id", node.id().value());
    TraceJson.put(object, end + "_language", Cells.language(node));
    TraceJson.put(object, end + "_title", node.title());
    TraceJson.put(object, end + "_url", Cells.url(node));
  }

  private static void appraisal(Appraisal appraisal, boolean turned, ObjectNode object) {
    @Nullable Correspondence found = appraisal.found();
    if (found != null) {
      object.put("kind", found.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
      object.put("verdict", found.verdict().word());
      object.put("confidence", found.confidence());
      object.put(
          "covered_share_of_article", turned ? found.coveredOfSecond() : found.coveredOfFirst());
      object.put(
          "covered_share_of_origin", turned ? found.coveredOfFirst() : found.coveredOfSecond());
    }
    ArrayNode silence = object.putArray("silence");
    appraisal.silence().forEach(silence::add);
    object.put("linked_from", Appraisal.LINKED);
    object.put("possible_from", Appraisal.POSSIBLE);
    TraceJson.explain(object.putObject("score"), appraisal.score());
    String article = (turned ? appraisal.second() : appraisal.first()).text();
    String origin = (turned ? appraisal.first() : appraisal.second()).text();
    ArrayNode agreements = object.putArray("agreements");
    appraisal
        .agreements()
        .forEach(
            each -> {
              ObjectNode agreement = agreements.addObject();
              agreement.put("kind", ExplainText.kind(each.kind()));
              agreement.put("weight", each.weight());
              spans(agreement, turned, each.first(), each.second(), article, origin);
            });
    ArrayNode passages = object.putArray("passages");
    appraisal
        .passages()
        .forEach(
            each -> {
              ObjectNode passage = passages.addObject();
              passage.put("score", each.score());
              spans(passage, turned, each.first(), each.second(), article, origin);
            });
  }

  private static void spans(
      ObjectNode object, boolean turned, Span first, Span second, String article, String origin) {
    Span ofArticle = turned ? second : first;
    Span ofOrigin = turned ? first : second;
    object.put("article_text", ofArticle.in(article));
    object.put("origin_text", ofOrigin.in(origin));
    object.put("article_start", ofArticle.start());
    object.put("article_end", ofArticle.end());
    object.put("origin_start", ofOrigin.start());
    object.put("origin_end", ofOrigin.end());
  }
}
