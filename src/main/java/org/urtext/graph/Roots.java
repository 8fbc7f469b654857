package org.urtext.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.urtext.article.ArticleId;
import org.urtext.graph.Lineage.End;
import org.urtext.graph.Lineage.Hop;
import org.urtext.linking.Link;

/**
 * The last known sources that a lineage leads back to, as alternatives of each other.
 *
 * <p>Where a text has several sources, each counts by the odds of its link, {@code p / (1 - p)},
 * which is how likely it is to be the one that holds if exactly one does and the links are judged
 * apart. The share of a root is the product of such shares along the way to it, summed over all
 * ways. What runs in a circle has no root, so that shares need not add up to 1.
 */
public final class Roots {

  /**
   * What a declared link counts for whose texts were not compared, or compare worse. A setting, not
   * a measurement.
   */
  public static final double DECLARED = 0.97;

  /** No link counts for more, so that none is beyond doubt. */
  private static final double MOST = 0.999;

  /**
   * A source beyond which nothing is known.
   *
   * @param node an article, an unseen page, or a source known by name only
   * @param share between 0 and 1: how much speaks for it rather than for the other roots
   * @param hops over so many links at least
   */
  public record Root(Node node, double share, int hops) {}

  private final Map<ArticleId, Lineage> told = new HashMap<>();
  private final Map<ArticleId, Map<ArticleId, Root>> known = new HashMap<>();
  private final Set<ArticleId> open = new HashSet<>();

  private Roots(Lineage lineage) {
    gather(lineage);
  }

  /**
   * The roots of {@code lineage}, the likeliest first; empty if nothing leads upstream, or if it
   * was followed to a limit only, beyond which they may lie.
   */
  public static List<Root> of(Lineage lineage) {
    if (lineage.hops().isEmpty() || isCut(lineage)) {
      return List.of();
    }
    return new Roots(lineage)
        .from(lineage).values().stream()
            .sorted(
                Comparator.comparing((Root root) -> -Math.round(root.share() * 1e9))
                    .thenComparing(root -> root.node().id()))
            .toList();
  }

  private static boolean isCut(Lineage lineage) {
    return lineage.end() == End.TOO_DEEP
        || lineage.hops().stream().anyMatch(hop -> isCut(hop.other()));
  }

  private void gather(Lineage lineage) {
    if (!lineage.hops().isEmpty()) {
      told.put(lineage.node().id(), lineage);
      lineage.hops().forEach(hop -> gather(hop.other()));
    }
  }

  private Map<ArticleId, Root> from(Lineage lineage) {
    ArticleId id = lineage.node().id();
    Map<ArticleId, Root> before = known.get(id);
    if (before != null) {
      return before;
    }
    Lineage full = told.getOrDefault(id, lineage);
    Map<ArticleId, Root> roots = new HashMap<>();
    if (full.hops().isEmpty()) {
      if (full.end() != End.CIRCLE) {
        roots.put(id, new Root(full.node(), 1, 0));
      }
    } else if (open.add(id)) {
      double all = full.hops().stream().mapToDouble(hop -> odds(hop.link())).sum();
      for (Hop hop : full.hops()) {
        double share = odds(hop.link()) / all;
        for (Root root : new ArrayList<>(from(hop.other()).values())) {
          roots.merge(
              root.node().id(),
              new Root(root.node(), root.share() * share, root.hops() + 1),
              (one, other) ->
                  new Root(
                      one.node(), one.share() + other.share(), Math.max(one.hops(), other.hops())));
        }
      }
      open.remove(id);
      known.put(id, roots);
    }
    return roots;
  }

  private static double odds(Link link) {
    double same = link.confidence().orElse(DECLARED);
    if (link.basis().isDeclared()) {
      same = Math.max(same, DECLARED);
    }
    double probability = Math.min(MOST, same * link.directionConfidence().orElse(1));
    return probability / (1 - probability);
  }
}
