package org.urtext.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.graph.Lineage;
import org.urtext.graph.Lineage.Hop;
import org.urtext.graph.Node;
import org.urtext.graph.Roots;
import org.urtext.graph.Roots.Root;
import org.urtext.linking.Explanation;
import org.urtext.linking.Judgement;
import org.urtext.linking.Link;

/**
 * A lineage for programs: the same as {@link TraceText}, under the column names of the reports,
 * with all merely possible links. docs/answers.md names the fields.
 */
public final class TraceJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private TraceJson() {}

  /** Where the text came from, as a JSON object, indented, with a line end. */
  public static String upstream(Lineage lineage) {
    ObjectNode object = MAPPER.createObjectNode();
    object.put("answer", String.join(" ", new Telling(lineage, true).answer()));
    strings(object.putArray("not_established"), OpenQuestions.of(lineage));
    steps(object.putArray("next_steps"), lineage);
    roots(object.putArray("roots"), lineage);
    strings(
        object.putArray("languages_passed"),
        lineage.languagesPassed().stream().map(LanguageTag::value).toList());
    tell(lineage, object, "origin");
    return written(object);
  }

  /** What was made from the text: its derivatives under {@code derived}, and theirs in turn. */
  public static String downstream(Lineage lineage) {
    ObjectNode object = MAPPER.createObjectNode();
    object.put("answer", String.join(" ", new TellingDown(lineage).answer()));
    tell(lineage, object, "derived");
    return written(object);
  }

  private static void steps(ArrayNode array, Lineage lineage) {
    for (NextStep step : NextStep.after(lineage)) {
      ObjectNode object = array.addObject().put("statement", step.statement());
      put(object, "url", step.url());
      put(object, "archive_url", step.archive());
    }
  }

  private static void roots(ArrayNode array, Lineage lineage) {
    for (Root root : Roots.of(lineage)) {
      ObjectNode object = array.addObject();
      object.put("root", root.node().label());
      put(object, "root_language", Cells.language(root.node()));
      object.put("root_id", root.node().id().value());
      object.put("share", new BigDecimal(String.format(Locale.ROOT, "%.3f", root.share())));
      object.put("hops", root.hops());
    }
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** Terminals obey some characters that JSON need not escape, so these are escaped too. */
  static String written(ObjectNode object) {
    try {
      String json = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(object) + "\n";
      return json.lines().map(PlainText::escaped).collect(Collectors.joining("\n", "", "\n"));
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void tell(Lineage lineage, ObjectNode object, String end) {
    node(lineage.node(), object);
    object.put("end", lineage.end().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    hops(object.putArray(end.equals("origin") ? "origins" : end), lineage.hops(), end);
    hops(object.putArray("parallels"), lineage.parallels(), "other");
    hops(object.putArray("possible"), lineage.possibles(), "other");
    strings(object.putArray("cites"), lineage.cited().stream().map(Node::label).toList());
    strings(
        object.putArray("conflicts"),
        lineage.conflicts().stream().map(conflict -> conflict.statement()).toList());
    ArrayNode traces = object.putArray("traces");
    lineage
        .traces()
        .forEach(
            trace ->
                traces
                    .addObject()
                    .put("kind", trace.kind())
                    .put("text", trace.text())
                    .put("start", trace.span().start())
                    .put("end", trace.span().end()));
  }

  /** What is known of a text. */
  static void node(Node node, ObjectNode object) {
    object.put("article", node.label());
    object.put("article_id", node.id().value());
    object.put("in_collection", node.isInCollection());
    put(object, "url", Cells.url(node));
    put(object, "title", node.title());
    put(object, "name", node.name());
    put(object, "language", Cells.language(node));
    put(object, "outlet", node.outlet());
    put(object, "country", node.country());
    put(object, "published", Cells.text(node.published()));
  }

  private static void hops(ArrayNode array, List<Hop> hops, String end) {
    for (Hop hop : hops) {
      ObjectNode object = array.addObject();
      link(hop.link(), object);
      tell(hop.other(), object.putObject(end.equals("derived") ? "article" : end), end);
    }
  }

  static void link(Link link, ObjectNode object) {
    object.put("relation", link.relation().word());
    object.put("basis", link.basis().word());
    object.put("verdict", link.claim());
    Judgement review = link.review();
    if (review != null) {
      object.put("review", review.value().word());
      object.put("reviewed_by", review.reviewer());
      object.put("review_note", review.note());
    }
    put(object, "confidence", link.confidence());
    put(object, "direction_confidence", link.directionConfidence());
    putNumber(object, "covered_share", Cells.share(link.coveredShare()));
    put(
        object,
        "translation_basis",
        link.translationBasis() == null ? null : link.translationBasis().word());
    Link.Citation declared = link.declared();
    if (declared != null) {
      object.put("declared_text", declared.text());
      object.put("field", declared.field());
      if (declared.line() > 0) {
        object.put("line", declared.line());
      }
    }
    ArrayNode evidence = object.putArray("evidence");
    link.evidence()
        .forEach(
            each ->
                evidence.addObject().put("kind", each.kind()).put("statement", each.statement()));
    if (link.score() != null) {
      explain(object.putObject("score"), link.score());
    }
  }

  static void explain(ObjectNode object, Explanation score) {
    object.put("statement", score.statement());
    object.put("log_odds", score.value());
    if (!score.parts().isEmpty()) {
      ArrayNode parts = object.putArray("parts");
      score.parts().forEach(part -> explain(parts.addObject(), part));
    }
  }

  static void put(ObjectNode object, String name, @Nullable String value) {
    if (value != null) {
      object.put(name, value);
    }
  }

  private static void put(ObjectNode object, String name, OptionalDouble value) {
    putNumber(object, name, Cells.confidence(value));
  }

  private static void putNumber(ObjectNode object, String name, @Nullable String written) {
    if (written != null) {
      object.put(name, new BigDecimal(written));
    }
  }

  private static void strings(ArrayNode array, List<String> values) {
    values.forEach(array::add);
  }
}
