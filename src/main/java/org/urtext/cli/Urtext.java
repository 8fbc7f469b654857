package org.urtext.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.urtext.library.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: names the commands and what they share. */
@Command(
    name = "urtext",
    mixinStandardHelpOptions = true,
    versionProvider = Urtext.ProgramVersion.class,
    description = "Tells where a news text came from.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      IngestCommand.class,
      TraceCommand.class,
      FamilyCommand.class,
      ExplainCommand.class,
      DiffCommand.class,
      FindCommand.class,
      ReportCommand.class,
      ExportCommand.class,
      QueryCommand.class,
      ShowCommand.class,
      LinkCommand.class,
      ReinterviewCommand.class,
      ReviewCommand.class,
      EvaluateCommand.class,
      BundleCommand.class,
      VerifyCommand.class,
      ForgetCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done (skips included); 1 could not do it; 2 wrong usage;",
      "3 done, but some documents failed (see `report failures`); 130 interrupted."
    })
public final class Urtext implements Runnable {

  @Option(
      names = "--db",
      scope = ScopeType.INHERIT,
      paramLabel = "PLACE",
      defaultValue = "${env:URTEXT_DB:-urtext}",
      description =
          "The graph: a path or a JDBC URL (default: $URTEXT_DB, else urtext in this folder).")
  private String database = "urtext";

  @Option(
      names = "--wait",
      scope = ScopeType.INHERIT,
      description = "Wait while another process has the graph.")
  private boolean wait;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean debug;

  @Spec private CommandSpec spec;

  public Urtext() {}

  /** Runs the command that {@code arguments} name and exits with its code. */
  public static void main(String[] arguments) {
    // Whatever the locale: file names and texts hold every script there is.
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    System.setOut(out);
    System.setErr(err);
    int code = commandLine(writer(out), writer(err)).execute(arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    Urtext urtext = new Urtext();
    return new CommandLine(urtext)
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              err.println(Complaint.of(failure));
              if (urtext.debug) {
                failure.printStackTrace(err);
              }
              return 1;
            });
  }

  /** What {@code --version} prints. */
  static final class ProgramVersion implements IVersionProvider {

    ProgramVersion() {}

    @Override
    public String[] getVersion() {
      return new String[] {"urtext " + Version.number()};
    }
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: " + String.join(", ", spec.subcommands().keySet()));
  }

  boolean debugs() {
    return debug;
  }

  String database() {
    return database;
  }

  boolean waits() {
    return wait;
  }
}
