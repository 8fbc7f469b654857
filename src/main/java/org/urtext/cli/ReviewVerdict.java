package org.urtext.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.GivenReview;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.library.FinishedTable;
import org.urtext.library.House;
import org.urtext.library.Refusal;
import org.urtext.linking.Judgement;
import org.urtext.linking.Relation;
import org.urtext.origin.Registries;
import org.urtext.pipeline.Ingest;
import org.urtext.report.PlainText;
import org.urtext.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What the commands share by which one verdict is given or taken back. */
abstract class ReviewVerdict implements Callable<Integer> {

  @ParentCommand private ReviewCommand review;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "A", description = "The text.")
  private String article = "";

  @Parameters(
      index = "1",
      paramLabel = "B",
      description = "What it is said to come from: a TARGET, or its name as `report links` has it.")
  private String origin = "";

  @Option(
      names = "--by",
      required = true,
      paramLabel = "NAME",
      defaultValue = "${env:URTEXT_REVIEWER}",
      description = "Who says so (default: $URTEXT_REVIEWER).")
  private String reviewer = "";

  @Option(names = "--note", paramLabel = "TEXT", description = "Why.")
  private String note = "";

  /** What is said; null to take back what was said. */
  abstract Judgement.@Nullable Value value();

  /** How the two are said to stand to each other; null if that is left open. */
  @Nullable Relation relation() {
    return null;
  }

  @Override
  public Integer call() throws Refusal {
    PrintWriter err = spec.commandLine().getErr();
    if (reviewer.isBlank()) {
      throw new ParameterException(
          spec.commandLine(), "Say who says so: --by NAME, or set URTEXT_REVIEWER.");
    }
    try (Wiring wiring = new Wiring(review.urtext(), "review");
        Archive archive = wiring.answeringArchive(err)) {
      ProvenanceGraph graph = archive.graph();
      ReviewedEnds ends =
          ReviewedEnds.of(article, origin, graph, value() == Judgement.Value.CONFIRMED);
      GivenReview given = ends.review(value(), relation(), reviewer.strip(), note.strip());
      ProvenanceRecorder recorder = archive.recorder();
      recorder.beginRun(
          House.run(
              "review " + spec.name() + " " + given.article() + " " + given.origin(),
              Registries.ofTheProgram()));
      recorder.record(given);
      Ingest.review(recorder);
      FinishedTable.endRun(recorder, archive.graph());
      ends.told(given, graph).forEach(line -> err.println(PlainText.printable(line)));
      return 0;
    }
  }

  /** {@code review confirm}. */
  @Command(
      name = "confirm",
      mixinStandardHelpOptions = true,
      description = {
        "Confirm that A comes from B.",
        "Where nothing links the two, that makes a link. A confirmed direction rejects the",
        "opposite one; --relation parallel-to confirms versions of one text and leaves it open."
      })
  static final class Confirm extends ReviewVerdict {

    @Option(
        names = "--relation",
        paramLabel = "RELATION",
        description =
            "translation-of, copy-of, derived-from, script-variant-of, parallel-to or cites"
                + " (default: as it is linked; else translation-of where the languages differ,"
                + " derived-from where not).")
    private @Nullable String relation;

    Confirm() {}

    @Override
    Judgement.Value value() {
      return Judgement.Value.CONFIRMED;
    }

    @Override
    @Nullable Relation relation() {
      if (relation == null) {
        return null;
      }
      try {
        return Relation.ofWord(relation.toLowerCase(Locale.ROOT));
      } catch (IllegalArgumentException unknown) {
        throw new ParameterException(
            super.spec.commandLine(),
            "--relation: there is no relation " + relation + ".",
            unknown);
      }
    }
  }

  /** {@code review reject}. */
  @Command(
      name = "reject",
      mixinStandardHelpOptions = true,
      description = {
        "Reject that one of A and B comes from the other.",
        "Their links lead nowhere then and stay listed as rejected. Where only the direction is",
        "wrong, confirm the other one."
      })
  static final class Reject extends ReviewVerdict {

    Reject() {}

    @Override
    Judgement.Value value() {
      return Judgement.Value.REJECTED;
    }
  }

  /** {@code review unsure}. */
  @Command(
      name = "unsure",
      mixinStandardHelpOptions = true,
      description = "Note that a link was looked at and could not be judged; it stays as it is.")
  static final class Unsure extends ReviewVerdict {

    Unsure() {}

    @Override
    Judgement.Value value() {
      return Judgement.Value.UNSURE;
    }
  }

  /** {@code review withdraw}. */
  @Command(
      name = "withdraw",
      mixinStandardHelpOptions = true,
      description = "Take back what was said of A and B; the history keeps it.")
  static final class Withdraw extends ReviewVerdict {

    Withdraw() {}

    @Override
    Judgement.@Nullable Value value() {
      return null;
    }
  }
}
