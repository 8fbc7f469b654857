/** Reception: the commands, and the one class that wires everything by hand. */
@NullMarked
package org.urtext.cli;

import org.jspecify.annotations.NullMarked;
