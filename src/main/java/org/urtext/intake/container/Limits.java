package org.urtext.intake.container;

/**
 * How much may come out of an archive.
 *
 * @param entryBytes of one entry, unless it shrank by no more than {@code ratio} when packed
 * @param ratio of the bytes unpacked to the bytes packed that an honest entry keeps to
 * @param bytes of all that is unpacked, archives within included
 * @param entries likewise
 * @param depth how many containers may lie in one another
 */
public record Limits(long entryBytes, long ratio, long bytes, long entries, int depth) {

  /** Those that hold unless a test needs others. */
  public static final Limits STANDARD = new Limits(200L << 20, 100, 64L << 30, 2_000_000, 4);
}
