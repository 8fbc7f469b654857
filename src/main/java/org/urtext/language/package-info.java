/**
 * Says which language a text is in, how sure that is, what the runner-up was, or that it is
 * unknown.
 */
@NullMarked
package org.urtext.language;

import org.jspecify.annotations.NullMarked;
