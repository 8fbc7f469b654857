package org.urtext.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.evaluation.JudgedLinks.Ends;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.linking.Correspondence.Verdict;
import org.urtext.linking.Link;
import org.urtext.linking.Relation;

/**
 * How well the links of a graph agree with what somebody has judged. Links count whose both ends
 * were judged, whatever their relation, except {@code cites}; those that are {@code linked} are
 * claims.
 */
public final class LinkEvaluation {

  /** The precision at which it is asked how much could be found. */
  private static final double ASKED_PRECISION = 0.99;

  private static final int BANDS = 10;

  /**
   * Two linked articles.
   *
   * @param confidence the greatest of their links; 0 for a link that is declared alone
   * @param source where the strongest claimed link that has a direction leads to
   */
  private record Edge(
      Ends ends,
      double confidence,
      boolean claimed,
      boolean right,
      @Nullable ArticleId source,
      String words) {}

  /**
   * The links within one range of confidence.
   *
   * @param from its lower end
   * @param mean the mean confidence of its links
   * @param right how many of them are right
   */
  public record Band(double from, double mean, Share right) {}

  private final Map<String, Share> shares = new LinkedHashMap<>();
  private final List<Band> bands = new ArrayList<>();
  private final List<DeclarationEvaluation.Disagreement> disagreements = new ArrayList<>();
  private final JudgedLinks judged;
  private final Map<ArticleId, String> labels = new HashMap<>();

  private LinkEvaluation(JudgedLinks judged) {
    this.judged = judged;
  }

  /** Holds the links of {@code graph} against {@code truth}. */
  public static LinkEvaluation of(LinkTruth truth, ProvenanceGraph graph) {
    LinkEvaluation evaluation = new LinkEvaluation(new JudgedLinks(truth, Articles.of(graph)));
    evaluation.judge(new ArrayList<>(evaluation.edges(graph).values()));
    return evaluation;
  }

  /** The figures by name, in a fixed order. */
  public Map<String, Share> shares() {
    return shares;
  }

