package org.urtext.intake.child;

/** Thrown where a child process gave no answer to a request. The child is gone. */
public final class ChildFailure extends Exception {

  /** What became of the child. */
  public enum Kind {
    /** It was killed because the answer did not come within the limit. */
    TOOK_TOO_LONG,
    /** It ended by itself, or what it wrote is no answer. */
    DIED
  }

  private final Kind kind;

  ChildFailure(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
