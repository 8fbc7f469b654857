package org.urtext.graph;

import org.urtext.article.Sighting;
import org.urtext.extraction.Extraction;
import org.urtext.language.LanguageFinding;
import org.urtext.origin.Appearance;
import org.urtext.origin.Testimony;

/**
 * A document as it comes out of the reading and interview rooms, ready to be recorded.
 *
 * @param delivery what arrived, and in what
 * @param sighting where and as which bytes it was met
 * @param read what was read
 * @param language what language it is in
 * @param testimony what it declares
 * @param appearance where it appeared, as its address and outlet tell
 */
public record Observation(
    Delivery delivery,
    Sighting sighting,
    Extraction.Read read,
    LanguageFinding language,
    Testimony testimony,
    Appearance appearance) {}
