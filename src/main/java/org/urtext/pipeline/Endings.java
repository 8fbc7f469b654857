package org.urtext.pipeline;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;
import org.urtext.graph.Outcome;
import org.urtext.intake.Reason;

/** The words in which the registrar says why something did not become an article. */
final class Endings {

  private Endings() {}

  /** That something ended for {@code reason} before it was read. */
  static Outcome of(Place place, Reason reason, String detail) {
    return new Outcome(
        place,
        reason.outcome() == Reason.Outcome.SKIPPED ? Outcome.Kind.SKIPPED : Outcome.Kind.FAILED,
        "intake",
        reason.word(),
        detail);
  }

  /**
   * A place has one outcome: where a container says one after the other what else it holds and that
   * it is damaged, that is one, and the failure leads.
   */
  static Outcome joined(@Nullable Outcome before, Outcome outcome) {
    if (before == null) {
      return outcome;
    }
    boolean leads = before.kind() == Outcome.Kind.FAILED;
    Outcome leading = leads ? before : outcome;
    Outcome other = leads ? outcome : before;
    return new Outcome(
        leading.place(),
        leading.kind(),
        leading.stage(),
        leading.reason(),
        leading.detail() + " " + other.detail());
  }

  /** What becomes of a container that could not be gone through. */
  static Outcome broken(Place place, Throwable failure) {
    return failure instanceof StackOverflowError
        ? of(
            place, Reason.NESTED_TOO_DEEP, "What it holds lies deeper in one another than is read.")
        : of(place, Reason.DEFECT, "Urtext itself failed on what it holds: " + failure);
  }

  /** What becomes of a document whose bytes are to be kept and are gone. */
  static Outcome notKept(Place place, IOException gone) {
    return of(
        place,
        Reason.NOT_READABLE,
        "Its bytes could not be read again to be kept: " + gone.getMessage());
  }

  /** Why there is no going on behind {@code place}. */
  static RunEnded tooLittleMemory(Place place, OutOfMemoryError exhausted) {
    return new RunEnded(
        "There was not enough memory to read "
            + place.path()
            + ". What was recorded is kept. Run again with more, as in java -Xmx8g -jar urtext.jar"
            + " ingest, or leave the file out with --exclude.",
        exhausted);
  }
}
