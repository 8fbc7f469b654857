package org.urtext.graph;

/**
 * How one execution of the program went about it, for whoever wants to repeat it.
 *
 * @param toolVersion of the program
 * @param settings what was asked of it
 * @param registriesDigest SHA-256 of the registries it knew: outlets, agencies, markers
 * @param rulesDigest SHA-256 of the tables by which it decides: slugs, scores, verdicts
 */
public record Run(
    String toolVersion, String settings, String registriesDigest, String rulesDigest) {}
