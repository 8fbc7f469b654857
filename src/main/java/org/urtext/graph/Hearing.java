package org.urtext.graph;

import org.urtext.origin.Appearance;
import org.urtext.origin.Testimony;

/**
 * What the interview of a document brought.
 *
 * @param testimony what it declares
 * @param appearance where it appeared, as its address and outlet tell
 */
public record Hearing(Testimony testimony, Appearance appearance) {}
