package org.urtext.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.ArticleKey;
import org.urtext.article.LanguageTag;
import org.urtext.article.WebAddress;
import org.urtext.extraction.Extraction;
import org.urtext.graph.Delivery;
import org.urtext.graph.Node;
import org.urtext.graph.Observation;
import org.urtext.graph.Outcome;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.Visitor;
import org.urtext.intake.RawDocument;
import org.urtext.linking.Decisions;
import org.urtext.linking.Link;
import org.urtext.linking.LinkableText;
import org.urtext.linking.Subject;
import org.urtext.origin.Dispatch;

/**
 * Looks at one text without recording it: by its exact words and its address; and if the graph has
 * neither, as if the text were one more of the collection.
 */
public final class Visit {

  private final Itinerary itinerary;
  private final ProvenanceGraph graph;
  private final Function<Subject, Decisions> bench;

  /**
   * A visit that carries texts through {@code itinerary} and holds them against {@code graph}.
   *
   * @param bench decides on the links of the collection with one more article in it
   */
  public Visit(Itinerary itinerary, ProvenanceGraph graph, Function<Subject, Decisions> bench) {
    this.itinerary = itinerary;
    this.graph = graph;
    this.bench = bench;
  }

  /**
   * What a look came to: either an article that the collection has, or the visitor and what it
   * stands in, or the reason why nothing could be read.
   *
   * @param known the article that this text, or the page at its address, is in the collection
   * @param node the text as a node, if it is not known
   * @param visitor the graph with that node in it
   * @param outcome why the text could not be read
   * @param note what the answer rests on, for the user; may be empty
   */
  public record Answer(
      @Nullable Node known,
      @Nullable Node node,
      @Nullable Visitor visitor,
      @Nullable Outcome outcome,
      String note) {}

  /** Looks at {@code raw}. */
  public Answer look(RawDocument raw) {
    Itinerary.Arrived arrived = itinerary.carry(new Delivery(raw, null));
    Observation seen = arrived.observation();
    if (seen == null) {
      return new Answer(null, null, null, arrived.outcome(), "");
    }
    Extraction.Read read = seen.read();
    Optional<Node> same = graph.withText(read.text()).stream().findFirst().flatMap(graph::node);
    if (same.isPresent()) {
      return new Answer(
          same.get(),
          null,
          null,
          null,
          "Exactly this text is in the collection, as " + same.get().label() + ".");
    }
    WebAddress address = read.address();
    Optional<Node> samePage =
        Optional.ofNullable(address)
            .flatMap(graph::atAddress)
            .flatMap(graph::node)
            .filter(Node::isInCollection);
    if (samePage.isPresent()) {
      return new Answer(
          samePage.get(),
          null,
          null,
          null,
          "The page at its address is in the collection, with another text, as "
              + samePage.get().label()
              + "; this is the answer for that one.");
    }
    return visitor(seen);
  }

  private Answer visitor(Observation seen) {
    Extraction.Read read = seen.read();
    ArticleId id = ArticleId.of(ArticleKey.ofPlace(seen.sighting().place()));
    Node node = node(id, seen);
    Decisions decisions = bench.apply(subject(id, seen));
    Visitor visitor =
        new Visitor(
            graph,
            node,
            strangers(id, decisions),
            decisions.links().stream()
                .filter(link -> link.article().equals(id) || link.origin().equals(id))
                .toList(),
            decisions.conflicts().stream()
                .filter(conflict -> conflict.article().equals(id))
                .toList(),
            seen.hearing().testimony().traces());
    return new Answer(
        null,
        node,
        visitor,
        null,
        "This text"
            + (read.address() == null ? "" : ", from " + read.address() + ",")
            + " is not in the collection; it was held against what is, and nothing was recorded.");
  }

  /** The sources that the text declares and the graph does not know. */
  private List<Node> strangers(ArticleId id, Decisions decisions) {
    Set<ArticleId> sources =
        decisions.links().stream()
            .filter(link -> link.article().equals(id))
            .map(Link::origin)
            .collect(Collectors.toSet());
    return decisions.unseen().stream()
        .filter(source -> sources.contains(source.id()) && graph.node(source.id()).isEmpty())
        .map(Node::of)
        .toList();
  }

  private static Subject subject(ArticleId id, Observation seen) {
    Extraction.Read read = seen.read();
    return new Subject(
        new LinkableText(
            id,
            seen.language().language(),
            read.text(),
            read.body(),
            read.title(),
            seen.hearing().appearance().published()),
        read.address(),
        Dispatch.identifier(read.fields()),
        seen.hearing().appearance().outlet(),
        seen.hearing().appearance().homeLanguage(),
        seen.hearing().appearance().slugLanguage(),
        read.declaredLanguage() == null
            ? null
            : LanguageTag.parse(read.declaredLanguage()).orElse(null),
        seen.language().passages(),
        seen.hearing().testimony());
  }

  private static Node node(ArticleId id, Observation seen) {
    Extraction.Read read = seen.read();
    return new Node(
        id,
        Node.Kind.VISITOR,
        seen.sighting().place(),
        read.address(),
        seen.hearing().appearance().outletName(),
        seen.hearing().appearance().published(),
        seen.language().language(),
        seen.hearing().appearance().outlet(),
        seen.hearing().appearance().country(),
        new Node.Reading(
            read.title(),
            read.authors(),
            seen.language().confidence(),
            seen.language().runnerUp(),
            read.declaredLanguage(),
            seen.language().script(),
            read.text().length(),
            read.mediaType(),
            read.charset(),
            read.charsetBasis(),
            0,
            false,
            seen.sighting().captured(),
            seen.sighting().capturedBasis(),
            seen.sighting().sha256(),
            seen.hearing().testimony().machineTranslation(),
            seen.language().passages()));
  }
}
