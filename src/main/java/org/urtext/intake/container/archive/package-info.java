/**
 * Opens zip and tar archives, WACZ collections and compressed files: what has to be unpacked, in a
 * process of its own, before anything in it is looked at.
 */
@NullMarked
package org.urtext.intake.container.archive;

import org.jspecify.annotations.NullMarked;
