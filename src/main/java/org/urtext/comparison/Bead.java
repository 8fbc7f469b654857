package org.urtext.comparison;

/**
 * Consecutive sentences of one text beside those of the other that render them; one side may be
 * empty. Ends are excluded.
 *
 * @param score what speaks for it, in nats; 0 where a side is empty
 */
record Bead(int firstStart, int firstEnd, int secondStart, int secondEnd, double score) {

  boolean isPair() {
    return firstEnd > firstStart && secondEnd > secondStart;
  }
}
