package org.urtext.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urtext.linking.Link;
import org.urtext.origin.Outlets;
import org.urtext.report.filter.Bound;
import org.urtext.report.filter.Filter;
import org.urtext.report.filter.Side;
import picocli.CommandLine.Option;

/** What a table is narrowed down to, as options. */
final class FilterOptions {

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = {
        "Only texts published then or later: 2024-11-30, or 2024-11-30T07:18+07:00.",
        "Texts whose time is not known are left out."
      })
  private @Nullable String since;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "Only texts published then or earlier; a day means all of it.")
  private @Nullable String until;

  @Option(
      names = "--from",
      paramLabel = "TRAIT=VALUE",
      description = {
        "Only where the source is such: outlet=thanhnien.vn, owner=NAME, network=NAME or",
        "language=vi. Repeatable: for one trait any value will do, all traits must hold."
      })
  private List<String> from = List.of();

  @Option(
      names = "--to",
      paramLabel = "TRAIT=VALUE",
      description = {
        "Only where the text that was made from it is such; in tables of texts, the text."
      })
  private List<String> to = List.of();

  @Option(
      names = "--basis",
      paramLabel = "BASIS",
      description = {
        "Only links known in this way: declared, inferred or declared+inferred. Repeatable."
      })
  private List<String> basis = List.of();

  @Option(
      names = "--min-confidence",
      paramLabel = "SHARE",
      description = {
        "Only links with at least this confidence, from 0 to 1; links that are only declared",
        "have none and are left out."
      })
  private @Nullable Double minConfidence;

  @Option(
      names = "--since-run",
      paramLabel = "RUN",
      description = {
        "Of `report news`: what changed after that run, by its number in `report runs`;",
        "otherwise after the last but one."
      })
  private @Nullable Long sinceRun;

  FilterOptions() {}

  /**
   * The filter that they make.
   *
   * @throws IllegalArgumentException with a sentence if a value cannot be read
   */
  Filter filter(Outlets outlets) {
    if (minConfidence != null && !(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException(
          "--min-confidence " + minConfidence + " is none; write a number from 0 to 1");
    }
    return new Filter(
        since == null ? null : Bound.parse(since),
        until == null ? null : Bound.parse(until),
        Side.parse(from, outlets),
        Side.parse(to, outlets),
        bases(),
        minConfidence == null ? OptionalDouble.empty() : OptionalDouble.of(minConfidence),
        sinceRun == null ? OptionalLong.empty() : OptionalLong.of(sinceRun));
  }

  private Set<Link.Basis> bases() {
    Set<Link.Basis> bases = EnumSet.noneOf(Link.Basis.class);
    for (String written : basis) {
      bases.add(
          Arrays.stream(Link.Basis.values())
              .filter(each -> !written.isEmpty() && each.word().equals(written))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "--basis "
                              + written
                              + " is none; write declared, inferred or declared+inferred")));
    }
    return bases;
  }
}
