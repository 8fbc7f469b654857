/** The collator's desk: two versions of a text side by side, and what was changed on the way. */
@NullMarked
package org.urtext.comparison;

import org.jspecify.annotations.NullMarked;
