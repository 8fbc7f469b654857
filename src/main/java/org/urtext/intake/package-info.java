/**
 * The front door: folders become streams of raw documents, each with the hints that came with it.
 */
@NullMarked
package org.urtext.intake;

import org.jspecify.annotations.NullMarked;
