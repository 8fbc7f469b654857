package org.urtext.intake.container;

/**
 * What may still be unpacked of one outermost file, so that archives within archives do not
 * multiply what comes out of it. To be used by one thread.
 */
final class Allowance {

  private long bytes;
  private long entries;

  Allowance(Limits limits) {
    bytes = limits.bytes();
    entries = limits.entries();
  }

  long bytes() {
    return bytes;
  }

  long entries() {
    return entries;
  }

  void spend(Receipt receipt) {
    bytes = Math.max(0, bytes - receipt.bytes());
    entries = Math.max(0, entries - receipt.entries());
  }
}
