package org.urtext.graph;

import org.urtext.article.Sighting;
import org.urtext.extraction.Extraction;
import org.urtext.language.LanguageFinding;
import org.urtext.origin.Appearance;
import org.urtext.origin.Testimony;

/**
 * A document as it comes out of the reading and interview rooms, ready to be recorded.
 *
 * @param sighting where and as which bytes it was met
 * @param hintsDigest SHA-256 of its sidecar; empty if it has none
 * @param read what was read
 * @param language what language it is in
 * @param testimony what it declares
 * @param appearance where it appeared, as its address and outlet tell
 */
public record Observation(
    Sighting sighting,
    String hintsDigest,
    Extraction.Read read,
    LanguageFinding language,
    Testimony testimony,
    Appearance appearance) {}
