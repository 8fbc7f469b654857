/** Lays the passages of two texts side by side. */
@NullMarked
package org.urtext.alignment;

import org.jspecify.annotations.NullMarked;
