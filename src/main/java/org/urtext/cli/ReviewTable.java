package org.urtext.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urtext.evaluation.LinkStrata;
import org.urtext.graph.Node;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.library.Refusal;
import org.urtext.linking.Appraisal;
import org.urtext.linking.Conflict;
import org.urtext.linking.Link;
import org.urtext.linking.Relation;
import org.urtext.report.CsvWriting;
import org.urtext.report.Report;
import org.urtext.report.ReviewsReport;
import org.urtext.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What the commands share that print verdicts, or links to judge, as a table. */
abstract class ReviewTable implements Callable<Integer> {

  private static final List<String> LINK_COLUMNS =
      List.of(
          "article",
          "origin",
          "review",
          "relation",
          "reviewed_by",
          "review_note",
          "basis",
          "verdict",
          "confidence",
          "evidence",
          "article_id",
          "origin_id");

  @ParentCommand private ReviewCommand review;
  @Spec private CommandSpec spec;

  @Option(names = "-o", paramLabel = "FILE", description = "Write there, not to standard output.")
  private @Nullable Path output;

  @Option(names = "--bom", description = "Begin with a byte order mark, for spreadsheets.")
  private boolean byteOrderMark;

  /** The table to print. */
  abstract Report table(ProvenanceGraph graph);

  @Override
  public Integer call() throws IOException, Refusal {
    try (Wiring wiring = new Wiring(review.urtext(), "review");
        Archive archive = wiring.answeringArchive(spec.commandLine().getErr())) {
      CsvWriting writing =
          new CsvWriting(false, output == null && Terminal.isThere(), byteOrderMark);
      if (output == null) {
        Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
        writing.write(table(archive.graph()), archive.graph(), out);
        out.flush();
      } else {
        try (Writer out = Files.newBufferedWriter(output)) {
          writing.write(table(archive.graph()), archive.graph(), out);
        }
      }
    }
    return 0;
  }

  private static List<@Nullable String> cells(ProvenanceGraph graph, Link link) {
    return new ArrayList<>(
        Arrays.asList(
            label(graph, link.article()),
            label(graph, link.origin()),
            link.review() == null ? "" : link.review().value().word(),
            link.relation().word(),
            link.review() == null ? "" : link.review().reviewer(),
            link.review() == null ? "" : link.review().note(),
            link.basis().word(),
            link.claim(),
            link.confidence().isPresent()
                ? String.format(
                    Locale.ROOT, "%.3f", Math.min(0.999, link.confidence().getAsDouble()))
                : "",
            link.evidence().stream()
                .map(Link.Evidence::statement)
                .collect(Collectors.joining(" | ")),
            link.article().value(),
            link.origin().value()));
  }

  private static String label(ProvenanceGraph graph, org.urtext.article.ArticleId id) {
    return graph.node(id).map(Node::label).orElse("");
  }

  private static List<String> with(String... more) {
    List<String> columns = new ArrayList<>(LINK_COLUMNS);
    columns.addAll(List.of(more));
    return columns;
  }

