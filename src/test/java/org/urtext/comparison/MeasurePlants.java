package org.urtext.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.urtext.comparison.Difference.Kind;

/**
 * Plants changes in parallel texts and tells how many are found, and how much is said of texts left
 * as they are. Run by hand, as {@code docs/comparing.md} says: TRUTH DOCS PAIRS SEED DIRECTION, and
 * {@code held-out} for stories to which nothing was fitted, {@code list} to see each alarm and each
 * plant that was missed.
 */
final class MeasurePlants {

  private final Collation collation = new Collation();
  private final Map<String, int[]> shares = new TreeMap<>();
  private final boolean lists;
  private long nanos;
  private int compared;

  private MeasurePlants(boolean lists) {
    this.lists = lists;
  }

  public static void main(String[] arguments) throws IOException {
    ParallelTexts texts = ParallelTexts.in(Path.of(arguments[0]), Path.of(arguments[1]));
    int pairs = Integer.parseInt(arguments[2]);
    Random random = new Random(Long.parseLong(arguments[3]));
    List<String> further = List.of(arguments).subList(5, arguments.length);
    if (further.contains("held-out")) {
      texts = texts.half(FitLikeness.HELD_OUT);
    }
    MeasurePlants measure = new MeasurePlants(further.contains("list"));
    for (int i = 0; i < pairs; i++) {
      measure.pair(texts, texts.pair(random, arguments[4]), random);
    }
    measure.shares.forEach(
        (what, share) ->
            System.out.printf(
                Locale.ROOT,
                "%-40s %5d of %5d  %5.1f %%%n",
                what,
                share[0],
                share[1],
                100.0 * share[0] / share[1]));
    System.out.printf(
        Locale.ROOT,
        "%d comparisons, %.1f ms each%n",
        measure.compared,
        measure.nanos / 1e6 / measure.compared);
  }

  private void pair(ParallelTexts texts, ParallelTexts.Pair pair, Random random)
      throws IOException {
    List<String> lines = pair.article().lines();
    List<String> originLines = pair.origin().lines();
    ComparedText origin =
        ComparedText.whole(pair.origin().language(), String.join("\n", originLines));
    String strange = texts.strangeLine(random, pair.article());
    untouched("as it is", String.join("\n", lines), pair, origin);
    untouched("lines joined", joined(lines, pair), pair, origin);
    found("figure", Plant.figure(lines, random), pair, origin);
    found("passage dropped", Plant.dropped(lines, originLines, random), pair, origin);
    found("passage added", Plant.added(lines, strange, random), pair, origin);
    found("name, one place", Plant.name(lines, "Berringdon", false, random), pair, origin);
    found("name, everywhere", Plant.name(lines, "Berringdon", true, random), pair, origin);
  }

  private static String joined(List<String> lines, ParallelTexts.Pair pair) {
    boolean spaced = !List.of("zh", "ja", "yue").contains(pair.article().language().language());
    return String.join(spaced ? " " : "", lines);
  }

  private void untouched(String layout, String text, ParallelTexts.Pair pair, ComparedText origin) {
    Comparison comparison = compare(text, pair, origin);
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    comparison.differences().forEach(each -> counts.merge(each.kind(), 1, Integer::sum));
    boolean passages =
        counts.containsKey(Kind.PASSAGE_ADDED) || counts.containsKey(Kind.PASSAGE_DROPPED);
    boolean names = counts.containsKey(Kind.NAME_NEW) || counts.containsKey(Kind.NAME_MISSING);
    count("alarm " + layout + ": figures", counts.containsKey(Kind.FIGURE_CHANGED));
    count("alarm " + layout + ": dates", counts.containsKey(Kind.DATE_SHIFTED));
    count("alarm " + layout + ": passages", passages);
    count("alarm " + layout + ": names", names);
    count("alarm " + layout + ": quotations", counts.containsKey(Kind.QUOTATION_REATTRIBUTED));
    if (lists) {
      comparison
          .differences()
          .forEach(each -> list("ALARM", each.kind().word(), pair, text, origin, each));
    }
  }

  private void list(
      String what,
      String kind,
      ParallelTexts.Pair pair,
      String text,
      ComparedText origin,
      Difference each) {
    System.out.printf(
        "%s %s %s-%s%n   %s%n   < %s%n   > %s%n",
        what,
        kind,
        pair.article().language(),
        pair.origin().language(),
        each.detail(),
        around(text, each.article().start(), each.article().end()),
        around(origin.text(), each.origin().start(), each.origin().end()));
  }

  private static String around(String text, int start, int end) {
    return (text.substring(Math.max(0, start - 50), start)
            + "["
            + text.substring(start, end)
            + "]"
            + text.substring(end, Math.min(text.length(), end + 50)))
        .replace('\n', '/');
  }

  private void found(
      String what, @Nullable Plant plant, ParallelTexts.Pair pair, ComparedText origin) {
    if (plant == null) {
      return;
    }
    Comparison comparison = compare(plant.article(), pair, origin);
    boolean found = plant.isFoundIn(comparison);
    count("found " + what, found);
    if (lists && !found) {
      String text = plant.inArticle() != null ? plant.article() : origin.text();
      var span = plant.inArticle() != null ? plant.inArticle() : plant.inOrigin();
      System.out.printf(
          "MISSED %s %s-%s%n   %s%n",
          what,
          pair.article().language(),
          pair.origin().language(),
          around(text, span.start(), span.end()));
      comparison.passages().stream()
          .filter(
              passage ->
                  (plant.inArticle() != null ? passage.article() : passage.origin()).overlaps(span))
          .forEach(
              passage ->
                  System.out.printf(
                      "   < %s%n   > %s%n",
                      passage.article().in(plant.article()), passage.origin().in(origin.text())));
    }
  }

  private Comparison compare(String text, ParallelTexts.Pair pair, ComparedText origin) {
    long start = System.nanoTime();
    Comparison comparison =
        collation.compare(ComparedText.whole(pair.article().language(), text), origin);
    nanos += System.nanoTime() - start;
    compared++;
    return comparison;
  }

  private void count(String what, boolean yes) {
    int[] share = shares.computeIfAbsent(what, none -> new int[2]);
    share[0] += yes ? 1 : 0;
    share[1]++;
  }
}
