package org.urtext.evaluation;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.linking.Correspondence.Verdict;
import org.urtext.linking.Judgement;
import org.urtext.linking.Link;
import org.urtext.linking.Relation;

/**
 * The links of a graph by kind and confidence, each stratum in an order drawn by a seed. The order
 * rests on the ids of the ends alone, so that verdicts, later runs and other links change nothing
 * of it; the first links of a stratum are a random sample of it.
 */
public final class LinkStrata {

  private static final double[] BANDS = {0.5, 0.9, 0.99};

  private final Map<String, List<Link>> strata = new TreeMap<>();

  /** Divides the links of {@code graph} that Urtext itself makes, citations left out. */
  public LinkStrata(ProvenanceGraph graph, long seed) {
    try (Stream<Node> nodes = graph.nodes()) {
      nodes.forEach(
          node -> {
            for (Link link : graph.linksFrom(node.id())) {
              if (link.relation() != Relation.CITES && link.basis() != Link.Basis.NEITHER) {
                strata.computeIfAbsent(stratum(link), name -> new ArrayList<>()).add(link);
              }
            }
          });
    }
    strata
        .values()
        .forEach(
            links ->
                links.sort(
                    Comparator.comparing((Link link) -> drawn(seed, link))
                        .thenComparing(Link.ORDER)));
  }

  private static String drawn(long seed, Link link) {
    return Hashing.sha256()
        .hashString(
            seed + "\n" + link.article() + "\n" + link.origin() + "\n" + link.relation().word(),
            StandardCharsets.UTF_8)
        .toString();
  }

  private static String stratum(Link link) {
    String kind = link.relation().word();
    if (link.confidence().isEmpty()) {
      return kind + " declared only";
    }
    double confidence = link.confidence().getAsDouble();
    String band = link.verdict() == Verdict.POSSIBLE ? "possible" : "from 0.99";
    for (int i = BANDS.length - 1; i >= 0 && link.verdict() != Verdict.POSSIBLE; i--) {
      if (confidence < BANDS[i]) {
        band = i == 0 ? "below 0.5" : "from " + BANDS[i - 1];
      }
    }
    return kind + " " + (link.basis().isDeclared() ? "declared+inferred" : "inferred") + " " + band;
  }

  /** The links of each stratum, by its name, in the order drawn. */
  public Map<String, List<Link>> all() {
    return strata;
  }

  /** About {@code size} links, as many of each stratum as of any other as far as it has so many. */
  public Map<String, List<Link>> sample(int size) {
    Map<String, List<Link>> sample = new TreeMap<>();
    int taken = 0;
    for (int depth = 0; taken < size; depth++) {
      int before = taken;
      for (Map.Entry<String, List<Link>> stratum : strata.entrySet()) {
        if (depth < stratum.getValue().size() && taken < size) {
          sample
              .computeIfAbsent(stratum.getKey(), name -> new ArrayList<>())
              .add(stratum.getValue().get(depth));
          taken++;
        }
      }
      if (taken == before) {
        break;
      }
    }
    return sample;
  }

  /**
   * How often a stratum's links were judged wrong.
   *
   * @param links how many there are
   * @param judged how many of the first drawn were judged without a gap, those left open included
   * @param right how many of them were confirmed
   * @param wrong how many were rejected
   */
  public record Rate(String stratum, int links, int judged, int right, int wrong) {

    public Share share() {
      return new Share(wrong, right + wrong);
    }
  }

  /** The rates, by stratum. */
  public List<Rate> rates() {
    List<Rate> rates = new ArrayList<>();
    strata.forEach(
        (name, links) -> {
          int judged = 0;
          int right = 0;
          int wrong = 0;
          for (Link link : links) {
            Judgement review = link.review();
            if (review == null) {
              // What was judged beyond a gap was not drawn at random.
              break;
            }
            judged++;
            right += review.value() == Judgement.Value.CONFIRMED ? 1 : 0;
            wrong += review.value() == Judgement.Value.REJECTED ? 1 : 0;
          }
          rates.add(new Rate(name, links.size(), judged, right, wrong));
        });
    return rates;
  }

  /**
   * The rate over all strata of which anything was judged, each weighing as many links as it has.
   *
   * @param links in these strata
   * @param value the weighted rate of wrong links; 0 if nothing was judged
   * @param low the lower end of its interval of 95 %
   * @param high the upper end
   */
  public record Overall(int links, double value, double low, double high) {}

  /**
   * The weighted rate, with Wilson's interval on the effective size of the sample.
   *
   * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson 1927, the score
   *     interval</a>
   */
  public static Overall overall(List<Rate> rates) {
    List<Rate> judged = rates.stream().filter(rate -> rate.right() + rate.wrong() > 0).toList();
    int links = judged.stream().mapToInt(Rate::links).sum();
    if (links == 0) {
      return new Overall(0, 0, 0, 1);
    }
    double value = 0;
    double inverse = 0;
    for (Rate rate : judged) {
      double weight = (double) rate.links() / links;
      value += weight * rate.share().value();
      inverse += weight * weight / (rate.right() + rate.wrong());
    }
    double[] interval = Share.interval(value, 1 / inverse);
    return new Overall(links, value, interval[0], interval[1]);
  }
}
