package org.urtext.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code review}: a person's verdicts on links. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "Say what you think of a link. A verdict stands beside what was declared and inferred, and",
      "survives whatever is ingested or decided later; of several on one pair the last stands."
    },
    synopsisSubcommandLabel = "WHAT",
    subcommands = {
      ReviewVerdict.Confirm.class,
      ReviewVerdict.Reject.class,
      ReviewVerdict.Unsure.class,
      ReviewVerdict.Withdraw.class,
      ReviewList.class,
      ReviewSample.class,
      ReviewRates.class,
      ReviewExport.class,
      ReviewImport.class
    })
final class ReviewCommand implements Runnable {

  @ParentCommand private Urtext urtext;
  @Spec private CommandSpec spec;

  ReviewCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: " + String.join(", ", spec.subcommands().keySet()));
  }

  Urtext urtext() {
    return urtext;
  }
}
