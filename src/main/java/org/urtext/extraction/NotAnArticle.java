package org.urtext.extraction;

import org.urtext.intake.Reason;

/** Thrown inside this room where a document turns out not to be readable as an article. */
final class NotAnArticle extends Exception {

  private final transient Reason reason;

  /**
   * @param detail a sentence for people
   */
  NotAnArticle(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  Extraction asExtraction() {
    String detail = String.valueOf(getMessage());
    return reason.outcome() == Reason.Outcome.SKIPPED
        ? new Extraction.Skipped(reason.word(), detail)
        : new Extraction.Failed(reason.word(), detail);
  }
}
