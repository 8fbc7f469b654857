/** The sorting room: opens what holds several documents, and hands them on one by one. */
@NullMarked
package org.urtext.intake.container;

import org.jspecify.annotations.NullMarked;
