package org.urtext.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.urtext.report.ArticlesReport;
import org.urtext.report.CsvWriting;
import org.urtext.report.DeclarationsReport;
import org.urtext.report.FailuresReport;
import org.urtext.report.LinksReport;
import org.urtext.report.ProvenanceReport;
import org.urtext.report.Report;
import org.urtext.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code report}: tables for people. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Print a table of the graph as CSV.",
    footer = {
      "",
      "provenance    where each text came from, a row an article",
      "links         all links with their evidence, a row a link",
      "declarations  what the articles say of their origin, a row a declaration",
      "articles      what was read, a row an article",
      "failures      what was skipped or failed, and why"
    })
final class ReportCommand implements Callable<Integer> {

  /** The tables there are. */
  enum Name {
    provenance(ProvenanceReport::new),
    links(LinksReport::new),
    declarations(DeclarationsReport::new),
    articles(ArticlesReport::new),
    failures(FailuresReport::new);

    @SuppressWarnings("ImmutableEnumChecker") // A constructor holds nothing.
    private final Supplier<Report> report;

    Name(Supplier<Report> report) {
      this.report = report;
    }
  }

  @ParentCommand private Urtext urtext;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "One of ${COMPLETION-CANDIDATES}.")
  private Name name = Name.provenance;

  @Option(names = "-o", paramLabel = "FILE", description = "Write there, not to standard output.")
  private @Nullable Path output;

  @Option(names = "--bom", description = "Begin with a byte order mark, for spreadsheets.")
  private boolean byteOrderMark;

  @Option(
      names = "--raw",
      description = "Leave cells that a spreadsheet would take for formulas as they are.")
  private boolean raw;

  ReportCommand() {}

  @Override
  public Integer call() throws IOException, Complaint {
    try (Wiring wiring = new Wiring(urtext, "report " + name);
        Archive archive = wiring.answeringArchive(spec.commandLine().getErr());
        Writer out = output == null ? standardOutput() : Files.newBufferedWriter(output)) {
      new CsvWriting(raw, output == null && Terminal.isThere(), byteOrderMark)
          .write(name.report.get(), archive.graph(), out);
    }
    return 0;
  }

  private static Writer standardOutput() {
    return new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
  }
}
