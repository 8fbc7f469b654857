package org.urtext.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urtext.evaluation.TruthFault;
import org.urtext.evaluation.WrittenVerdict;
import org.urtext.graph.GivenReview;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.graph.ReviewEntry;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code review import}: verdicts from a table. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Take verdicts from a table: CSV (commas, semicolons or tabs) or JSON Lines, in UTF-8, or"
          + " the",
      "first sheet of a workbook (.xlsx), with the columns of `review export`; article, origin and",
      "review suffice. Rows without a verdict, and verdicts that stand already, change nothing.",
      "Exit code 3 if a row could not be taken."
    })
final class ReviewImport implements Callable<Integer> {

  @ParentCommand private ReviewCommand review;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The table.")
  private Path file = Path.of("");

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${env:URTEXT_REVIEWER}",
      description = "Who says so, where a row has no reviewed_by (default: $URTEXT_REVIEWER).")
  private @Nullable String reviewer;

  ReviewImport() {}

  @Override
  public Integer call() throws Refusal {
    PrintWriter err = spec.commandLine().getErr();
    try (Wiring wiring = new Wiring(review.urtext(), "review import");
        Archive archive = wiring.answeringArchive(err)) {
      List<WrittenVerdict> rows = WrittenVerdict.of(file);
      ProvenanceGraph graph = archive.graph();
      Set<GivenReview> standing =
          graph.reviewHistory().stream()
              .filter(ReviewEntry::stands)
              .map(ReviewEntry::review)
              .map(ReviewImport::comparable)
              .collect(Collectors.toCollection(HashSet::new));
      List<GivenReview> taken = new ArrayList<>();
      int known = 0;
      int open = 0;
      int refused = 0;
      for (WrittenVerdict row : rows) {
        if (row.review().isEmpty()) {
          open++;
          continue;
        }
        try {
          GivenReview given = given(row, graph);
          if (standing.contains(comparable(given))) {
            known++;
          } else {
            standing.removeIf(each -> each.claim().equals(given.claim()));
            standing.add(comparable(given));
            taken.add(given);
          }
        } catch (Refusal complaint) {
          refused++;
          err.println(
              PlainText.printable(
                  file + ", row " + row.row() + ", was not taken: " + complaint.getMessage()));
        }
      }
      if (!taken.isEmpty()) {
        ProvenanceRecorder recorder = archive.recorder();
        recorder.beginRun(
            House.run("review import " + file.getFileName(), Registries.ofTheProgram()));
        taken.forEach(recorder::record);
        Ingest.review(recorder);
        FinishedTable.endRun(recorder, archive.graph());
      }
      err.printf(
          "%d rows: %d verdicts taken, %d known already, %d without a verdict, %d not taken%n",
          rows.size(), taken.size(), known, open, refused);
      return refused > 0 ? 3 : 0;
    } catch (TruthFault fault) {
      throw new Refusal(String.valueOf(fault.getMessage()), fault);
    }
  }

  /** A source's address adds nothing to its id when verdicts are held against each other. */
  private static GivenReview comparable(GivenReview review) {
    return new GivenReview(
        review.article(),
        review.origin(),
        null,
        review.relation(),
        review.value(),
        review.reviewer(),
        review.note());
  }

  private GivenReview given(WrittenVerdict row, ProvenanceGraph graph) throws Refusal {
    Judgement.@Nullable Value value = value(row.review());
    String by = row.reviewer().isEmpty() ? reviewer : row.reviewer();
    if (by == null || by.isBlank()) {
      throw new Refusal("it does not say who judged; add reviewed_by, or give --by NAME.");
    }
    Relation relation = relation(row.relation());
    Refusal last = new Refusal("it does not name a text and a source.");
    for (String article : row.articles()) {
      for (String origin : row.origins()) {
        try {
          ReviewedEnds ends =
              ReviewedEnds.of(article, origin, graph, value == Judgement.Value.CONFIRMED);
          GivenReview given = ends.review(value, relation, by.strip(), row.note());
          return given;
        } catch (Refusal notFound) {
          last = notFound;
        }
      }
    }
    throw last;
  }

  private static Judgement.@Nullable Value value(String word) throws Refusal {
    if (word.equals("withdrawn")) {
      return null;
    }
    try {
      return Judgement.Value.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new Refusal(
          "review is \"" + word + "\"; write confirmed, rejected, unsure or withdrawn.", unknown);
    }
  }

  private static @Nullable Relation relation(String word) throws Refusal {
    if (word.isEmpty()) {
      return null;
    }
    try {
      return Relation.ofWord(word);
    } catch (IllegalArgumentException unknown) {
      throw new Refusal("there is no relation " + word + ".", unknown);
    }
  }
}
