package org.urtext.report;

import static java.util.Arrays.asList;

import com.google.common.collect.Iterators;
import com.google.common.collect.PeekingIterator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.PublicationTime;
import org.urtext.graph.FamilyMember;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.report.filter.Filter;

/** The texts of which there are several versions: one row a family, by its id. */
public final class FamiliesReport implements Report {

  private final Filter filter;

  /** Tells of families of which a version in the collection, and the root, is admitted. */
  public FamiliesReport(Filter filter) {
    this.filter = filter;
  }

  @Override
  public List<String> columns() {
    return List.of(
        "family",
        "versions",
        "in_collection",
        "languages",
        "earliest",
        "earliest_language",
        "earliest_published",
        "last_published",
        "span_hours",
        "root",
        "root_language");
  }

  @Override
  public Stream<List<@Nullable String>> rows(ProvenanceGraph graph) {
    Stream<FamilyMember> members = graph.familyMembers();
    PeekingIterator<FamilyMember> next = Iterators.peekingIterator(members.iterator());
    return Stream.iterate(family(next), family -> family.versions > 0, family -> family(next))
        .filter(family -> family.versions > 1 && family.admitted)
        .flatMap(family -> row(graph, family))
        .onClose(members::close);
  }

  /** The next family; one without members after the last. */
  private Family family(PeekingIterator<FamilyMember> next) {
    Family family = new Family(filter);
    FamilyMember first = next.hasNext() ? next.peek() : null;
    while (first != null && next.hasNext()) {
      FamilyMember member = next.peek();
      if (member == null || !member.place().family().equals(first.place().family())) {
        break;
      }
      family.add(member);
      next.next();
    }
    return family;
  }

  private static final class Family {
    private final Filter filter;
    private String id = "";
    private int versions;
    private int inCollection;
    private boolean admitted;
    private final TreeSet<String> languages = new TreeSet<>();
    private final TreeSet<ArticleId> roots = new TreeSet<>();
    private @Nullable Node earliest;
    private @Nullable PublicationTime first;
    private @Nullable PublicationTime last;
    private Instant nextEarliest = Instant.MAX;
    private @Nullable Instant firstExact;
    private @Nullable Instant lastExact;

    Family(Filter filter) {
      this.filter = filter;
    }

    void add(FamilyMember member) {
      Node node = member.node();
      id = member.place().family().value();
      versions++;
      if (node.language().isKnown()) {
        languages.add(node.language().value());
      }
      ArticleId root = member.place().root();
      if (root != null && roots.size() < 2) {
        roots.add(root);
      }
      if (!node.isInCollection()) {
        return;
      }
      inCollection++;
      admitted |= filter.admits(node);
      PublicationTime time = node.published();
      if (time == null) {
        return;
      }
      if (first == null || time.earliest().isBefore(first.earliest())) {
        nextEarliest = first == null ? nextEarliest : first.earliest();
        first = time;
        earliest = node;
      } else if (time.earliest().isBefore(nextEarliest)) {
        nextEarliest = time.earliest();
      }
      last = last == null || time.instant().isAfter(last.instant()) ? time : last;
      if (time.offset() != null && time.precision() != PublicationTime.Precision.DAY) {
        Instant at = time.instant();
        firstExact = firstExact == null || at.isBefore(firstExact) ? at : firstExact;
        lastExact = lastExact == null || at.isAfter(lastExact) ? at : lastExact;
      }
    }

    /** The version that is surely before all others whose time is known; null if none is. */
    @Nullable Node earliest() {
      return first != null && !first.latest().isAfter(nextEarliest) ? earliest : null;
    }

    @Nullable String spanHours() {
      return firstExact == null || lastExact == null || firstExact.equals(lastExact)
          ? null
          : String.format(
              Locale.ROOT, "%.1f", Duration.between(firstExact, lastExact).toMinutes() / 60.0);
    }
  }

  private Stream<List<@Nullable String>> row(ProvenanceGraph graph, Family family) {
    Node root = family.roots.size() == 1 ? graph.node(family.roots.first()).orElse(null) : null;
    if (!filter.from().isAnything() && (root == null || !filter.from().admits(root))) {
      return Stream.empty();
    }
    Node earliest = family.earliest();
    return Stream.of(
        asList(
            family.id,
            String.valueOf(family.versions),
            String.valueOf(family.inCollection),
            String.join(Cells.BETWEEN, family.languages),
            earliest == null ? null : earliest.label(),
            earliest == null ? null : Cells.language(earliest),
            Cells.text(family.first),
            Cells.text(family.last),
            family.spanHours(),
            root == null ? null : root.label(),
            root == null ? null : Cells.language(root)));
  }
}
