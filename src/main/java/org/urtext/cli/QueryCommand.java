package org.urtext.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.library.Refusal;
import org.urtext.report.CsvWriting;
import org.urtext.report.Form;
import org.urtext.report.JsonLinesWriting;
import org.urtext.report.Report;
import org.urtext.report.TextTable;
import org.urtext.store.Archive;
import org.urtext.store.QueryRefused;
import org.urtext.store.Querying;
import org.urtext.store.Querying.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code query}: a question of one's own. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Answer a query in SQL over the documented views; nothing can be changed by it.",
    footer = {
      "",
      "The views: v_article, v_link, v_declaration, v_family, v_conflict, v_unseen,",
      "v_review, v_sighting, v_text, v_run, v_failure. docs/query.md explains their columns.",
      "",
      "  query \"select language, count(*) from v_article group by language\""
    })
final class QueryCommand implements Callable<Integer> {

  /** The ways there are to write an answer. */
  enum Format {
    csv,
    json,
    table
  }

  @ParentCommand private Urtext urtext;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SQL", description = "The query, as one argument.")
  private String sql = "";

  @Option(names = "-o", paramLabel = "FILE", description = "Write there, not to standard output.")
  private @Nullable Path output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "csv, json (an object a line) or table (aligned, long cells cut); default: table on a",
        "terminal, else csv."
      })
  private @Nullable Format format;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "0",
      description = "Give at most so many rows; 0 for all (default).")
  private long limit;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "Give up after so long; default: ${DEFAULT-VALUE}.")
  private int timeout;

  @Option(
      names = "--raw",
      description = "Leave CSV cells that a spreadsheet would take for formulas as they are.")
  private boolean raw;

  QueryCommand() {}

  @Override
  public Integer call() throws IOException, Refusal {
    if (limit < 0 || timeout <= 0) {
      throw new ParameterException(
          spec.commandLine(), "--limit must not be below 0, and --timeout must be above it.");
    }
    try (Wiring wiring = new Wiring(urtext, "query");
        Archive archive = wiring.answeringArchive(spec.commandLine().getErr());
        Querying answer = archive.query(sql, limit, timeout);
        Writer out = output == null ? standardOutput() : Files.newBufferedWriter(output)) {
      form(answer).write(new Answer(answer), archive.graph(), out);
    } catch (QueryRefused | Cut refused) {
      throw new Refusal(String.valueOf(refused.getMessage()), refused);
    }
    return 0;
  }

  private Form form(Querying answer) {
    boolean seen = output == null && Terminal.isThere();
    Format chosen = format != null ? format : seen ? Format.table : Format.csv;
    return switch (chosen) {
      case csv -> new CsvWriting(raw, seen, false);
      case json ->
          new JsonLinesWriting(
              names(answer, Column::isNumber), names(answer, Column::isTruthValue));
      case table -> new TextTable();
    };
  }

  private static java.util.Set<String> names(Querying answer, Predicate<Column> which) {
    return answer.columns().stream().filter(which).map(Column::name).collect(Collectors.toSet());
  }

  /** A query that fails when some of its rows have been given already. */
  private static final class Cut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Cut(QueryRefused refused) {
      super(refused.getMessage(), refused);
    }
  }

  /** The answer to a query, as a table. */
  private record Answer(Querying querying) implements Report {

    @Override
    public List<String> columns() {
      return querying.columns().stream().map(Column::name).toList();
    }

    @Override
    public Stream<List<@Nullable String>> rows(ProvenanceGraph graph) {
      return Stream.<@Nullable List<@Nullable String>>iterate(
              next(), row -> row != null, row -> next())
          .map(row -> row == null ? List.of() : row);
    }

    private @Nullable List<@Nullable String> next() {
      try {
        return querying.next();
      } catch (QueryRefused failed) {
        throw new Cut(failed);
      }
    }
  }

  private static Writer standardOutput() {
    return new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
  }
}
