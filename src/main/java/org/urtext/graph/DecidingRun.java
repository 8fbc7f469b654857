package org.urtext.graph;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run that decided on links.
 *
 * @param number by which it is named
 * @param run how it went about it
 * @param decided when it had decided; null if that was not kept yet
 * @param statisticsDigest SHA-256 of what it took the statistics of the collection from, the ids,
 *     languages and text digests of all articles; empty if that was not kept yet
 */
public record DecidingRun(
    long number, Run run, @Nullable Instant decided, String statisticsDigest) {}
