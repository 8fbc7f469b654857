package org.urtext.candidate;

/**
 * Two texts worth a closer look.
 *
 * @param first index of the first text
 * @param second index of the second text, larger than {@code first}
 * @param similarity summed cosines over all blocks of features; 0 or more, at most one per block
 * @param margin {@code similarity} over the mean similarity of both texts' nearest neighbours:
 *     about 1 where neither stands out
 * @param rankOfSecond 1 if the second is the first's nearest neighbour, and so on
 * @param rankOfFirst 1 if the first is the second's nearest neighbour, and so on
 */
public record CandidatePair(
    int first, int second, double similarity, double margin, int rankOfSecond, int rankOfFirst) {}
