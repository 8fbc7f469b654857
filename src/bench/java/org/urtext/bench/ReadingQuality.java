package org.urtext.bench;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How well pages are read whose body, title, date and authors are known, and what that costs,
 * beside other ways of reading them.
 *
 * <p>Arguments: a truth file (see {@link PageTruth}); the ways of reading, joined with commas, all
 * if missing; a file for what each page came to; a collection's name, or its beginning, to read
 * only that one.
 */
public final class ReadingQuality {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARM_UP = 60;

  /** What all pages of one collection came to by one way of reading. */
  private static final class Tally {
    final List<Shingles> bodies = new ArrayList<>();
    int with;
    int withFound;
    int without;
    int withoutFound;
    int titles;
    int titlesRight;
    int dates;
    int datesFound;
    int datesRight;
    int signed;
    int signedRight;
    long nanos;
    int pages;
  }

  private final Map<String, Map<PageReading, Tally>> tallies = new TreeMap<>();
  private final @Nullable PrintWriter details;

  private ReadingQuality(@Nullable PrintWriter details) {
    this.details = details;
  }

  public static void main(String[] arguments) throws Exception {
    List<PageTruth> pages = PageTruth.read(Path.of(arguments[0]));
    Set<PageReading> ways = new TreeSet<>(List.of(PageReading.values()));
    if (arguments.length > 1 && !arguments[1].equals("all")) {
      ways =
          List.of(arguments[1].split(",")).stream()
              .map(PageReading::valueOf)
              .collect(Collectors.toCollection(TreeSet::new));
    }
    String only = arguments.length > 3 ? arguments[3] : "";
    pages = pages.stream().filter(page -> page.collection().startsWith(only)).toList();
    try (PrintWriter details =
        arguments.length > 2
            ? new PrintWriter(Files.newBufferedWriter(Path.of(arguments[2])))
            : null) {
      ReadingQuality quality = new ReadingQuality(details);
      for (PageTruth page : pages.subList(0, Math.min(WARM_UP, pages.size()))) {
        for (PageReading way : ways) {
          read(way, Files.readAllBytes(page.file()));
        }
      }
      for (PageTruth page : pages) {
        byte[] bytes = Files.readAllBytes(page.file());
        for (PageReading way : ways) {
          quality.judge(page, way, bytes);
        }
      }
      quality.print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }
  }

  private static PageReading.Found read(PageReading way, byte[] bytes) {
    try {
      return way.read(bytes);
    } catch (Exception | StackOverflowError defeated) {
      // A way of reading that stumbles has found nothing.
      return PageReading.Found.NOTHING;
    }
  }

  private void judge(PageTruth page, PageReading way, byte[] bytes) {
    Tally tally =
        tallies
            .computeIfAbsent(page.collection() + "\t" + page.half(), any -> new TreeMap<>())
            .computeIfAbsent(way, any -> new Tally());
    long before = THREADS.getCurrentThreadCpuTime();
    PageReading.Found found = read(way, bytes);
    tally.nanos += THREADS.getCurrentThreadCpuTime() - before;
    tally.pages++;
    StringBuilder line = new StringBuilder(way + "\t" + page.file());
    if (page.body() != null) {
      Shingles body = Shingles.of(page.body(), found.body());
      tally.bodies.add(body);
      line.append(
          String.format(
              Locale.ROOT, "\tbody %.3f %.3f %.3f", body.right(), body.wrong(), body.missing()));
    }
    String text = squeezed(found.body());
    for (String snippet : page.with()) {
      boolean stands = text.contains(squeezed(snippet));
      tally.with++;
      tally.withFound += stands ? 1 : 0;
      line.append(stands ? "" : "\tmissing " + squeezed(snippet));
    }
    for (String snippet : page.without()) {
      boolean stands = text.contains(squeezed(snippet));
      tally.without++;
      tally.withoutFound += stands ? 1 : 0;
      line.append(stands ? "\twrong " + squeezed(snippet) : "");
    }
    if (page.title() != null) {
      boolean right = letters(page.title()).equals(letters(found.title()));
      tally.titles++;
      tally.titlesRight += right ? 1 : 0;
      line.append(right ? "" : "\ttitle " + page.title() + " <> " + found.title());
    }
    if (page.date() != null) {
      boolean right = found.published() != null && found.published().startsWith(page.date());
      tally.dates++;
      tally.datesFound += found.published() == null ? 0 : 1;
      tally.datesRight += right ? 1 : 0;
      line.append(right ? "" : "\tdate " + page.date() + " <> " + found.published());
    }
    if (!page.authors().isEmpty()) {
      boolean right = people(page.authors()).equals(people(found.authors()));
      tally.signed++;
      tally.signedRight += right ? 1 : 0;
      line.append(right ? "" : "\tauthors " + page.authors() + " <> " + found.authors());
    }
    if (details != null) {
      details.println(line.toString().replace('\n', ' '));
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** The letters and figures of {@code text} without regard to case, composition and marks. */
  private static String letters(@Nullable String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
            .strip();
  }

  private static Set<String> people(List<String> signed) {
    return signed.stream()
        .flatMap(each -> List.of(each.split("[,;/]| and | und | & ")).stream())
        .map(ReadingQuality::letters)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void print(PrintStream out) {
    out.println(
        "| collection | half | pages | reader | body F1 | precision | recall | snippets F1 | title"
            + " | date right | date found | authors | ms a page |");
    out.println("|---|---|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    tallies.forEach(
        (group, byWay) ->
            byWay.forEach(
                (way, tally) -> {
                  boolean bodies = !tally.bodies.isEmpty();
                  double kept = share(tally.withFound, tally.with);
                  double clean = share(tally.withFound, tally.withFound + tally.withoutFound);
                  out.printf(
                      Locale.ROOT,
                      "| %s | %d | %s | %s | %s | %s | %s | %s | %s | %s | %s | %.1f |%n",
                      group.replace("\t", " | "),
                      tally.pages,
                      way.printed,
                      bodies ? number(Shingles.f1(tally.bodies)) : "",
                      bodies ? number(Shingles.precision(tally.bodies)) : "",
                      bodies ? number(Shingles.recall(tally.bodies)) : "",
                      number(2 * kept * clean / (kept + clean)),
                      number(share(tally.titlesRight, tally.titles)),
                      number(share(tally.datesRight, tally.dates)),
                      number(share(tally.datesFound, tally.dates)),
                      number(share(tally.signedRight, tally.signed)),
                      tally.nanos / 1e6 / tally.pages);
                }));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value);
  }
}
