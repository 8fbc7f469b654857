/** The one place that knows all container formats, and in which order they are tried. */
@NullMarked
package org.urtext.intake.container.formats;

import org.jspecify.annotations.NullMarked;
