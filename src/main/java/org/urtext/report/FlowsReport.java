package org.urtext.report;

import static java.util.Arrays.asList;
import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.article.PublicationTime;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.Surroundings;
import org.urtext.linking.Link;
import org.urtext.origin.Outlets;
import org.urtext.report.filter.Filter;

/**
 * From where to where text went: one row a pair of outlets and languages, those with the most
 * articles first. Only links that are claimed and lead to a source are counted. What is held in
 * memory is a few numbers a pair, and the delays.
 */
public final class FlowsReport implements Report {

  private final Filter filter;
  private final Outlets outlets;

  /** Tells of what {@code filter} admits. */
  public FlowsReport(Filter filter) {
    this.filter = filter;
    this.outlets = filter.to().outlets();
  }

  @Override
  public List<String> columns() {
    return List.of(
        "from_outlet",
        "from_network",
        "from_language",
        "to_outlet",
        "to_network",
        "to_language",
        "articles",
        "declared_share",
        "inferred_share",
        "median_delay_minutes",
        "delays_known",
        "first",
        "last",
        "example",
        "example_origin",
        "from_articles",
        "to_articles",
        "share");
  }

  private record Stop(@Nullable String outlet, @Nullable String language) {
    static final Comparator<Stop> ORDER =
        comparing(Stop::outlet, nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(Stop::language, nullsFirst(Comparator.<String>naturalOrder()));

    static Stop of(Node node) {
      boolean byName = node.outlet() == null && node.kind() == Node.Kind.NAMED_SOURCE;
      return new Stop(byName ? node.name() : node.outlet(), Cells.language(node));
    }
  }

  private record Way(Stop from, Stop to) {
    static final Comparator<Way> ORDER =
        comparing(Way::from, Stop.ORDER).thenComparing(Way::to, Stop.ORDER);
  }

  private static final class Flow {
    private @Nullable Node counted;
    private boolean countedAsDeclared;
    private boolean countedAsInferred;
    private int articles;
    private int declared;
    private int inferred;
    private final List<Long> delays = new ArrayList<>();
    private @Nullable PublicationTime first;
    private @Nullable PublicationTime last;
    private @Nullable Link strongest;
    private String example = "";
    private String exampleOrigin = "";

    void count(Node article, Link link, Node origin) {
      if (!article.equals(counted)) {
        counted = article;
        countedAsDeclared = false;
        countedAsInferred = false;
        articles++;
        note(article.published());
        String delay = Cells.delay(article, origin);
        if (delay != null) {
          delays.add(Long.valueOf(delay));
        }
      }
      if (link.basis().isDeclared() && !countedAsDeclared) {
        countedAsDeclared = true;
        declared++;
      }
      if (link.basis() != Link.Basis.DECLARED
          && link.basis() != Link.Basis.NEITHER
          && !countedAsInferred) {
        countedAsInferred = true;
        inferred++;
      }
      if (strongest == null || Link.STRENGTH.compare(link, strongest) < 0) {
        strongest = link;
        example = article.label();
        exampleOrigin = origin.label();
      }
    }

    private void note(@Nullable PublicationTime time) {
      if (time != null) {
        first = first == null || time.instant().isBefore(first.instant()) ? time : first;
        last = last == null || time.instant().isAfter(last.instant()) ? time : last;
      }
    }
  }

  @Override
  public Stream<List<@Nullable String>> rows(ProvenanceGraph graph) {
    Map<Way, Flow> flows = new HashMap<>();
    Map<Stop, Integer> totals = new HashMap<>();
    try (Stream<Surroundings> all = graph.surroundings()) {
      all.filter(around -> around.node().isInCollection())
          .forEach(
              around -> {
                totals.merge(Stop.of(around.node()), 1, Integer::sum);
                count(around, flows);
              });
    }
    return flows.entrySet().stream()
        .sorted(
            comparing((Map.Entry<Way, Flow> each) -> -each.getValue().articles)
                .thenComparing(Map.Entry::getKey, Way.ORDER))
        .map(each -> row(each.getKey(), each.getValue(), totals));
  }

  private void count(Surroundings around, Map<Way, Flow> flows) {
    for (Link link : around.links()) {
      Node origin = around.other(link.origin());
      if (link.relation().leadsUpstream()
          && link.isClaimed()
          && filter.admits(link, around.node(), origin)) {
        flows
            .computeIfAbsent(new Way(Stop.of(origin), Stop.of(around.node())), way -> new Flow())
            .count(around.node(), link, origin);
      }
    }
  }

  private List<@Nullable String> row(Way way, Flow flow, Map<Stop, Integer> totals) {
    int fromTotal = totals.getOrDefault(way.from(), 0);
    int toTotal = totals.getOrDefault(way.to(), 0);
    return asList(
        way.from().outlet(),
        outlets.networkOf(way.from().outlet()),
        way.from().language(),
        way.to().outlet(),
        outlets.networkOf(way.to().outlet()),
        way.to().language(),
        String.valueOf(flow.articles),
        Cells.share(flow.declared, flow.articles),
        Cells.share(flow.inferred, flow.articles),
        Cells.median(flow.delays),
        String.valueOf(flow.delays.size()),
        Cells.text(flow.first),
        Cells.text(flow.last),
        flow.example,
        flow.exampleOrigin,
        String.valueOf(fromTotal),
        String.valueOf(toTotal),
        Cells.share(flow.articles, toTotal));
  }
}
