/** Opens web archives in WARC, and reads their pages straight from the file. */
@NullMarked
package org.urtext.intake.container.warc;

import org.jspecify.annotations.NullMarked;
