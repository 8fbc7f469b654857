package org.urtext.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.graph.Node;

/** A {@link LinkTruth} told of the articles of a graph instead of their paths. */
final class JudgedLinks {

  /** Two articles, whichever of them was named first. */
  record Ends(ArticleId smaller, ArticleId larger) {
    static Ends of(ArticleId one, ArticleId other) {
      return one.compareTo(other) < 0 ? new Ends(one, other) : new Ends(other, one);
    }
  }

  /** How many pairs of articles lie in one group, and how many are versions of one text. */
  record Together(int grouped, int same, int both) {}

  private final Map<ArticleId, String> stories = new TreeMap<>();
  private final Map<Ends, Boolean> pairs = new HashMap<>();
  private final Map<Ends, ArticleId> sourceOfPair = new HashMap<>();
  private final Set<Ends> undirected = new HashSet<>();
  private final @Nullable Set<ArticleId> sources;
  private final List<String> missing = new ArrayList<>();

  JudgedLinks(LinkTruth truth, Articles articles) {
    if (truth instanceof LinkTruth.Stories judged) {
      sources = known(judged.sources(), articles);
      new TreeMap<>(judged.stories())
          .forEach((article, story) -> found(article, articles).ifPresent(id -> put(id, story)));
    } else {
      sources = null;
      for (LinkTruth.JudgedPair pair : ((LinkTruth.Pairs) truth).pairs()) {
        put(pair, articles);
      }
    }
  }

  private static @Nullable Set<ArticleId> known(@Nullable Set<String> sources, Articles articles) {
    if (sources == null) {
      return null;
    }
    Set<ArticleId> known = new HashSet<>();
    sources.forEach(source -> articles.at(source).map(Node::id).ifPresent(known::add));
    return known;
  }

  private void put(ArticleId id, String story) {
    stories.putIfAbsent(id, story);
  }

  private void put(LinkTruth.JudgedPair pair, Articles articles) {
    Optional<ArticleId> article = found(pair.article(), articles);
    Optional<ArticleId> origin = found(pair.origin(), articles);
    if (article.isEmpty() || origin.isEmpty() || article.equals(origin)) {
      return;
    }
    Ends ends = Ends.of(article.get(), origin.get());
    pairs.put(ends, pair.sameText());
    if (Boolean.TRUE.equals(pair.originIsSource())) {
      sourceOfPair.put(ends, origin.get());
    } else if (pair.originIsSource() != null) {
      undirected.add(ends);
    }
  }

  private Optional<ArticleId> found(String article, Articles articles) {
    Optional<ArticleId> id = articles.at(article).map(Node::id);
    if (id.isEmpty()) {
      missing.add(article);
    }
    return id;
  }

  /** The articles of the truth that are not in the graph. */
  List<String> missing() {
    return missing;
  }

  /** Whether two articles are versions of one text; null if nobody judged that. */
  @Nullable Boolean same(Ends ends) {
    String story = stories.get(ends.smaller());
    String other = stories.get(ends.larger());
    if (story == null || other == null) {
      return pairs.get(ends);
    }
    return story.equals(other);
  }

  /** The one of two versions that the other was made from; null if it is neither or unknown. */
  @Nullable ArticleId source(Ends ends) {
    if (sources != null) {
      return sources.contains(ends.smaller())
          ? ends.smaller()
          : sources.contains(ends.larger()) ? ends.larger() : null;
    }
    return sourceOfPair.get(ends);
  }

  /** Whether it was judged that neither of two versions was made from the other. */
  boolean isWithoutSource(Ends ends) {
    return sources != null ? source(ends) == null : undirected.contains(ends);
  }

  /** The articles that have other versions. */
  Set<ArticleId> withVersions() {
    Set<ArticleId> some = new HashSet<>();
    Map<String, Integer> sizes = new HashMap<>();
    stories.values().forEach(story -> sizes.merge(story, 1, Integer::sum));
    stories.forEach(
        (id, story) -> {
          if (sizes.getOrDefault(story, 0) > 1) {
            some.add(id);
          }
        });
    pairs.forEach(
        (ends, same) -> {
          if (same) {
            some.add(ends.smaller());
            some.add(ends.larger());
          }
        });
    return some;
  }

  /** Counts pairs of judged articles, each of which lies in the group that {@code groups} says. */
  Together together(Map<ArticleId, ArticleId> groups) {
    int grouped = 0;
    int same = 0;
    int both = 0;
    for (Map.Entry<Ends, Boolean> pair : pairs.entrySet()) {
      boolean one =
          group(pair.getKey().smaller(), groups).equals(group(pair.getKey().larger(), groups));
      grouped += one ? 1 : 0;
      same += pair.getValue() ? 1 : 0;
      both += one && pair.getValue() ? 1 : 0;
    }
    Map<ArticleId, Integer> groupSizes = new HashMap<>();
    Map<String, Integer> storySizes = new HashMap<>();
    Map<List<String>, Integer> bothSizes = new HashMap<>();
    stories.forEach(
        (id, story) -> {
          ArticleId group = group(id, groups);
          groupSizes.merge(group, 1, Integer::sum);
          storySizes.merge(story, 1, Integer::sum);
          bothSizes.merge(List.of(group.value(), story), 1, Integer::sum);
        });
    return new Together(
        grouped + pairsWithin(groupSizes.values()),
        same + pairsWithin(storySizes.values()),
        both + pairsWithin(bothSizes.values()));
  }

  private static ArticleId group(ArticleId id, Map<ArticleId, ArticleId> groups) {
    return groups.getOrDefault(id, id);
  }

  private static int pairsWithin(Collection<Integer> sizes) {
    return sizes.stream().mapToInt(n -> n * (n - 1) / 2).sum();
  }
}
