/**
 * The same questions from Java: open a graph, take articles in, ask where they came from. Builds
 * the house by hand, for the commands too.
 */
@NullMarked
package org.urtext.library;

import org.jspecify.annotations.NullMarked;
