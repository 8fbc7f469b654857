/**
 * The interview room: what a document declares about its own origin, one reader a kind of
 * declaration.
 */
@NullMarked
package org.urtext.origin;

import org.jspecify.annotations.NullMarked;
