package org.urtext.intake.container;

import java.io.IOException;

/** A format that holds several documents in one file. Implementations are immutable. */
public interface ContainerFormat {

  /** The word for it, as reports and {@link org.urtext.intake.Hints#toldBy} name it. */
  String word();

  /** Whether {@code packed} is in this format, by its name and its first bytes. */
  boolean matches(Packed packed);

  /**
   * Opens {@code packed}. What it holds is read as it is asked for.
   *
   * @throws IOException if the file cannot be opened; what is wrong inside it arrives as {@link
   *     org.urtext.intake.Arrival.Refused}, at the container's own place
   */
  Contents open(Packed packed) throws IOException;
}
