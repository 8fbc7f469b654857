package org.urtext.report;

import static java.util.Arrays.asList;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.DecidingRun;
import org.urtext.graph.LinkChange;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.linking.Link;
import org.urtext.report.filter.Filter;

/** Which links changed since a run had decided: one row a link. */
public final class NewsReport implements Report {

  private final Filter filter;

  /** Tells of what {@code filter} admits, as the link stands now or, if it is gone, as it stood. */
  public NewsReport(Filter filter) {
    this.filter = filter;
  }

  @Override
  public List<String> columns() {
    return List.of(
        "change",
        "article",
        "relation",
        "origin",
        "basis",
        "verdict",
        "confidence",
        "review",
        "before_basis",
        "before_verdict",
        "before_confidence",
        "before_review",
        "changed",
        "article_id",
        "origin_id");
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException with a sentence if the run asked for decided on nothing
   */
  @Override
  public Stream<List<@Nullable String>> rows(ProvenanceGraph graph) {
    List<Long> runs = graph.decidingRuns().stream().map(DecidingRun::number).toList();
    if (filter.sinceRun().isPresent() && !runs.contains(filter.sinceRun().getAsLong())) {
      throw new IllegalArgumentException(
          "Run "
              + filter.sinceRun().getAsLong()
              + " decided on no links that are remembered; `report runs` lists those that did.");
    }
    long since =
        filter.sinceRun().isPresent()
            ? filter.sinceRun().getAsLong()
            : runs.size() < 2 ? 0 : runs.get(runs.size() - 2);
    return graph.linkChangesSince(since).filter(this::admits).map(NewsReport::row);
  }

  private boolean admits(LinkChange change) {
    Link link = change.now() != null ? change.now() : change.before();
    return link != null && filter.admits(link, change.article(), change.origin());
  }

  private static List<@Nullable String> row(LinkChange change) {
    Link before = change.before();
    Link now = change.now();
    Link link = now != null ? now : Objects.requireNonNull(before);
    return asList(
        switch (change.kind()) {
          case ADDED -> "new";
          case CHANGED -> "changed";
          case REMOVED -> "gone";
        },
        change.article().label(),
        link.relation().word(),
        change.origin().label(),
        now == null ? null : now.basis().word(),
        now == null ? null : now.claim(),
        now == null ? null : Cells.confidence(now.confidence()),
        now == null ? null : Cells.review(now),
        before == null ? null : before.basis().word(),
        before == null ? null : before.claim(),
        before == null ? null : Cells.confidence(before.confidence()),
        before == null ? null : Cells.review(before),
        before == null || now == null ? null : changed(before, now),
        change.article().id().value(),
        change.origin().id().value());
  }

  private static String changed(Link before, Link now) {
    List<String> names = new ArrayList<>();
    note(names, "basis", before, now, Link::basis);
    note(names, "verdict", before, now, Link::claim);
    note(names, "confidence", before, now, link -> Cells.confidence(link.confidence()));
    note(names, "review", before, now, Cells::review);
    note(
        names, "direction_confidence", before, now, l -> Cells.confidence(l.directionConfidence()));
    note(names, "translation_basis", before, now, Link::translationBasis);
    note(names, "declared_text", before, now, Link::declared);
    note(names, "covered_share", before, now, link -> Cells.share(link.coveredShare()));
    note(names, "evidence", before, now, Link::evidence);
    return String.join(Cells.BETWEEN, names);
  }

  private static void note(
      List<String> names,
      String name,
      Link before,
      Link now,
      Function<Link, @Nullable Object> part) {
    if (!Objects.equals(part.apply(before), part.apply(now))) {
      names.add(name);
    }
  }
}
