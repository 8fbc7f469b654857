/** The bench: weighs evidence and decides on links, their direction, and the families they form. */
@NullMarked
package org.urtext.linking;

import org.jspecify.annotations.NullMarked;
