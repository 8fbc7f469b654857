package org.urtext.intake.container;

/**
 * What may still be unpacked of one outermost file, so that archives within archives do not
 * multiply what comes out of it. To be used by one thread.
 */
public final class Allowance {

  private long bytes;
  private long entries;

  Allowance(Limits limits) {
    bytes = limits.bytes();
    entries = limits.entries();
  }

  /** How many bytes may still come out; never less than zero. */
  public long bytes() {
    return bytes;
  }

  /** How many entries may still come out; never less than zero. */
  public long entries() {
    return entries;
  }

  /** Takes off what has come out. */
  public void spend(long unpackedBytes, long unpackedEntries) {
    bytes = Math.max(0, bytes - unpackedBytes);
    entries = Math.max(0, entries - unpackedEntries);
  }
}
