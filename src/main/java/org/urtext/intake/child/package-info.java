/** Child processes in which risky parsing happens, each with a heap of its own. */
@NullMarked
package org.urtext.intake.child;

import org.jspecify.annotations.NullMarked;
