/**
 * The reading room: raw bytes become full text, body spans, title, times, authors and page
 * metadata.
 */
@NullMarked
package org.urtext.extraction;

import org.jspecify.annotations.NullMarked;
