/** Finds what survives translation: figures, dates and names, in a form that no language owns. */
@NullMarked
package org.urtext.anchor;

import org.jspecify.annotations.NullMarked;
