/**
 * What all files of records share: which fields tell what of an article, and how characters and
 * places are counted.
 */
@NullMarked
package org.urtext.intake.container.record;

import org.jspecify.annotations.NullMarked;
