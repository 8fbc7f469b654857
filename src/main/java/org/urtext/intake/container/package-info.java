/**
 * The sorting room: what opens files that hold several documents and hands these on one by one, and
 * what all formats share. Each format stands in a room behind this one; this one knows none.
 */
@NullMarked
package org.urtext.intake.container;

import org.jspecify.annotations.NullMarked;
