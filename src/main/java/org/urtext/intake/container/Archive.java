package org.urtext.intake.container;

import java.io.IOException;

/** A format whose files are unpacked before anything in them is looked at. */
public interface Archive extends ContainerFormat {

  /**
   * Like {@link #open(Packed)}, within what is left of {@code allowance}, off which it takes what
   * comes out.
   *
   * @throws IOException likewise
   */
  Contents open(Packed packed, Allowance allowance) throws IOException;

  @Override
  default Contents open(Packed packed) throws IOException {
    return open(packed, new Allowance(Limits.STANDARD));
  }
}
