package org.urtext.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urtext.library.FinishedTable;
import org.urtext.library.Refusal;
import org.urtext.origin.Outlets;
import org.urtext.origin.Registries;
import org.urtext.report.CsvWriting;
import org.urtext.report.Form;
import org.urtext.report.HtmlWriting;
import org.urtext.report.JsonLinesWriting;
import org.urtext.report.Question;
import org.urtext.report.Report;
import org.urtext.report.filter.Filter;
import org.urtext.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code report}: tables for people. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Print a table of the graph.",
    footer = {
      "",
      "provenance    where each text came from, a row an article",
      "links         all links with their evidence, a row a link",
      "declarations  what the articles say of their origin, a row a declaration",
      "articles      what was read, a row an article",
      "changes       what was left out, added or changed between linked texts, a row a link",
      "failures      what was skipped or failed, and why",
      "flows         from which outlets and languages text went where, a row a pair",
      "outlets       how much of an outlet's texts came from elsewhere, a row an outlet",
      "families      texts of which there are several versions, a row a text",
      "conflicts     what contradicts itself, a row a contradiction",
      "unseen        declared originals that are not here, most wanted first",
      "news          links that are new, gone or changed since a run, a row a link",
      "runs          the runs that decided on links",
      "",
      "From the source, to what was made from it: `report links --from language=vi",
      "--to outlet=example.org`. docs/reports.md explains every column."
    })
final class ReportCommand implements Callable<Integer> {

  /** The ways there are to write a table. */
  enum Format {
    csv,
    jsonl,
    html
  }

  @ParentCommand private Urtext urtext;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      completionCandidates = Names.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private String name = "";

  @Option(names = "-o", paramLabel = "FILE", description = "Write there, not to standard output.")
  private @Nullable Path output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "csv, jsonl (an object a line, with the names of the columns) or html (a page to print);",
        "default: ${DEFAULT-VALUE}."
      })
  private Format format = Format.csv;

  @Option(names = "--bom", description = "Begin CSV with a byte order mark, for spreadsheets.")
  private boolean byteOrderMark;

  @Option(
      names = "--raw",
      description = "Leave CSV cells that a spreadsheet would take for formulas as they are.")
  private boolean raw;

  @Option(
      names = "--explain",
      description = "Print the question, the filter and a query for it, not the table.")
  private boolean explains;

  @Mixin private FilterOptions filters = new FilterOptions();
  @Mixin private RegistryOption registry = new RegistryOption();

  ReportCommand() {}

  /** The tables' names, in the order of the help. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Question.values()).map(Question::word).iterator();
    }
  }

  @Override
  public Integer call() throws IOException, Refusal {
    Question question =
        Question.ofWord(name)
            .orElseThrow(
                () ->
                    wrongUsage(
                        "There is no report \""
                            + name
                            + "\"; there are "
                            + String.join(", ", new Names())));
    Registries registries = registry.registries();
    Filter filter;
    Report report;
    try {
      filter = filters.filter(Outlets.of(() -> registries));
      report = FinishedTable.of(question, filter);
    } catch (IllegalArgumentException wrong) {
      throw wrongUsage(String.valueOf(wrong.getMessage()));
    }
    if ((raw || byteOrderMark) && format != Format.csv) {
      throw wrongUsage("--raw and --bom are for CSV, not for --format " + format);
    }
    if (explains) {
      explain(question, filter);
      return 0;
    }
    try (Wiring wiring = new Wiring(urtext, "report " + name);
        Archive archive = wiring.answeringArchive(spec.commandLine().getErr());
        Writer out = output == null ? standardOutput() : Files.newBufferedWriter(output)) {
      form(question, filter).write(report, archive.graph(), out);
    } catch (IllegalArgumentException notThere) {
      throw new Refusal(String.valueOf(notThere.getMessage()), notThere);
    }
    return 0;
  }

  private Form form(Question question, Filter filter) {
    return switch (format) {
      case csv -> new CsvWriting(raw, output == null && Terminal.isThere(), byteOrderMark);
      case jsonl -> new JsonLinesWriting();
      case html -> {
        List<String> notes = new ArrayList<>();
        notes.add(question.sentence() + " A row is " + question.row() + ".");
        if (!filter.statements().isEmpty()) {
          notes.add("Only: " + String.join("; ", filter.statements()) + ".");
        }
        yield new HtmlWriting("Urtext: " + question.word(), notes);
      }
    };
  }

  private void explain(Question question, Filter filter) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("Question: " + question.sentence());
    out.println("A row is " + question.row() + ".");
    out.println(
        "Filter: "
            + (filter.statements().isEmpty() ? "none" : String.join("; ", filter.statements())));
    out.println("What it is made from, as SQL for `query`, unfiltered:");
    question.query().lines().forEach(line -> out.println("  " + line));
    out.flush();
  }

  private ParameterException wrongUsage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence + ".");
  }

  private static Writer standardOutput() {
    return new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
  }
}
