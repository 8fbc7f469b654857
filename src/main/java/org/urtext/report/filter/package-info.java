/** What a table is narrowed down to: a time, the two sides of a link, how it is known. */
@NullMarked
package org.urtext.report.filter;

import org.jspecify.annotations.NullMarked;
