package org.urtext.report.filter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urtext.article.PublicationTime;
import org.urtext.graph.Node;
import org.urtext.linking.Link;
import org.urtext.linking.Relation;
import org.urtext.origin.Outlets;

/**
 * What a table is narrowed down to. A row is told if every part that is given admits it; what is
 * not known does not satisfy a part that asks for it.
 *
 * @param since the first time; null for any
 * @param until the last time; null for any
 * @param from the source's side
 * @param to the derived text's side; in tables of texts the text itself
 * @param basis how links are known; empty for any
 * @param minConfidence the least confidence, held against what is printed; empty for any
 * @param sinceRun the run after which something has to have changed; empty for the last but one
 */
public record Filter(
    @Nullable Bound since,
    @Nullable Bound until,
    Side from,
    Side to,
    Set<Link.Basis> basis,
    OptionalDouble minConfidence,
    OptionalLong sinceRun) {

  /** Admits everything. */
  public static final Filter NONE =
      new Filter(
          null,
          null,
          new Side(Map.of(), Outlets.NONE),
          new Side(Map.of(), Outlets.NONE),
          Set.of(),
          OptionalDouble.empty(),
          OptionalLong.empty());

  /** The parts there are, by the options that give them. */
  public enum Part {
    SINCE("--since"),
    UNTIL("--until"),
    FROM("--from"),
    TO("--to"),
    BASIS("--basis"),
    MIN_CONFIDENCE("--min-confidence"),
    SINCE_RUN("--since-run");

    private final String option;

    Part(String option) {
      this.option = option;
    }

    public String option() {
      return option;
    }
  }

  private static final double HIGHEST_PRINTED = 0.999;

  /** The parts that are given. */
  public Set<Part> parts() {
    Set<Part> given = EnumSet.noneOf(Part.class);
    add(given, Part.SINCE, since != null);
    add(given, Part.UNTIL, until != null);
    add(given, Part.FROM, !from.isAnything());
    add(given, Part.TO, !to.isAnything());
    add(given, Part.BASIS, !basis.isEmpty());
    add(given, Part.MIN_CONFIDENCE, minConfidence.isPresent());
    add(given, Part.SINCE_RUN, sinceRun.isPresent());
    return given;
  }

  private static void add(Set<Part> given, Part part, boolean isGiven) {
    if (isGiven) {
      given.add(part);
    }
  }

  /** Whether a text is told of, as far as that depends on itself. */
  public boolean admits(Node text) {
    return admits(text.published()) && to.admits(text);
  }

  /** Whether a time lies within the bounds, or may do so; an unknown one only if there are none. */
  public boolean admits(@Nullable PublicationTime time) {
    return (since == null || (time != null && since.isReachedBy(time)))
        && (until == null || (time != null && until.isNotPassedBy(time)));
  }

  /** Whether a link is known in a way, and as surely, as asked for. */
  public boolean admits(Link link) {
    return (basis.isEmpty() || basis.contains(link.basis()))
        && (minConfidence.isEmpty()
            || (link.confidence().isPresent()
                && printed(link.confidence().getAsDouble()) >= minConfidence.getAsDouble()));
  }

  private static double printed(double confidence) {
    double rounded = BigDecimal.valueOf(confidence).setScale(3, RoundingMode.HALF_UP).doubleValue();
    return Math.min(HIGHEST_PRINTED, rounded);
  }

  /**
   * Whether a link and its ends are told of. One without a direction is if it would be either way
   * round.
   */
  public boolean admits(Link link, Node article, Node origin) {
    boolean straight = admits(article) && from.admits(origin);
    boolean turned =
        link.relation() == Relation.PARALLEL_TO && admits(origin) && from.admits(article);
    return (straight || turned) && admits(link);
  }

  /** Whether nothing is asked of links, so that texts without any are told of. */
  public boolean asksNothingOfLinks() {
    return from.isAnything() && basis.isEmpty() && minConfidence.isEmpty();
  }

  /** In words; empty if everything is admitted. */
  public List<String> statements() {
    List<String> said = new ArrayList<>();
    if (since != null) {
      said.add("published " + since.time() + " or later");
    }
    if (until != null) {
      said.add("published " + until.time() + " or earlier");
    }
    if (!from.isAnything()) {
      said.add("from " + from);
    }
    if (!to.isAnything()) {
      said.add("to " + to);
    }
    if (!basis.isEmpty()) {
      said.add(
          "basis " + String.join(" or ", basis.stream().sorted().map(Link.Basis::word).toList()));
    }
    minConfidence.ifPresent(least -> said.add("confidence at least " + least));
    sinceRun.ifPresent(run -> said.add("changed after run " + run));
    return said;
  }
}
