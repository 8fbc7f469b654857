/** Proposes which pairs of texts are worth a closer look. */
@NullMarked
package org.urtext.candidate;

import org.jspecify.annotations.NullMarked;
