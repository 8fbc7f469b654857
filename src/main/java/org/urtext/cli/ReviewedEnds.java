package org.urtext.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.ArticleKey;
import org.urtext.article.WebAddress;
import org.urtext.graph.GivenReview;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.ReviewEntry;
import org.urtext.library.Refusal;
import org.urtext.library.Target;
import org.urtext.linking.Judgement;
import org.urtext.linking.Link;
import org.urtext.linking.Relation;

/**
 * The two articles that a verdict is about, and how they are linked.
 *
 * @param article the text
 * @param origin what it is said to come from
 * @param originAddress its URL, if it has one
 * @param originName what people know it by
 * @param links all links between the two, whichever way, the strongest first
 * @param history what was said of the two before
 */
record ReviewedEnds(
    Node article,
    ArticleId origin,
    @Nullable WebAddress originAddress,
    String originName,
    List<Link> links,
    List<ReviewEntry> history) {

  /**
   * Finds the two.
   *
   * @param mayBeUnknown whether the source may be a page that nobody has named yet
   */
  static ReviewedEnds of(String article, String origin, ProvenanceGraph graph, boolean mayBeUnknown)
      throws Refusal {
    Node text = new Target(article).in(graph).orElseThrow(() -> notThere(article));
    Optional<Node> source = new Target(origin).in(graph);
    if (source.isEmpty()) {
      source = linkedByName(text, origin, graph);
    }
    if (source.isPresent()) {
      if (source.get().id().equals(text.id())) {
        throw new Refusal("Both are " + text.label() + "; a verdict is about two texts.");
      }
      Node found = source.get();
      return of(
          text,
          found.id(),
          found.kind() == Node.Kind.NAMED_SOURCE ? null : found.address(),
          found.label(),
          graph);
    }
    WebAddress address = WebAddress.parse(origin).orElse(null);
    if (!mayBeUnknown || address == null || address.isHomePage() || !text.isInCollection()) {
      throw notThere(origin);
    }
    return of(text, ArticleId.of(ArticleKey.ofAddress(address)), address, address.url(), graph);
  }

  private static ReviewedEnds of(
      Node text,
      ArticleId origin,
      @Nullable WebAddress address,
      String name,
      ProvenanceGraph graph) {
    List<Link> links =
        Stream.concat(
                graph.linksFrom(text.id()).stream().filter(link -> link.origin().equals(origin)),
                graph.linksTo(text.id()).stream().filter(link -> link.article().equals(origin)))
            .filter(link -> link.basis() != Link.Basis.NEITHER)
            .sorted(
                Comparator.comparing((Link link) -> link.relation() == Relation.CITES)
                    .thenComparing(Link.STRENGTH))
            .toList();
    List<ReviewEntry> history =
        graph.reviewHistory().stream()
            .filter(entry -> isAbout(entry.review(), text.id(), origin))
            .toList();
    return new ReviewedEnds(text, origin, address, name, links, history);
  }

  private static boolean isAbout(GivenReview review, ArticleId one, ArticleId other) {
    return (review.article().equals(one) && review.origin().equals(other))
        || (review.article().equals(other) && review.origin().equals(one));
  }

  /** Sources that are known by name only have no address to give. */
  private static Optional<Node> linkedByName(Node text, String name, ProvenanceGraph graph) {
    return graph.linksFrom(text.id()).stream()
        .flatMap(link -> graph.node(link.origin()).stream())
        .filter(node -> node.label().equals(name) || name.equals(node.name()))
        .findFirst();
  }

  private static Refusal notThere(String written) {
    return new Refusal(
        written
            + " is not in the graph. Give a file, a URL, a path as the reports print it, or at least"
            + " four digits of an article id.");
  }

  /** The verdict {@code value} on the two, as it is to be recorded. */
  GivenReview review(
      Judgement.@Nullable Value value, @Nullable Relation said, String reviewer, String note)
      throws Refusal {
    boolean turned = false;
    Relation relation = said;
    if (value == null) {
      ReviewEntry stands =
          history.stream()
              .filter(ReviewEntry::stands)
              .reduce((first, second) -> second)
              .orElseThrow(
                  () ->
                      new Refusal(
                          "Nothing was said of " + article.label() + " and " + originName + "."));
      relation = stands.review().relation();
    } else if (said == null && !links.isEmpty()) {
      Link judged = judged(value);
      turned = judged.article().equals(origin);
      relation = judged.relation();
    }
    return turned
        ? new GivenReview(origin, article.id(), article.address(), relation, value, reviewer, note)
        : new GivenReview(article.id(), origin, originAddress, relation, value, reviewer, note);
  }

  /** The link that is meant: the strongest that leads from the text to its source. */
  private Link judged(Judgement.Value value) throws Refusal {
    Optional<Link> asNamed =
        links.stream()
            .filter(
                link ->
                    link.article().equals(article.id()) || link.relation() == Relation.PARALLEL_TO)
            .findFirst();
    if (asNamed.isEmpty() && value == Judgement.Value.CONFIRMED) {
      throw new Refusal(
          "It is the other way round that they are linked: "
              + originName
              + " as "
              + links.get(0).relation().phrase()
              + " "
              + article.label()
              + ". To confirm that, name them in that order; to say that "
              + article.label()
              + " comes from "
              + originName
              + " all the same, add --relation, which rejects the other direction.");
    }
    return asNamed.orElse(links.get(0));
  }

  /** What was recorded and what that does, in sentences. */
  List<String> told(GivenReview given, ProvenanceGraph graph) {
    List<String> lines = new ArrayList<>();
    String two = article.label() + " and " + originName;
    if (given.value() == null) {
      lines.add("Withdrawn: what was said of " + two + ". The history keeps it.");
      return lines;
    }
    String word = given.value().word();
    List<Link> now =
        Stream.concat(graph.linksFrom(article.id()).stream(), graph.linksTo(article.id()).stream())
            .filter(link -> link.origin().equals(origin) || link.article().equals(origin))
            .filter(link -> link.review() != null)
            .toList();
    if (now.isEmpty()) {
      lines.add(
          "Kept as "
              + word
              + ": "
              + two
              + ", which nothing links now. If they are ever linked, the verdict is there.");
    }
    for (Link link : now) {
      boolean forwards = link.article().equals(article.id());
      lines.add(
          (link.review() == null ? "" : link.review().value().word())
              + ": "
              + (forwards ? article.label() : originName)
              + ", "
              + link.relation().phrase()
              + " "
              + (forwards ? originName : article.label())
              + " ("
              + (link.basis() == Link.Basis.NEITHER ? "by this verdict alone" : link.basis().word())
              + ")");
    }
    return lines;
  }
}
