package org.urtext.graph;

import org.urtext.article.Sighting;
import org.urtext.extraction.Extraction;
import org.urtext.language.LanguageFinding;

/**
 * A document as it comes out of the reading and interview rooms, ready to be recorded.
 *
 * @param delivery what arrived, and in what
 * @param sighting where and as which bytes it was met
 * @param read what was read
 * @param language what language it is in
 * @param hearing what the interview brought
 */
public record Observation(
    Delivery delivery,
    Sighting sighting,
    Extraction.Read read,
    LanguageFinding language,
    Hearing hearing) {}