  /** {@code review export}. */
  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description =
          "Print the verdicts that stand as CSV, a row each, as `review import` reads them.")
  static final class Export extends ReviewTable {

    @Option(
        names = "--history",
        description = "All verdicts ever given, with the times at which they were.")
    private boolean history;

    Export() {}

    @Override
    Report table(ProvenanceGraph graph) {
      return history ? ReviewsReport.history() : ReviewsReport.standing();
    }
  }

  /** {@code review list}. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = {
        "Print the links that nobody has judged, the most doubtful first: what contradicts itself,",
        "what is declared and not borne out by the texts, then what is nearest to a threshold."
      })
  static final class Doubtful extends ReviewTable {

    @Option(
        names = "-n",
        paramLabel = "N",
        defaultValue = "50",
        description = "So many at most (default: ${DEFAULT-VALUE}).")
    private int most = 50;

    Doubtful() {}

    private record Doubt(int rank, double distance, String reason, Link link) {}

    @Override
    Report table(ProvenanceGraph graph) {
      List<Doubt> doubts = new ArrayList<>();
      new LinkStrata(graph, 0)
          .all()
          .values()
          .forEach(
              links ->
                  links.stream()
                      .filter(link -> link.review() == null)
                      .forEach(link -> addDoubt(graph, link, doubts)));
      doubts.sort(
          Comparator.comparingInt(Doubt::rank)
              .thenComparingDouble(Doubt::distance)
              .thenComparing(Doubt::link, Link.ORDER));
      List<List<@Nullable String>> rows = new ArrayList<>();
      for (Doubt doubt : doubts.subList(0, Math.min(Math.max(0, most), doubts.size()))) {
        List<@Nullable String> row = cells(graph, doubt.link());
        row.add(doubt.reason());
        rows.add(row);
      }
      return new Table(with("doubt"), rows);
    }

    private static void addDoubt(ProvenanceGraph graph, Link link, List<Doubt> doubts) {
      for (Conflict conflict : graph.conflictsOf(link.article())) {
        if (link.origin().equals(conflict.other())) {
          doubts.add(new Doubt(0, 0, conflict.statement(), link));
          return;
        }
      }
      if (link.confidence().isPresent()) {
        double p = Math.min(0.999999, Math.max(0.000001, link.confidence().getAsDouble()));
        double odds = Math.log(p / (1 - p));
        double distance =
            Math.min(Math.abs(odds - Appraisal.LINKED), Math.abs(odds - Appraisal.POSSIBLE));
        doubts.add(
            new Doubt(
                2,
                distance,
                String.format(Locale.ROOT, "%.1f log-odds from a threshold", distance),
                link));
      } else if (link.relation() != Relation.PARALLEL_TO
          && graph.fullText(link.article()).isPresent()
          && graph.fullText(link.origin()).isPresent()) {
        doubts.add(new Doubt(1, 0, "declared, and not borne out by the texts", link));
      }
    }
  }

  /** {@code review sample}. */
  @Command(
      name = "sample",
      mixinStandardHelpOptions = true,
      description = {
        "Print a sample of links to judge, drawn by kind and confidence.",
        "The same seed draws the same links, whatever was judged. Judge each stratum from the top:",
        "`review rates` counts down to the first that is not judged."
      })
  static final class Sample extends ReviewTable {

    @Parameters(paramLabel = "N", description = "How many links.")
    private int size;

    @Option(
        names = "--seed",
        paramLabel = "SEED",
        defaultValue = "1",
        description = "What is drawn (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    Sample() {}

    @Override
    Report table(ProvenanceGraph graph) {
      List<List<@Nullable String>> rows = new ArrayList<>();
      for (Map.Entry<String, List<Link>> stratum :
          new LinkStrata(graph, seed).sample(Math.max(0, size)).entrySet()) {
        for (Link link : stratum.getValue()) {
          List<@Nullable String> row = cells(graph, link);
          row.add(stratum.getKey());
          rows.add(row);
        }
      }
      return new Table(with("stratum"), rows);
    }
  }

  /** {@code review rates}. */
  @Command(
      name = "rates",
      mixinStandardHelpOptions = true,
      description = {
        "Print how often the links of a sample were judged wrong, by stratum and over all, with",
        "intervals of 95 % (Wilson's)."
      })
  static final class Rates extends ReviewTable {

    @Option(
        names = "--seed",
        paramLabel = "SEED",
        defaultValue = "1",
        description = "By which the sample was drawn (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    Rates() {}

    @Override
    Report table(ProvenanceGraph graph) {
      List<LinkStrata.Rate> rates = new LinkStrata(graph, seed).rates();
      List<List<@Nullable String>> rows = new ArrayList<>();
      int judged = 0;
      int right = 0;
      int wrong = 0;
      for (LinkStrata.Rate rate : rates) {
        boolean any = rate.right() + rate.wrong() > 0;
        rows.add(
            row(
                rate.stratum(),
                rate.links(),
                rate.judged(),
                rate.right(),
                rate.wrong(),
                any ? written(rate.share().value()) : "",
                any ? written(rate.share().low()) : "",
                any ? written(rate.share().high()) : ""));
        judged += rate.judged();
        right += rate.right();
        wrong += rate.wrong();
      }
      LinkStrata.Overall overall = LinkStrata.overall(rates);
      boolean any = overall.links() > 0;
      rows.add(
          row(
              "all strata with verdicts, weighted",
              overall.links(),
              judged,
              right,
              wrong,
              any ? written(overall.value()) : "",
              any ? written(overall.low()) : "",
              any ? written(overall.high()) : ""));
      return new Table(
          List.of("stratum", "links", "judged", "right", "wrong", "error_rate", "low", "high"),
          rows);
    }

    private static List<@Nullable String> row(
        String stratum,
        int links,
        int judged,
        int right,
        int wrong,
        String rate,
        String low,
        String high) {
      return Arrays.asList(
          stratum,
          Integer.toString(links),
          Integer.toString(judged),
          Integer.toString(right),
          Integer.toString(wrong),
          rate,
          low,
          high);
    }

    private static String written(double value) {
      return String.format(Locale.ROOT, "%.3f", value);
    }
  }
}
