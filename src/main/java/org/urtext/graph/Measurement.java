package org.urtext.graph;

import java.time.Instant;

/**
 * How well the links of a graph agreed with what a person had judged, when that was measured last.
 *
 * @param measured when
 * @param truthDigest SHA-256 of the file with the judgements
 * @param right how many of the judged claims were right
 * @param claims how many claims were judged
 * @param found how many articles that have other versions had a right claim
 * @param versions how many articles with other versions were judged
 * @param isOutdated whether links were decided again since
 */
public record Measurement(
    Instant measured,
    String truthDigest,
    int right,
    int claims,
    int found,
    int versions,
    boolean isOutdated) {}