  /** The harmonic mean of precision and recall of families. */
  public double familyF1() {
    double precision = share("family-precision").value();
    double recall = share("family-recall").value();
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /**
   * Whether confidence keeps what it promises, from low to high; ranges without links are absent.
   */
  public List<Band> bands() {
    return bands;
  }

  /** Claims that are wrong, and articles of which no other version was found, by path. */
  public List<DeclarationEvaluation.Disagreement> disagreements() {
    return disagreements;
  }

  /** The articles of the truth that are not in the graph; they count in no figure. */
  public List<String> missing() {
    return judged.missing();
  }

  /** The figure of that name; nothing of nothing if there is none. */
  public Share share(String figure) {
    return shares.getOrDefault(figure, new Share(0, 0));
  }

  private Map<String, Edge> edges(ProvenanceGraph graph) {
    Map<String, Edge> edges = new TreeMap<>();
    try (Stream<Node> nodes = graph.nodes()) {
      for (Iterator<Node> each = nodes.iterator(); each.hasNext(); ) {
        Node node = each.next();
        labels.put(node.id(), node.label());
        for (Link link : graph.linksFrom(node.id())) {
          Ends ends = Ends.of(link.article(), link.origin());
          Boolean same = judged.same(ends);
          if (same != null && link.relation() != Relation.CITES) {
            Edge edge = edge(link, ends, same);
            edges.merge(ends.smaller() + " " + ends.larger(), edge, LinkEvaluation::both);
          }
        }
      }
    }
    return edges;
  }

  private static Edge edge(Link link, Ends ends, boolean same) {
    boolean claimed = link.verdict() == Verdict.LINKED;
    return new Edge(
        ends,
        link.confidence().orElse(0),
        claimed,
        same,
        claimed && link.relation().leadsUpstream() ? link.origin() : null,
        String.format(Locale.ROOT, "%s %.3f", link.relation().word(), link.confidence().orElse(0)));
  }

  private static Edge both(Edge one, Edge other) {
    return new Edge(
        one.ends,
        Math.max(one.confidence, other.confidence),
        one.claimed || other.claimed,
        one.right,
        one.source != null ? one.source : other.source,
        one.words);
  }

  private void judge(List<Edge> edges) {
    List<Edge> claims = edges.stream().filter(Edge::claimed).toList();
    Set<ArticleId> withVersions = judged.withVersions();
    shares.put("edge-precision", right(claims));
    Set<ArticleId> found = found(claims);
    shares.put("found", new Share(found.size(), withVersions.size()));
    shares.put("found-at-p99", new Share(foundAtAskedPrecision(edges), withVersions.size()));
    JudgedLinks.Together together = judged.together(groups(claims));
    shares.put("family-precision", new Share(together.both(), together.grouped()));
    shares.put("family-recall", new Share(together.both(), together.same()));
    directions(claims);
    calibration(edges);
    claims.stream()
        .filter(edge -> !edge.right)
        .forEach(
            edge ->
                disagree(
                    edge.ends.smaller(), "edge-precision", "", edge.words, edge.ends.larger()));
    withVersions.stream()
        .filter(id -> !found.contains(id))
        .sorted(Comparator.comparing(this::label))
        .forEach(id -> disagree(id, "found", "another version", "", null));
    disagreements.sort(
        Comparator.comparing(DeclarationEvaluation.Disagreement::figure)
            .thenComparing(DeclarationEvaluation.Disagreement::article)
            .thenComparing(DeclarationEvaluation.Disagreement::found));
  }

  private void disagree(
      ArticleId article, String figure, String expected, String found, @Nullable ArticleId other) {
    disagreements.add(
        new DeclarationEvaluation.Disagreement(
            label(article), figure, expected, other == null ? found : found + " " + label(other)));
  }

  private String label(ArticleId id) {
    return labels.getOrDefault(id, id.value());
  }

  private static Share right(List<Edge> edges) {
    return new Share((int) edges.stream().filter(Edge::right).count(), edges.size());
  }

  private static Set<ArticleId> found(List<Edge> edges) {
    Set<ArticleId> found = new HashSet<>();
    for (Edge edge : edges) {
      if (edge.right) {
        found.add(edge.ends.smaller());
        found.add(edge.ends.larger());
      }
    }
    return found;
  }

  /** The most that is found at any cut-off of confidence where precision is as asked. */
  private static int foundAtAskedPrecision(List<Edge> edges) {
    List<Edge> ordered =
        edges.stream().sorted(Comparator.comparingDouble((Edge e) -> -e.confidence)).toList();
    Set<ArticleId> found = new HashSet<>();
    int right = 0;
    int best = 0;
    for (int i = 0; i < ordered.size(); i++) {
      Edge edge = ordered.get(i);
      right += edge.right ? 1 : 0;
      found.addAll(found(List.of(edge)));
      boolean last = i + 1 == ordered.size() || ordered.get(i + 1).confidence < edge.confidence;
      if (last && right >= ASKED_PRECISION * (i + 1)) {
        best = found.size();
      }
    }
    return best;
  }

  /** For each article that claims join to others, one article that stands for all of these. */
  private static Map<ArticleId, ArticleId> groups(List<Edge> claims) {
    Map<ArticleId, ArticleId> above = new HashMap<>();
    for (Edge claim : claims) {
      ArticleId one = top(claim.ends.smaller(), above);
      ArticleId other = top(claim.ends.larger(), above);
      if (!one.equals(other)) {
        above.put(one, other);
      }
    }
    Map<ArticleId, ArticleId> groups = new HashMap<>();
    above.keySet().forEach(id -> groups.put(id, top(id, above)));
    return groups;
  }

  private static ArticleId top(ArticleId id, Map<ArticleId, ArticleId> above) {
    ArticleId at = id;
    for (ArticleId next = above.get(at); next != null; next = above.get(at)) {
      at = next;
    }
    return at;
  }

  private void directions(List<Edge> claims) {
    int right = 0;
    int toJudge = 0;
    int siblings = 0;
    int directed = 0;
    for (Edge claim : claims) {
      ArticleId source = judged.source(claim.ends);
      if (claim.right && source != null && claim.source != null) {
        toJudge++;
        right += source.equals(claim.source) ? 1 : 0;
      } else if (claim.right && judged.isWithoutSource(claim.ends)) {
        siblings++;
        directed += claim.source != null ? 1 : 0;
      }
    }
    shares.put("direction-right", new Share(right, toJudge));
    shares.put("siblings-undirected", new Share(siblings - directed, siblings));
  }

  private void calibration(List<Edge> edges) {
    Map<Integer, List<Edge>> byBand = new TreeMap<>();
    for (Edge edge : edges) {
      if (edge.confidence > 0) {
        int band = Math.min(BANDS - 1, (int) (edge.confidence * BANDS));
        byBand.computeIfAbsent(band, none -> new ArrayList<>()).add(edge);
      }
    }
    byBand.forEach(
        (band, some) ->
            bands.add(
                new Band(
                    (double) band / BANDS,
                    some.stream().mapToDouble(Edge::confidence).average().orElse(0),
                    right(some))));
  }
}
