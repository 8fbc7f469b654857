package org.urtext.extraction;

import org.urtext.intake.child.Work;

/** A parser that does not come to an end. */
public final class Endless implements Work {

  @Override
  public byte[] perform(byte[] request) {
    for (long turns = 0; turns >= 0; turns++) {
      Thread.onSpinWait();
    }
    return request;
  }
}
